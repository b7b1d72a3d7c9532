package care.quarterback.consensus.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.goals.AddOption;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReasonsCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    @Requirement({"S7", "S118"})
    void eachTreatmentOfAnOpinionHasItsReasonBeforeAnythingIsDecided() {
        var trial = new GapTrial(DAY.toString(), CheckCode.REASONS_MISSING)
                .does(
                        new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"),
                        new AddOption("A", "fusion", OptionClass.SURGERY_MAJOR, 1),
                        new AddOption("B", "injection", OptionClass.PROCEDURE_NONSURGICAL, 2),
                        new RecordOpinion(OpinionEntry.of(1, "Dr One", DAY)));
        ObjectId one = trial.id(careCase -> careCase.getOpinions().getFirst().getId());
        trial.does(new AddRecommendation(one, recommendation(trial, 0, Stance.RECOMMENDED, "")))
                .shut();
        trial.does(new RecordOpinion(OpinionEntry.of(2, "Dr Two", DAY)));
        ObjectId two = trial.id(careCase -> careCase.getOpinions().getLast().getId());
        trial.does(
                new AddRecommendation(two, recommendation(trial, 1, Stance.RECOMMENDED, "It shows where the pain is.")),
                new AddRecommendation(two, recommendation(trial, 0, Stance.ADVISED_AGAINST, " ")));
        Gap first = trial.open("fusion", "fusion").getFirst();
        assertEquals(Gate.DECISION, first.gate());
        assertTrue(first.blocks());
        trial.does(reason(trial, 0, 0, "The bone presses on the nerve."));
        assertTrue(trial.open("fusion").getFirst().message().startsWith("Dr Two"));
        trial.does(reason(trial, 1, 1, "The spine can wait.")).closed();
    }

    private static RecommendationEntry recommendation(GapTrial trial, int option, Stance stance, String reason) {
        return new RecommendationEntry(
                trial.id(careCase -> careCase.getOptions().get(option).getId()), stance, 1, Need.NOT_STATED, reason);
    }

    private static ChangeField reason(GapTrial trial, int opinion, int recommendation, String reason) {
        ObjectId id = trial.id(careCase -> careCase.getOpinions()
                .get(opinion)
                .getVersions()
                .getFirst()
                .getRecommendations()
                .get(recommendation)
                .getId());
        return new ChangeField(id, "reason", reason);
    }
}
