package care.quarterback.testkit.scenario;

import care.quarterback.core.session.CaseSession;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.testkit.MemoryRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sample cases: each stage of each scenario as a case file, the same bytes every time. */
public final class SampleFiles {

    private SampleFiles() {}

    /** Writes all files. @param arguments the folder, which must exist */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Name and content of each file. */
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
