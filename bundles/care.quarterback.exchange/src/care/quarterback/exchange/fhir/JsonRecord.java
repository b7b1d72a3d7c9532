package care.quarterback.exchange.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads a FHIR record in JSON entry by entry from Jackson's stream. Only the fields that are taken become a tree; what is
 * not taken is stepped over without one.
 */
final class JsonRecord {

    static final int MAX_DEPTH = 200;

    /** What is read of a bundle besides its entries. */
    static final Set<String> ABOUT = Set.of("resourceType", "type", "meta", "total", "link");

    /** Entries of an answer that are no part of what was asked for. */
    static final Set<String> ADDED = Set.of("include", "outcome");

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
            switch (parser.nextToken()) {
                case START_OBJECT -> {
                    if (!root(parser, type)) {
                        return End.TYPE_LATER;
                    }
                }
                case START_ARRAY -> list(parser);
                case null, default -> throw new Refusal("not-fhir");
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
            hand(resource(parser, at), at, "");
            if (parser.nextToken() != null) {
                throw new BadEntry("line-trailing");
            }
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

    private boolean root(JsonParser parser, String known) throws IOException {
        if (!known.isEmpty()) {
            hand(resourceOf(parser, known, "", parser.nextToken(), false), "", "");
            return true;
        }
        JsonToken first = parser.nextToken();
        if (first != JsonToken.FIELD_NAME) {
            throw new Refusal("not-fhir");
        }
        if (!"resourceType".equals(parser.currentName()) || parser.nextToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        String type = parser.getText();
        hand(resourceOf(parser, type, "", parser.nextToken(), true), "", "");
        return true;
    }

    /** A list of resources, as many portals and scripts save them. */
    private void list(JsonParser parser) throws IOException {
        int number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String at = "item " + ++number;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                hand(resource(parser, at), at, "");
            } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
                parser.skipChildren();
                missing(at, "");
            }
        }
        if (entries == 0) {
            throw new Refusal("not-fhir");
        }
    }

    /** The place of a resource inside another: "entry 3, entry 1". */
    static String within(String at, String kind, int number) {
        return at.isEmpty() ? kind + " " + number : at + ", " + kind + " " + number;
    }

    /**
     * A resource of whatever type: the parser stands on its opening brace, and ends on its closing one.
     *
     * @return what was read; null of one that holds others, which were handed on
     */
    private JsonEntry resource(JsonParser parser, String at) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.FIELD_NAME || !"resourceType".equals(parser.currentName())) {
            return entry(parser, first, "");
        }
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
            String type = parser.getText();
            return resourceOf(parser, type, at, parser.nextToken(), true);
        }
        parser.skipChildren();
        return entry(parser, parser.nextToken(), "");
    }

    /** @param told whether the type is not told again */
    private JsonEntry resourceOf(JsonParser parser, String type, String at, JsonToken first, boolean told)
            throws IOException {
        switch (type) {
            case "Bundle" -> bundle(parser, first, at);
            case "Parameters" -> parameters(parser, first, at);
            default -> {
                return entry(parser, first, told ? type : "");
            }
        }
        return null;
    }

    private JsonEntry entry(JsonParser parser, JsonToken first, String type) throws IOException {
        var entry = new JsonEntry(parser, measures);
        if (!type.isEmpty()) {
            entry.typed(type);
        }
        entry.resource(first);
        return entry;
    }

    private void hand(JsonEntry entry, String at, String fullUrl) {
        if (entry != null) {
            entries++;
            sink.entry(new RawEntry(at, fullUrl, entry.type(), entry.fields(), entry.problem()));
        }
    }

    private void missing(String at, String fullUrl) {
        entries++;
        sink.entry(new RawEntry(at, fullUrl, "", null, new BadEntry("no-resource")));
    }

    private void bundle(JsonParser parser, JsonToken first, String at) throws IOException {
        var about = new Fields();
        boolean seen = false;
        int number = 0;
        int matches = 0;
        for (JsonToken token = first; token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("entry".equals(name)) {
                if (seen || value != JsonToken.START_ARRAY) {
                    throw new Refusal("entry-twice");
                }
                seen = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    matches += bundleEntry(parser, within(at, "entry", ++number)) ? 1 : 0;
                }
            } else if (ABOUT.contains(name)) {
                about.append(name, new JsonEntry(parser, measures).value());
            } else {
                parser.skipChildren();
            }
        }
        sink.bundle(about, matches);
    }

    /** The resources in parameters, and in the parts of parameters. */
    private void parameters(JsonParser parser, JsonToken first, String at) throws IOException {
        int before = entries;
        for (JsonToken token = first; token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            boolean holds = "parameter".equals(parser.currentName());
            if (parser.nextToken() == JsonToken.START_ARRAY && holds) {
                eachParameter(parser, at, "parameter");
            } else {
                parser.skipChildren();
            }
        }
        if (entries == before) {
            entries++;
            sink.entry(new RawEntry(at, "", "Parameters", new Fields(), null));
        }
    }

    private void eachParameter(JsonParser parser, String at, String kind) throws IOException {
        int number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                parameter(parser, within(at, kind, number));
            } else {
                parser.skipChildren();
            }
        }
    }

    private void parameter(JsonParser parser, String at) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("resource".equals(name) && value == JsonToken.START_OBJECT) {
                hand(resource(parser, at), at, "");
            } else if ("part".equals(name) && value == JsonToken.START_ARRAY) {
                eachParameter(parser, at, "part");
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Whether the entry is an answer to what was searched for, and not added to one. */
    private boolean bundleEntry(JsonParser parser, String at) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            missing(at, "");
            return false;
        }
        String fullUrl = "";
        String mode = "";
        JsonEntry entry = null;
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("fullUrl".equals(name) && value == JsonToken.VALUE_STRING) {
                fullUrl = parser.getText();
            } else if ("search".equals(name)) {
                mode = new JsonEntry(parser, measures).value() instanceof Fields search ? search.text("mode") : "";
            } else if ("resource".equals(name) && value == JsonToken.START_OBJECT && !found) {
                found = true;
                entry = resource(parser, at);
            } else {
                if ("resource".equals(name) && entry != null) {
                    entry.note(new BadEntry("duplicate-field", name));
                }
                parser.skipChildren();
            }
        }
        if (found) {
            hand(entry, at, fullUrl);
        } else {
            missing(at, fullUrl);
        }
        return found && !ADDED.contains(mode);
    }
}
