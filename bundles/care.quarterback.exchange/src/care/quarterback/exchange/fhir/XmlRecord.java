package care.quarterback.exchange.fhir;

import java.io.IOException;
import java.io.Reader;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a FHIR record in XML entry by entry. No document type, no entity, nothing outside the file. */
final class XmlRecord {

    private static final String FHIR = "http://hl7.org/fhir";
    private static final int MAX_VALUES = 200_000;
    private static final Set<String> HOLDERS = Set.of("Bundle", "Parameters");

    private final EntrySink sink;
    private final Supplier<AttachmentMeasure> measures;
    private final RecordFormat other;
    private final RecordFile file;
    private final Runnable fhir;
    private XMLStreamReader reader;
    private int entries;
    private int depth;
    private int values;
    private boolean extended;
    private Faults faults = new Faults();
    private BadEntry problem;

    /**
     * @param other reads what is not FHIR
     * @param fhir told once the root says that it is FHIR: then the file is not kept, and needs no measure
     */
    XmlRecord(EntrySink sink, RecordFormat other, RecordFile file, Runnable fhir) {
        this.sink = sink;
        this.measures = file.measures();
        this.other = other;
        this.file = file;
        this.fhir = fhir;
    }

    /** Entries handed on so far, to say where a file breaks. */
    int entries() {
        return entries;
    }

    /** Reads the file to its end, so that what stands behind the root is well-formed too. */
    void read(Reader in) throws XMLStreamException, IOException {
        read(factory().createXMLStreamReader(in));
    }

    static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_COALESCING, Boolean.FALSE);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new Refusal("document-type");
        });
        factory.setXMLReporter((message, type, information, location) -> {
            // told by the exception
        });
        return factory;
    }

    private void read(XMLStreamReader opened) throws XMLStreamException, IOException {
        reader = opened;
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // comments and white space before the root
        }
        String root = reader.getLocalName();
        if (other.reads(reader.getNamespaceURI(), root)) {
            other.read(reader, sink, file);
            return;
        }
        if (!FHIR.equals(reader.getNamespaceURI())) {
            throw new Refusal(other.looksLike("<" + root + ">") ? "ccda.namespace" : "not-fhir");
        }
        fhir.run();
        open(root, "", "");
        while (reader.hasNext()) {
            next();
        }
    }

    /** A resource of whatever type: the reader stands on its own element, and ends on its end. One that holds others is opened. */
    private void open(String type, String at, String fullUrl) throws XMLStreamException {
        switch (type) {
            case "Bundle" -> bundle(at);
            case "Parameters" -> parameters(at);
            default -> {
                problem = null;
                Fields resource = resource(type);
                hand(at, fullUrl, type, resource);
            }
        }
    }

    private void bundle(String at) throws XMLStreamException {
        var about = new Fields();
        int number = 0;
        int matches = 0;
        while (child()) {
            String name = reader.getLocalName();
            if ("entry".equals(name)) {
                matches += entry(JsonRecord.within(at, "entry", ++number)) ? 1 : 0;
            } else if (JsonRecord.ABOUT.contains(name)) {
                append(about, name, element());
            } else {
                skip();
            }
        }
        sink.bundle(about, matches);
    }

    /** The resources in parameters, and in the parts of parameters. */
    private void parameters(String at) throws XMLStreamException {
        int before = entries;
        int number = 0;
        while (child()) {
            if ("parameter".equals(reader.getLocalName())) {
                parameter(JsonRecord.within(at, "parameter", ++number));
            } else {
                skip();
            }
        }
        if (entries == before) {
            problem = null;
            hand(at, "", "Parameters", new Fields());
        }
    }

    private void parameter(String at) throws XMLStreamException {
        int number = 0;
        while (child()) {
            switch (reader.getLocalName()) {
                case "resource" -> {
                    while (child()) {
                        open(reader.getLocalName(), at, "");
                    }
                }
                case "part" -> parameter(JsonRecord.within(at, "part", ++number));
                default -> skip();
            }
        }
    }

    /** Whether the entry is an answer to what was searched for, and not added to one. */
    private boolean entry(String at) throws XMLStreamException {
        String fullUrl = "";
        String mode = "";
        String type = "";
        Fields resource = null;
        boolean opened = false;
        problem = null;
        while (child()) {
            String name = reader.getLocalName();
            if ("fullUrl".equals(name)) {
                fullUrl = attribute("value");
                skip();
            } else if ("search".equals(name)) {
                mode = element() instanceof Fields search ? search.text("mode") : "";
            } else if ("resource".equals(name)) {
                while (child()) {
                    String found = reader.getLocalName();
                    if (HOLDERS.contains(found)) {
                        opened = true;
                        open(found, at, "");
                        continue;
                    }
                    if (!type.isEmpty()) {
                        problem = new BadEntry("duplicate-field", "resource");
                    }
                    type = found;
                    resource = resource(type);
                }
            } else {
                skip();
            }
        }
        if (type.isEmpty() && opened) {
            return true;
        }
        if (type.isEmpty()) {
            problem = new BadEntry("no-resource");
        }
        hand(at, fullUrl, type, resource);
        return !type.isEmpty() && !JsonRecord.ADDED.contains(mode);
    }

    private void hand(String at, String fullUrl, String type, Fields resource) {
        entries++;
        sink.entry(new RawEntry(at, fullUrl, type, resource, problem));
    }

    /** The reader stands on the resource's own element; ends on its end. Null when the type is never read. */
    private Fields resource(String type) throws XMLStreamException {
        if (ResourceTypes.neverRead(type)) {
            skip();
            return null;
        }
        values = 0;
        faults = new Faults();
        extended = !ResourceTypes.isTaken(type);
        var fields = new Fields(faults);
        while (child()) {
            String name = reader.getLocalName();
            if (!ResourceTypes.reads(type, name) || !FHIR.equals(reader.getNamespaceURI())) {
                skip();
            } else if (name.equals("data") && type.equals("Binary")) {
                attachment(fields);
            } else {
                append(fields, name, name.equals("contained") ? contained() : element());
            }
        }
        return fields;
    }

    private static void append(Fields fields, String name, Object value) {
        if (value != null) {
            fields.append(name, value);
        }
    }

    private Fields contained() throws XMLStreamException {
        var fields = new Fields(faults);
        while (child()) {
            String type = reader.getLocalName();
            fields = element() instanceof Fields inner ? inner : new Fields(faults);
            fields.append("resourceType", new Fields.Text(type, true));
        }
        return fields;
    }

    /** A primitive, or the parts of what the reader stands on; null when it says nothing, as JSON leaves a field out. */
    private Object element() throws XMLStreamException {
        if (++values > MAX_VALUES) {
            problem = new BadEntry("entry-too-large");
            skip();
            return null;
        }
        String value = attribute("value");
        boolean extension = reader.getLocalName().equals("extension");
        String url = extension ? attribute("url") : "";
        boolean file = AttachmentMeasure.ATTACHMENTS.contains(reader.getLocalName());
        var fields = new Fields(faults);
        while (child()) {
            String name = reader.getLocalName();
            if (name.equals("div") || !extended && name.equals("extension") || !FHIR.equals(reader.getNamespaceURI())) {
                skip();
            } else if (file && name.equals("data")) {
                attachment(fields);
            } else {
                append(fields, name, element());
            }
        }
        if (!url.isEmpty()) {
            append(fields, "url", new Fields.Text(url, true));
        }
        return !value.isEmpty() ? new Fields.Text(value, true) : fields.isEmpty() ? null : fields;
    }

    private void attachment(Fields fields) throws XMLStreamException {
        AttachmentMeasure measured = measures.get();
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(attribute("value"));
            measured.write(bytes, 0, bytes.length);
            measured.into(fields);
        } catch (IllegalArgumentException noBase64) {
            faults.add("bad-attachment", "data", null);
        }
        skip();
    }

    /** Moves to the next child of the element that the reader is in; false when that element ends. */
    private boolean child() throws XMLStreamException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    private void skip() throws XMLStreamException {
        int outer = depth - 1;
        while (depth > outer) {
            next();
        }
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > JsonRecord.MAX_DEPTH) {
                    throw new Refusal("too-deep", JsonRecord.MAX_DEPTH);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw new Refusal("document-type");
            default -> {
                // text and comments carry nothing in FHIR
            }
        }
        return event;
    }

    private String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
