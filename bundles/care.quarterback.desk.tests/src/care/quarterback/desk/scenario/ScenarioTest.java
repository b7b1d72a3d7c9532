package care.quarterback.desk.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {

    private final MemoryRepository repository = new MemoryRepository();
    private final CaseCodec codec = new CaseCodec();

    static Stream<Arguments> stages() {
        return Scenarios.all().stream()
                .flatMap(scenario ->
                        scenario.stages().stream().map(stage -> Arguments.of(scenario.number(), stage.name())));
    }

    private ScenarioRun run(Scenario scenario) {
        return new ScenarioRun(scenario, repository, new CaseProjector(careCase -> List.of(), careCase -> List.of()));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void whatWasEnteredIsExportedAndReadAgainAsTheSameTree(int number, String stage) throws Exception {
        Scenario scenario = Scenarios.number(number);
        CaseSession session = run(scenario).upTo(scenario.stage(stage));
        CareCase entered = session.query(EcoreUtil::copy).join();
        byte[] exported =
                session.query(careCase -> codec.encode(careCase.eResource())).join();
        var read = codec.decode(new ByteArrayInputStream(exported));
        assertTrue(EcoreUtil.equals(entered, read.getContents().get(0)));
        assertEquals(new String(exported), new String(codec.encode(read)));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void theAuditOfAllThatWasEnteredIsAWholeChain(int number, String stage) {
        Scenario scenario = Scenarios.number(number);
        CaseSession session = run(scenario).upTo(scenario.stage(stage));
        List<AuditEntry> audit = repository.audit(session.id());
        assertTrue(audit.size() > 30, "each command is an entry");
        var head = repository.load(session.id()).orElseThrow().head();
        assertTrue(AuditVerification.of(audit, head).verified());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void undoOfTheLotGivesTheEmptyCase(int number, String stage) {
        Scenario scenario = Scenarios.number(number);
        CaseSession session = run(scenario).undoable(scenario.stage(stage));
        int undone = 0;
        while (session.undo().join().done()) {
            undone++;
        }
        assertEquals(repository.audit(session.id()).size(), 2 * undone, "every step was undone");
        CareCase empty = CaseFactory.eINSTANCE.createCareCase();
        empty.setId(session.id().value());
        assertTrue(session.query(careCase -> EcoreUtil.equals(careCase, empty)).join());
    }

    @Test
    void undoGoesBackToTheNewestThingThatHasHappenedAndNoFurther() {
        Scenario scenario = Scenarios.number(1);
        CaseSession session = run(scenario).upTo(scenario.stage("final"));
        assertTrue(session.undo().join().done(), "the confidence that was recorded last");
        var refused = assertInstanceOf(Outcome.Rejected.class, session.undo().join());
        assertTrue(refused.problems().get(0).sentence(Fixed.sentences()).startsWith("This already happened"));
        assertFalse(session.query(careCase -> careCase.getDecisions().isEmpty()).join());
    }
}
