package care.quarterback.exchange.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** The lines above a part: of each name the first. */
final class PartHeader {

    private final Map<String, Field> fields = new HashMap<>();

    void add(Field field) {
        fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** One line, with encoded words as what they mean; empty where it isn't there. */
    String line(String name) {
        Field field = fields.get(name);
        if (field == null) {
            return "";
        }
        String raw = ContentUtil.decode(StandardCharsets.UTF_8, field.getRaw());
        return clean(words(raw.substring(raw.indexOf(':') + 1)));
    }

    private static String words(String raw) {
        String line = raw.replaceAll("\\r?\\n(?=[ \\t])", "");
        try {
            return DecoderUtil.decodeEncodedWords(line, DecodeMonitor.SILENT);
        } catch (IllegalArgumentException unknown) {
            return line; // letters of a set that this computer doesn't know
        }
    }

    private static String clean(String line) {
        return line.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    /** @param damaged whether it had letters that can't stand there */
    MailPart part(String mediaType, byte[] bytes, boolean damaged) {
        MimeParameterMapping type = parameters("content-type");
        MimeParameterMapping place = parameters("content-disposition");
        String named = place.get("filename") == null ? type.get("name") : place.get("filename");
        return new MailPart(
                mediaType.toLowerCase(Locale.ROOT),
                named == null ? "" : fileName(clean(words(named))),
                value("content-disposition").equalsIgnoreCase("attachment"),
                has("content-id") || value("content-disposition").equalsIgnoreCase("inline"),
                type.get("charset") == null ? "" : type.get("charset"),
                bytes,
                damaged);
    }

    /** Without the folders that a hostile name leads through. */
    private static String fileName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.matches("\\.*") ? "" : last;
    }

    private String value(String name) {
        return fields.containsKey(name) ? parsed(name).getValue().strip() : "";
    }

    private MimeParameterMapping parameters(String name) {
        var mapping = new MimeParameterMapping();
        if (fields.containsKey(name)) {
            for (NameValuePair pair : parsed(name).getParams()) {
                mapping.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
            }
        }
        return mapping;
    }

    private RawBody parsed(String name) {
        String raw = ContentUtil.decode(StandardCharsets.UTF_8, fields.get(name).getRaw());
        String line = raw.substring(raw.indexOf(':') + 1).replaceAll("\\r?\\n(?=[ \\t])", "");
        return RawFieldParser.DEFAULT.parseRawBody(new RawField(name, line));
    }
}
