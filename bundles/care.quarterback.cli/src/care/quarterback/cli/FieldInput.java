package care.quarterback.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** The fields of an entry as they are given: field=value on the command line, or JSON from a file or standard input. */
final class FieldInput {

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "common.fields-from")
    private String from;

    /** What was given, at least one set of fields; each pair of the command line holds for all of them. */
    List<Map<String, String>> read(RootCommand root, List<String> pairs) {
        Map<String, String> given = pairs(pairs);
        if (from == null) {
            return List.of(given);
        }
        List<Map<String, String>> all = new ArrayList<>();
        for (Map<String, String> object : objects(root)) {
            Map<String, String> fields = new LinkedHashMap<>(given);
            fields.putAll(object);
            all.add(fields);
        }
        return all;
    }

    /** Whether the field is among those that were typed, by its name or the beginning of it. */
    static boolean names(Map<String, String> fields, String field) {
        return fields.keySet().stream()
                .anyMatch(typed ->
                        !typed.isBlank() && field.startsWith(typed.strip().toLowerCase(Locale.ROOT)));
    }

    static Map<String, String> pairs(List<String> fields) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String each : fields) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw new CliFailure(Exit.USAGE, Texts.of("practice.pair", each));
            }
            if (pairs.put(each.substring(0, equals), each.substring(equals + 1)) != null) {
                throw new CliFailure(Exit.USAGE, Texts.of("practice.twice", each.substring(0, equals)));
            }
        }
        return pairs;
    }

    private List<Map<String, String>> objects(RootCommand root) {
        try (InputStream in = from.equals("-") ? root.terminal().in() : Files.newInputStream(root.path(Path.of(from)));
                JsonParser parser = new JsonFactory().createParser(in)) {
            List<Map<String, String>> objects = new ArrayList<>();
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                objects.add(object(parser));
            } else if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    objects.add(object(parser));
                }
            }
            boolean whole = parser.currentToken() == JsonToken.END_OBJECT && objects.size() == 1
                    || parser.currentToken() == JsonToken.END_ARRAY;
            if (objects.isEmpty() || !whole || parser.nextToken() != null) {
                throw new CliFailure(Exit.REFUSED, Texts.of("from.shape"));
            }
            return objects;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new CliFailure(
                    Exit.REFUSED,
                    Texts.of("from.broken", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr()));
        } catch (IOException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("from.unreadable", from));
        }
    }

    private static Map<String, String> object(JsonParser parser) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.put(name, value(parser)) != null) {
                throw new CliFailure(Exit.REFUSED, Texts.of("practice.twice", name));
            }
        }
        return fields;
    }

    /** Several values of a field stand in a list. */
    private static String value(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return single(parser);
        }
        List<String> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(single(parser));
        }
        return String.join("\n", values);
    }

    private static String single(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        } else if (!parser.currentToken().isScalarValue()) {
            throw new CliFailure(Exit.REFUSED, Texts.of("from.nested"));
        }
        return parser.getText();
    }
}
