package care.quarterback.exchange.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.function.Supplier;

/**
 * Reads a FHIR record in JSON entry by entry from Jackson's stream. Only the fields that are taken become a tree; what is
 * not taken is stepped over without one.
 */
final class JsonRecord {

    static final int MAX_DEPTH = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(200)
                    .maxNameLength(500)
                    .maxStringLength(24_000_000)
                    .build())
            .build();

    private final EntrySink sink;
    private final Supplier<AttachmentMeasure> measures;
    private int entries;

    /** How a root ended. */
    enum End {
        /** One record was read. */
        WHOLE,
        /** More than one root: this is NDJSON. */
        MORE_FOLLOWS,
        /** Nothing was read: the resource type comes after other fields, and must be told to the next try. */
        TYPE_LATER
    }

    JsonRecord(EntrySink sink, Supplier<AttachmentMeasure> measures) {
        this.sink = sink;
        this.measures = measures;
    }

    /** Entries handed on so far, to say where a file breaks. */
    int entries() {
        return entries;
    }

    /**
     * Reads the one root of a file.
     *
     * @param type of the root when it is known already; empty when the file's first field must tell it
     */
    End read(InputStream in, String type) throws IOException {
        return read(FACTORY.createParser(in), type);
    }

    /** The same, of characters. */
    End read(Reader in, String type) throws IOException {
        return read(FACTORY.createParser(in), type);
    }

    private End read(JsonParser opened, String type) throws IOException {
        try (JsonParser parser = opened) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal("not-fhir");
            }
            if (!root(parser, type, "")) {
                return End.TYPE_LATER;
            }
            JsonToken next = parser.nextToken();
            if (next != null && next != JsonToken.START_OBJECT) {
                throw new Refusal("trailing");
            }
            return next == null ? End.WHOLE : End.MORE_FOLLOWS;
        }
    }

    /** Reads one line of NDJSON; throws Jackson's exception when the line is no JSON. */
    void readLine(String line, String at) throws IOException {
        try (JsonParser parser = FACTORY.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadEntry("no-type");
            }
            var entry = new JsonEntry(parser, measures);
            entry.resource();
            if (parser.nextToken() != null) {
                throw new BadEntry("line-trailing");
            }
            hand(entry, at, "");
        }
    }

    /** The type of the root, wherever it is written; empty when there is none. */
    static String rootType(InputStream in) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = "resourceType".equals(parser.currentName());
                JsonToken value = parser.nextToken();
                if (wanted && value == JsonToken.VALUE_STRING) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
            return "";
        }
    }

    private boolean root(JsonParser parser, String known, String at) throws IOException {
        String type = known;
        if (type.isEmpty()) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.FIELD_NAME) {
                throw new Refusal("not-fhir");
            }
            boolean typed = "resourceType".equals(parser.currentName());
            if (!typed || parser.nextToken() != JsonToken.VALUE_STRING) {
                return false;
            }
            type = parser.getText();
        }
        if (!"Bundle".equals(type)) {
            var entry = new JsonEntry(parser, measures);
            if (known.isEmpty()) {
                entry.resourceOf(type);
            } else {
                entry.resource();
            }
            hand(entry, at, "");
            return true;
        }
        bundle(parser);
        return true;
    }

    private void bundle(JsonParser parser) throws IOException {
        var about = new Fields();
        boolean seen = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("entry".equals(name)) {
                if (seen || value != JsonToken.START_ARRAY) {
                    throw new Refusal("entry-twice");
                }
                seen = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    bundleEntry(parser);
                }
            } else if (name.equals("type") || name.equals("meta") || name.equals("resourceType")) {
                about.append(name, new JsonEntry(parser, measures).value());
            } else {
                parser.skipChildren();
            }
        }
        sink.bundle(about);
    }

    private void bundleEntry(JsonParser parser) throws IOException {
        String at = "entry " + (entries + 1);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            entries++;
            sink.entry(new RawEntry(at, "", "", null, new BadEntry("no-resource")));
            return;
        }
        String fullUrl = "";
        var entry = new JsonEntry(parser, measures);
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("fullUrl".equals(name) && value == JsonToken.VALUE_STRING) {
                fullUrl = parser.getText();
            } else if ("resource".equals(name) && value == JsonToken.START_OBJECT && !found) {
                found = true;
                entry.resource();
            } else {
                if ("resource".equals(name)) {
                    entry.note(new BadEntry("duplicate-field", name));
                }
                parser.skipChildren();
            }
        }
        if (found) {
            hand(entry, at, fullUrl);
        } else {
            entries++;
            sink.entry(new RawEntry(at, fullUrl, "", null, new BadEntry("no-resource")));
        }
    }

    private void hand(JsonEntry entry, String at, String fullUrl) {
        entries++;
        sink.entry(new RawEntry(at, fullUrl, entry.type(), entry.fields(), entry.problem()));
    }
}
