package care.quarterback.benchmarks;

import care.quarterback.core.spi.ImportSource;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A file of XML as the platform's own tree, each node of it made. */
final class PlainTree {

    private PlainTree() {}

    static Document of(ImportSource source) throws IOException {
        try (InputStream in = source.open()) {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
    }
}
