package care.quarterback.exchange.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file of paper or a scan among the files of a record: a document of the person whom the record is about. It says nothing
 * of itself but its name.
 */
final class LooseDocument {

    /** Begins the name of what is known by its bytes. */
    private static final String BY_BYTES = "file:DocumentReference#";

    private LooseDocument() {}

    /** What kind of document begins so; empty for what is none, and for pictures that only decorate a page. */
    static Optional<String> mediaType(byte[] start) {
        String text = new String(start, 0, Math.min(start.length, 8), StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        return text.startsWith("II*\0") || text.startsWith("MM\0*") ? Optional.of("image/tiff") : Optional.empty();
    }

    /** Whether an entry is one. */
    static boolean is(Entry entry) {
        return entry.fullUrl().startsWith(BY_BYTES);
    }

    /** Hands the file to the sink as an entry. */
    static void read(String file, String media, InputStream in, AttachmentMeasure bytes, EntrySink sink)
            throws IOException {
        in.transferTo(bytes);
        var attachment = new Fields();
        attachment.put("contentType", new Fields.Text(media, true));
        attachment.put("title", new Fields.Text(title(file), true));
        bytes.into(attachment);
        var content = new Fields();
        content.put("attachment", attachment);
        var reference = new Fields();
        reference.put("status", new Fields.Text("current", true));
        reference.put("content", content);
        sink.entry(new RawEntry("", BY_BYTES + attachment.text("data"), "DocumentReference", reference, null));
    }

    private static String title(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int ending = name.lastIndexOf('.');
        return ending > 0 ? name.substring(0, ending) : name;
    }
}
