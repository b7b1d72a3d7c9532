package care.quarterback.steps.familyhistory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.steps.familyhistory.FamilyHistoryQuery.FamilyHistoryRows;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.VisitTrial;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamilyHistoryTest {

    private static VisitTrial trial() {
        return new VisitTrial(CheckCode.FAMILY_HX_INCOMPLETE);
    }

    private static VisitTrial relative(VisitTrial trial, String name, String relationship, String asked) {
        return trial.adds(
                EntryList.FAMILY_HISTORY, "name=" + name + " | relationship=" + relationship + " | asked=" + asked);
    }

    @Test
    @Requirement("S82")
    void everybodyHasAMotherAndAFather() {
        var trial = trial();
        trial.gap().open("mother", "father");
        relative(trial, "Anna", "MOTHER", "ASKED").gap().open("father");
        relative(trial, "Otto", "FATHER", "NOT_ASKED").gap().open("Otto");
    }

    @Test
    @Requirement("S82")
    void eachCloseRelativeIsAskedAboutOrItIsSaidWhyNot() {
        var trial = trial();
        relative(trial, "mother", "MOTHER", "ASKED");
        relative(trial, "father", "FATHER", "ASKED");
        trial.gap().shut();
        relative(trial, "aunt", "AUNT", "NOT_ASKED").gap().shut();
        relative(trial, "brother 2", "BROTHER", "UNABLE");
        relative(trial, "daughter 1", "DAUGHTER", "NOT_ASKED");
        trial.gap().open("brother 2", "daughter 1");
        var rows = trial.gap().plan().familyHistory().orElseThrow();
        assertEquals(new FamilyHistoryRows(2, 4, List.of("brother 2", "daughter 1"), List.of()), rows);
        var brother =
                trial.gap().id(careCase -> careCase.getFamilyHistory().get(3).getId());
        var daughter =
                trial.gap().id(careCase -> careCase.getFamilyHistory().get(4).getId());
        trial.changes(brother, "unableReason", "Nobody knows where he lives.");
        trial.changes(daughter, "asked", "ASKED").gap().closed();
    }

    @Test
    @Requirement("S81")
    void whatBearsOnTheQuestionIsTakenOutCloseRelativesFirst() {
        var trial = trial();
        relative(trial, "aunt Ruth", "AUNT", "ASKED");
        relative(trial, "Anna", "MOTHER", "ASKED");
        condition(trial, 0, "text=heart failure | relatedToQuestion=true");
        condition(trial, 1, "text=amyloidosis | relatedToQuestion=true | onsetAge=71");
        condition(trial, 1, "text=cataract | onsetAge=80");
        assertEquals(
                List.of(
                        new FamilyHistoryRows.Related("Anna", true, "amyloidosis", Optional.of(71)),
                        new FamilyHistoryRows.Related("aunt Ruth", false, "heart failure", Optional.empty())),
                trial.gap().plan().familyHistory().orElseThrow().related());
    }

    private static void condition(VisitTrial trial, int relative, String fields) {
        var owner = trial.gap()
                .id(careCase -> careCase.getFamilyHistory().get(relative).getId());
        trial.does(new AddEntry(EntryList.FAMILY_CONDITIONS, Optional.of(owner), VisitTrial.pairs(fields)));
    }

    @Test
    @Requirement("S80")
    void aHalfSisterCountsWhenSomebodySaysSo() {
        var trial = trial();
        relative(trial, "mother", "MOTHER", "ASKED");
        relative(trial, "father", "FATHER", "ASKED");
        relative(trial, "half sister", "HALF_SIBLING", "NOT_ASKED").gap().shut();
        trial.adds(EntryList.FAMILY_HISTORY, "name=other half | relationship=HALF_SIBLING | firstDegree=true");
        trial.gap().open("other half");
    }
}
