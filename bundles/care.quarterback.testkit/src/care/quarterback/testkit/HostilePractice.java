package care.quarterback.testkit;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.Worklist;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.cohort.CohortProjector;
import care.quarterback.desk.cohort.CohortQuery;
import care.quarterback.desk.cohort.CohortRows;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.projection.ComparedPairs;
import care.quarterback.desk.report.CaseLedger;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.report.PracticeSource;
import care.quarterback.desk.report.PracticeSource.PracticeLists;
import care.quarterback.desk.report.PracticeSource.PracticePapers;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.desk.worklist.WorkItems;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A practice of the scenarios in which every text says something hostile. */
public final class HostilePractice implements PracticeLists {

    private static final LocalDate ON = LocalDate.of(2026, 6, 12);
    private static final Sentences SENTENCES = DeskTexts.in(Locale.US);
    private static final CaseId DENIED = new CaseId("00000000-0000-4000-8000-000000000099");
    private static final int ALL = 1_000;

    /** They choose what is read. */
    private static final Set<String> LITERALS = Set.of("kind", "code", "key", "status", "decision", "appeal");

    private final Iterator<String> words = HostileWords.endless();
    private final MemoryRepository repository = new MemoryRepository();
    private final WorkItems items;

    private HostilePractice() {
        var compare = new CompareQuery(SENTENCES);
        var unsaid = SENTENCES.unsaid();
        items = new WorkItems(new PlanQuery(unsaid, PlanSettings::shipped), unsaid);
        var projector = new CaseProjector(
                () -> "",
                new ComparedPairs(compare, Optional::empty),
                items,
                new CohortProjector(compare, new PlanQuery(SENTENCES, PlanSettings::shipped), Optional::empty));
        for (Scenario scenario : Scenarios.all()) {
            new ScenarioRun(scenario, repository, projector)
                    .upTo(scenario.stages().getLast())
                    .query(careCase -> careCase.getId())
                    .join();
        }
    }

    public static PracticeSource source() {
        return new PracticeSource(
                ON, new PracticePapers(SENTENCES, PlanSettings.shipped(), reach()), new HostilePractice());
    }

    /** How such a practice is reached. */
    public static PracticeReach reach() {
        Iterator<String> words = HostileWords.endless();
        return new PracticeReach(
                words.next(),
                words.next(),
                words.next(),
                words.next(),
                List.of(new PracticeReach.Person(words.next(), words.next())));
    }

    @Override
    public List<Worklist.Row> work() {
        Stream<Worklist.Row> denied = items.apply(PlanCases.denied()).stream()
                .map(item -> new Worklist.Row(DENIED, "Brandt, Odile", item, 2, item.code()));
        return Stream.concat(repository.worklist().page(Worklist.Query.all(ON, ON.plusDays(3), ALL)).stream(), denied)
                .map(row -> hostile(row.said(SENTENCES)))
                .toList();
    }

    @Override
    public List<CaseSummary> cases() {
        return repository.find("", ALL).stream()
                .map(summary -> hostile(summary.said(SENTENCES)))
                .toList();
    }

    @Override
    public CohortRows cohort() {
        return hostile(new CohortQuery(SENTENCES).rows(repository.cohort(), Cohort.Query.ALL, ON));
    }

    @Override
    public List<CaseLedger> ledgers() {
        return PrintedDocuments.stages().stream()
                .map(stage -> hostile(CaseLedger.of(
                        new CaseFacts(
                                PrintedDocuments.copy(HostileWords.everywhere(stage.careCase())),
                                ON,
                                PlanSettings.shipped()),
                        SENTENCES)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> T hostile(T value) {
        return (T) fill("", value);
    }

    private Object fill(String name, Object value) {
        return switch (value) {
            case String text -> text.isBlank() || LITERALS.contains(name) ? text : words.next();
            case List<?> all -> all.stream().map(each -> fill(name, each)).toList();
            case Optional<?> some -> some.map(each -> fill(name, each));
            case Record row when !row.getClass().getPackageName().endsWith("model.value") -> row(row);
            case null, default -> value;
        };
    }

    private Object row(Record row) {
        RecordComponent[] parts = row.getClass().getRecordComponents();
        try {
            Object[] values = new Object[parts.length];
            for (int at = 0; at < parts.length; at++) {
                var accessor = parts[at].getAccessor();
                accessor.setAccessible(true); // a row may be the business of its package alone
                values[at] = fill(parts[at].getName(), accessor.invoke(row));
            }
            var maker = row.getClass()
                    .getDeclaredConstructor(
                            Stream.of(parts).map(RecordComponent::getType).toArray(Class[]::new));
            maker.setAccessible(true);
            return maker.newInstance(values);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
