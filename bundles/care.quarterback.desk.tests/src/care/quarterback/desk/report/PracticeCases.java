package care.quarterback.desk.report;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.Worklist;
import care.quarterback.desk.cohort.CohortProjector;
import care.quarterback.desk.cohort.CohortQuery;
import care.quarterback.desk.cohort.CohortRows;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.projection.ComparedPairs;
import care.quarterback.desk.report.PracticeSource.PracticeLists;
import care.quarterback.desk.report.PracticeSource.PracticePapers;
import care.quarterback.desk.worklist.WorkItems;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Encounter;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import care.quarterback.model.TimeEntry;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.PlanCases;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A practice with the four scenarios, and two cases in which a plan said no. */
final class PracticeCases implements PracticeLists {

    private static final int ALL = 1_000;
    private static final CaseId DENIED = new CaseId("00000000-0000-4000-8000-000000000099");

    private final MemoryRepository repository = new MemoryRepository();
    private final LocalDate on;
    private final List<CareCase> opened = new ArrayList<>();
    private final List<Worklist.Row> calls = new ArrayList<>();

    private PracticeCases(LocalDate on) {
        this.on = on;
        var compare = new CompareQuery(DocumentCases.SENTENCES);
        var unsaid = DocumentCases.SENTENCES.unsaid();
        var plan = new PlanQuery(DocumentCases.SENTENCES, PlanSettings::shipped);
        var items = new WorkItems(new PlanQuery(unsaid, PlanSettings::shipped), unsaid);
        var projector = new CaseProjector(
                () -> "",
                new ComparedPairs(compare, Optional::empty),
                items,
                new CohortProjector(compare, plan, Optional::empty));
        for (Scenario scenario : Scenarios.all()) {
            new ScenarioRun(scenario, repository, projector)
                    .upTo(scenario.stages().getLast())
                    .query(careCase -> opened.add(careCase))
                    .join();
        }
        opened.clear();
        items.apply(PlanCases.denied()).stream()
                .filter(item -> item.due() != null)
                .map(item -> new Worklist.Row(DENIED, "Brandt, Odile", item, bucket(item.due()), item.code()))
                .sorted(Comparator.comparing((Worklist.Row row) -> row.item().due()))
                .forEach(calls::add);
        opened.add(asked(timed(PlanCases.denied()), LocalDate.of(2026, 5, 18)));
        opened.add(asked(PlanCases.lost(), LocalDate.of(2026, 6, 1)));
        opened.add(DocumentCases.stage("SC1 after-call").careCase());
    }

    private int bucket(LocalDate due) {
        return due.isBefore(on) ? 2 : due.equals(on) ? 3 : due.isAfter(on.plusDays(3)) ? 5 : 4;
    }

    static PracticeSource source(LocalDate on) {
        return source(on, new PracticeCases(on));
    }

    static PracticeSource source(LocalDate on, PracticeLists lists) {
        return new PracticeSource(
                on, new PracticePapers(DocumentCases.SENTENCES, PlanSettings.shipped(), DocumentCases.PRACTICE), lists);
    }

    /** A practice without a case. */
    static PracticeLists nothing(LocalDate on) {
        return of(on);
    }

    /** A practice of which only the ledgers of these cases are known. */
    static PracticeLists of(LocalDate on, CareCase... cases) {
        var empty = new MemoryRepository();
        return new PracticeLists() {
            @Override
            public List<Worklist.Row> work() {
                return List.of();
            }

            @Override
            public List<CaseSummary> cases() {
                return List.of();
            }

            @Override
            public CohortRows cohort() {
                return new CohortQuery(DocumentCases.SENTENCES).rows(empty.cohort(), Cohort.Query.ALL, on);
            }

            @Override
            public List<CaseLedger> ledgers() {
                return PracticeCases.ledgers(on, List.of(cases));
            }
        };
    }

    /** An hour and a half in May, twenty minutes in June, and one entry without a day. */
    private static CareCase timed(CareCase careCase) {
        careCase.getCoverages().getFirst().setPartB(Answer.YES);
        time(careCase, LocalDate.of(2026, 5, 11), "N. Okonjo", 50, true);
        time(careCase, LocalDate.of(2026, 5, 20), "A. Reyes", 45, false);
        time(careCase, LocalDate.of(2026, 6, 2), "N. Okonjo", 20, true);
        time(careCase, null, "N. Okonjo", 5, true);
        Encounter visit = CaseFactory.eINSTANCE.createEncounter();
        visit.setId("plan-visit");
        visit.setPrimaryCare(true);
        visit.setOn(LocalDate.of(2026, 5, 4));
        careCase.getEncounters().add(visit);
        return careCase;
    }

    /** A request to an imaging office of which a part came, and which has its own number there. */
    private static CareCase asked(CareCase careCase, LocalDate day) {
        AccessRequest request = CaseFactory.eINSTANCE.createAccessRequest();
        request.setId("asked");
        request.setHolder("Lakeview Imaging");
        request.setRequestedOn(day);
        request.setCopyServiceNumber("LV-" + day.getDayOfYear());
        RequestEvent part = CaseFactory.eINSTANCE.createRequestEvent();
        part.setId("part");
        part.setOn(day.plusDays(4));
        part.setKind(RequestEventKind.PART_CAME);
        part.setMissing("MRI images");
        request.getEvents().add(part);
        careCase.getAccessRequests().add(request);
        return careCase;
    }

    private static void time(CareCase careCase, LocalDate on, String by, int minutes, boolean billable) {
        TimeEntry entry = CaseFactory.eINSTANCE.createTimeEntry();
        entry.setId("time-" + careCase.getTimeEntries().size());
        entry.setOn(on);
        entry.setBy(by);
        entry.setMinutes(minutes);
        entry.setBillable(billable);
        careCase.getTimeEntries().add(entry);
    }

    @Override
    public List<Worklist.Row> work() {
        var stored = repository.worklist().page(Worklist.Query.all(on, on.plusDays(3), ALL));
        return Stream.concat(stored.stream(), calls.stream())
                .map(row -> row.said(DocumentCases.SENTENCES))
                .toList();
    }

    @Override
    public List<CaseSummary> cases() {
        return repository.find("", ALL).stream()
                .map(summary -> summary.said(DocumentCases.SENTENCES))
                .toList();
    }

    @Override
    public CohortRows cohort() {
        return new CohortQuery(DocumentCases.SENTENCES).rows(repository.cohort(), Cohort.Query.ALL, on);
    }

    @Override
    public List<CaseLedger> ledgers() {
        return ledgers(on, opened);
    }

    private static List<CaseLedger> ledgers(LocalDate on, List<CareCase> cases) {
        return cases.stream()
                .map(careCase ->
                        CaseLedger.of(new CaseFacts(careCase, on, PlanSettings.shipped()), DocumentCases.SENTENCES))
                .toList();
    }
}
