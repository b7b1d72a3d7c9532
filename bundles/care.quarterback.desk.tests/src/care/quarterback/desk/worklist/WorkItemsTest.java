package care.quarterback.desk.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.check.Step;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Addressee;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.TaskKind;
import care.quarterback.model.TelecomKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.HoldCase;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.casefile.RecordDeath;
import care.quarterback.steps.casefile.RecordTreatmentClock;
import care.quarterback.steps.tasks.AddTask;
import care.quarterback.steps.tasks.CompleteTask;
import care.quarterback.steps.tasks.SnoozeTask;
import care.quarterback.steps.tasks.TaskEntry;
import care.quarterback.steps.tasks.WaitForTask;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkItemsTest {

    private static final Sentences WORDS = DeskTexts.in(Locale.US);
    private final WorkItems items = new WorkItems(new PlanQuery(WORDS, PlanSettings.shipped()), WORDS);
    private final Trial trial = new Trial("2026-03-02")
            .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));

    private ObjectId task(String text) {
        trial.does(new AddTask(
                new TaskEntry("", text, Addressee.STAFF, TaskKind.CALL, LocalDate.of(2026, 3, 9), "Ben", "555-0118")));
        return trial.id(careCase -> careCase.getTasks().getLast().getId());
    }

    private List<WorkItem> tasks() {
        return trial.read(items::apply).stream()
                .filter(item -> item.kind().equals("CALL"))
                .toList();
    }

    @Test
    @Requirement("S138")
    void anOpenTaskIsListedOnItsDayWithWhomToCall() {
        task("Call the office.");
        WorkItem item = tasks().getFirst();
        assertEquals("Call the office.", item.text());
        assertEquals(LocalDate.of(2026, 3, 9), item.due());
        assertEquals("Ben", item.owner());
        assertEquals("555-0118", item.telephone());
        assertEquals("OTHER", item.severity());
    }

    @Test
    @Requirement("S138")
    void aSnoozedTaskComesBackOnItsDayAndAWaitingOneSaysOnWhom() {
        trial.does(new SnoozeTask(task("Call the office."), LocalDate.of(2026, 3, 20)));
        trial.does(new WaitForTask(task("Ask for the slides."), "the laboratory"));
        List<String> said =
                tasks().stream().map(item -> item.due() + " " + item.text()).toList();
        assertEquals(
                List.of("2026-03-20 Call the office.", "2026-03-09 Ask for the slides. (waiting for the laboratory)"),
                said);
    }

    @Test
    @Requirement("S138")
    void aTaskWithoutADateIsListedUnderTheDayItWasAdded() {
        trial.does(new AddTask(new TaskEntry("", "Call the office.", Addressee.STAFF, TaskKind.CALL, null, "Ben", "")));
        WorkItem item = tasks().getFirst();
        assertEquals(LocalDate.of(2026, 3, 2), item.due());
        assertEquals("Call the office.\nNo due date is set. It’s listed under the day it was added.", item.text());
    }

    @Test
    void everyKindOfDateSaysWhatIsToBeDone() {
        for (DeadlineCode code : DeadlineCode.values()) {
            assertTrue(!WORDS.of("worklist", "date." + code).isBlank(), code.name());
        }
    }

    @Test
    void aDateOfThePlanSaysFirstWhatIsToBeDoneAndThenWhy() {
        trial.does(new RecordTreatmentClock(null, null, LocalDate.of(2026, 9, 8), "Dr Hill", "No harm."));
        WorkItem item = trial.read(items::apply).stream()
                .filter(work -> work.code().equals("SAFE_TO_WAIT_UNTIL"))
                .findFirst()
                .orElseThrow();
        assertEquals("We were told it’s safe to wait until this date", item.deed());
        assertEquals("Dr Hill said it’s safe to wait until Tue, Sep 8, 2026.", item.reason());
    }

    @Test
    void aNewCaseHasANextStepFromTheFirstDay() {
        List<WorkItem> items = trial.read(this.items::apply);
        assertEquals(1, items.size());
        WorkItem next = items.getFirst();
        assertEquals(LocalDate.of(2026, 3, 2), next.due());
        assertEquals(Step.PRIMARY_CARE, CheckCode.valueOf(next.code()).step().orElseThrow());
        assertTrue(!next.deed().isBlank() && !next.reason().isBlank(), next.text());
        task("Call the office.");
        assertEquals(
                List.of("Call the office."),
                trial.read(this.items::apply).stream().map(WorkItem::deed).toList());
    }

    @Test
    void aTaskIsFoundAgainFromTheList() {
        ObjectId waiting = task("Ask for the slides.");
        trial.does(new WaitForTask(waiting, "the laboratory"));
        WorkItem item = tasks().getFirst();
        assertEquals(waiting.value(), item.task());
        assertEquals("the laboratory", item.waitingOn());
    }

    @Test
    void aTaskThatIsDoneIsListedNoMore() {
        trial.does(new CompleteTask(task("Call the office."), "They have it."));
        assertEquals(List.of(), tasks());
    }

    @Test
    @Requirement("S135")
    void aClosedCaseAsksNothingOfAnyone() {
        task("Call the office.");
        assertTrue(!trial.read(items::apply).isEmpty());
        trial.does(new RecordDeath(LocalDate.of(2026, 3, 2)));
        assertEquals(List.of(), trial.read(items::apply));
    }

    @Test
    void aTaskThatClosesABlockingGapBlocks() {
        trial.does(new AddTask(new TaskEntry(
                "DAY_BEFORE_CALL",
                "Call the day before.",
                Addressee.STAFF,
                TaskKind.CALL,
                LocalDate.of(2026, 3, 9),
                "",
                "")));
        assertEquals("BLOCK", tasks().getFirst().severity());
    }

    @Test
    void aTaskOfOnesOwnBlocksWhereItHoldsUpTheVisit() {
        ObjectId own = task("Get the prior authorization.");
        assertEquals("OTHER", tasks().getFirst().severity());
        trial.does(new ChangeField(own, "holdsUpVisit", "true"));
        assertEquals("BLOCK", tasks().getFirst().severity());
    }

    /** One person is asked about all of them; a medicine with a date of its own is not listed twice. */
    @Test
    @Requirement("S58")
    void medicinesWithoutAnAnswerHoldTheOperationUp() {
        trial.does(new AddEntry(EntryList.PROPOSED_PROCEDURES, Map.of("name", "fusion", "surgery", "true")));
        trial.does(new RecordTreatmentClock(LocalDate.of(2026, 4, 14), "the operation", null, "", ""));
        for (String each : List.of("atorvastatin", "warfarin", "vitamin D")) {
            trial.does(new AddEntry(EntryList.MEDICATIONS, Map.of("text", each, "status", "active")));
        }
        List<WorkItem> blocking = trial.read(items::apply).stream()
                .filter(item -> item.severity().equals("BLOCK"))
                .toList();
        assertEquals(
                List.of(
                        "Ask the pharmacist about a medication",
                        "Get the pharmacist’s answer before surgery: atorvastatin, vitamin D"),
                blocking.stream().map(WorkItem::deed).toList());
        assertEquals(LocalDate.of(2026, 4, 14), blocking.getLast().due());
    }

    @Test
    void aCaseOnHoldIsListedOnceOnTheDayOnWhichItIsLookedAtAgain() {
        task("Call the office.");
        trial.does(new HoldCase("On a journey.", LocalDate.of(2026, 4, 1)));
        List<WorkItem> left = trial.read(items::apply);
        assertEquals(
                List.of("The case is on hold. Ask whether to go on. 2026-04-01"),
                left.stream().map(item -> item.text() + " " + item.due()).toList());
    }

    @Test
    void aPatientWhoHasDiedIsNobodyToCall() {
        task("Call the patient.");
        trial.does(new ChangeField(trial.id(careCase -> careCase.getPatient().getId()), "deceasedOn", "2026-03-01"));
        assertEquals(
                List.of("The record says that the patient has died. Check this, and close the case."),
                trial.read(items::apply).stream().map(WorkItem::text).toList());
    }

    /** The doctors and whoever holds the records are called: their numbers stand beside the date. */
    @Test
    void whoIsCalledHasANumberInTheList() {
        var office = CaseFactory.eINSTANCE.createOffice();
        office.setName("Harbor Spine");
        var phone = CaseFactory.eINSTANCE.createTelecom();
        phone.setKind(TelecomKind.PHONE);
        phone.setValue("(555) 555-0142");
        office.getTelecoms().add(phone);
        var doctor = CaseFactory.eINSTANCE.createClinician();
        doctor.setName("Dr. Ray");
        doctor.setOffice(office);
        var careCase = CaseFactory.eINSTANCE.createCareCase();
        careCase.getOffices().add(office);
        careCase.getClinicians().add(doctor);
        var request = CaseFactory.eINSTANCE.createAccessRequest();
        request.setId("a");
        request.setHolder("harbor spine ");
        request.setRequestedOn(LocalDate.of(2026, 3, 2));
        request.setReceivedByHolderOn(LocalDate.of(2026, 3, 2));
        careCase.getAccessRequests().add(request);
        var talk = CaseFactory.eINSTANCE.createConsensus();
        talk.setId("c");
        talk.setRequestedOn(LocalDate.of(2026, 3, 2));
        var asked = CaseFactory.eINSTANCE.createConsensusRequest();
        asked.setTo("Dr. Ray");
        talk.getRequests().add(asked);
        careCase.getConsensus().add(talk);
        List<WorkItem> calls = items.apply(careCase).stream()
                .filter(item -> Set.of("ACCESS_DUE", "CONSENSUS_CALL").contains(item.code()))
                .toList();
        assertEquals(2, calls.size());
        assertTrue(calls.stream().allMatch(item -> item.telephone().equals("(555) 555-0142")), calls.toString());
    }
}
