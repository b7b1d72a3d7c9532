package care.quarterback.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Writes one JSON document, key by key, in the order of the calls. What is absent (null, or an empty text) is left out; so
 * that a reader asks for a key and not for its value.
 */
final class Json {

    /** Letters that would turn words around on a screen are written by their numbers: a reader of JSON gets them whole. */
    private static final CharacterEscapes ESCAPES = new CharacterEscapes() {

        private static final long serialVersionUID = 1;
        private static final int DELETE = 0x7F;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int letter) {
            return PlainLetters.commands(letter) ? new SerializedString("\\u%04x".formatted(letter)) : null;
        }
    };

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes the document and a line end. */
    static void write(Writer out, Consumer<Json> content) {
        try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.setCharacterEscapes(ESCAPES);
            generator.writeStartObject();
            content.accept(new Json(generator));
            generator.writeEndObject();
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Json text(String key, String value) {
        return value == null || value.isEmpty() ? this : run(() -> generator.writeStringField(key, value));
    }

    Json date(String key, LocalDate value) {
        return value == null ? this : text(key, value.toString());
    }

    Json instant(String key, OffsetDateTime value) {
        return value == null ? this : text(key, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }

    Json number(String key, long value) {
        return run(() -> generator.writeNumberField(key, value));
    }

    /** @param decimals how many digits after the point are written, always */
    Json number(String key, double value, int decimals) {
        return number(key, BigDecimal.valueOf(value), decimals);
    }

    Json number(String key, BigDecimal value, int decimals) {
        return value == null
                ? this
                : run(() -> generator.writeNumberField(key, value.setScale(decimals, RoundingMode.HALF_UP)));
    }

    /** A weight: a whole number where it is one, else two decimals. */
    Json weight(String key, double value) {
        return value == Math.rint(value) ? number(key, Math.round(value)) : number(key, value, 2);
    }

    Json flag(String key, boolean value) {
        return run(() -> generator.writeBooleanField(key, value));
    }

    Json object(String key, Consumer<Json> content) {
        return run(() -> {
            generator.writeObjectFieldStart(key);
            content.accept(this);
            generator.writeEndObject();
        });
    }

    /** A document that is written already. */
    Json raw(String key, String document) {
        return run(() -> {
            generator.writeFieldName(key);
            generator.writeRawValue(document);
        });
    }

    <T> Json objects(String key, Collection<T> values, Consumer<T> content) {
        return run(() -> {
            generator.writeArrayFieldStart(key);
            for (T value : values) {
                generator.writeStartObject();
                content.accept(value);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        });
    }

    Json texts(String key, Collection<String> values) {
        return run(() -> {
            generator.writeArrayFieldStart(key);
            for (String value : values) {
                generator.writeString(value);
            }
            generator.writeEndArray();
        });
    }

    private Json run(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that writes. */
    private interface Writing {
        void write() throws IOException;
    }
}
