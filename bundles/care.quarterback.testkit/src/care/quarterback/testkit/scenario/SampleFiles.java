package care.quarterback.testkit.scenario;

import care.quarterback.core.session.CaseSession;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.testkit.MemoryRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sample cases: each stage of each scenario as a case file, and each scenario as a script; the same bytes every time. */
public final class SampleFiles {

    private SampleFiles() {}

    /** Writes all files. @param arguments the folder, which must exist */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map<String, byte[]> files : List.of(all(), scripts())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
    }

    /** Name and content of each script. */
    public static Map<String, byte[]> scripts() {
        Map<String, byte[]> files = new TreeMap<>();
        for (Scenario scenario : Scenarios.all()) {
            var script = new ScenarioScript(scenario);
            files.put(script.fileName(), script.file().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Name and content of each case file. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = new TreeMap<>();
        var codec = new CaseCodec();
        for (Scenario scenario : Scenarios.all()) {
            var run = new ScenarioRun(
                    scenario, new MemoryRepository(), new CaseProjector(careCase -> List.of(), careCase -> List.of()));
            for (Scenario.Stage stage : scenario.stages()) {
                CaseSession session = run.upTo(stage);
                files.put(
                        scenario.fileName(stage),
                        session.query(careCase -> codec.encode(careCase.eResource()))
                                .join());
            }
        }
        return files;
    }
}
