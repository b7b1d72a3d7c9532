package care.quarterback.itests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.itests.cli.Shell.Said;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice's directory, choices and rules as the command line keeps them, and what a case takes from them. */
class PracticeCommandTest {

    private static final String SAMPLE = "sc1-before-visit.qcase";
    private static final String CASE = "Achterberg";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void aPracticeWithACase() throws IOException {
        shell = Shell.withSamples(folder, SAMPLE);
    }

    private JsonNode json(String... arguments) throws IOException {
        return shell.json(arguments);
    }

    private JsonNode practice(String... arguments) throws IOException {
        return json(
                Stream.concat(Stream.of("practice"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    /** Does it and gives back what was said against it. */
    private String refused(int exit, String... arguments) {
        Said said = shell.run(
                Stream.concat(Stream.of("practice"), Arrays.stream(arguments)).toArray(String[]::new));
        assertEquals(exit, said.exit(), said.err());
        assertFalse(said.err().contains("Exception"), said.err());
        return said.err();
    }

    private static List<String> texts(JsonNode rows, String key) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(key).asText())
                .toList();
    }

    @Test
    void anEntryIsAddedChangedAndRemoved() throws IOException {
        String office = practice("add", "office", "name=Hillside", "fax=555-0143")
                .get("id")
                .asText();
        practice("add", "office-closed-day", "weekday=5", "--office", "Hillside");
        practice("add", "clinician", "name=Dr. Ida Wu", "npi=1234567893", "office=Hillside");
        practice("add", "staff", "name=Nadia Ortiz", "role=nurse");
        practice("change", "Hillside", "fax=555-0199", "--reason", "They moved.");
        JsonNode shown = practice("show");
        assertEquals(office, shown.at("/offices/0/id").asText());
        assertEquals("555-0199", shown.at("/offices/0/fax").asText());
        assertEquals(5, shown.at("/offices/0/closedDays/0/weekday").asInt());
        assertEquals(office, shown.at("/clinicians/0/office").asText());
        practice("remove", "Nadia Ortiz", "--reason", "She left.");
        assertEquals(0, practice("show").get("staff").size());
        Said words = shell.run("practice", "show");
        assertTrue(words.out().contains("office: Hillside"), words.out());
        assertTrue(words.out().contains("Business days before the visit"), words.out());
    }

    @Test
    void whatCannotBeIsRefusedInWordsAndChangesNothing() throws IOException {
        assertTrue(refused(2).contains("Say what to do with the practice"));
        assertTrue(refused(2, "add", "ship", "name=Argo").contains("\"ship\" isn’t a kind of entry"));
        assertTrue(refused(2, "add", "office", "Hillside").contains("\"Hillside\" as a field and its value"));
        assertTrue(refused(2, "add", "office", "name=A", "name=B").contains("You gave the field name twice"));
        assertTrue(refused(3, "add", "office", "name=A", "fax=call me")
                .contains("Fax number: we couldn’t read this number"));
        assertTrue(refused(3, "add", "clinician", "name=A", "npi=1234567890").contains("NPI"));
        assertTrue(refused(3, "add", "rule", "code=NO_RULE", "citation=x")
                .contains("Quarterback has no rule with this code"));
        assertTrue(refused(2, "change", "Nobody", "fax=555-0143").contains("Nothing in the directory"));
        assertTrue(refused(2, "remove", "Hillside").contains("--reason"));
        assertTrue(refused(2, "set", "mood", "5").contains("\"mood\" isn’t a setting"));
        assertTrue(refused(3, "set", "go-no-go-days", "400").contains("whole number"));
        assertTrue(refused(3, "set", "time-zone", "Mars/Olympus").contains("We don’t know this time zone"));
        JsonNode shown = practice("show");
        assertEquals(0, shown.get("revision").asInt());
        assertEquals(0, shown.get("offices").size() + shown.get("clinicians").size());
    }

    @Test
    void aChoiceMovesADateAndSaysWhoseItIs() throws IOException {
        practice("set", "name", "Maple Street Primary Care");
        practice("set", "time-zone", "America/Chicago");
        practice("set", "go-no-go-days", "5", "--reason", "We need a week.");
        JsonNode shown = practice("show");
        assertEquals("Maple Street Primary Care", shown.get("name").asText());
        assertEquals("America/Chicago", shown.get("timeZone").asText());
        assertTrue(json("plan", CASE, "--on", "2026-03-20")
                .get("deadlines")
                .toString()
                .contains("your practice’s own choice: 5 instead of 3"));
        practice("set", "go-no-go-days", "--reason", "It was too long.");
        assertFalse(json("plan", CASE, "--on", "2026-03-20")
                .get("deadlines")
                .toString()
                .contains("own choice"));
    }

    @Test
    void todayIsThePracticesDay() throws IOException {
        assertEquals("2026-06-01", json("worklist").get("on").asText());
        practice("set", "time-zone", "Pacific/Kiritimati");
        assertEquals("2026-06-02", json("worklist").get("on").asText(), "it is noon in Greenwich");
        assertEquals(
                "2026-03-20", json("worklist", "--on", "2026-03-20").get("on").asText());
    }

    @Test
    void aSuggestionOfThePracticeStandsBesideTheShippedOnes() throws IOException {
        practice("add", "suggestion", "table=specialties", "when=any", "consider=spine school", "reviewedBy=Dr. Wu");
        assertTrue(refused(3, "add", "suggestion", "table=moods", "when=any", "consider=calm")
                .contains("trusted-sites"));
        JsonNode plan = json("plan", CASE, "--on", "2026-03-20");
        assertTrue(plan.get("suggestions").size() > 1);
        assertTrue(plan.get("suggestionBasis").toString().contains("The practice’s own, reviewed by Dr. Wu"));
    }

    @Test
    void theOwnVersionOfARuleStandsBeforeTheShippedOnes() throws IOException {
        JsonNode shipped = practice("rules").get("rules");
        assertFalse(texts(shipped, "own").contains("true"));
        JsonNode node = StreamSupport.stream(shipped.spliterator(), false)
                .filter(rule -> rule.get("parameters").has("standardDays"))
                .findFirst()
                .orElseThrow();
        var numbers = new StringBuilder();
        node.get("parameters")
                .properties()
                .forEach(each -> numbers.append(each.getKey())
                        .append('=')
                        .append(each.getValue().asText())
                        .append(' '));
        practice(
                "add",
                "rule",
                "code=" + node.get("code").asText(),
                "effectiveFrom=2026-01-01",
                "citation=Letter of the plan, 2 January 2026",
                "text=Our plan answers as the rule says.",
                "parameters=" + numbers.toString().strip());
        JsonNode rules = practice("rules").get("rules");
        assertEquals(shipped.size() + 1, rules.size());
        assertEquals(1, texts(rules, "own").stream().filter("true"::equals).count());
        Said words = shell.run("practice", "rules");
        assertTrue(words.out().contains("this practice’s own"), words.out());
    }

    @Test
    void aCaseTakesFromTheDirectoryAndIsToldWhatChangedSince() throws IOException {
        practice("add", "office", "name=Hillside", "telephone=555-0142", "fax=555-0143");
        practice("add", "clinician", "name=Dr. Ida Wu", "npi=1234567893", "office=Hillside");
        practice("add", "plan", "name=Harbor Advantage", "kind=MEDICARE_ADVANTAGE");
        practice("add", "programme", "name=Records Review", "fee=650.00");
        practice("take", CASE, "clinician", "dr. ida wu");
        practice("take", CASE, "plan", "Harbor Advantage");
        practice("take", CASE, "programme", "Records Review");
        JsonNode taken = practice("taken", CASE).get("taken");
        assertTrue(texts(taken, "kind").containsAll(List.of("office", "clinician", "plan", "programme")));
        assertFalse(texts(taken, "changed").contains("true"));

        practice("change", "Hillside", "fax=555-0199", "--reason", "They moved.");
        practice("remove", "Harbor Advantage", "--reason", "It no longer exists.");
        JsonNode changed = practice("taken", CASE).get("taken");
        assertTrue(
                texts(changed, "text").contains("The directory now has something different for Hillside: Fax number."));
        assertTrue(texts(changed, "text").contains("Harbor Advantage is no longer in the directory."));
        assertTrue(shell.run("practice", "taken", CASE).out().contains("--renew"));

        assertEquals(1, practice("taken", CASE, "--renew").get("renewed").asInt());
        assertEquals(0, practice("taken", CASE, "--renew").get("renewed").asInt());
        assertEquals(
                List.of("Harbor Advantage is no longer in the directory."),
                texts(practice("taken", CASE).get("taken"), "text").stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    @Test
    void whatACaseCannotTakeIsRefusedInWords() throws IOException {
        practice("add", "office", "name=Hillside");
        practice("add", "programme", "name=Records Review");
        practice("take", CASE, "office", "Hillside");
        assertTrue(refused(3, "take", CASE, "office", "Hillside").contains("already in the case"));
        assertTrue(refused(2, "take", CASE, "staff", "Nadia").contains("\"staff\" isn’t a kind of entry"));
        assertTrue(refused(2, "take", CASE, "office", "Nowhere").contains("Nothing in the directory"));
        assertTrue(refused(2, "take", CASE, "programme", "Records Review", "--opinion", "7")
                .contains("Opinion 7 isn’t being arranged in this case"));
        assertTrue(refused(2, "take", CASE, "office", "Hillside", "--opinion", "2")
                .contains("--opinion goes only with a remote program. Leave it out."));
        refused(2, "taken", "Nobody At All");
        assertEquals(1, practice("taken", CASE).get("taken").size());
    }
}
