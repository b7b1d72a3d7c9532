package care.quarterback.steps.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.SubjectInDoubt;
import care.quarterback.steps.request.RequestRows.SubjectRow;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.ScenarioPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("S1")
class SubjectTest {

    @Test
    void thePlanSaysWhatFollowsFromWhatIsInDoubt() {
        Plan knee = ScenarioPlan.of(4, "2026-05-28", "2026-05-29");
        SubjectRow row = knee.request().subject();
        assertEquals(SubjectInDoubt.TREATMENT_PLAN, row.subject());
        assertTrue(row.sentence().contains("recommend the same treatment"), row.sentence());
        assertEquals(2, row.documents().size());
        assertEquals(
                SubjectInDoubt.BOTH,
                ScenarioPlan.of(1, "2026-03-20", "2026-03-20")
                        .request()
                        .subject()
                        .subject());
    }

    @ParameterizedTest
    @EnumSource(SubjectInDoubt.class)
    void eachHasItsComparisonItsDocumentsAndItsStep(SubjectInDoubt subject) {
        var sentences = DeskTexts.in(Locale.US);
        assertTrue(sentences.of("subject", subject + ".first").endsWith("compared first.")
                || subject == SubjectInDoubt.BOTH);
        assertEquals(2, sentences.all("subject", subject + ".document").size());
        assertEquals(1, sentences.all("subject", subject + ".step").size());
    }

    @Test
    void noTwoSaysTheSameComparisonFirst() {
        Set<String> said = new HashSet<>();
        for (SubjectInDoubt each : SubjectInDoubt.values()) {
            said.add(DeskTexts.in(Locale.US).of("subject", each + ".first"));
        }
        assertEquals(List.of(SubjectInDoubt.values()).size(), said.size());
    }
}
