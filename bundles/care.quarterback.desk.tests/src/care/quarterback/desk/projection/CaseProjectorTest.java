package care.quarterback.desk.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.worklist.WorkItems;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseProjectorTest {

    private static final String COMMITTED = "projections.golden.txt";

    /** Stores keep what came out of an older version until the number changes: nobody would see the new telephone number. */
    @Test
    void aCaseThatComesOutDifferentlyHasAnotherVersion() throws IOException, NoSuchAlgorithmException {
        Sentences unsaid = Fixed.sentences().unsaid();
        var projector = new CaseProjector(
                careCase -> List.of(), new WorkItems(new PlanQuery(unsaid, PlanSettings.shipped()), unsaid));
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        for (Scenario scenario : Scenarios.all()) {
            for (Scenario.Stage stage : scenario.stages()) {
                String made = new ScenarioRun(
                                scenario,
                                new MemoryRepository(),
                                new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                        .upTo(stage)
                        .query(projector)
                        .join()
                        .toString();
                all.update(words(made).getBytes(StandardCharsets.UTF_8));
            }
        }
        String line = projector.basis() + " " + HexFormat.of().formatHex(all.digest());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Path.of("src/care/quarterback/desk/projection", COMMITTED), line + "\n");
        }
        try (InputStream in = getClass().getResourceAsStream(COMMITTED)) {
            assertEquals(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).strip(),
                    line,
                    "raise the version of CaseProjector, then write the file anew with -Dgolden.write=true");
        }
    }

    /** In one order: what stands in sets does not. */
    private static String words(String made) {
        return Stream.of(made.split("[\\[\\]{}(), ]+")).sorted().collect(Collectors.joining(" "));
    }
}
