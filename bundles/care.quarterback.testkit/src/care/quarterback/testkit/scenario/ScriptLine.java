package care.quarterback.testkit.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a script.
 *
 * @param words the command, the case, and what it is done to
 * @param fields by their names
 * @param options with their dashes
 */
public record ScriptLine(List<String> words, Map<String, String> fields, Map<String, String> options) {

    public ScriptLine {
        words = List.copyOf(words);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** As the arguments of a process. */
    public List<String> arguments() {
        List<String> all = new ArrayList<>(words);
        fields.forEach((name, value) -> all.add(name + "=" + value));
        options.forEach((name, value) -> all.addAll(List.of(name, value)));
        return all;
    }

    /** As a line of a batch file. */
    public String text() {
        List<String> all = new ArrayList<>();
        words.forEach(word -> all.add(quoted(word)));
        fields.forEach((name, value) -> all.add(name + "=" + quoted(value)));
        options.forEach((name, value) -> all.addAll(List.of(name, quoted(value))));
        return String.join(" ", all);
    }

    private static String quoted(String text) {
        if (text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line of a script holds no line end: " + text);
        }
        return text.matches("[^\\s\"']+")
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
