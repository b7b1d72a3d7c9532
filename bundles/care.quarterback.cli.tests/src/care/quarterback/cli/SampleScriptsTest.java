package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.spi.CaseRepository.StoredCase;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.codec.CaseFormatException;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.scenario.SampleFiles;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioScript;
import care.quarterback.testkit.scenario.Scenarios;
import care.quarterback.testkit.scenario.ScriptLine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped scripts do what the shipped case files hold, line by line through the real command line. */
class SampleScriptsTest {

    private static final String FOLDER = "bundles/care.quarterback.exchange/samples";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @TempDir
    private Path folder;

    /** A scenario up to a stage. */
    private record Part(Scenario scenario, Scenario.Stage stage) {

        @Override
        public String toString() {
            return scenario.fileName(stage);
        }
    }

    static Stream<Part> parts() {
        return Scenarios.all().stream()
                .flatMap(scenario -> scenario.stages().stream().map(stage -> new Part(scenario, stage)));
    }

    @Test
    void theCommittedScriptsAreWhatTheScenariosSayNow() throws IOException {
        Map<String, String> committed = new TreeMap<>();
        Map<String, String> made = new TreeMap<>();
        for (Map.Entry<String, byte[]> script : SampleFiles.scripts().entrySet()) {
            made.put(script.getKey(), new String(script.getValue(), StandardCharsets.UTF_8));
            committed.put(script.getKey(), Files.readString(samples().resolve(script.getKey())));
        }
        assertEquals(made, committed, "write them again with care.quarterback.testkit.scenario.SampleFiles");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void theScriptGivesTheWholeCase(Part part) throws IOException, CaseFormatException {
        var shell = new MemoryShell(folder);
        String script = Files.readString(samples().resolve(new ScenarioScript(part.scenario()).fileName()));
        var said = shell.piped(upTo(script, part.stage().until()), "batch", "-");
        assertEquals(0, said.exit(), said.out());
        assertEquals(sample(part), only(shell));
    }

    @Test
    void jsonGivesTheWholeCaseToo() throws IOException, CaseFormatException {
        var shell = new MemoryShell(folder);
        var part = new Part(Scenarios.number(1), Scenarios.number(1).stage("final"));
        for (Map.Entry<LocalDate, List<ScriptLine>> day :
                new ScenarioScript(part.scenario()).days().entrySet()) {
            for (ScriptLine line : day.getValue()) {
                if (!day.getKey().isAfter(part.stage().until())) {
                    fromJson(shell, day.getKey(), line);
                }
            }
        }
        assertEquals(sample(part), only(shell));
    }

    private static void fromJson(MemoryShell shell, LocalDate day, ScriptLine line) throws JsonProcessingException {
        List<String> arguments = new ArrayList<>(line.words());
        line.options().forEach((name, value) -> arguments.addAll(List.of(name, value)));
        arguments.addAll(List.of("--on", day.toString()));
        if (!line.fields().isEmpty()) {
            arguments.addAll(List.of("--from", "-"));
        }
        String json = new ObjectMapper().writeValueAsString(line.fields());
        var said = shell.piped(json, arguments.toArray(String[]::new));
        assertEquals(0, said.exit(), line.text() + "\n" + said.err());
    }

    /** The lines of the days up to this one. */
    private static String upTo(String script, LocalDate last) {
        var lines = new ArrayList<String>();
        for (String line : script.lines().toList()) {
            if (line.startsWith("--on ") && LocalDate.parse(line.substring(5)).isAfter(last)) {
                break;
            }
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    private static String sample(Part part) throws IOException {
        return numbered(Files.readString(samples().resolve(part.scenario().fileName(part.stage()))));
    }

    private static String only(MemoryShell shell) throws CaseFormatException {
        List<CaseId> ids = shell.store().cases().ids();
        assertEquals(1, ids.size());
        StoredCase stored = shell.store().cases().load(ids.getFirst()).orElseThrow();
        var codec = new CaseCodec();
        return numbered(new String(codec.encode(codec.unpack(stored.document())), StandardCharsets.UTF_8));
    }

    /** Each id as the number of its first place in the document: ids are made anew each time, and nothing else is. */
    private static String numbered(String document) {
        Map<String, String> numbers = new LinkedHashMap<>();
        Matcher id = ID.matcher(document);
        return id.replaceAll(found -> numbers.computeIfAbsent(found.group(), each -> "#" + numbers.size()));
    }

    private static Path samples() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(FOLDER))) {
                return at.resolve(FOLDER);
            }
        }
        throw new IllegalStateException("the samples' folder is not above the tests");
    }

    /** All but the report, whose engine runs in the installation only. */
    @Test
    void aFirstCaseNeedsNoMoreThanThis() throws IOException {
        var shell = new MemoryShell(folder);
        String script = Files.readString(samples().resolve("first-case.batch"));
        String plain = String.join(
                "\n", script.lines().filter(line -> !line.startsWith("report ")).toList());
        var said = shell.piped(plain, "batch", "-");
        assertEquals(0, said.exit(), said.out());
        assertEquals(2, shell.json("list", "Ames", "opinion").at("/entries").size(), said.out());
    }
}
