package care.quarterback.itests.reports;

import care.quarterback.testkit.HostileWords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A letter as a word processor takes it: its words, and what in it would do something. */
final class WordFile {

    private static final Set<String> DOING = Set.of(
            "instrText",
            "fldSimple",
            "hyperlink",
            "altChunk",
            "object",
            "OLEObject",
            "attachedTemplate",
            "script",
            "ddeLink");

    /** The number of a page, and what a list of contents would show. */
    private static final Pattern OURS = Pattern.compile("\\s*(PAGE|NUMPAGES|TC \"[^\"]*\" \\\\f C \\\\l \"\\d\")\\s*");

    private final StringBuilder words = new StringBuilder();
    private final Set<String> doing = new TreeSet<>();

    WordFile(byte[] docx) throws IOException, ParserConfigurationException, SAXException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                take(entry.getName(), zip.readAllBytes());
            }
        }
    }

    private void take(String name, byte[] part) throws IOException, ParserConfigurationException, SAXException {
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            doing.add(name);
            return;
        }
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(part))
                .getDocumentElement();
        NodeList all = root.getElementsByTagName("*");
        boolean document = name.matches("word/(document|header\\d*|footer\\d*)\\.xml");
        for (int at = 0; at < all.getLength(); at++) {
            var element = (Element) all.item(at);
            if (document && element.getLocalName().equals("t")) {
                words.append(element.getTextContent());
            }
            boolean ours = OURS.matcher(element.getTextContent()).matches();
            if (DOING.contains(element.getLocalName()) && !ours
                    || element.getAttribute("TargetMode").equals("External")) {
                doing.add(name + ": " + element.getLocalName() + " " + element.getTextContent());
            }
        }
    }

    /** Without white space, where nothing steers. */
    String text() {
        return HostileWords.visible(words.toString());
    }

    /** Anything but words and their looks. */
    List<String> doing() {
        return new ArrayList<>(doing);
    }
}
