package care.quarterback.exchange.ccda;

import java.io.IOException;
import java.io.OutputStream;

/** What a document hands on while it is read, in its order. */
interface CdaSink {

    /** All that stands before the body. */
    void header(CdaNode document);

    /** A section begins. Sections may lie in sections. @param about its code, templates and nullFlavor, without text and entries */
    void section(CdaSection about);

    /** An entry of the section that began last and has not ended. */
    void entry(CdaSection section, CdaNode entry);

    /** An entry larger than any real one. */
    void tooLarge(CdaSection section);

    void ended(CdaSection section);

    /** Takes the bytes of a body that is a file. @param media what kind of file; may be empty */
    OutputStream file(String media);

    /** The body that is a file has ended, and is whole. */
    void fileEnded(String media);

    /**
     * The bytes of a body are not here.
     *
     * @param elsewhere what the file with them is called; empty where they are damaged
     */
    void fileMissing(String media, String elsewhere) throws IOException;
}
