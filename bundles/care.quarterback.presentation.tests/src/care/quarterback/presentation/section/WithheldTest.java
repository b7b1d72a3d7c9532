package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.CloseReason;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.casefile.CloseCase;
import care.quarterback.steps.tasks.CompleteTask;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WithheldTest {

    private static final String DAY = "2026-03-20";
    private static final Set<String> OF_A_TASK = Set.of("complete-task", "wait-for-task", "snooze-task", "drop-task");

    private final MemoryStores stores = new MemoryStores();
    private final LiveCase live = stores.scenario("before-visit", DAY);

    private static SectionRow row(Part part, ObjectId id) {
        return part.screen().rows().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> refusals(Part part) {
        return part.screen().form().stream()
                .flatMap(form -> Stream.concat(
                        Stream.of(form.refusal()), form.fields().stream().map(FormField::refusal)))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    @Test
    void aDoneTaskIsNotOfferedToBeDoneSnoozedOrDropped() {
        var part = new Part(live, Sections.TASKS);
        for (String text : List.of("Call the daughter", "Call the pharmacy")) {
            part.presenter().begin("add-task");
            part.type("text", text, "kind", "CALL", "dueOn", "3/27/2026")
                    .presenter()
                    .submit();
            assertEquals(List.of(), refusals(part));
        }
        ObjectId done = part.row("Call the daughter");
        assertEquals(Set.of(), row(part, done).withheld());
        live.execute(new CompleteTask(done, "She was reached."), outcome -> {});
        assertEquals(OF_A_TASK, row(part, done).withheld());
        assertEquals(Set.of(), row(part, part.row("Call the pharmacy")).withheld());
    }

    @Test
    void onlyAClosedCaseIsOfferedToBeReopened() {
        var part = new Part(live, Sections.CASE);
        assertEquals(Set.of("reopen-case"), part.screen().withheld());
        live.execute(new CloseCase(CloseReason.MOVED, ""), outcome -> {});
        assertEquals(
                Set.of("set-case-status", "hold-case", "close-case"),
                part.screen().withheld());
    }

    @Test
    void whatIsNotOfferedIsRefusedByTheCommandToo() {
        var part = new Part(live, Sections.CASE);
        part.presenter().begin("reopen-case");
        part.type("reason", "The pain came back.").presenter().submit();
        assertEquals("This case isn’t closed.", part.form().refusal());
    }

    /** Neither asks for anything: no form comes between. */
    @Test
    void aTimerStartsAtOnceAndOnlyThenCanBeStopped() {
        var part = new Part(live, Sections.TIME);
        assertEquals(Set.of("stop-timer", "discard-timer"), part.screen().withheld());
        part.presenter().begin("start-timer");
        assertFalse(part.open());
        assertEquals(Set.of(), part.screen().withheld());
        part.presenter().begin("stop-timer");
        part.type("text", "Called the plan", "kind", "CALL").presenter().submit();
        assertFalse(part.open());
        assertEquals(1, part.rows().size());
        part.presenter().begin("start-timer");
        part.presenter().begin("discard-timer");
        assertEquals(Set.of("stop-timer", "discard-timer"), part.screen().withheld());
        assertEquals(1, part.rows().size());
    }

    @Test
    void theFirstRowDoesNotMoveUpNorTheLastDown() {
        var part = new Part(live, Sections.QUESTIONS);
        List<SectionRow> rows = part.screen().rows();
        assertTrue(rows.size() > 2);
        assertEquals(Set.of(Withheld.UP), rows.getFirst().withheld());
        assertEquals(Set.of(), rows.get(1).withheld());
        assertEquals(Set.of(Withheld.DOWN), rows.getLast().withheld());
    }

    @Test
    void aPackageThatWasSentIsNotOfferedToBeFilled() {
        var part = new Part(
                stores.scenario("final", "2026-05-26"),
                Sections.find("packages").orElseThrow());
        List<Set<String>> withheld =
                part.screen().rows().stream().map(SectionRow::withheld).toList();
        assertTrue(withheld.contains(Set.of("add-to-package", "remove-from-package")), withheld.toString());
        assertTrue(withheld.contains(Set.of("send-package")), withheld.toString()); // the patient's own copy
    }

    /** A rule under a name that no section offers would never be asked. */
    @Test
    void everyRuleIsOfADeedThatASectionOffers() {
        Set<String> offered = Sections.PAGES.stream()
                .flatMap(page -> Sections.on(page).stream())
                .flatMap(section -> section.deeds().stream())
                .collect(Collectors.toSet());
        Withheld.deeds().forEach(deed -> assertTrue(offered.contains(deed), deed));
    }
}
