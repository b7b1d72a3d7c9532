package care.quarterback.consensus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.Answer;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Certainty;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionVersion;
import care.quarterback.steps.coverage.CoverageOutlook.CoverageResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sentences of one comparison, read one after the other: none may take back what another says. */
class ReadTogetherTest {

    private final ComparedCases cases = new ComparedCases();

    private OpinionVersion says(int number, String code, Need need) {
        var sketch = cases.sketch();
        return sketch.version(sketch.opinion(number, "Dr " + number), "2026-04-0" + number, code, null, need);
    }

    private String all(CompareRows rows) {
        return String.join(
                " ",
                String.join(" ", rows.explanation().differs()),
                String.join(" ", rows.explanation().next()),
                rows.thirdOpinion().why());
    }

    @Test
    void doctorsWhoFoundNothingAreNotAskedToTalkItOver() {
        says(1, null, Need.NOT_STATED).setNoDiagnosis(true);
        says(2, "R52", Need.NOT_STATED);
        CompareRows rows = cases.rows("2026-05-01");
        assertEquals(ConsensusState.NOT_NEEDED, rows.consensus().state());
        assertEquals(
                "Neither doctor has found a cause yet. Ask both what to do next.",
                rows.consensus().sentence());
        assertEquals(
                "Neither doctor has found a cause yet.", rows.pairs().getFirst().sentence());
        assertFalse(all(rows).contains("agree"), all(rows));
        says(3, null, Need.NOT_STATED).setNoDiagnosis(true);
        rows = cases.rows("2026-05-01");
        assertEquals(
                "None of the doctors has found a cause yet.",
                rows.explanation().differs().getFirst());
    }

    @Test
    void doctorsOfOneMindWhoAreNotSureYetAreNotSaidToDisagree() {
        says(1, "C61", Need.YES).getDiagnoses().getFirst().setCertainty(Certainty.SUSPECTED);
        says(2, "C61", Need.YES);
        CompareRows rows = cases.rows("2026-05-01");
        assertEquals(ConsensusState.NOT_NEEDED, rows.consensus().state());
        assertFalse(all(rows).contains("disagree") || all(rows).contains("don’t agree"), all(rows));
        cases.sketch()
                .careCase()
                .getOpinions()
                .getFirst()
                .getVersions()
                .getFirst()
                .getDiagnoses()
                .getFirst()
                .setCertainty(Certainty.PENDING_TESTS);
        rows = cases.rows("2026-05-01");
        assertEquals(ConsensusState.AWAITING_TESTS, rows.consensus().state());
        assertFalse(all(rows).contains("talk"), all(rows));
    }

    @Test
    void aMissingCodeIsNoDisagreement() {
        says(1, "C61", Need.YES);
        says(2, "", Need.YES);
        CompareRows rows = cases.rows("2026-05-01");
        assertEquals(ConsensusState.DIVERGENT, rows.consensus().state());
        assertTrue(rows.consensus().sentence().contains("has no code yet"));
        assertFalse(all(rows).contains("don’t agree"), all(rows));
    }

    @Test
    void ofFourOpinionsNoneIsCalledTheThirdThatIsNext() {
        cases.backOpinions();
        cases.backThird();
        cases.talk("2026-05-13", "2026-05-14", ConsensusOutcome.NO_CONSENSUS)
                .getOpinions()
                .addAll(List.of(1, 2, 3));
        CompareRows rows = cases.rows("2026-05-20");
        assertEquals(4, rows.thirdOpinion().number());
        assertEquals(CoverageResult.ASK_MEDICARE, rows.thirdOpinion().coverage().result());
        assertEquals(
                "The doctors talked and still disagree. Another opinion is the next step.",
                rows.thirdOpinion().why());
        assertFalse(all(rows).contains("third"), all(rows));
    }

    @Test
    void aPlansYesToTheThirdOpinionIsNotPrintedForTheFourth() {
        cases.backOpinions();
        cases.backThird();
        cases.sketch().careCase().getCoverages().clear();
        cases.payer(CoverageKind.PRIVATE).setPlanName("Northlake PPO");
        var check = cases.sketch().named(CaseFactory.eINSTANCE.createCoverageCheck());
        check.setOpinionNumber(3);
        check.setThirdOpinionCovered(Answer.YES);
        cases.sketch().careCase().getCoverageChecks().add(check);
        assertEquals(
                "Ask Northlake PPO whether it helps pay for this, and record the reference number.",
                cases.rows("2026-05-20").thirdOpinion().coverage().sentence());
    }

    @Test
    void twoDoctorsWhoRecommendNothingDoNotAgreeOnATreatment() {
        cases.payer(CoverageKind.ORIGINAL_MEDICARE);
        var procedure = cases.sketch().named(CaseFactory.eINSTANCE.createProposedProcedure());
        procedure.setSurgery(true);
        procedure.setMedicallyNecessary(Answer.YES);
        cases.sketch().careCase().getProposedProcedures().add(procedure);
        says(1, "C61", Need.YES);
        says(2, "C61", Need.YES);
        var coverage = cases.rows("2026-05-20").thirdOpinion().coverage();
        assertEquals(CoverageResult.ASK_MEDICARE, coverage.result());
        assertTrue(
                coverage.reasons().contains("Both opinions agree on the need. At least one recommends no treatment."),
                coverage.toString());
    }

    @Test
    void threeDoctorsWhoNameTwoSidesDoNotAllGiveTheSameDiagnosis() {
        says(1, "M16.11", Need.YES);
        says(2, "M16.12", Need.YES);
        says(3, "M16.11", Need.YES);
        String said = all(cases.rows("2026-05-20"));
        assertFalse(said.contains("All the doctors give the same diagnosis"), said);
        assertTrue(said.contains("name different sides"), said);
    }

    @Test
    void aRuledOutIllnessIsNotEstablishedByTheNextDoctor() {
        var none = says(1, null, Need.NOT_STATED);
        var ruledOut = cases.sketch().diagnosis(none, "K80.20", DiagnosisRank.PRIMARY);
        ruledOut.setCertainty(Certainty.RULED_OUT);
        says(2, "K80.20", Need.NOT_STATED);
        CompareRows rows = cases.rows("2026-05-20");
        assertEquals(ConsensusState.DIVERGENT, rows.consensus().state());
        assertTrue(all(rows).contains("Dr 1 rules that out"), all(rows));
    }
}
