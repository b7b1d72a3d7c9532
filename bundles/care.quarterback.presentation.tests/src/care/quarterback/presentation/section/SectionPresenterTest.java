package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.check.Step;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SectionPresenterTest {

    private static final String DAY = "2026-03-20";

    private final MemoryStores stores = new MemoryStores();
    private final LiveCase live = stores.scenario("before-visit", DAY);

    /** As an import writes a status that is none of ours. */
    @CommandName("ChangeField")
    private record RecordSays(String status) implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            edit.careCase().getMedications().getFirst().setStatus(status);
        }
    }

    private long saves() {
        return live.audit().audit(live.id()).size();
    }

    private AuditEntry newest() {
        return live.audit().audit(live.id()).getLast();
    }

    @Test
    void anEntryIsAddedToAPlainListAndUndoSaysWhatItTookBack() {
        var part = new Part(live, Sections.ALLERGIES);
        List<String> notices = new ArrayList<>();
        live.onNotice(notice -> notices.add(notice.sentence()));
        int before = part.rows().size();
        part.presenter().add();
        part.type("text", "penicillin", "reaction", "hives").presenter().submit();
        assertEquals(before + 1, part.rows().size());
        assertTrue(part.rows().getLast().startsWith("penicillin | hives"));
        assertFalse(part.open());
        assertEquals(Optional.of(part.row("penicillin")), part.screen().select());
        live.undo();
        assertEquals(before, part.rows().size());
        assertTrue(notices.getLast().startsWith("Undone: "), notices.toString());
        assertTrue(notices.getLast().contains("penicillin"), notices.toString());
    }

    @Test
    void whatNobodySeesIsReadWhenItIsInSightAgain() {
        var front = new Part(live, Sections.ALLERGIES);
        var behind = new Part(live, Sections.ALLERGIES);
        behind.hide();
        int before = behind.rows().size();
        front.presenter().add();
        front.type("text", "penicillin").presenter().submit();
        assertEquals(before + 1, front.rows().size());
        assertEquals(before, behind.rows().size());
        behind.presenter().catchUp();
        assertEquals(front.rows(), behind.rows());
    }

    @Test
    void aMissingRequiredFieldIsRefusedAtTheFieldAndWhatWasTypedStays() {
        var part = new Part(live, Sections.ALLERGIES);
        part.presenter().add();
        long before = saves();
        part.type("reaction", "hives").presenter().submit();
        assertEquals("Fill in “Allergy.”", part.field("text").refusal());
        assertEquals("hives", part.field("reaction").value());
        assertEquals(before, saves());
    }

    @Test
    void rowsThatLookAlikeSayInWhatTheyDiffer() {
        LiveCase fresh = new MemoryStores().fresh(DAY);
        var part = new Part(fresh, Sections.ALLERGIES);
        for (String note : List.of("hives", "swelling")) {
            part.presenter().add();
            part.type("text", "penicillin", "reaction", note).presenter().submit();
        }
        assertEquals(2, Set.copyOf(part.rows()).size(), part.rows().toString());
        part.presenter().add();
        part.type("text", "penicillin", "reaction", "hives").presenter().submit();
        assertTrue(
                part.rows().getLast().startsWith("penicillin (entry 2)"),
                part.rows().toString());
    }

    @Test
    void whatTheFormIsRefusedWithoutIsMarked() {
        var part = new Part(live, Sections.ALLERGIES);
        part.presenter().add();
        assertTrue(part.field("text").required());
        assertFalse(part.field("reaction").required());
    }

    @Test
    void theNumberOfTheOpinionIsTheOneBeingArranged() {
        LiveCase fresh = new MemoryStores().fresh(DAY);
        var referrals = new Part(fresh, section(Step.SECOND_DOCTOR, "referrals"));
        for (String next : List.of("2", "3")) {
            referrals.presenter().begin("start-referral");
            assertEquals(next, referrals.field("opinionNumber").value());
            referrals
                    .type("mode", "IN_PERSON", "independence", "OPEN")
                    .presenter()
                    .submit();
            assertFalse(referrals.open(), () -> referrals.form().toString());
        }
        var costs = new Part(fresh, section(Step.COVERAGE, "costs"));
        costs.presenter().add();
        assertEquals("3", costs.field("opinionNumber").value());
        costs.type("opinionNumber", "");
        costs.presenter().close();
        costs.presenter().add();
        assertEquals("", costs.field("opinionNumber").value(), "what somebody emptied stays empty");
    }

    private static Section section(Step step, String key) {
        return Stream.of(StepSections.of(step).main(), StepSections.of(step).more())
                .flatMap(List::stream)
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGoalNeedsAKindAndNothingIsChosenBeforehand() {
        var part = new Part(live, Sections.GOALS);
        part.presenter().add();
        assertEquals("", part.field("type").value());
        part.type("text", "see my grandson graduate").presenter().submit();
        assertEquals("Choose one under “Type of goal.”", part.field("type").refusal());
        part.type("type", "EVENT_BY_DATE", "weight", "9", "byDate", "6/12/26", "activity", "sit in the hall")
                .presenter()
                .submit();
        assertTrue(part.rows().getLast().startsWith("see my grandson graduate | be at an event | 9"));
        assertEquals("AddGoal", newest().command());
        long saves = saves();
        live.undo();
        assertEquals(saves + 1, saves());
        assertFalse(part.rows().toString().contains("grandson"));
    }

    @Test
    void aGoalIsWeighedFromItsList() {
        var part = new Part(live, Sections.GOALS);
        var first = part.screen().rows().getFirst().id();
        part.presenter().perform("set-weight", first);
        part.type("weight", "2").presenter().submit();
        assertFalse(part.open());
        assertEquals("2", part.screen().rows().getFirst().cells().get(2));
        assertEquals("SetWeight", newest().command());
    }

    @Test
    void aDoctorOfTheCaseMayTalkWithTheOthers() {
        LiveCase two = new MemoryStores().scenario("two-opinions", "2026-04-05");
        Section doctors = StepSections.of(Step.SECOND_DOCTOR).more().stream()
                .filter(section -> section.key().equals("clinicians"))
                .findFirst()
                .orElseThrow();
        var part = new Part(two, doctors);
        part.presenter()
                .perform("record-share-consent", part.screen().rows().getFirst().id());
        part.type("on", "2026-03-01").presenter().submit();
        assertFalse(part.open(), () -> part.form().toString());
        assertEquals("RecordShareConsent", two.audit().audit(two.id()).getLast().command());
    }

    @Test
    void anOptionHasTheNextFreeLetterAndNeedsAKind() {
        LiveCase fresh = new MemoryStores().fresh(DAY);
        var part = new Part(fresh, Sections.OPTIONS);
        for (String name : List.of("hip injection", "hip replacement")) {
            part.presenter().add();
            part.type("name", name).presenter().submit();
            assertEquals(
                    "Choose one under “Type of treatment.”",
                    part.field("optionClass").refusal());
            part.type("optionClass", "SURGERY_MAJOR").presenter().submit();
        }
        assertEquals(List.of("A | hip injection | major surgery", "B | hip replacement | major surgery"), part.rows());
    }

    @Test
    void aFieldIsSavedWhenItIsLeftByOneCommandAndNotWhenNothingChanged() {
        var part = new Part(live, Sections.MEDICATIONS);
        var medication = part.screen().rows().getFirst();
        part.presenter().change(medication.id());
        String words = part.field("text").value();
        long before = saves();
        part.fill("text", words).fill("text", " " + words + " ");
        assertEquals(before, saves());
        part.fill("startedOn", "3/1/26");
        assertEquals("ChangeField", newest().command());
        assertEquals("Sun, Mar 1, 2026", part.field("startedOn").value());
        part.fill("startedOn", "Mar 1, 2026");
        assertEquals(before + 1, saves());
    }

    @Test
    void aStatusIsChosenFromItsWordsAndTheRecordsOwnWordCanStay() {
        var part = new Part(live, Sections.MEDICATIONS);
        var medication = part.screen().rows().getFirst();
        part.presenter().change(medication.id());
        assertEquals(
                List.of("Taken now", "On hold", "Stopped", "Finished", "Not taken", "Planned, not taken yet"),
                part.field("status").choices().stream().map(Choice::words).toList());
        part.fill("status", "stopped");
        assertTrue(part.rows().getFirst().contains("stopped"), part.rows().toString());
        part.presenter().close();

        live.execute(new RecordSays("tapering"));
        part.presenter().change(medication.id());
        assertEquals("tapering", part.field("status").choices().getLast().words());
        assertEquals("tapering", part.field("status").value());
    }

    @Test
    void whatCannotBeReadStaysInTheFieldWithASentence() {
        var part = new Part(live, Sections.MEDICATIONS);
        part.presenter().change(part.screen().rows().getFirst().id());
        long before = saves();
        part.fill("startedOn", "around Easter");
        assertEquals("around Easter", part.field("startedOn").value());
        assertEquals(
                "Start date: we couldn’t read this date. Type it like 3/24/2026.",
                part.field("startedOn").refusal());
        part.fill("text", "");
        assertEquals("Fill in “Medication.”", part.field("text").refusal());
        assertEquals(before, saves());
        part.fill("startedOn", "4/5/2026");
        assertEquals("", part.field("startedOn").refusal());
    }

    @Test
    void aDateIsWrittenOutInTheFormForANewEntry() {
        var part = new Part(live, Sections.TASKS);
        part.presenter().add();
        part.fill("dueOn", "tomorrow").fill("telephone", "555 555 0142");
        assertEquals("Sat, Mar 21, 2026", part.field("dueOn").value());
        assertEquals("(555) 555-0142", part.field("telephone").value());
    }

    @Test
    void aDraftStaysWhenTheFormTheRowAndTheCaseAreLeft() {
        var part = new Part(live, Sections.QUESTIONS);
        part.presenter().add();
        part.type("text", "Will I be able to drive?").presenter().close();
        var row = part.screen().rows().getFirst();
        part.presenter().change(row.id());
        part.presenter().stop();
        var again = new Part(live, Sections.QUESTIONS);
        again.presenter().add();
        assertEquals("Will I be able to drive?", again.field("text").value());
        again.type("authorRole", "PATIENT").presenter().submit();
        again.presenter().add();
        assertEquals("", again.field("text").value());
    }

    @Test
    void whatStandsInAFieldIsSavedWhenThePartGoes() {
        var part = new Part(live, Sections.MEDICATIONS);
        part.presenter().change(part.screen().rows().getFirst().id());
        part.type("reason", "for the heart").presenter().stop();
        assertTrue(new Part(live, Sections.MEDICATIONS).rows().getFirst().contains("for the heart"));
    }

    @Test
    void takingOutAsksWhyAndTheEntryCanBeShownWithWhoWhenAndWhy() {
        var part = new Part(live, Sections.MEDICATIONS);
        var row = part.screen().rows().getFirst();
        int before = part.rows().size();
        part.presenter().takeOut(row.id());
        part.presenter().submit();
        assertEquals("Give a reason in a few words.", part.field("reason").refusal());
        part.type("reason", "entered twice").presenter().submit();
        assertEquals(before - 1, part.rows().size());
        assertEquals("Show 1 removed entry", part.screen().takenOut());
        part.presenter().showTakenOut(true);
        assertEquals(
                "Removed by Nadia on Fri, Mar 20, 2026: entered twice",
                part.screen().rows().getLast().takenOut());
    }

    @Test
    void aDeedAsksForWhatItNeedsAndOneThatNeedsNothingIsDoneAtOnce() {
        var goals = new Part(live, Sections.GOALS);
        var goal = goals.screen().rows().getLast();
        goals.presenter().perform("mark-main-desire", goal.id());
        assertEquals("MarkMainDesire", newest().command());
        assertTrue(goals.screen().rows().getLast().cells().contains("yes"));

        var tasks = new Part(live, Sections.TASKS);
        tasks.presenter().add();
        tasks.type("text", "call the office", "kind", "CALL").presenter().submit();
        tasks.presenter().perform("snooze-task", tasks.row("call the office"));
        assertEquals(
                List.of("until"),
                tasks.form().fields().stream().map(FormField::name).toList());
        tasks.type("until", "yesterday").presenter().submit();
        assertFalse(tasks.field("until").refusal().isEmpty());
        tasks.type("until", "+3").presenter().submit();
        assertTrue(tasks.rows().toString().contains("snoozed"));
        tasks.presenter().perform("complete-task", tasks.row("call the office"));
        tasks.type("outcome", "they call back").presenter().submit();
        assertTrue(tasks.rows().getLast().contains("call the office"));
        assertTrue(tasks.rows().getLast().contains("they call back"));
    }

    @Test
    void aQuestionTakenOffTheListKeepsItsReason() {
        var part = new Part(live, Sections.QUESTIONS);
        var question = part.screen().rows().getFirst();
        part.presenter().takeOut(question.id());
        part.type("reason", "answered by mail").presenter().submit();
        part.presenter().showTakenOut(true);
        assertEquals("Removed: answered by mail", part.screen().rows().getLast().takenOut());
    }

    @Test
    void theJournalIsNewestFirstWithItsHour() {
        var part = new Part(live, Sections.JOURNAL);
        part.presenter().add();
        part.type("text", "First call of the day").presenter().submit();
        part.presenter().add();
        part.type("text", "An older letter came to light", "on", "2/1/2026")
                .presenter()
                .submit();
        assertTrue(part.rows().getFirst().contains("First call of the day"));
        assertTrue(part.rows().getFirst().startsWith("Fri, Mar 20, 2026 | "));
        assertTrue(
                part.rows().getFirst().matches("[^|]+\\| \\d{1,2}:\\d\\d [AP]M \\|.*"),
                part.rows().getFirst());
        assertFalse(part.rows().getFirst().contains("An older letter"));
    }

    @Test
    void everySectionHasItsWordsAndItsColumns() {
        for (Section section : List.of(
                Sections.PROBLEMS,
                Sections.MEDICATIONS,
                Sections.ALLERGIES,
                Sections.NONE_KNOWN,
                Sections.PROCEDURES,
                Sections.CONTACTS,
                Sections.GOALS,
                Sections.OPTIONS,
                Sections.QUESTIONS,
                Sections.TASKS,
                Sections.JOURNAL)) {
            var part = new Part(live, section);
            assertFalse(part.presenter().title().isBlank());
            assertFalse(part.presenter().emptySentence().isBlank());
            assertFalse(part.presenter().removeWords().isBlank());
            assertEquals(
                    section.columns().size(),
                    part.presenter().titles().stream()
                            .filter(title -> !title.isBlank())
                            .count());
            part.presenter().add();
            assertFalse(part.form().fields().isEmpty());
            assertTrue(
                    part.form().fields().stream()
                            .allMatch(field ->
                                    field.value().isEmpty() || field.name().equals("on")),
                    section.key());
            assertEquals(part.presenter().addWords(), part.form().submit());
        }
    }
}
