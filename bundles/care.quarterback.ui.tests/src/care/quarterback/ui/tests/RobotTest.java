package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.ScenarioScript;
import care.quarterback.testkit.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The scripts of the samples entered through the window give the same whole case as entered anywhere else. */
class RobotTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String PERSON = System.getProperty("quarterback.person");

    private final Desktop desktop = new Desktop();
    private final DayClock clock = desktop.service(DayClock.class);

    @AfterEach
    void closeCases() {
        desktop.closeCases();
        clock.set(null);
    }

    @Test
    void theThirdScenarioIsEnteredThroughTheWindowToItsVisit() {
        enters(Scenarios.number(3), "before-visit");
    }

    @Test
    void theFirstScenarioIsEnteredThroughTheWindowToItsDecision() {
        enters(Scenarios.number(1), "final");
    }

    private void enters(Scenario scenario, String name) {
        var stage = scenario.stage(name);
        var robot = new ScriptRobot(desktop);
        new ScenarioScript(scenario).days().forEach((day, lines) -> {
            if (!day.isAfter(stage.until())) {
                clock.set(day);
                lines.forEach(robot::enter);
            }
        });
        var codec = new CaseCodec();
        byte[] entered = robot.read(careCase -> codec.encode(careCase.eResource()));
        byte[] sample = new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(stage)
                .query(careCase -> codec.encode(careCase.eResource()))
                .join();
        assertEquals(numbered(sample), numbered(entered).replace(PERSON, scenario.coordinator()));
    }

    /** Each id as the number of its first place in the document. A longer name breaks lines elsewhere: that says nothing. */
    private static String numbered(byte[] document) {
        Map<String, String> numbers = new LinkedHashMap<>();
        return ID.matcher(new String(document, StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .replaceAll(found -> numbers.computeIfAbsent(found.group(), each -> "#" + numbers.size()));
    }
}
