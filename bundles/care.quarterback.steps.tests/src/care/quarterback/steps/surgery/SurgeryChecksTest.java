package care.quarterback.steps.surgery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.consensus.decision.CheckUnderstanding;
import care.quarterback.consensus.decision.RecordDecision;
import care.quarterback.consensus.decision.RecordDecision.DecisionEntry;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Answer;
import care.quarterback.model.OptionClass;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurgeryChecksTest {

    private static final String DAY = "2026-03-02";

    private static GapTrial trial(CheckCode code, String born) {
        return new GapTrial(DAY, code)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.parse(born), "What is it?"));
    }

    private static AddEntry operation() {
        return new AddEntry(EntryList.PROPOSED_PROCEDURES, Map.of("name", "fusion", "surgery", "true"));
    }

    private static void decide(GapTrial trial, String letter, OptionClass option) {
        trial.does(new AddOption(letter, "treatment " + letter, option, 1));
        ObjectId id = trial.id(careCase -> careCase.getOptions().getLast().getId());
        trial.does(new CheckUnderstanding(id, null, Answer.YES, Answer.YES, "It is what I want."));
        trial.does(new RecordDecision(new DecisionEntry(
                LocalDate.parse(DAY), id, "Emma Tester", Optional.empty(), "I want it.", "", List.of(id), true)));
    }

    @Test
    @Requirement({"S56", "S57"})
    void beforeAnOperationAGeriatricianLooksAtRiskAndRecovery() {
        trial(CheckCode.GERIATRIC_ASSESSMENT_MISSING, "1980-01-01")
                .does(operation())
                .shut();
        var trial = trial(CheckCode.GERIATRIC_ASSESSMENT_MISSING, "1950-01-01").shut();
        trial.does(operation());
        trial.open("");
        trial.does(new AddEntry(EntryList.GERIATRIC_ASSESSMENTS, Map.of("on", DAY)));
        trial.open("");
        trial.does(new AddEntry(
                        EntryList.GERIATRIC_ASSESSMENTS,
                        Map.of("on", DAY, "operativeRisk", "A little above average", "recoveryTime", "Three months")))
                .closed();
    }

    @Test
    @Requirement("S56")
    void whyNoGeriatricianIsSeenIsAnAnswerToo() {
        var trial = trial(CheckCode.GERIATRIC_ASSESSMENT_MISSING, "1950-01-01").does(operation());
        trial.open("");
        trial.does(new AddEntry(
                        EntryList.GERIATRIC_ASSESSMENTS, Map.of("notDoneReason", "None within two hundred miles.")))
                .closed();
    }

    @Test
    @Requirement("S57b")
    void whoChoseAnOperationPreparesBodyAndMind() {
        var trial = trial(CheckCode.PREPARATION_PLAN_MISSING, "1950-01-01")
                .does(operation())
                .shut();
        decide(trial, "A", OptionClass.SURGERY_MAJOR);
        trial.open("body", "mind");
        trial.does(new AddEntry(EntryList.PREPARATIONS, Map.of("kind", "PHYSICAL", "text", "Walk every day")));
        trial.open("mind");
        trial.does(new AddEntry(EntryList.PREPARATIONS, Map.of("kind", "MENTAL", "text", "Talk about delirium")))
                .closed();
    }

    @Test
    @Requirement("S56")
    void nothingIsAskedWhenThePatientDecidedAgainstTheOperation() {
        var trial = trial(CheckCode.GERIATRIC_ASSESSMENT_MISSING, "1950-01-01").does(operation());
        trial.open("");
        decide(trial, "B", OptionClass.THERAPY);
        trial.closed();
    }

    @Test
    @Requirement({"S56", "S58"})
    void theScenariosWithOperationsAskForGeriatricianAndPharmacist() {
        for (String stage : List.of("1 before-visit", "2 two-opinions", "4 final")) {
            String[] parts = stage.split(" ");
            Scenario scenario = Scenarios.number(Integer.parseInt(parts[0]));
            LocalDate on = scenario.stage(parts[1]).until();
            var query = new PlanQuery(DeskTexts.in(Locale.US), PlanSettings.shipped());
            List<CheckCode> found = new ScenarioRun(
                            scenario,
                            new MemoryRepository(),
                            new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                    .upTo(scenario.stage(parts[1])).query(careCase -> query.plan(careCase, on)).join().gaps().stream()
                            .map(Gap::code)
                            .filter(code -> code == CheckCode.GERIATRIC_ASSESSMENT_MISSING
                                    || code == CheckCode.GERIATRIC_PHARMACIST_MISSING)
                            .toList();
            assertEquals(
                    List.of(CheckCode.GERIATRIC_ASSESSMENT_MISSING, CheckCode.GERIATRIC_PHARMACIST_MISSING),
                    found,
                    stage);
        }
    }
}
