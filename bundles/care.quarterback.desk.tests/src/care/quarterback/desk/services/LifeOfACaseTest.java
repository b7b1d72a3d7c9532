package care.quarterback.desk.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.CalendarEntry;
import care.quarterback.core.spi.CalendarEntry.State;
import care.quarterback.core.spi.Worklist;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.desk.worklist.CalendarQuery;
import care.quarterback.desk.worklist.WorkItems;
import care.quarterback.model.Addressee;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.CloseReason;
import care.quarterback.model.Invoice;
import care.quarterback.model.TaskKind;
import care.quarterback.model.TimeKind;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.CloseCase;
import care.quarterback.steps.casefile.HoldCase;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.casefile.RecordDeath;
import care.quarterback.steps.casefile.ReopenCase;
import care.quarterback.steps.casefile.SetCaseStatus;
import care.quarterback.steps.fees.AgreeWithClient;
import care.quarterback.steps.fees.DiscardTimer;
import care.quarterback.steps.fees.FeeSums;
import care.quarterback.steps.fees.IssueInvoice;
import care.quarterback.steps.fees.RecordPayment;
import care.quarterback.steps.fees.StartTimer;
import care.quarterback.steps.fees.StopTimer;
import care.quarterback.steps.tasks.AddTask;
import care.quarterback.steps.tasks.TaskEntry;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class LifeOfACaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BORN = LocalDate.of(1950, 3, 14);

    private final Sentences sentences = DeskTexts.in(Locale.ENGLISH);
    private final PlanQuery plan = new PlanQuery(sentences, PlanSettings.shipped());
    private final MemoryRepository repository = new MemoryRepository();
    private final CaseProjector projector = new CaseProjector(careCase -> List.of(), new WorkItems(plan, sentences));
    private final CaseServices services = new CaseServices(
            repository, projector, Fixed.on("2026-03-02"), Fixed.ids(), Fixed.sentences(), () -> Runnable::run);

    private CaseSession session(CaseId id) {
        return CaseSession.open(services, new Actor("N. Okonjo"), id);
    }

    private CaseSession opened(String name, String question) {
        CaseSession session = CaseSession.create(services, new Actor("N. Okonjo"));
        done(session, new OpenCase(PersonName.parse(name), BORN, question));
        return session;
    }

    private static void done(CaseSession session, CaseCommand command) {
        assertTrue(session.execute(command).join().done(), command.name());
    }

    private static void refused(CaseSession session, CaseCommand command) {
        assertInstanceOf(Outcome.Rejected.class, session.execute(command).join(), command.name());
    }

    private static <T> T of(CaseSession session, Function<CareCase, T> query) {
        return session.query(query).join();
    }

    private List<Worklist.Row> worklist() {
        return repository.worklist().page(Worklist.Query.all(TODAY, TODAY, 1000));
    }

    private AuditEntry last(CaseId id) {
        return repository.audit(id).getLast();
    }

    @Test
    @Requirement("S135")
    void aDeathSilencesPlanWorklistAndCalendar() {
        Scenario scenario = Scenarios.number(1);
        CaseSession session = new ScenarioRun(scenario, repository, projector).upTo(scenario.stage("before-visit"));
        var calendar = new CalendarQuery(plan, sentences);
        assertFalse(worklist().isEmpty());
        assertFalse(of(session, each -> plan.plan(each, TODAY)).gaps().isEmpty());
        done(session, new RecordDeath(null));
        var after = of(session, each -> plan.plan(each, TODAY));
        assertTrue(after.silent());
        assertTrue(after.gaps().isEmpty());
        assertTrue(after.deadlines().isEmpty());
        assertEquals(List.of(), worklist());
        List<CalendarEntry> left = of(session, calendar);
        assertTrue(left.stream().allMatch(each -> each.state() == State.CANCELLED));
        assertTrue(left.stream().allMatch(each -> each.alarms().isEmpty()));
    }

    @Test
    @Requirement("S135")
    void aCaseIsHeldWaitsIsClosedWithItsReasonAndOpenedAgain() {
        CaseSession session = opened("Blum, Ada", "Why?");
        done(session, new HoldCase("On a journey.", TODAY.plusDays(20)));
        assertEquals(CaseStatus.ON_HOLD, of(session, CareCase::getStatus));
        refused(session, new HoldCase("On a journey.", TODAY));
        done(session, new SetCaseStatus(CaseStatus.WAITING_FOR_PATIENT, "She will call."));
        refused(session, new CloseCase(CloseReason.NONE, ""));
        refused(session, new CloseCase(CloseReason.DIED, ""));
        refused(session, new ReopenCase("Not closed."));
        done(session, new CloseCase(CloseReason.MOVED, ""));
        assertEquals(CloseReason.MOVED, of(session, CareCase::getCloseReason));
        refused(session, new SetCaseStatus(CaseStatus.ACTIVE, ""));
        refused(session, new ReopenCase(" "));
        done(session, new ReopenCase("She came back."));
        assertEquals(CaseStatus.ACTIVE, of(session, CareCase::getStatus));
    }

    @Test
    @Requirement("S135")
    void aCaseThatWasOpenedTwiceIsMergedAndBothKeepItInTheirAudit() {
        CaseSession kept = opened("Blum, Ada", "Why?");
        CaseSession twice = opened("Blum, Ada", "Why again?");
        assertEquals(
                2,
                repository.findPatient(Set.of(), Set.of("Blum, Ada"), BORN, 10).size());
        done(kept, new AddEntry(EntryList.CONTACTS, Map.of("name", "Jan Blum")));
        done(twice, new AddEntry(EntryList.CONTACTS, Map.of("name", "Jan Blum", "relationship", "son")));
        done(twice, new AddEntry(EntryList.MEDICATIONS, Map.of("text", "Apixaban")));
        done(twice, new AddEntry(EntryList.OFFICES, Map.of("name", "Hill Clinic")));
        String office = of(twice, each -> each.getOffices().getFirst().getId());
        done(twice, new AddEntry(EntryList.CLINICIANS, Map.of("name", "Dr. Pell", "office", office)));
        assertTrue(new MergeDesk(this::session, id -> List.of())
                .merge(kept.id(), twice.id())
                .done());
        CaseSession merged = session(kept.id());
        int contacts = of(merged, each -> each.getContacts().size());
        assertEquals(1, contacts);
        assertEquals(
                "Apixaban", of(merged, each -> each.getMedications().getFirst().getText()));
        assertEquals(
                "Hill Clinic",
                of(merged, each -> each.getClinicians().getFirst().getOffice().getName()));
        assertEquals("Why?", of(merged, CareCase::getQuestion));
        assertEquals(CaseStatus.CLOSED, of(session(twice.id()), CareCase::getStatus));
        assertEquals("TakeOverCase", last(kept.id()).command());
        assertEquals("CloseAsDouble", last(twice.id()).command());
        assertTrue(repository.verify(kept.id()).verified());
    }

    @Test
    void casesOfDifferentPeopleAndCollidingOpinionsAreNotMerged() {
        CaseSession ada = opened("Blum, Ada", "Why?");
        CaseSession ben = opened("Cole, Ben", "Why?");
        var merges = new MergeDesk(this::session, id -> List.of());
        assertInstanceOf(Outcome.Rejected.class, merges.merge(ada.id(), ben.id()));
        assertInstanceOf(Outcome.Rejected.class, merges.merge(ada.id(), ada.id()));
        Scenario scenario = Scenarios.number(1);
        var run = new ScenarioRun(scenario, repository, projector);
        CaseId one = run.upTo(scenario.stages().getLast()).id();
        CaseId other = run.upTo(scenario.stages().getFirst()).id();
        assertInstanceOf(Outcome.Rejected.class, merges.merge(one, other));
        assertEquals(CaseStatus.ACTIVE, of(session(ben.id()), CareCase::getStatus));
    }

    @Test
    @Requirement("S128")
    void whatSomebodyHasGoesToAColleagueCaseByCase() {
        CaseSession first = opened("Blum, Ada", "Why?");
        opened("Cole, Ben", "Why?");
        var desk = new HandOverDesk(repository, repository.worklist(), this::session);
        List<CaseId> ids = desk.of("N. Okonjo");
        assertEquals(2, ids.size());
        for (String task : List.of("Call the office.", "Ask for the slides.")) {
            done(
                    first,
                    new AddTask(
                            new TaskEntry("", task, Addressee.STAFF, TaskKind.CALL, LocalDate.of(2026, 3, 9), "", "")));
        }
        assertEquals(3, desk.entries("N. Okonjo", ids), "two tasks, and the next step of the other case");
        assertEquals(0, desk.entries("N. Okonjo", List.of()));
        assertEquals(2, desk.handOver(ids, "N. Okonjo", "R. Sato").done().size());
        assertEquals("R. Sato", of(session(first.id()), CareCase::getOwner));
        assertEquals(List.of(), desk.of("N. Okonjo"));
        assertEquals("HandOver", last(first.id()).command());
        assertEquals(2, desk.handOver(ids, "N. Okonjo", "R. Sato").left().size());
    }

    private static FeeSums fees(CaseSession session) {
        return of(session, careCase -> FeeSums.of(careCase, LocalDate.of(2026, 3, 9)));
    }

    @Test
    @Requirement("S140")
    void timeAndExpensesAreSummedUpToTheEndOfTheAgreement() {
        CaseSession session = opened("Blum, Ada", "Why?");
        time(session, "2026-02-01", "50", "true");
        time(session, "2026-02-02", "45", "false");
        time(session, "2026-03-01", "30", "true");
        done(
                session,
                new AddEntry(EntryList.EXPENSES, Map.of("on", "2026-02-01", "amount", "12.50", "text", "Copies")));
        var signed = LocalDate.of(2026, 1, 5);
        var rate = new BigDecimal("95.00");
        done(session, new AgreeWithClient(signed, null, rate, "Records and one visit.", new BigDecimal("1.5"), ""));
        FeeSums open = fees(session);
        assertEquals(125, open.minutes());
        assertEquals(80, open.billable());
        assertEquals(Optional.of(new BigDecimal("126.67")), open.fee());
        assertEquals(Optional.of(10L), open.left());
        done(session, new AgreeWithClient(signed, LocalDate.of(2026, 2, 28), rate, "", null, ""));
        FeeSums ended = fees(session);
        assertEquals(50, ended.billable());
        assertEquals(30, ended.afterEnd());
        assertEquals(0, new BigDecimal("12.50").compareTo(ended.expenses()));
        assertEquals(Optional.empty(), ended.left());
        refused(session, new AgreeWithClient(signed, LocalDate.of(2025, 1, 5), null, "", null, ""));
    }

    @Test
    @Requirement("S140")
    void anInvoiceBillsEachEntryOnceAndKeepsWhatItSaid() {
        CaseSession session = opened("Blum, Ada", "Why?");
        time(session, "2026-02-01", "50", "true");
        time(session, "2026-02-02", "45", "false");
        time(session, "2026-03-01", "30", "true");
        done(
                session,
                new AddEntry(
                        EntryList.EXPENSES,
                        Map.of("on", "2026-02-01", "amount", "12.50", "text", "Copies", "billable", "true")));
        var first = new IssueInvoice(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 8), "");
        refused(session, first);
        done(session, new AgreeWithClient(LocalDate.of(2026, 1, 5), null, new BigDecimal("95"), "", null, ""));
        done(session, first);
        Invoice made =
                of(session, careCase -> EcoreUtil.copy(careCase.getInvoices().getFirst()));
        assertEquals(2, made.getLines().size());
        assertEquals(new BigDecimal("91.67"), made.getTotal(), "50 minutes at 95 dollars, and 12.50");
        FeeSums after = fees(session);
        assertEquals(30, after.toBill().minutes());
        assertEquals(new BigDecimal("91.67"), after.owed());
        assertEquals(1, after.overdue());

        var billed = new ObjectId(
                of(session, careCase -> careCase.getTimeEntries().getFirst().getId()));
        var invoice = new ObjectId(
                of(session, careCase -> careCase.getInvoices().getFirst().getId()));
        refused(session, new ChangeField(billed, "minutes", "55"));
        refused(session, new VoidStatement(billed, "Wrong."));
        refused(session, new IssueInvoice(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 2, 28), null, ""));
        refused(session, new RecordPayment(invoice, LocalDate.of(2026, 3, 1), null, ""));
        done(session, new VoidStatement(invoice, "Minutes were wrong."));
        done(session, new ChangeField(billed, "minutes", "55"));
        done(session, new IssueInvoice(LocalDate.of(2026, 3, 2), null, null, ""));
        String second = of(session, careCase -> careCase.getInvoices().getLast().getNumber());
        assertEquals("00000000-2", second);
        assertTrue(fees(session).toBill().none());
        done(
                session,
                new RecordPayment(
                        new ObjectId(of(
                                session,
                                careCase -> careCase.getInvoices().getLast().getId())),
                        LocalDate.of(2026, 3, 2),
                        null,
                        ""));
        assertEquals(BigDecimal.ZERO, fees(session).owed());
    }

    @Test
    @Requirement("S140")
    void aTimerBecomesTimeAndALongOneIsNotBelieved() {
        CaseSession session = opened("Blum, Ada", "Why?");
        refused(session, new StopTimer("Call", TimeKind.CALL, true, null));
        done(session, new StartTimer());
        refused(session, new StartTimer());
        assertEquals(1, fees(session).timers().size());
        CaseSession later = CaseSession.open(services("2026-03-02T12:41:30Z"), new Actor("N. Okonjo"), session.id());
        CaseSession colleague = CaseSession.open(services("2026-03-02T12:41:30Z"), new Actor("R. Sato"), session.id());
        refused(colleague, new StopTimer("Call", TimeKind.CALL, true, null));
        CaseSession tomorrow = CaseSession.open(services("2026-03-03T09:00:00Z"), new Actor("N. Okonjo"), session.id());
        refused(tomorrow, new StopTimer("Call", TimeKind.CALL, true, null));
        done(later, new StopTimer("Call", TimeKind.CALL, true, null));
        FeeSums sums = fees(later);
        assertEquals(List.of(), sums.timers());
        assertEquals(42, sums.billable(), "41 and a half minutes since noon");
        assertEquals(TimeKind.CALL, sums.rows().getFirst().kind());
        done(later, new StartTimer());
        done(later, new DiscardTimer());
        assertEquals(42, fees(later).minutes());
    }

    /** Started at noon: the day of the work is the one on which it began, and a clock that was set back tells nothing. */
    @Test
    @Requirement("S140")
    void aTimerOverMidnightIsOfTheDayItBeganAndAClockSetBackIsAskedAbout() {
        CaseSession session = CaseSession.open(
                services("2026-02-28T23:40:00Z"),
                new Actor("N. Okonjo"),
                opened("Blum, Ada", "Why?").id());
        done(session, new StartTimer());
        CaseSession back = CaseSession.open(services("2026-02-28T22:55:00Z"), new Actor("N. Okonjo"), session.id());
        refused(back, new StopTimer("Call", TimeKind.CALL, true, null));
        CaseSession after = CaseSession.open(services("2026-03-01T00:25:00Z"), new Actor("N. Okonjo"), session.id());
        done(after, new StopTimer("Call", TimeKind.CALL, true, null));
        assertEquals(
                "2026-02-28 45",
                of(
                        after,
                        careCase -> careCase.getTimeEntries().getFirst().getOn() + " "
                                + careCase.getTimeEntries().getFirst().getMinutes()));
    }

    /** The client holds the first paper: its number isn't given again, and what it billed isn't asked about again. */
    @Test
    @Requirement("S140")
    void anInvoiceIsNotUndoneAndKeepsItsRateAndItsTime() {
        CaseSession session = opened("Blum, Ada", "Why?");
        time(session, "2026-02-10", "60", "true");
        done(session, new AgreeWithClient(LocalDate.of(2026, 1, 5), null, new BigDecimal("90"), "", null, ""));
        refused(session, new IssueInvoice(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 2), null, ""));
        done(session, new IssueInvoice(null, null, null, ""));
        assertTrue(!session.undo().join().done(), "the client may have it");
        var ended = LocalDate.of(2026, 2, 1);
        done(session, new AgreeWithClient(LocalDate.of(2026, 1, 5), ended, new BigDecimal("120"), "", null, ""));
        FeeSums sums = fees(session);
        assertEquals(0, sums.afterEnd(), "it was billed before that was agreed");
        assertEquals(60, sums.billable());
        assertEquals(Optional.of(new BigDecimal("90.00")), sums.fee(), "at the rate of then");
    }

    private CaseServices services(String now) {
        return new CaseServices(
                repository,
                projector,
                Fixed.at(Instant.parse(now)),
                Fixed.ids(),
                Fixed.sentences(),
                () -> Runnable::run);
    }

    private static void time(CaseSession session, String on, String minutes, String billable) {
        done(
                session,
                new AddEntry(
                        EntryList.TIME_ENTRIES,
                        Map.of("on", on, "minutes", minutes, "text", "Calls", "billable", billable)));
    }
}
