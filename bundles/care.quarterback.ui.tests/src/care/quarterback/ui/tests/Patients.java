package care.quarterback.ui.tests;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.desk.services.CaseSessions;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        rename(enter(scenario, scenario.stage(stage)), "givenName", given);
        return new Name("Achterberg, " + given, given + " Achterberg");
    }

    /** Every scenario as it stands at its first stage, for patients of this family name, each with a telephone. */
    List<Name> enterAll(String family) {
        List<Name> names = new ArrayList<>();
        for (Scenario scenario : Scenarios.all()) {
            CaseSession session = enter(scenario, scenario.stages().getFirst());
            rename(session, "familyName", family);
            done(
                    session,
                    new AddEntry(
                            EntryList.TELECOMS,
                            Map.of(
                                    "kind",
                                    "PHONE",
                                    "value",
                                    "(555) 555-010" + scenario.number(),
                                    "preferred",
                                    "true")));
            String given = session.query(careCase -> careCase.getPatient().getGivenName())
                    .join();
            names.add(new Name(family + ", " + given, given + " " + family));
        }
        return names;
    }

    private CaseSession enter(Scenario scenario, Scenario.Stage stage) {
        var run = new ScenarioRun(scenario, cases.repository(), cases.projector());
        return run.upTo(stage.until(), new CaseId(UUID.randomUUID().toString()));
    }

    private static void rename(CaseSession session, String field, String name) {
        ObjectId patient = session.query(
                        careCase -> new ObjectId(careCase.getPatient().getId()))
                .join();
        done(session, new ChangeField(patient, field, name));
    }

    private static void done(CaseSession session, CaseCommand command) {
        var outcome = session.execute(command).join();
        if (!outcome.done()) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
