package care.quarterback.model.codec;

import care.quarterback.model.CasePackage;
import care.quarterback.model.practice.PracticePackage;
import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through a document before EMF sees it, and refuses what no honest case file holds. */
final class DocumentGuard {

    private static final int MAX_DEPTH = 24;
    private static final int MAX_ELEMENTS = 2_000_000;
    private static final String XMI = "http://www.omg.org/XMI";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Set<String> NAMESPACES = Set.of(CasePackage.eNS_URI, PracticePackage.eNS_URI, XMI, XSI);

    private DocumentGuard() {}

    static void check(byte[] document) throws CaseFormatException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refused(reader, "format.type");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
                            throw refused(reader, "format.deep");
                        }
                        namespaces(reader, depth);
                        attributes(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // text carries no structure
                    }
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new CaseFormatException("format.xml", line);
        }
    }

    private static void namespaces(XMLStreamReader reader, int depth) throws CaseFormatException {
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            if (!NAMESPACES.contains(reader.getNamespaceURI(i))) {
                throw refused(
                        reader, depth == 1 && ours(reader.getNamespaceURI(i)) ? "format.newer" : "format.vocabulary");
            }
        }
    }

    private static boolean ours(String namespace) {
        return namespace != null && namespace.startsWith("http://quarterback.care/case/");
    }

    private static void attributes(XMLStreamReader reader) throws CaseFormatException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            boolean plain = reader.getAttributeNamespace(i) == null
                    || reader.getAttributeNamespace(i).isEmpty();
            if (plain && "href".equals(name)
                    || XSI.equals(reader.getAttributeNamespace(i)) && name.startsWith("schema")
                    || name.equals("noNamespaceSchemaLocation")) {
                throw refused(reader, "format.outside");
            }
        }
    }

    private static CaseFormatException refused(XMLStreamReader reader, String reason) {
        return new CaseFormatException(reason, reader.getLocation().getLineNumber());
    }
}
