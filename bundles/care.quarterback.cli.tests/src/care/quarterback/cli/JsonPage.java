package care.quarterback.cli;

import care.quarterback.testkit.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page about the JSON of the command line: the paths of the keys that it names, by command. */
final class JsonPage {

    private static final String PAGE = "releng/docs/command-line-json.md";
    private static final Pattern NAME = Pattern.compile("`([a-z ]+)`");
    private static final Pattern TOKEN = Pattern.compile("\"([\\w-]+)\"(\\s*:)?|([{}\\[\\]])");

    private JsonPage() {}

    /** "pairs[].why[]" of "compare", and so on. */
    static Map<String, Set<String>> paths() {
        Map<String, Set<String>> all = new TreeMap<>();
        List<String> names = List.of();
        StringBuilder shape = null;
        for (String line : SourceTree.here().lines(PAGE)) {
            if (line.startsWith("## ")) {
                names = NAME.matcher(line)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
            } else if (line.equals("```") && shape == null) {
                shape = new StringBuilder();
            } else if (line.equals("```")) {
                for (String name : names) {
                    all.computeIfAbsent(name, each -> new TreeSet<>()).addAll(paths(shape.toString()));
                }
                shape = null;
            } else if (shape != null) {
                shape.append(line).append('\n');
            }
        }
        return all;
    }

    private static Set<String> paths(String shape) {
        Set<String> paths = new TreeSet<>();
        List<String> open = new ArrayList<>(); // what each brace or bracket belongs to
        String key = "";
        Matcher token = TOKEN.matcher(shape);
        while (token.find()) {
            String sign = token.group(3);
            if (sign == null) {
                key = String.join("", open) + token.group(1);
                paths.add(key);
                key = token.group(1);
            } else if (sign.equals("{")) {
                open.add(key.isEmpty() ? "" : key + ".");
                key = "";
            } else if (sign.equals("[")) {
                paths.remove(String.join("", open) + key);
                key = key + "[]";
                paths.add(String.join("", open) + key);
            } else if (sign.equals("}")) {
                open.removeLast();
            }
        }
        return paths;
    }
}
