package care.quarterback.consensus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.AgreementResult.OverallClass;
import care.quarterback.consensus.agreement.CodeFork;
import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.DocumentType;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Side;
import care.quarterback.steps.coverage.CoverageOutlook.CoverageResult;
import care.quarterback.testkit.Requirement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the comparison makes of the opinions as they were given. */
class CompareQueryTest {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    private final ComparedCases cases = new ComparedCases();

    @Test
    @Requirement({"S112", "S113", "S116"})
    void theBackSurgeryOpinionsDifferAndAThirdWaitsForTheTalk() {
        cases.backOpinions();
        CompareRows rows = cases.rows("2026-04-05");
        assertEquals(
                List.of("1-2 DIFFERENT 0.18 T_DIFFERENT DIFFER DIVERGENT"),
                rows.pairs().stream().map(ComparedCases::pair).toList());
        assertEquals(ConsensusState.DIVERGENT, rows.consensus().state());
        assertTrue(rows.consensus().requestOffered());
        assertFalse(rows.thirdOpinion().enabled());
        assertEquals(Optional.empty(), rows.pairs().get(0).exclusion());
    }

    @Test
    @Requirement("S9")
    void itIsSaidWhatTheSecondOpinionChangedAndWhichOptionsItWasTheFirstToRaise() {
        cases.backOpinions();
        cases.sketch().careCase().getOptions().getLast().setRaisedByOpinion(2);
        String raised = cases.sketch().careCase().getOptions().getLast().getName();
        assertEquals(
                List.of(new SecondLook(2, SecondLook.Effect.CHANGED, Optional.empty(), List.of(raised))),
                cases.rows("2026-04-05").secondLooks());
        cases.sketch().careCase().getOptions().getLast().setRaisedByOpinion(1);
        assertEquals(
                List.of(), cases.rows("2026-04-05").secondLooks().getFirst().newOptions());
    }

    @Test
    void theForkPartsBelowTheChapter() {
        cases.backOpinions();
        CodeFork fork = cases.rows("2026-04-05").fork().orElseThrow();
        assertEquals(1, fork.partsAtDepth());
        assertEquals(
                "0 , 1 M00-M99, 2 M45-M49, 3 M48, 4 M48.0, 5 M48.06, 6 M48.062",
                fork.branches().get(0).steps().stream()
                        .map(step -> step.depth() + " " + step.code())
                        .collect(Collectors.joining(", ")));
        assertEquals(
                "Spinal stenosis, lumbar region with neurogenic claudication",
                fork.branches().get(0).steps().get(6).title());
        assertEquals("Osteoarthritis", fork.branches().get(1).steps().get(2).title());
    }

    @Test
    @Requirement("S117")
    void aspectsAreMarkedAndSilentOnesLeftOut() {
        cases.backOpinions();
        var risks = "bleeding";
        cases.sketch()
                .careCase()
                .getOpinions()
                .get(0)
                .getVersions()
                .get(0)
                .getRecommendations()
                .get(0)
                .setRisks(risks);
        assertEquals(
                "DIAGNOSIS DIFFERS, CERTAINTY NO_COMPARISON, TREATMENT DIFFERS, NEED DIFFERS, RISKS ONLY_ONE",
                cases.rows("2026-04-05").aspects().stream()
                        .map(row -> row.aspect() + " " + row.mark())
                        .collect(Collectors.joining(", ")));
        assertEquals(
                "words for M48.062 (M48.062)",
                cases.rows("2026-04-05").aspects().get(0).cells().get(0).text());
    }

    @Test
    void blindFirstIsWarnedOfWhenTheOfficeAsksForTheFirstDoctorsNotes() {
        cases.backOpinions();
        var referral = cases.sketch().named(MODEL.createReferral());
        referral.setOpinionNumber(2);
        referral.setIndependence(IndependenceMode.BLIND_FIRST);
        var item = cases.sketch().named(MODEL.createRequestedItem());
        item.setText("spine clinic notes");
        item.setType(DocumentType.CLINIC_NOTE);
        item.setWindowMonths(12);
        var imaging = cases.sketch().named(MODEL.createRequestedItem());
        imaging.setType(DocumentType.IMAGING_REPORT);
        referral.getRequestedItems().addAll(List.of(item, imaging));
        cases.sketch().careCase().getReferrals().add(referral);
        var warnings = cases.rows("2026-03-10").independence().get(0).warnings();
        assertEquals(
                List.of("BLIND_CONFLICTS_WITH_REQUEST spine clinic notes"),
                warnings.stream()
                        .map(warning -> warning.code() + " " + warning.subject())
                        .toList());
        referral.setIndependence(IndependenceMode.OPEN);
        assertEquals(List.of(), cases.rows("2026-03-10").independence().get(0).warnings());
    }

    @Test
    void theConfirmedRareDiseaseIsFinallyDifferent() {
        cases.heart();
        cases.confirmed();
        CompareRows rows = cases.rows("2026-09-25");
        assertEquals(
                "1-2 DIFFERENT 0.00 T_VARIANT NOT_APPLICABLE DIVERGENT",
                ComparedCases.pair(rows.pairs().get(0)));
        assertEquals(ConsensusState.DIVERGENT, rows.consensus().state());
    }

    @Test
    void theKneeOpinionsDifferInTheOperationOnly() {
        cases.payer(CoverageKind.ORIGINAL_MEDICARE);
        var total = cases.sketch().option("TKA", "total knee", OptionClass.SURGERY_MAJOR);
        var partial = cases.sketch().option("UKA", "partial knee", OptionClass.SURGERY_MAJOR);
        cases.sketch()
                .version(cases.sketch().opinion(1, "Dr Aldana"), "2026-05-04", "M17.11", total, Need.YES)
                .getDiagnoses()
                .get(0)
                .setSide(Side.RIGHT);
        cases.sketch()
                .version(cases.sketch().opinion(2, "Dr Pruitt"), "2026-05-28", "M17.11", partial, Need.YES)
                .getDiagnoses()
                .get(0)
                .setSide(Side.RIGHT);
        CompareRows rows = cases.rows("2026-06-01");
        assertEquals(
                "1-2 SAME 1.00 T_VARIANT AGREE DIVERGENT",
                ComparedCases.pair(rows.pairs().get(0)));
        assertEquals(CoverageResult.ASK_MEDICARE, rows.thirdOpinion().coverage().result());
    }

    @Test
    @Requirement({"S112", "S130"})
    void aCliniciansWordReplacesTheSuggestedClassAndIsNamed() {
        cases.backOpinions();
        var comparison = cases.sketch().named(MODEL.createComparison());
        comparison.setFirst(1);
        comparison.setSecond(2);
        comparison.setSuggestedClass("RELATED");
        comparison.setConfirmedClass("UNRESOLVED");
        comparison.setBy("Dr Okonjo");
        cases.sketch().careCase().getComparisons().add(comparison);
        PairRow pair = cases.rows("2026-04-05").pairs().get(0);
        assertEquals(DiagnosisClass.UNRESOLVED, pair.diagnosis());
        assertEquals(DiagnosisClass.DIFFERENT, pair.suggested());
        assertEquals(Optional.of("Dr Okonjo"), pair.confirmedBy());
        assertTrue(pair.confirmation().orElseThrow().onOtherSuggestion());
    }

    @Test
    void aSuggestedCodeCountsOnlyOnceSomebodyConfirmedIt() {
        cases.backOpinions();
        var coding = cases.sketch()
                .careCase()
                .getOpinions()
                .get(1)
                .getVersions()
                .get(0)
                .getDiagnoses()
                .get(0)
                .getCodings()
                .get(0);
        coding.setSuggested(true);
        assertEquals(
                OverallClass.INCOMPLETE, cases.rows("2026-04-05").pairs().get(0).overall());
        coding.setConfirmed(true);
        assertEquals(
                OverallClass.DIVERGENT, cases.rows("2026-04-05").pairs().get(0).overall());
    }

    @Test
    void theOrderInWhichOpinionsWereEnteredDoesNotMatter() {
        cases.backOpinions();
        cases.backThird();
        String before = cases.rows("2026-05-20").toString();
        var opinions =
                List.copyOf(cases.sketch().careCase().getOpinions()).stream().collect(Collectors.toList());
        Collections.reverse(opinions);
        cases.sketch().careCase().getOpinions().clear();
        cases.sketch().careCase().getOpinions().addAll(opinions);
        assertEquals(before, cases.rows("2026-05-20").toString());
    }

    @Test
    void anEmptyCaseAndASingleOpinionHaveNothingToCompare() {
        assertEquals(
                ConsensusState.NOT_NEEDED, cases.rows("2026-04-05").consensus().state());
        cases.sketch().version(cases.sketch().opinion(1, ""), "2026-02-24", "M48.062", null, Need.YES);
        CompareRows rows = cases.rows("2026-04-05");
        assertEquals(List.of(), rows.pairs());
        assertEquals("Doctor 1", rows.opinions().get(0).clinician());
        assertFalse(rows.thirdOpinion().enabled());
        assertEquals(Optional.empty(), rows.fork());
    }
}
