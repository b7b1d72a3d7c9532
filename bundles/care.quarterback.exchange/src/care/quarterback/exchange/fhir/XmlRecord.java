package care.quarterback.exchange.fhir;

import java.io.IOException;
import java.io.Reader;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

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
    private ElementReader reader;
    private int entries;
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
        read(open(in));
    }

    /** Stands before the root. */
    static ElementReader open(Reader in) throws XMLStreamException {
        return new ElementReader(factory().createXMLStreamReader(in));
    }

    private static XMLInputFactory factory() {
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

    private void read(ElementReader opened) throws XMLStreamException, IOException {
        reader = opened;
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
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
            reader.next();
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
        while (reader.child()) {
            String name = reader.getLocalName();
            if ("entry".equals(name)) {
                matches += entry(JsonRecord.within(at, "entry", ++number)) ? 1 : 0;
            } else if (JsonRecord.ABOUT.contains(name)) {
                append(about, name, element());
            } else {
                reader.skip();
            }
        }
        sink.bundle(about, matches);
    }

    /** The resources in parameters, and in the parts of parameters. */
    private void parameters(String at) throws XMLStreamException {
        int before = entries;
        int number = 0;
        while (reader.child()) {
            if ("parameter".equals(reader.getLocalName())) {
                parameter(JsonRecord.within(at, "parameter", ++number));
            } else {
                reader.skip();
            }
        }
        if (entries == before) {
            problem = null;
            hand(at, "", "Parameters", new Fields());
        }
    }

    private void parameter(String at) throws XMLStreamException {
        int number = 0;
        while (reader.child()) {
            switch (reader.getLocalName()) {
                case "resource" -> {
                    while (reader.child()) {
                        open(reader.getLocalName(), at, "");
                    }
                }
                case "part" -> parameter(JsonRecord.within(at, "part", ++number));
                default -> reader.skip();
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
        while (reader.child()) {
            String name = reader.getLocalName();
            if ("fullUrl".equals(name)) {
                fullUrl = reader.attribute("value");
                reader.skip();
            } else if ("search".equals(name)) {
                mode = element() instanceof Fields search ? search.text("mode") : "";
            } else if ("resource".equals(name)) {
                while (reader.child()) {
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
                reader.skip();
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
            reader.skip();
            return null;
        }
        values = 0;
        faults = new Faults();
        extended = !ResourceTypes.isTaken(type);
        var fields = new Fields(faults);
        while (reader.child()) {
            String name = reader.getLocalName();
            if (!ResourceTypes.reads(type, name) || !FHIR.equals(reader.getNamespaceURI())) {
                reader.skip();
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
        while (reader.child()) {
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
            reader.skip();
            return null;
        }
        String value = reader.attribute("value");
        boolean extension = reader.getLocalName().equals("extension");
        String url = extension ? reader.attribute("url") : "";
        boolean file = AttachmentMeasure.ATTACHMENTS.contains(reader.getLocalName());
        var fields = new Fields(faults);
        while (reader.child()) {
            String name = reader.getLocalName();
            if (name.equals("div") || !extended && name.equals("extension") || !FHIR.equals(reader.getNamespaceURI())) {
                reader.skip();
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
            byte[] bytes = Base64.getMimeDecoder().decode(reader.attribute("value"));
            measured.write(bytes, 0, bytes.length);
            measured.into(fields);
        } catch (IllegalArgumentException noBase64) {
            faults.add("bad-attachment", "data", null);
        }
        reader.skip();
    }
}
