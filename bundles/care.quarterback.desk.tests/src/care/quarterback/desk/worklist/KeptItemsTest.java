package care.quarterback.desk.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store keeps of a case is no sentence, and says the same as the plan when it is read. */
class KeptItemsTest {

    private static final int COLUMN = 1000;

    private final Sentences sentences = Fixed.sentences();

    static Stream<Arguments> stages() {
        return Scenarios.all().stream()
                .flatMap(scenario ->
                        scenario.stages().stream().map(stage -> Arguments.of(scenario.number(), stage.name())));
    }

    private static WorkItems items(Sentences sentences) {
        return new WorkItems(new PlanQuery(sentences, PlanSettings.shipped()), sentences);
    }

    @ParameterizedTest
    @MethodSource("stages")
    void whatIsKeptUnsaidSaysTheSame(int number, String stage) {
        Scenario scenario = Scenarios.number(number);
        var session = new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(scenario.stage(stage));
        List<WorkItem> kept = session.query(items(sentences.unsaid())).join();
        List<WorkItem> said = session.query(items(sentences)).join();
        assertEquals(
                sorted(said),
                sorted(kept.stream().map(item -> item.said(sentences)).toList()));
        kept.forEach(item -> assertTrue(item.text().length() <= COLUMN, item.code()));
    }

    private static List<String> sorted(List<WorkItem> items) {
        return items.stream().map(WorkItem::toString).sorted().toList();
    }
}
