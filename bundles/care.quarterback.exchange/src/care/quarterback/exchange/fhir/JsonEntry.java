package care.quarterback.exchange.fhir;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads one resource into a tree. Whatever is wrong with it is noted, and the parser still ends behind the resource, so that
 * the entries after it can be read.
 */
final class JsonEntry {

    private static final int MAX_VALUES = 200_000;

    private final JsonParser parser;
    private final Supplier<AttachmentMeasure> measures;
    private final Faults faults = new Faults();
    private Fields fields = new Fields(faults);
    private String type = "";
    private Set<String> taken;
    private BadEntry problem;
    private int values;

    /** @param measures what the bytes of each attachment go through */
    JsonEntry(JsonParser parser, Supplier<AttachmentMeasure> measures) {
        this.parser = parser;
        this.measures = measures;
    }

    String type() {
        return type;
    }

    /** The tree; null when the type is one that is never read. */
    Fields fields() {
        return ResourceTypes.neverRead(type) ? null : fields;
    }

    BadEntry problem() {
        return problem;
    }

    void note(BadEntry bad) {
        if (problem == null) {
            problem = bad;
        }
    }

    /** Reads a resource: the parser stands on the name of its first field; ends on the closing brace. */
    void resource(JsonToken first) throws IOException {
        boolean skip = ResourceTypes.neverRead(type);
        for (JsonToken token = first; token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("resourceType".equals(name)) {
                typed(value == JsonToken.VALUE_STRING ? parser.getText() : "");
                parser.skipChildren();
                skip = ResourceTypes.neverRead(type);
                if (skip) {
                    fields = new Fields(faults);
                }
            } else if (skip || name.startsWith("_") || taken != null && !taken.contains(name)) {
                parser.skipChildren();
            } else if (name.equals("data") && type.equals("Binary") && value == JsonToken.VALUE_STRING) {
                attachment(fields);
            } else {
                put(fields, name, value(name));
            }
        }
    }

    /** Says of what type the resource is. */
    void typed(String found) {
        if (!type.isEmpty()) {
            note(new BadEntry("duplicate-field", "resourceType"));
        }
        type = found;
        taken = ResourceTypes.fields(found);
    }

    private void put(Fields target, String name, Object value) {
        if (value != null) {
            target.put(name, value);
        }
    }

    /** The value that the parser stands on. */
    Object value() throws IOException {
        return value("");
    }

    private Object value(String name) throws IOException {
        if (++values > MAX_VALUES) {
            note(new BadEntry("entry-too-large"));
            parser.skipChildren();
            return null;
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(AttachmentMeasure.ATTACHMENTS.contains(name));
            case START_ARRAY -> array(name);
            case VALUE_NULL -> null;
            case VALUE_STRING -> new Fields.Text(parser.getText(), true);
            default -> new Fields.Text(parser.getText(), false);
        };
    }

    private Fields object(boolean file) throws IOException {
        var object = new Fields(faults);
        boolean unfold = taken != null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (unfold && (name.startsWith("_") || name.equals("extension"))) {
                parser.skipChildren();
            } else if (file && name.equals("data") && value == JsonToken.VALUE_STRING) {
                attachment(object);
            } else {
                put(object, name, value(name));
            }
        }
        return object;
    }

    private List<Object> array(String name) throws IOException {
        List<Object> items = new ArrayList<>(4);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object item = value(name);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** The bytes of an attachment are measured while they stream by, and not kept. */
    private void attachment(Fields object) throws IOException {
        AttachmentMeasure measured = measures.get();
        try {
            parser.readBinaryValue(measured);
            measured.into(object);
        } catch (JsonEOFException cut) {
            throw cut;
        } catch (JsonParseException | IllegalArgumentException noBase64) {
            faults.add("bad-attachment", "data", null);
        }
    }
}
