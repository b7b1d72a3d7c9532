package care.quarterback.presentation.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.desk.plan.Plan.StepStatus;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.Patient;
import care.quarterback.presentation.casefile.CasePresenter.Intake;
import care.quarterback.presentation.live.AuditLine;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.casefile.AddJournalEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CasePresenterTest {

    private final MemoryStores stores = new MemoryStores();
    private final List<CaseScreen> screens = new ArrayList<>();
    private final List<AuditLine> audit = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    private CasePresenter start(LiveCase live) {
        var presenter = new CasePresenter(live);
        presenter.start(new CasePresenter.View() {
            @Override
            public void show(CaseScreen screen) {
                screens.add(screen);
            }

            @Override
            public void showAudit(List<AuditLine> lines, String proof) {
                audit.clear();
                audit.addAll(lines);
            }

            @Override
            public void refused(String field, String sentence) {
                refusals.add(sentence);
            }

            @Override
            public void accepted() {}
        });
        return presenter;
    }

    @Test
    void theCaseOfTheFirstScenarioIsShownWithItsSevenSteps() {
        start(stores.scenario("final", "2026-05-27"));
        CaseScreen screen = screens.getLast();
        assertEquals("Rosalind Achterberg", screen.title());
        assertEquals(7, screen.steps().size());
        assertEquals(CaseScreen.State.DONE, screen.steps().getFirst().state());
        assertEquals(6, screen.rows().medications().size());
        assertEquals(3, screen.rows().opinions().size());
    }

    @Test
    void whatIsMissingAndDueStandsBesideAndAGapIsSetAsideWithNameAndReason() {
        LiveCase live = stores.scenario("before-visit", "2026-03-20");
        CasePresenter presenter = start(live);
        PlanColumn plan = screens.getLast().plan();
        var gap = plan.gaps().getFirst();
        assertFalse(
                gap.sentence().isBlank() || gap.action().isBlank() || gap.why().isBlank(), gap.toString());
        assertTrue(
                plan.dates().getFirst().day().startsWith("Mon, Mar 16, 2026 (4 days ago)"),
                plan.dates().toString());

        presenter.setAside(gap, "Dr. Osei", "");
        assertEquals(1, refusals.size());
        assertEquals(plan, screens.getLast().plan());

        presenter.setAside(gap, "Dr. Osei", "asked on the phone");
        var aside = screens.getLast().plan().gaps().getLast();
        assertEquals(PlanColumn.Weight.SET_ASIDE, aside.weight());
        assertEquals(gap.sentence(), aside.sentence());
        assertEquals("Set aside by Dr. Osei on Fri, Mar 20, 2026: asked on the phone", aside.action());
    }

    @Test
    void aDateIsMovedWithNameAndReasonAndTakenBack() {
        LiveCase live = stores.scenario("before-visit", "2026-03-20");
        CasePresenter presenter = start(live);
        var date = screens.getLast().plan().dates().getFirst();
        presenter.moveDate(date, "when she can", "Dr. Osei", "asked");
        assertEquals(1, refusals.size());
        presenter.moveDate(date, "3/23/2026", "Dr. Osei", "The office asked for it.");
        var moved = screens.getLast().plan().dates().getFirst();
        assertEquals(date.code(), moved.code());
        assertTrue(moved.day().startsWith("Mon, Mar 23, 2026"), moved.day());
        assertEquals(
                "Dr. Osei moved this date on Fri, Mar 20, 2026. It was Mon, Mar 16, 2026. The office asked for it.",
                moved.moved());
        assertTrue(moved.why().contains(date.sentence()) && moved.why().contains(moved.moved()), moved.why());
        presenter.takeBack(date.code().name(), date.key(), "The office called again.");
        assertEquals(date, screens.getLast().plan().dates().getFirst());
    }

    @Test
    void aStepWithAnOpenGapIsNotShownAsDoneAndSaysWhatIsMissing() {
        LiveCase live = stores.scenario("before-visit", "2026-03-20");
        start(live);
        List<String> planned = live.read(careCase -> {
                    var query = new PlanQuery(DeskTexts.in(Locale.ENGLISH), PlanSettings.shipped());
                    return query.plan(careCase, LocalDate.of(2026, 3, 20)).steps().stream()
                            .map(step -> (step.status() == StepStatus.COMPLETE) + " " + step.sentence())
                            .toList();
                })
                .join();
        List<String> shown = screens.getLast().steps().stream()
                .map(step -> (step.state() == CaseScreen.State.DONE) + " " + step.sentence())
                .toList();
        assertEquals(planned, shown);
        assertTrue(shown.stream().anyMatch(line -> line.startsWith("false")), shown.toString());
    }

    @Test
    void aNewCaseBeginsWithItsThreeFieldsAndUndoTakesThemBack() {
        LiveCase live = stores.fresh("2026-03-02");
        CasePresenter presenter = start(live);
        assertFalse(screens.getLast().rows().head().begun());
        presenter.begin(new Intake("Quill, Bernadette", "2 Apr 1960", "555.555.0142", "Which knee operation?"));
        assertEquals("Bernadette Quill", screens.getLast().title());
        assertEquals(
                "65 years old, born Apr 2, 1960 · active · (555) 555-0142",
                screens.getLast().headline());
        live.undo();
        assertFalse(screens.getLast().rows().head().begun());
    }

    @Test
    void theHeadSaysWhenTheVisitIsAndHowLongWaitingIsSafe() {
        start(stores.scenario("before-visit", "2026-03-20"));
        CaseScreen screen = screens.getLast();
        assertEquals(
                "Visit: Tue, Mar 31, 2026 at 10:00 AM (in 11 days)     Safe to wait until Wed, Sep 30, 2026 (in 194 days)",
                screen.dates().words());
        assertFalse(screen.dates().late());
        String visit = screen.steps().get(3).sentence();
        assertTrue(visit.startsWith("The visit is on Tue, Mar 31, 2026 at 10:00 AM."), visit);
        start(stores.scenario("final", "2026-10-02"));
        assertEquals(
                "It was safe to wait until Wed, Sep 30, 2026 (2 days ago). Ask again.",
                screens.getLast().dates().words());
        assertTrue(screens.getLast().dates().late());
    }

    @Test
    void aRecordThatCameInWithoutAQuestionGetsItAndIsBegun() {
        LiveCase live = stores.fresh("2026-03-02");
        live.execute(new Imported());
        CasePresenter presenter = start(live);
        assertEquals("new", screens.getLast().headline());
        presenter.ask(" ");
        assertEquals("Type the question first.", refusals.getLast());
        presenter.ask("Which knee operation?");
        assertEquals("Which knee operation?", screens.getLast().rows().head().question());
        assertEquals("active", screens.getLast().headline());
        live.undo();
        assertEquals("", screens.getLast().rows().head().question());
        assertEquals("new", screens.getLast().headline());
    }

    /** As an import leaves a case. */
    @CommandName("ApplyImport")
    private record Imported() implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            edit.careCase().setStatus(CaseStatus.INTAKE);
            edit.single(edit.careCase(), Literals.CARE_CASE__PATIENT, Patient.class)
                    .setFamilyName("Quill");
        }
    }

    @Test
    void anUnreadableDateIsRefusedAndNothingIsSaved() {
        start(stores.fresh("2026-03-02")).begin(new Intake("Quill, Bernadette", "first of spring", "", "?"));
        assertTrue(refusals.getLast().startsWith("We couldn’t read the date of birth."), refusals.getLast());
        assertFalse(screens.getLast().rows().head().begun());
    }

    @Test
    void theAuditTellsInWordsWithoutIdsOrLiterals() {
        LiveCase live = stores.scenario("final", "2026-05-27");
        CasePresenter presenter = start(live);
        live.execute(new AddJournalEntry(null, "Called the daughter"));
        presenter.readAudit();
        assertEquals("Added a journal entry", audit.getFirst().what());
        assertEquals("Nadia", audit.getFirst().who());
        for (AuditLine line : audit) {
            String words = line.what() + " " + line.detail();
            assertFalse(words.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*"), words);
            assertFalse(words.matches(".*\\b[A-Z]+_[A-Z_]+\\b.*"), words);
        }
    }

    @Test
    void whatToAskThePharmacistStandsWithWhyAndItsSource() {
        LiveCase live = stores.fresh("2026-03-02");
        start(live).begin(new Intake("Quill, Bernadette", "2 Apr 1960", "", "Which knee operation?"));
        assertEquals("", screens.getLast().pharmacist().sentence());
        for (String text : List.of("warfarin 5 mg", "aspirin 81 mg", "metoprolol 25 mg", "metformin 500 mg")) {
            live.execute(new AddEntry(EntryList.MEDICATIONS, Map.of("text", text)));
        }
        live.execute(new AddEntry(
                EntryList.OBSERVATIONS, Map.of("text", "eGFR", "value", "38", "effectiveOn", "2026-01-05")));
        PharmacistQuestions asked = screens.getLast().pharmacist();
        assertTrue(
                asked.sentence().startsWith("3 questions come from the medication list.")
                        && asked.sentence().endsWith("The latest kidney test (eGFR) was 38 on Mon, Jan 5, 2026."),
                asked.sentence());
        assertEquals(
                List.of(
                        "Two medications together: warfarin 5 mg, aspirin 81 mg",
                        "Shouldn’t end suddenly: metoprolol 25 mg",
                        "Kidney test: metformin 500 mg"),
                asked.lines().stream()
                        .map(line -> line.why() + ": " + line.medicines())
                        .toList());
        assertTrue(
                asked.lines().stream()
                        .allMatch(line -> line.question().startsWith("Ask ")
                                && !line.source().isBlank()),
                asked.toString());
    }

    @Test
    void everySaveIsToldQuietly() {
        LiveCase live = stores.fresh("2026-03-02");
        List<String> notices = new ArrayList<>();
        live.onNotice(notice -> notices.add(notice.sentence()));
        start(live).begin(new Intake("Quill, Bernadette", "", "", "Which knee operation?"));
        live.undo();
        live.redo();
        assertEquals(List.of("Saved", "Undone: Opened the case", "Redone: Opened the case"), notices);
    }
}
