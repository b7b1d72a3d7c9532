package care.quarterback.exchange.fhir;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** A way of writing records in XML that is not FHIR, and is read into entries of FHIR: from there on it is one record. */
public interface RecordFormat {

    /** Begins the name of what a document says, so that the same of another format is known as such. */
    String DOCUMENT = "cda:";

    /** Whether a file begins like one, judged by its first characters. */
    boolean looksLike(String start);

    /** Whether a document of this kind is one that can be shown as a page. */
    boolean showsAsPage(String mediaType);

    /** Writes it as a page of HTML that runs nothing and asks for nothing elsewhere. @param root stands on the root */
    void page(ElementReader root, Appendable html) throws XMLStreamException, IOException;

    /** Whether it is one, by its root. */
    boolean reads(String namespace, String root);

    /**
     * Reads it to its end.
     *
     * @param root stands on the root
     * @param file that the root is of
     */
    void read(ElementReader root, EntrySink sink, RecordFile file) throws XMLStreamException, IOException;
}
