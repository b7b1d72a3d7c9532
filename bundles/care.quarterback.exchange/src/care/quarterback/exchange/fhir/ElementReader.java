package care.quarterback.exchange.fhir;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Goes through a file in XML element by element: never into a document type or an entity, and no deeper than a real record is. */
public final class ElementReader extends StreamReaderDelegate {

    /** So many elements one within the other. */
    public static final int DEEPEST = JsonRecord.MAX_DEPTH;

    private int depth;
    private long elements;
    private long most = Long.MAX_VALUE;

    ElementReader(XMLStreamReader opened) {
        super(opened);
    }

    /** Refuses the file when it has more elements than that. */
    public void refuseBeyond(long wanted) {
        most = wanted;
    }

    /** How many elements the reader is in; 1 on the root. */
    public int depth() {
        return depth;
    }

    /** @throws Refusal for what no record holds */
    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw new Refusal("too-deep", DEEPEST);
                }
                if (++elements > most) {
                    throw new Refusal("ccda.elements", most);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw new Refusal("document-type");
            default -> {
                // what the caller looks at
            }
        }
        return event;
    }

    /** Moves to the next child of the element that the reader is in; false when that element ends. */
    public boolean child() throws XMLStreamException {
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

    /** Passes over the element that the reader stands on, or is in. */
    public void skip() throws XMLStreamException {
        int outer = depth - 1;
        while (depth > outer) {
            next();
        }
    }

    /** An attribute without a namespace, as it is; empty when absent. */
    public String attribute(String name) {
        String value = getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
