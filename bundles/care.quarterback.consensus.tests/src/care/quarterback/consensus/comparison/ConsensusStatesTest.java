package care.quarterback.consensus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.Attribute;
import care.quarterback.consensus.agreement.PanelRow;
import care.quarterback.model.Answer;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.ConsensusTopic;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.steps.coverage.CoverageOutlook.CoverageResult;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the doctors' talk stands, and when a third opinion is next. */
class ConsensusStatesTest {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    private final ComparedCases cases = new ComparedCases();

    @Test
    @Requirement({"S116", "S124"})
    void afterTheTalkTheThirdOpinionIsOfferedAndMedicareWillLikelyHelp() {
        cases.backOpinions();
        cases.talk("2026-04-06", "2026-04-14", ConsensusOutcome.NO_CONSENSUS);
        CompareRows rows = cases.rows("2026-04-15");
        assertEquals(ConsensusState.NO_CONSENSUS, rows.consensus().state());
        assertTrue(rows.thirdOpinion().enabled());
        assertEquals(
                CoverageResult.LIKELY_COVERED, rows.thirdOpinion().coverage().result());
        assertEquals("MED-B-2/3", rows.thirdOpinion().coverage().rule());
        assertEquals(
                "The doctors talked on Tue, Apr 14, 2026, and they still disagree.",
                rows.consensus().sentence());
    }

    @Test
    @Requirement({"S122", "S126"})
    void withTheThirdOpinionThePanelIsTwoToOne() {
        cases.backOpinions();
        cases.talk("2026-04-06", "2026-04-14", ConsensusOutcome.NO_CONSENSUS)
                .getOpinions()
                .addAll(List.of(1, 2));
        cases.backThird();
        CompareRows rows = cases.rows("2026-05-20");
        assertEquals(
                List.of(
                        "1-2 DIFFERENT 0.18 T_DIFFERENT DIFFER DIVERGENT",
                        "1-3 DIFFERENT 0.18 T_DIFFERENT DIFFER DIVERGENT",
                        "2-3 SAME 1.00 T_SAME AGREE ALIGNED"),
                rows.pairs().stream().map(ComparedCases::pair).toList());
        PanelRow panel = rows.panel();
        assertEquals(
                "2-1 M16.11 2-1 B 2-1 not needed",
                panel.diagnosis().sizes() + " "
                        + panel.diagnosis().largest().orElseThrow() + " "
                        + panel.treatment().sizes() + " "
                        + panel.treatment().largest().orElseThrow() + " "
                        + panel.need().sizes() + " "
                        + panel.need().largest().orElseThrow());
        assertEquals(
                List.of("Dr Raman also lists something related to the primary diagnosis of Dr Vandermolen"
                        + " (M48.061 next to M48.062, similarity 0.83)."),
                panel.notes());
        assertEquals(
                "From one case, we can’t say whether these doctors agree more often than by chance.",
                panel.statistic().orElseThrow());
        assertEquals(CoverageResult.ASK_MEDICARE, rows.thirdOpinion().coverage().result());
    }

    @Test
    void whatADoctorSaysAtTheTalkIsShownAndDoesNotChangeTheClassOfRecord() {
        cases.heart();
        cases.confirmed();
        cases.talk("2026-09-26", "2026-09-30", ConsensusOutcome.CONSENSUS);
        cases.sketch()
                .version(
                        cases.sketch().careCase().getOpinions().get(0),
                        "2026-09-30",
                        "E85.82",
                        cases.sketch().careCase().getOptions().get(2),
                        Need.NOT_STATED);
        CompareRows rows = cases.rows("2026-10-01");
        assertEquals(
                "1-2 DIFFERENT 0.00 T_VARIANT NOT_APPLICABLE DIVERGENT",
                ComparedCases.pair(rows.pairs().get(0)));
        assertEquals(ConsensusState.CONSENSUS, rows.consensus().state());
        assertFalse(rows.thirdOpinion().enabled());
        assertEquals(Optional.empty(), rows.pairs().get(0).exclusion());
        assertEquals(
                "Newer diagnosis: words for E85.82. Newer recommendation: amyloid medicine.",
                rows.opinions().get(0).laterWords().get(0).sentence());
    }

    @Test
    void aDeclinedTalkNeedsItsReasonBeforeTheThirdOpinionIsNext() {
        cases.backOpinions();
        Consensus talk = cases.talk("2026-04-06", null, ConsensusOutcome.DECLINED);
        assertFalse(cases.rows("2026-04-15").thirdOpinion().enabled());
        assertEquals(
                "Record why the doctors didn’t talk. Then a third opinion is the next step.",
                cases.rows("2026-04-15").thirdOpinion().why());
        talk.setOutcomeReason("Dr Vandermolen does not wish to talk.");
        assertTrue(cases.rows("2026-04-15").thirdOpinion().enabled());
    }

    @Test
    @Requirement({"S115", "S116"})
    void theStateFollowsTheTalk() {
        cases.backOpinions();
        Consensus talk = cases.talk("2026-04-06", null, ConsensusOutcome.NONE);
        assertEquals(
                ConsensusState.REQUESTED, cases.rows("2026-04-06").consensus().state());
        talk.setScheduledFor(LocalDate.parse("2026-04-14"));
        assertEquals(
                ConsensusState.SCHEDULED, cases.rows("2026-04-06").consensus().state());
        talk.setCall(cases.sketch().named(MODEL.createConsensusCall()));
        talk.getCall().setOn(LocalDate.parse("2026-04-14"));
        assertEquals(ConsensusState.HELD, cases.rows("2026-04-14").consensus().state());
        talk.setVoided(MODEL.createVoiding());
        assertEquals(
                ConsensusState.DIVERGENT, cases.rows("2026-04-14").consensus().state());
    }

    @Test
    void theCancerCaseIsRefinedWithConflictingGrades() {
        cases.payer(CoverageKind.PRIVATE).setPlanName("Northlake PPO");
        var check = cases.sketch().named(MODEL.createCoverageCheck());
        check.setOpinionNumber(2);
        check.setSecondOpinionCovered(Answer.NO);
        check.setReference("NL-48213");
        cases.sketch().careCase().getCoverageChecks().add(check);
        var removal = cases.sketch().option("RP", "radical prostatectomy", OptionClass.SURGERY_MAJOR);
        var watch = cases.sketch().option("AS", "active surveillance", OptionClass.WATCHFUL_WAITING);
        cases.sketch()
                .version(cases.sketch().opinion(1, "Dr Feld"), "2026-06-10", "C61", removal, Need.YES)
                .getDiagnoses()
                .get(0)
                .setGrade("3+4=7");
        cases.sketch()
                .version(cases.sketch().opinion(2, "Dr Linde"), "2026-07-07", "C61", watch, Need.NO)
                .getDiagnoses()
                .get(0)
                .setGrade("3+3=6");
        PairRow pair = cases.rows("2026-07-08").pairs().get(0);
        assertEquals("1-2 REFINED 1.00 T_DIFFERENT DIFFER DIVERGENT", ComparedCases.pair(pair));
        assertEquals(List.of(Attribute.GRADE), pair.conflicts());
        assertEquals(
                "Both doctors give the same diagnosis, but they differ in the details (grade). Dr Feld: 3+4=7. Dr"
                        + " Linde: 3+3=6.",
                pair.why().diagnosis());
        Consensus talk = cases.talk("2026-07-08", "2026-07-20", ConsensusOutcome.PARTIAL);
        talk.getOpen().add(cases.point(ConsensusTopic.TREATMENT));
        talk.getAgreed().addAll(List.of(cases.point(ConsensusTopic.DIAGNOSIS), cases.point(ConsensusTopic.GRADE)));
        CompareRows after = cases.rows("2026-07-21");
        assertEquals(ConsensusState.PARTIAL, after.consensus().state());
        assertEquals("treatment", after.consensus().open().get(0).topic());
        assertTrue(after.thirdOpinion().enabled());
        assertEquals(
                "LIKELY_NOT_COVERED NL-48213",
                after.thirdOpinion().coverage().result() + " "
                        + after.thirdOpinion().coverage().reference().orElseThrow());
    }

    @Test
    void theRareDiseaseWaitsForTests() {
        cases.heart();
        CompareRows rows = cases.rows("2026-09-10");
        PairRow pair = rows.pairs().get(0);
        assertEquals("1-2 DIFFERENT 0.00 T_MORE_TESTS NOT_APPLICABLE PROVISIONAL", ComparedCases.pair(pair));
        assertTrue(pair.provisional());
        assertTrue(pair.exclusion().isPresent());
        assertEquals(ConsensusState.AWAITING_TESTS, rows.consensus().state());
        assertEquals(LocalDate.parse("2026-09-24"), rows.consensus().until().orElseThrow());
        assertFalse(rows.consensus().requestOffered());
        assertFalse(rows.thirdOpinion().enabled());
        assertEquals(
                CoverageResult.NOT_THIS_RULE, rows.thirdOpinion().coverage().result());
        assertTrue(cases.rows("2026-09-25").consensus().overdue());
    }
}
