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

/** The plan and the worklist as the command line gives them, from the stored samples. */
class PlanCommandTest {

    private static final List<String> SAMPLES = List.of(
            "sc1-before-visit.qcase", "sc2-records-complete.qcase", "sc3-before-visit.qcase", "sc4-final.qcase");

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

    private static List<String> texts(JsonNode rows, String key) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(key).asText())
                .toList();
    }

    private static List<String> blocking(JsonNode plan) {
        return StreamSupport.stream(plan.get("gaps").spliterator(), false)
                .filter(gap -> gap.get("severity").asText().equals("BLOCK"))
                .map(gap -> gap.get("code").asText() + "(" + gap.path("subject").asText() + ")")
                .toList();
    }

    @Test
    void thePlanOfAVisitThatIsNotReady() throws IOException {
        JsonNode plan = json("plan", "Achterberg", "--on", "2026-03-20");
        for (String key : List.of(
                "case",
                "on",
                "triggers",
                "steps",
                "gaps",
                "deadlines",
                "coverage",
                "package",
                "windows",
                "suggestions",
                "candidates",
                "research",
                "searchPhrases",
                "familyHistory",
                "medications",
                "redFlag",
                "safeToWait",
                "readiness")) {
            assertTrue(plan.has(key), key);
        }
        assertEquals("[\"T5b\",\"T6a\",\"T6c\"]", plan.at("/triggers/fired").toString());
        assertEquals(List.of("REQUEST_ITEM_MISSING(Imaging reports)"), blocking(plan));
        assertEquals("NOT_READY", plan.at("/readiness/visit").asText());
        assertEquals("2026-09-30", plan.at("/safeToWait/until").asText());
        assertEquals("LIKELY_COVERED", plan.at("/coverage/0/result").asText());
        assertEquals("2025-03-31", plan.at("/windows/0/from").asText());
        assertTrue(plan.get("suggestions").toString().contains("minimally invasive spine"));
        assertTrue(plan.get("suggestions").toString().contains("pain medicine"));
        assertEquals(7, plan.get("steps").size());
        assertEquals("COMPLETE", plan.at("/steps/0/status").asText());
        for (JsonNode gap : plan.get("gaps")) {
            assertFalse(
                    gap.get("message").asText().isBlank()
                            || gap.get("source").asText().isBlank(),
                    gap.toString());
        }
        assertEquals(
                1,
                shell.run("plan", "Achterberg", "--on", "2026-03-20", "--check").exit());
    }

    @Test
    void theWorklistOfAllCases() throws IOException {
        JsonNode remote = json("plan", "Whitlock", "--on", "2026-06-29");
        assertTrue(blocking(remote).contains("REMOTE_COST_NOT_ACKNOWLEDGED(Lakeshore Cancer Institute Online)"));
        assertEquals("LIKELY_NOT_COVERED", remote.at("/coverage/0/result").asText());
        JsonNode rare = json("plan", "Brandvold", "--on", "2026-08-20");
        assertEquals(5, rare.at("/familyHistory/asked").asInt());
        assertEquals(8, rare.at("/familyHistory/of").asInt());
        JsonNode list = json("worklist", "--on", "2026-09-04");
        JsonNode first = list.get("items").get(0);
        assertEquals(
                "Quill, Bernadette", first.get("patient").asText(), "medications without an answer hold up surgery");
        assertEquals(0, first.get("bucket").asInt());
        List<Integer> buckets = StreamSupport.stream(list.get("items").spliterator(), false)
                .map(row -> row.get("bucket").asInt())
                .toList();
        assertEquals(buckets.stream().sorted().toList(), buckets);
        assertTrue(texts(list.get("items"), "code").contains("DAY_BEFORE_CALL"));
        assertEquals(
                0,
                json("worklist", "--on", "2026-09-04", "--query", "nobody")
                        .get("items")
                        .size());
    }

    @Test
    void aWrongDateOrKindIsAnsweredInWords() {
        Said date = shell.run("worklist", "--on", "31.12.2026");
        assertEquals(2, date.exit());
        assertTrue(date.err().contains("We couldn’t read the date \"31.12.2026\"."), date.err());
        assertFalse(date.err().contains("java"), date.err());
        Said kind = shell.run("worklist", "--kind", "dance");
        assertEquals(2, kind.exit());
        assertTrue(kind.err().contains("follow-up"), kind.err());
        assertEquals(0, shell.run("worklist", "--kind", "follow-up").exit());
    }

    @Test
    void theWorklistSaysFirstWhatIsToBeDone() {
        Said list = shell.run("worklist", "--on", "2026-09-04");
        assertTrue(list.out().contains("Brandvold, Walter: Call the office about the records"), list.out());
    }
}
