package care.quarterback.itests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.itests.cli.Shell.Said;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice's own rates as the command line gives them, from the stored samples. */
class CohortCommandTest {

    private static final List<String> SAMPLES =
            List.of("sc1-final.qcase", "sc2-final.qcase", "sc3-pending.qcase", "sc4-final.qcase");

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void aPracticeOfSamples() throws IOException {
        shell = Shell.withSamples(folder, SAMPLES.toArray(String[]::new));
    }

    private JsonNode json(String... arguments) throws IOException {
        return shell.json(arguments);
    }

    private static JsonNode of(JsonNode classes, String name) {
        return StreamSupport.stream(classes.spliterator(), false)
                .filter(row -> row.get("class").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRatesCountWhatIsCertainAndListWhatIsLeftOut() throws IOException {
        JsonNode cohort = json("cohort", "--on", "2026-09-12");
        assertEquals("2026-09-12", cohort.get("on").asText());
        assertEquals(3, cohort.get("n").asInt());
        JsonNode different = of(cohort.get("classes"), "DIFFERENT");
        assertEquals(1, different.get("count").asInt());
        assertEquals(33.3, different.get("percent").asDouble());
        assertTrue(
                different.get("low").asDouble() < 33.3 && different.get("high").asDouble() > 33.3);
        assertEquals("PROVISIONAL", cohort.at("/excluded/0/reason").asText(), "the one that waits for tests");
        assertEquals(1, cohort.get("excluded").size());
        assertFalse(cohort.get("warning").asText().isBlank());
        assertEquals("17.3", cohort.at("/published/0/figures/2/low").asText());
        assertEquals("26.8", cohort.at("/published/0/figures/2/high").asText());
    }

    @Test
    void aPeriodAndASpecialtyNarrowTheCount() throws IOException {
        assertEquals(
                1,
                json("cohort", "--from", "2026-07-01", "--to", "2026-07-31")
                        .get("n")
                        .asInt());
        assertEquals(
                1, json("cohort", "--specialty", "urologic ONCOLOGY").get("n").asInt());
        assertEquals(0, json("cohort", "--specialty", "no such").get("n").asInt());
        Said refused = shell.run("cohort", "--from", "2026-07-01", "--to", "2026-06-30");
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("ends before it begins"), refused.err());
    }

    @Test
    void inWordsNobodyIsNamed() {
        Said said = shell.run("cohort", "--list");
        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("Only 3 cases can be compared, fewer than 30"), said.out());
        assertTrue(said.out().contains("Van Such"), said.out());
        for (String name : List.of("Achterberg", "Whitlock", "Brandvold", "Quill")) {
            assertFalse(said.out().contains(name), name);
        }
    }
}
