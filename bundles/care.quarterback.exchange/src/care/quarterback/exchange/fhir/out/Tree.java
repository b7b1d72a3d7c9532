package care.quarterback.exchange.fhir.out;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A JSON object as it grows. What says nothing is left out, so that an object without a value is not written. */
final class Tree {

    /** What FHIR lets no text hold. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]|[\\uFFFE\\uFFFF]");

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Words of a person or a record, as FHIR allows them: no control characters, never blank. */
    Tree text(String name, String value) {
        String clean = clean(value);
        if (!clean.isEmpty()) {
            fields.put(name, clean);
        }
        return this;
    }

    static String clean(String value) {
        return value == null ? "" : CONTROL.matcher(value).replaceAll(" ").strip();
    }

    Tree flag(String name, boolean value) {
        fields.put(name, value);
        return this;
    }

    Tree number(String name, Number value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    Tree date(String name, LocalDate value) {
        return value == null ? this : text(name, value.toString());
    }

    /** A moment in UTC, in whole seconds. */
    Tree moment(String name, Instant value) {
        return value == null
                ? this
                : text(name, value.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    Tree put(String name, Tree value) {
        if (!value.fields.isEmpty()) {
            fields.put(name, value.fields);
        }
        return this;
    }

    /** Adds to a list. */
    Tree add(String name, Tree value) {
        if (!value.fields.isEmpty()) {
            list(name).add(value.fields);
        }
        return this;
    }

    /** Adds to a list of words. */
    Tree addText(String name, String value) {
        String clean = clean(value);
        if (!clean.isEmpty()) {
            list(name).add(clean);
        }
        return this;
    }

    @SuppressWarnings("unchecked") // lists are made here alone
    private List<Object> list(String name) {
        return (List<Object>) fields.computeIfAbsent(name, made -> new ArrayList<>());
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    void write(JsonGenerator out) throws IOException {
        write(fields, out);
    }

    private static void write(Object value, JsonGenerator out) throws IOException {
        switch (value) {
            case Map<?, ?> object -> {
                out.writeStartObject();
                for (Map.Entry<?, ?> each : object.entrySet()) {
                    out.writeFieldName(each.getKey().toString());
                    write(each.getValue(), out);
                }
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray();
                for (Object each : list) {
                    write(each, out);
                }
                out.writeEndArray();
            }
            case Boolean flag -> out.writeBoolean(flag);
            case BigDecimal number -> out.writeNumber(number);
            case Number number -> out.writeNumber(number.longValue());
            default -> out.writeString(value.toString());
        }
    }
}
