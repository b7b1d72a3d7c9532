package care.quarterback.ui.tests;

import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.desk.services.CaseSessions;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.util.List;
import java.util.UUID;

/** Enters patients into the open store, each with a given name of her own, so that tests do not see each other's. */
final class Patients {

    /** What must not be found on the disk. */
    static final List<String> NAMES = List.of("Achterberg", "Rosalind", "Sandoval");

    private final CaseServices cases;

    /** A patient's name, as the list has it and as the case has it. */
    record Name(String listed, String titled) {}

    Patients(CaseSessions sessions) {
        cases = sessions.services();
    }

    /** The back surgery scenario as it stands at a stage, for a patient with this given name. */
    Name enter(String given, String stage) {
        Scenario scenario = Scenarios.number(1);
        var run = new ScenarioRun(scenario, cases.repository(), cases.projector());
        CaseSession session = run.upTo(
                scenario.stage(stage).until(), new CaseId(UUID.randomUUID().toString()));
        ObjectId patient = session.query(
                        careCase -> new ObjectId(careCase.getPatient().getId()))
                .join();
        var renamed =
                session.execute(new ChangeField(patient, "givenName", given)).join();
        if (!renamed.done()) {
            throw new IllegalStateException(renamed.toString());
        }
        return new Name("Achterberg, " + given, given + " Achterberg");
    }
}
