package care.quarterback.exchange.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Shows a kept document of another format as a page. */
final class RecordPage {

    private static final int START = 4096;

    private final RecordFormat format;

    RecordPage(RecordFormat format) {
        this.format = format;
    }

    void write(byte[] document, OutputStream page) throws IOException {
        byte[] start = Arrays.copyOf(document, Math.min(START, document.length));
        var decoder = FileShape.declared(start).newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
        var text = new StringWriter();
        try (Reader in = new InputStreamReader(new ByteArrayInputStream(document), decoder)) {
            in.transferTo(text);
        }
        String plain = text.toString().replaceFirst("^\uFEFF", "");
        try {
            Writer out = new OutputStreamWriter(page, StandardCharsets.UTF_8);
            ElementReader reader = XmlRecord.open(new StringReader(plain));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // comments and instructions, which are not followed
            }
            format.page(reader, out);
            out.flush();
        } catch (XMLStreamException | Refusal broken) {
            throw new IOException("the document cannot be shown", broken);
        }
    }
}
