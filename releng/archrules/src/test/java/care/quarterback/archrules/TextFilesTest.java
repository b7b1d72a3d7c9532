package care.quarterback.archrules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text that people read has a caller, and every caller its text; no language is named outside one class. */
class TextFilesTest {

    private static final Checkout CHECKOUT = Checkout.here();
    private static final Pattern LITERAL =
            Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** Keys that are made of names of the model, of commands, of rules and of tables: they have tests of their own. */
    private static final Map<String, String> DYNAMIC = Map.ofEntries(
            Map.entry("words", ".*"),
            Map.entry("labels", ".*"),
            Map.entry("deeds", ".*"),
            Map.entry("hints", ".*"),
            Map.entry("closed", "[A-Z_]+"),
            Map.entry("audit", "command\\..*"),
            Map.entry("candidates", "[A-Z_]+\\.(YES|NO|UNKNOWN).*"),
            Map.entry("check", "[A-Z0-9_]+(\\..*)?"),
            Map.entry("deadline", "[A-Z0-9_]+(\\..*)?"),
            Map.entry("help", "quarterback(\\.[a-z-]+)*\\.usage\\..*"),
            Map.entry("outlook", "[a-z-]+"),
            Map.entry("rules", "[A-Z0-9_]+(\\..*)?"));

    /** What picocli shows for --help. */
    private static final String HELP = "help";

    /** Arguments that are handed on: how many there are is not seen at the call. */
    private static final Pattern HANDED_ON =
            Pattern.compile(".*(arguments|inputs|more|\\bof\\b|toArray).*", Pattern.DOTALL);

    /** Who calls with a key alone, and from which file. */
    private static final Map<Pattern, String> CALLERS = Map.of(
            Pattern.compile("Texts\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]"), "texts",
            Pattern.compile("PracticeWords\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]"), "practice",
            Pattern.compile("CallWords\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]"), "call",
            Pattern.compile("CallWords\\.refuse\\(\\s*\"[^\"]*\",\\s*\"([^\"]+)\"\\s*[,)]"), "call",
            Pattern.compile("CodesWords\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]"), "codes",
            Pattern.compile("CasefileWords\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]"), "casefile",
            Pattern.compile("ReportWords\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]"), "reports",
            Pattern.compile("EntryWords\\.sentence\\(\\s*\"([^\"]+)\"\\s*[,)]"), "entry",
            Pattern.compile("\\btext(?:\\(\\))?\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]"), "screen");

    private static final Pattern NAMED =
            Pattern.compile("(?<!List|Set|Map)\\.of\\(\\s*(\"[a-z-]+\"|[A-Z]+),\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z]+) =\\s*(\"[a-z-]+\");");

    /** A file, and the files of its name in other bundles that its face reads too. */
    private record Text(Path file, String name, Map<String, String> patterns) {}

    private static final List<Text> TEXTS = texts();
    private static final Map<Path, String> SOURCES = sources();

    private static List<Text> texts() {
        List<Text> all = new ArrayList<>();
        for (Checkout.Bundle bundle : CHECKOUT.shipped()) {
            try (var files = Files.walk(bundle.folder().resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".properties"))
                        .sorted()
                        .forEach(file -> all.add(new Text(file, name(file), patterns(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    /** The screens have one name space; every other file has its own. */
    private static String face(Text text) {
        return text.file().toString().contains("care.quarterback.presentation") ? "screen" : text.name();
    }

    private static Map<String, String> constants(String source) {
        return CONSTANT.matcher(source)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (first, later) -> first));
    }

    private static String named(Map<String, String> constants, MatchResult found) {
        return constants.getOrDefault(found.group(1), found.group(1)).replace("\"", "");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }

    private static Map<String, String> patterns(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new TreeMap<>();
        properties.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
        return patterns;
    }

    private static Map<Path, String> sources() {
        Map<Path, String> all = new TreeMap<>();
        CHECKOUT.shipped()
                .forEach(bundle -> CHECKOUT.sources(bundle).forEach(file -> all.put(file, Checkout.read(file))));
        return all;
    }

    @Test
    void everyTextHasACaller() {
        Set<String> exact = new HashSet<>();
        Set<String> starts = new HashSet<>();
        Set<String> ends = new HashSet<>();
        for (String source : SOURCES.values()) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                if (literal.group(1) == null) {
                    continue;
                }
                exact.add(literal.group(1));
                if (literal.group(1).matches("[a-z].*\\.")) {
                    starts.add(literal.group(1));
                }
                if (literal.group(1).matches("\\.[A-Za-z].*")) {
                    ends.add(literal.group(1));
                }
            }
        }
        Set<String> unused = new TreeSet<>();
        for (Text text : TEXTS) {
            for (String key : text.patterns().keySet()) {
                String plain = key.replaceAll("\\.\\d+$", ""); // Sentences.all counts
                boolean used = exact.contains(key)
                        || exact.contains(plain)
                        || starts.stream().anyMatch(key::startsWith)
                        || ends.stream().anyMatch(plain::endsWith)
                        || dynamic(text.name(), key);
                if (!used) {
                    unused.add(text.name() + ":" + key);
                }
            }
        }
        assertEquals(Set.of(), unused);
    }

    private static boolean dynamic(String name, String key) {
        String keys = DYNAMIC.getOrDefault(name, DYNAMIC.get(name.replaceAll("-.*", "")));
        return keys != null && key.matches(keys);
    }

    @Test
    void everyCallerHasItsText() {
        Map<String, Set<String>> keys = new HashMap<>();
        TEXTS.forEach(text -> {
            keys.computeIfAbsent(face(text), name -> new HashSet<>())
                    .addAll(text.patterns().keySet());
        });
        Set<String> missing = new TreeSet<>();
        SOURCES.forEach((file, source) -> {
            CALLERS.forEach((pattern, name) -> pattern.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !keys.get(name).contains(key))
                    .forEach(key -> missing.add(file.getFileName() + " " + name + ":" + key)));
            Map<String, String> constants = constants(source);
            NAMED.matcher(source).results().forEach(found -> {
                String name = named(constants, found);
                if (keys.containsKey(name) && !keys.get(name).contains(found.group(2))) {
                    missing.add(file.getFileName() + " " + name + ":" + found.group(2));
                }
            });
        });
        assertEquals(Set.of(), missing);
    }

    /** The model names the reason, and the import says it. */
    @Test
    void everyReasonOfTheCodecHasItsSentence() {
        Set<String> keys = TEXTS.stream()
                .filter(text -> text.name().equals("casefile"))
                .flatMap(text -> text.patterns().keySet().stream())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        SOURCES.forEach((file, source) -> {
            if (file.toString().contains("care.quarterback.model")) {
                Pattern.compile("\"(format\\.[a-z]+)\"")
                        .matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !keys.contains(key))
                        .forEach(key -> missing.add(file.getFileName() + " " + key));
            }
        });
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPatternCanBeRead() {
        Set<String> wrong = new TreeSet<>();
        for (Text text : TEXTS) {
            text.patterns().forEach((key, pattern) -> {
                if (key.endsWith(".short") || key.endsWith(".details")) {
                    return; // the parts of a short name are fields, not arguments
                }
                try {
                    if (text.name().equals(HELP)) {
                        String.format(Locale.ROOT, pattern); // picocli's way
                    } else {
                        new MessageFormat(pattern, Locale.ROOT);
                    }
                } catch (IllegalArgumentException e) {
                    wrong.add(text.name() + ":" + key);
                }
            });
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void noPatternWantsMoreThanItsCallerGives() {
        Map<String, String> patterns = new HashMap<>();
        TEXTS.forEach(text -> text.patterns().forEach((key, pattern) -> patterns.put(face(text) + ":" + key, pattern)));
        Set<String> wrong = new TreeSet<>();
        SOURCES.forEach((file, source) -> {
            CALLERS.forEach((call, name) -> call.matcher(source).results().forEach(found -> {
                String pattern = patterns.getOrDefault(name + ":" + found.group(1), "");
                if (wanted(pattern) > given(source, found.end() - 1)) {
                    wrong.add(file.getFileName() + " " + name + ":" + found.group(1));
                }
            }));
            Map<String, String> constants = constants(source);
            NAMED.matcher(source).results().forEach(found -> {
                String pattern = patterns.getOrDefault(named(constants, found) + ":" + found.group(2), "");
                if (wanted(pattern) > given(source, found.end() - 1)) {
                    wrong.add(file.getFileName() + " " + named(constants, found) + ":" + found.group(2));
                }
            });
        });
        assertEquals(Set.of(), wrong);
    }

    private static int wanted(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** How many arguments stand between here and the end of the call. */
    private static int given(String source, int from) {
        int depth = 1;
        int count = 0;
        boolean quoted = false;
        int at = from;
        for (; depth > 0; at++) {
            char letter = source.charAt(at);
            if (letter == '"' && source.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
                count += depth == 1 && letter == ',' ? 1 : 0;
            }
        }
        return HANDED_ON.matcher(source.substring(from, at)).matches() ? Integer.MAX_VALUE : count;
    }

    @Test
    void aFileOfOneNameInSeveralRoomsHasNoKeyTwice() {
        Map<String, Path> seen = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        for (Text text : TEXTS) {
            boolean room = text.file().toString().matches(".*care.quarterback.(core|steps|consensus|desk)/.*");
            for (String key : room ? text.patterns().keySet() : Set.<String>of()) {
                if (seen.put(text.name() + ":" + key, text.file()) != null) {
                    twice.add(text.name() + ":" + key);
                }
            }
        }
        assertEquals(Set.of(), twice);
    }

    @Test
    void oneClassAloneNamesALanguage() {
        Set<String> named = SOURCES.entrySet().stream()
                .filter(source -> Pattern.compile("Locale\\.(US|ENGLISH|UK|GERMAN|GERMANY)\\b|Locale\\.getDefault")
                        .matcher(source.getValue())
                        .find())
                .map(source -> source.getKey().getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("Language.java"), named);
    }

    /** The words of --help are in help.properties, and the keys that commands name are there. */
    @Test
    void noHelpIsWrittenInACommand() {
        Pattern written = Pattern.compile("\\b(?:description|footer|header)\\s*=\\s*[{\"]");
        Pattern named = Pattern.compile("descriptionKey\\s*=\\s*\"([^\"]+)\"");
        Set<String> keys = TEXTS.stream()
                .filter(text -> text.name().equals(HELP))
                .flatMap(text -> text.patterns().keySet().stream())
                .map(key -> key.replaceAll("\\.\\d+$", ""))
                .collect(Collectors.toSet());
        Set<String> wrong = new TreeSet<>();
        SOURCES.forEach((file, source) -> {
            if (!source.contains("import picocli.")) {
                return;
            }
            if (written.matcher(source).find()) {
                wrong.add(file.getFileName().toString());
            }
            named.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> wrong.add(file.getFileName() + " " + key));
        });
        assertEquals(Set.of(), wrong);
    }

    @Test
    void noRefusalIsWrittenInACommand() {
        Pattern written = Pattern.compile("because\\(\\s*[^,;]*,\\s*\"|new Problem\\(\\s*[^,;]*,\\s*\"");
        Set<String> found = SOURCES.entrySet().stream()
                .filter(source -> written.matcher(source.getValue()).find())
                .map(source -> source.getKey().getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(found.isEmpty(), found.toString());
    }
}
