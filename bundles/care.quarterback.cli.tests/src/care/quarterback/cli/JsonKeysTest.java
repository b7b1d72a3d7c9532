package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.testkit.SourceTree;
import care.quarterback.testkit.scenario.ScenarioScript;
import care.quarterback.testkit.scenario.Scenarios;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about the JSON of the command line names every key that is printed, and none that no command can print. */
class JsonKeysTest {

    /** Where a key is the name of something that is counted; the page has one word in capital letters for all. */
    private static final Pattern NAMED = Pattern.compile("(.*\\b(?:taken|parameters))\\..*");

    private static final Pattern WRITTEN =
            Pattern.compile("(?:\\.(?:text|texts|number|flag|object|objects|date|instant|weight|raw)\\(\\s*"
                    + "|\\b(?:number|parts|coefficient)\\(\\w+, )\"(\\w+)\"");

    /** Keys that are made of constants, or handed on to what writes them. */
    private static final Set<String> MADE =
            Set.of("visit", "surgery", "call", "decision", "package", "family-report", "year");

    /** Lines that follow the four scenarios, whose own lines are read as well. */
    private static final String LINES = """
            new --name "Ada Blum" --born 1950-03-14 --question "Why?" --number 26-900
            add 26-900 medication text=apixaban dosage="5 mg"
            change 26-900 medication:1 dosage="10 mg"
            correct 26-900 medication:1 dosage="2.5 mg" --reason "Typed wrong"
            undo 26-900
            redo 26-900
            void 26-900 medication:1 --reason "Entered twice"
            list 26-900
            kinds
            kinds opinion
            deeds
            deeds send-package
            cases
            show Achterberg
            plan Achterberg --on 2026-03-20
            plan Whitlock --on 2026-06-20
            plan 26-900
            worklist --on 2026-03-20
            compare Achterberg
            compare Whitlock
            align Achterberg
            align Achterberg --weight surgery=2
            cohort
            audit Achterberg
            audit --verify
            practice add office name=Hillside telephone="(555) 555-0142"
            practice add clinician name="Dr. Pell" specialty=Orthopedics --office Hillside
            practice add closed-day date=2026-12-24 reason=Eve
            practice add open-day weekday=6 note=mornings
            practice add office-open-day date=2026-09-07 --office Hillside
            practice set language en-US
            practice show
            practice rules
            practice export office offices.csv
            practice import office offices.csv
            tray add fax.txt --from Hillside
            tray
            tray change 1 owner="R. Sato"
            tray assign fax 26-900 type=other
            practice take 26-900 office Hillside
            practice taken 26-900
            handover --from "Alma Reyes" --to "R. Sato"
            account list
            account begin
            """;

    private final Map<String, Set<String>> printed = new TreeMap<>();
    private final Map<String, Set<String>> page = JsonPage.paths();

    @Test
    void everyKeyThatIsPrintedStandsOnThePage(@TempDir Path folder) throws IOException {
        var shell = new MemoryShell(folder);
        Files.writeString(folder.resolve("fax.txt"), "Dear Dr. Wu");
        String scenarios = Scenarios.all().stream()
                .map(scenario -> new ScenarioScript(scenario).file())
                .collect(Collectors.joining("\n"));
        var said = shell.piped(scenarios + "\n" + LINES, "batch", "-");
        assertEquals(0, said.exit(), said.out());
        for (String line : said.out().lines().toList()) {
            keep(new ObjectMapper().readTree(line));
        }
        assertTrue(printed.size() > 25, printed.keySet().toString());
        Map<String, Set<String>> unwritten = new TreeMap<>();
        printed.forEach((command, paths) -> {
            Set<String> left = new TreeSet<>(paths);
            left.removeAll(page.getOrDefault(command, Set.of()));
            if (!left.isEmpty()) {
                unwritten.put(command, left);
            }
        });
        assertEquals(Map.of(), unwritten);
    }

    @Test
    void everyKeyOnThePageIsWrittenByTheCode() {
        Set<String> written = SourceTree.here().sources(List.of("cli")).values().stream()
                .flatMap(source -> WRITTEN.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = page.values().stream()
                .flatMap(Set::stream)
                .filter(path -> !NAMED.matcher(path).matches())
                .map(path -> path.substring(path.lastIndexOf('.') + 1).replace("[]", ""))
                .filter(key -> !MADE.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> neither = new TreeSet<>(named);
        neither.removeAll(written);
        assertEquals(Set.of(), neither, "no command writes it");
        written.removeAll(named);
        written.removeAll(MADE);
        assertEquals(Set.of(), written, "the page does not name it");
    }

    private void keep(JsonNode line) {
        walk("batch", line, "");
        JsonNode result = line.get("result");
        if (result != null) {
            String[] words = line.get("command").asText().split(" ");
            boolean two = words[0].equals("practice");
            walk(two ? words[0] + " " + words[1] : words[0], result, "");
        }
    }

    private void walk(String command, JsonNode node, String at) {
        if (command.equals("batch") && at.startsWith("result.")) {
            return; // that is another command's
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String path = at + field.getKey() + (field.getValue().isArray() ? "[]" : "");
            if (!NAMED.matcher(path).matches()) {
                printed.computeIfAbsent(command, each -> new TreeSet<>()).add(path);
            }
            walk(command, field.getValue(), path + ".");
        }
        if (node.isArray()) {
            node.forEach(each -> walk(command, each, at));
        }
    }
}
