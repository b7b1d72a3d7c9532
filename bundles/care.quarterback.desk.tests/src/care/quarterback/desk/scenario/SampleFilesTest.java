package care.quarterback.desk.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.testkit.scenario.SampleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleFilesTest {

    private static final String FOLDER = "care.quarterback.exchange/samples";

    @Test
    void theCommittedSamplesAreWhatTheCommandsProduceNow() throws IOException {
        Path folder = folder();
        Map<String, byte[]> made = SampleFiles.all();
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            String committed = Files.readString(folder.resolve(file.getKey()));
            assertEquals(
                    new String(file.getValue(), StandardCharsets.UTF_8),
                    committed,
                    file.getKey() + " differs: write it again with care.quarterback.testkit.scenario.SampleFiles");
        }
        try (var listed = Files.list(folder)) {
            Set<String> names = listed.map(each -> each.getFileName().toString())
                    .filter(each -> each.matches("sc\\d-.*\\.qcase"))
                    .collect(Collectors.toSet());
            assertEquals(made.keySet(), names, "no sample is left over");
        }
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            for (Path each :
                    new Path[] {at.resolve(FOLDER), at.resolve("bundles").resolve(FOLDER)}) {
                if (Files.isDirectory(each)) {
                    return each;
                }
            }
        }
        throw new IllegalStateException("the samples' folder is not beside the tests");
    }
}
