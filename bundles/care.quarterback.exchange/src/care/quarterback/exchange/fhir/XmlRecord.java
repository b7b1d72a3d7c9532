package care.quarterback.exchange.fhir;

import java.io.Reader;
import java.util.Base64;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a FHIR record in XML entry by entry. No document type, no entity, nothing outside the file. */
final class XmlRecord {

    private static final String FHIR = "http://hl7.org/fhir";
    private static final int MAX_VALUES = 200_000;

    private final EntrySink sink;
    private final Supplier<AttachmentMeasure> measures;
    private XMLStreamReader reader;
    private int entries;
    private int depth;
    private int values;
    private boolean extended;
    private Faults faults = new Faults();
    private BadEntry problem;

    XmlRecord(EntrySink sink, Supplier<AttachmentMeasure> measures) {
        this.sink = sink;
        this.measures = measures;
    }

    /** Entries handed on so far, to say where a file breaks. */
    int entries() {
        return entries;
    }

    /** Reads the file to its end, so that what stands behind the root is well-formed too. */
    void read(Reader in) throws XMLStreamException {
        read(factory().createXMLStreamReader(in));
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

    private void read(XMLStreamReader opened) throws XMLStreamException {
        reader = opened;
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // comments and white space before the root
        }
        String root = reader.getLocalName();
        if (!FHIR.equals(reader.getNamespaceURI())) {
            throw new Refusal("ClinicalDocument".equals(root) ? "is-ccda" : "not-fhir");
        }
        if ("Bundle".equals(root)) {
            bundle();
        } else {
            Fields resource = resource(root);
            hand("", "", root, resource);
        }
        while (reader.hasNext()) {
            next();
        }
    }

    private void bundle() throws XMLStreamException {
        var about = new Fields();
        while (child()) {
            switch (reader.getLocalName()) {
                case "entry" -> entry();
                case "type", "meta" -> append(about, reader.getLocalName(), element());
                default -> skip();
            }
        }
        sink.bundle(about);
    }

    private void entry() throws XMLStreamException {
        String fullUrl = "";
        String type = "";
        Fields resource = null;
        problem = null;
        while (child()) {
            String name = reader.getLocalName();
            if ("fullUrl".equals(name)) {
                fullUrl = attribute("value");
                skip();
            } else if ("resource".equals(name)) {
                while (child()) {
                    if (!type.isEmpty()) {
                        problem = new BadEntry("duplicate-field", "resource");
                    }
                    type = reader.getLocalName();
                    resource = resource(type);
                }
            } else {
                skip();
            }
        }
        if (type.isEmpty()) {
            problem = new BadEntry("no-resource");
        }
        hand("entry " + (entries + 1), fullUrl, type, resource);
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
