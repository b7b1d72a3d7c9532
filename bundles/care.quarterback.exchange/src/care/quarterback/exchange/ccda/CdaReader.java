package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.ElementReader;
import care.quarterback.exchange.fhir.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a document of HL7's Clinical Document Architecture from the stream: the header whole, then section by section and
 * entry by entry. What it does not know it passes over. Every limit is far beyond any real document.
 */
final class CdaReader {

    static final String V3 = "urn:hl7-org:v3";

    private static final String SDTC = "urn:hl7-org:sdtc";

    /** What is no text in any document, and would run in a page. */
    static final Set<String> RUN = Set.of("script", "style", "object", "embed", "iframe");

    private static final int MOST_OF_AN_ENTRY = 100_000;
    private static final long MOST_ELEMENTS = 20_000_000;
    private static final int LONGEST_ENTRY = 4_000_000;

    private final ElementReader reader;
    private final CdaSink sink;
    private final Narrative.Room room = new Narrative.Room();
    private int nodes;
    private int characters;
    private boolean large;

    /** @param reader stands on the root */
    CdaReader(ElementReader reader, CdaSink sink) {
        this.reader = reader;
        reader.refuseBeyond(MOST_ELEMENTS);
        this.sink = sink;
    }

    /** Reads the file to its end, so that what stands behind the root is well-formed too. */
    void read() throws XMLStreamException, IOException {
        var header = new CdaNode("ClinicalDocument");
        boolean told = false;
        begin();
        while (reader.child()) {
            boolean body = isV3() && reader.getLocalName().equals("component");
            if (body) {
                if (!told) {
                    told = true;
                    tell(header);
                }
                body();
            } else if (told) {
                reader.skip();
            } else {
                addTo(header);
            }
        }
        if (!told) {
            tell(header);
        }
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private void tell(CdaNode header) {
        if (large) {
            throw new Refusal("ccda.header-large");
        }
        sink.header(header);
    }

    private void body() throws XMLStreamException, IOException {
        while (reader.child()) {
            switch (isV3() ? reader.getLocalName() : "") {
                case "structuredBody" -> sections();
                case "nonXMLBody" -> {
                    while (reader.child()) {
                        if (isV3() && reader.getLocalName().equals("text")) {
                            file();
                        } else {
                            reader.skip();
                        }
                    }
                }
                default -> reader.skip();
            }
        }
    }

    /** The reader stands on what holds components with sections. */
    private void sections() throws XMLStreamException {
        while (reader.child()) {
            if (isV3() && reader.getLocalName().equals("component")) {
                component();
            } else {
                reader.skip();
            }
        }
    }

    private void component() throws XMLStreamException {
        while (reader.child()) {
            if (isV3() && reader.getLocalName().equals("section")) {
                section();
            } else {
                reader.skip();
            }
        }
    }

    private void section() throws XMLStreamException {
        var section = new CdaSection(room);
        boolean begun = false;
        begin();
        attributes(section.about());
        while (reader.child()) {
            String name = isV3() ? reader.getLocalName() : "";
            if (!begun && (name.equals("entry") || name.equals("component"))) {
                begun = true;
                sink.section(section);
            }
            switch (name) {
                case "text" -> narrative(section.narrative());
                case "entry" -> entry(section);
                case "component" -> component();
                default -> {
                    if (begun) {
                        reader.skip();
                    } else {
                        addTo(section.about());
                    }
                }
            }
        }
        if (!begun) {
            sink.section(section);
        }
        sink.ended(section);
        section.narrative().close();
    }

    private void entry(CdaSection section) throws XMLStreamException {
        begin();
        section.next();
        while (reader.child()) {
            if (large) {
                reader.skip();
                continue;
            }
            CdaNode entry = element();
            if (large) {
                sink.tooLarge(section);
            } else if (entry != null && entry.isStatement()) {
                sink.entry(section, entry);
            }
        }
    }

    private void begin() {
        nodes = 0;
        characters = 0;
        large = false;
    }

    private void addTo(CdaNode owner) throws XMLStreamException {
        CdaNode made = element();
        if (made != null) {
            owner.add(made);
        }
    }

    /** The element that the reader stands on, with all in it; null when it is of a foreign namespace. */
    private CdaNode element() throws XMLStreamException {
        String namespace = reader.getNamespaceURI();
        boolean extension = SDTC.equals(namespace);
        if (!extension && !V3.equals(namespace) || large) {
            reader.skip();
            return null;
        }
        if (++nodes > MOST_OF_AN_ENTRY) {
            large = true;
            reader.skip();
            return null;
        }
        var node = new CdaNode(extension ? "sdtc:" + reader.getLocalName() : reader.getLocalName());
        attributes(node);
        int outer = reader.depth() - 1;
        while (reader.depth() > outer) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> addTo(node);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(node);
                default -> {
                    // comments, and the end
                }
            }
        }
        return node;
    }

    private void characters(CdaNode node) {
        int length = reader.getTextLength();
        characters += length;
        if (large || characters > LONGEST_ENTRY) {
            large = true;
            characters = 0; // it is large, whatever follows
        } else if (!reader.isWhiteSpace()) {
            node.append(reader.getTextCharacters(), reader.getTextStart(), length);
        }
    }

    private void attributes(CdaNode node) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            characters += value.length();
            if (characters > LONGEST_ENTRY) {
                large = true;
                return;
            }
            node.attribute(reader.getAttributeLocalName(i), value);
        }
    }

    private void narrative(Narrative into) throws XMLStreamException {
        int outer = reader.depth() - 1;
        String[] ids = new String[ElementReader.DEEPEST + 2];
        int[] starts = new int[ElementReader.DEEPEST + 2];
        while (reader.depth() > outer) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (RUN.contains(reader.getLocalName().toLowerCase(Locale.ROOT))
                            || attribute("revised").equals("delete")) {
                        reader.skip();
                        continue;
                    }
                    if (!isInline(reader.getLocalName())) {
                        into.gap();
                    }
                    ids[reader.depth()] = id();
                    starts[reader.depth()] = into.position();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String id = ids[reader.depth() + 1];
                    if (id != null && reader.depth() + 1 > outer + 1) {
                        into.piece(id, starts[reader.depth() + 1]);
                    }
                    ids[reader.depth() + 1] = null;
                    if (!isInline(reader.getLocalName())) {
                        into.gap();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                default -> {
                    // comments
                }
            }
        }
    }

    private static boolean isInline(String name) {
        return name.equals("content") || name.equals("sub") || name.equals("sup") || name.equals("linkHtml");
    }

    private String id() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("ID")) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A body that is a file: its bytes go through as they come. */
    private void file() throws XMLStreamException, IOException {
        String media = attribute("mediaType");
        boolean coded = attribute("representation").equals("B64");
        String elsewhere = "";
        boolean whole;
        try (OutputStream bytes = sink.file(media)) {
            var decoder = new Base64Text(bytes, coded);
            int outer = reader.depth() - 1;
            while (reader.depth() > outer) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && isV3()
                        && reader.getLocalName().equals("reference")) {
                    elsewhere = attribute("value");
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    decoder.write(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
            }
            whole = decoder.end();
        }
        if (whole && elsewhere.isEmpty()) {
            sink.fileEnded(media);
        } else {
            sink.fileMissing(media, elsewhere);
        }
    }

    private String attribute(String name) {
        return CdaText.clean(reader.attribute(name));
    }

    private boolean isV3() {
        return V3.equals(reader.getNamespaceURI());
    }
}
