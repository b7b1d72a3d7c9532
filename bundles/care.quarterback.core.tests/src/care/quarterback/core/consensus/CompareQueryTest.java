package care.quarterback.core.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.coverage.CoverageResult;
import care.quarterback.core.sketch.CaseSketch;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Certainty;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusPoint;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.ConsensusTopic;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.DocumentType;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Side;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompareQueryTest {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    private final CompareQuery query = new CompareQuery(new Sentences(Locale.US));
    private final CaseSketch sketch = new CaseSketch();

    private CompareRows rows(String on) {
        return query.rows(sketch.careCase(), Optional.of(Words.SOME), LocalDate.parse(on));
    }

    private static String pair(PairRow pair) {
        return pair.first() + "-" + pair.second() + " " + pair.diagnosis() + " "
                + String.format(Locale.ROOT, "%.2f", pair.similarity().orElse(-1)) + " " + pair.treatment() + " "
                + pair.need() + " " + pair.overall();
    }

    private Coverage payer(CoverageKind kind) {
        Coverage coverage = sketch.named(MODEL.createCoverage());
        coverage.setKind(kind);
        coverage.setPartB(kind == CoverageKind.ORIGINAL_MEDICARE ? Answer.YES : Answer.UNKNOWN);
        sketch.careCase().getCoverages().add(coverage);
        return coverage;
    }

    private Consensus talk(String requested, String call, ConsensusOutcome outcome) {
        Consensus talk = sketch.named(MODEL.createConsensus());
        talk.setRequestedOn(LocalDate.parse(requested));
        if (call != null) {
            talk.setCall(sketch.named(MODEL.createConsensusCall()));
            talk.getCall().setOn(LocalDate.parse(call));
        }
        talk.setOutcome(outcome);
        sketch.careCase().getConsensus().add(talk);
        return talk;
    }

    private void backOpinions() {
        payer(CoverageKind.ORIGINAL_MEDICARE);
        var a = sketch.option("A", "L3-L5 decompression and fusion", OptionClass.SURGERY_MAJOR);
        var b = sketch.option("B", "hip injection and therapy", OptionClass.PROCEDURE_NONSURGICAL);
        sketch.version(sketch.opinion(1, "Dr Vandermolen"), "2026-02-24", "M48.062", a, Need.YES);
        sketch.version(sketch.opinion(2, "Dr Eberle"), "2026-04-03", "M16.11", b, Need.NO);
    }

    private void backThird() {
        var third = sketch.version(
                sketch.opinion(3, "Dr Raman"),
                "2026-05-12",
                "M16.11",
                sketch.careCase().getOptions().get(1),
                Need.NO);
        sketch.diagnosis(third, "M48.061", DiagnosisRank.SECONDARY);
    }

    @Test
    void theBackSurgeryOpinionsDifferAndAThirdWaitsForTheTalk() {
        backOpinions();
        CompareRows rows = rows("2026-04-05");
        assertEquals(
                List.of("1-2 DIFFERENT 0.18 T_DIFFERENT DIFFER DIVERGENT"),
                rows.pairs().stream().map(CompareQueryTest::pair).toList());
        assertEquals(ConsensusState.DIVERGENT, rows.consensus().state());
        assertTrue(rows.consensus().requestOffered());
        assertFalse(rows.thirdOpinion().enabled());
        assertEquals(Optional.empty(), rows.pairs().get(0).exclusion());
    }

    @Test
    void afterTheTalkTheThirdOpinionIsOfferedAndMedicareWillLikelyHelp() {
        backOpinions();
        talk("2026-04-06", "2026-04-14", ConsensusOutcome.NO_CONSENSUS);
        CompareRows rows = rows("2026-04-15");
        assertEquals(ConsensusState.NO_CONSENSUS, rows.consensus().state());
        assertTrue(rows.thirdOpinion().enabled());
        assertEquals(
                CoverageResult.LIKELY_COVERED, rows.thirdOpinion().coverage().result());
        assertEquals("MED-B-2/3", rows.thirdOpinion().coverage().rule());
        assertEquals(
                "The doctors still differ, after their talk on Tue 14 Apr 2026.",
                rows.consensus().sentence());
    }

    @Test
    void withTheThirdOpinionThePanelIsTwoToOne() {
        backOpinions();
        talk("2026-04-06", "2026-04-14", ConsensusOutcome.NO_CONSENSUS)
                .getOpinions()
                .addAll(List.of(1, 2));
        backThird();
        CompareRows rows = rows("2026-05-20");
        assertEquals(
                List.of(
                        "1-2 DIFFERENT 0.18 T_DIFFERENT DIFFER DIVERGENT",
                        "1-3 DIFFERENT 0.18 T_DIFFERENT DIFFER DIVERGENT",
                        "2-3 SAME 1.00 T_SAME AGREE ALIGNED"),
                rows.pairs().stream().map(CompareQueryTest::pair).toList());
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
                List.of(
                        "Dr Raman also names something close to what Dr Vandermolen calls the main diagnosis"
                                + " (M48.061 beside M48.062, similarity 0.83).",
                        "A statistic of agreement (kappa) is not computable for a single case."),
                panel.notes());
        assertEquals(
                CoverageResult.LIKELY_COVERED, rows.thirdOpinion().coverage().result());
    }

    @Test
    void theForkPartsBelowTheChapter() {
        backOpinions();
        CodeFork fork = rows("2026-04-05").fork().orElseThrow();
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
    void aspectsAreMarkedAndSilentOnesLeftOut() {
        backOpinions();
        var risks = "bleeding";
        sketch.careCase()
                .getOpinions()
                .get(0)
                .getVersions()
                .get(0)
                .getRecommendations()
                .get(0)
                .setRisks(risks);
        assertEquals(
                "DIAGNOSIS DIFFERS, CERTAINTY AGREE, TREATMENT DIFFERS, NEED DIFFERS, RISKS ONLY_ONE",
                rows("2026-04-05").aspects().stream()
                        .map(row -> row.aspect() + " " + row.mark())
                        .collect(Collectors.joining(", ")));
        assertEquals(
                "words for M48.062 (M48.062)",
                rows("2026-04-05").aspects().get(0).cells().get(0).text());
    }

    @Test
    void blindFirstIsWarnedOfWhenTheOfficeAsksForTheFirstDoctorsNotes() {
        backOpinions();
        var referral = sketch.named(MODEL.createReferral());
        referral.setOpinionNumber(2);
        referral.setIndependence(IndependenceMode.BLIND_FIRST);
        var item = sketch.named(MODEL.createRequestedItem());
        item.setText("spine clinic notes");
        item.setType(DocumentType.CLINIC_NOTE);
        item.setWindowMonths(12);
        var imaging = sketch.named(MODEL.createRequestedItem());
        imaging.setType(DocumentType.IMAGING_REPORT);
        referral.getRequestedItems().addAll(List.of(item, imaging));
        sketch.careCase().getReferrals().add(referral);
        var warnings = rows("2026-03-10").independence().get(0).warnings();
        assertEquals(
                List.of("BLIND_CONFLICTS_WITH_REQUEST spine clinic notes"),
                warnings.stream().map(one -> one.code() + " " + one.subject()).toList());
        referral.setIndependence(IndependenceMode.OPEN);
        assertEquals(List.of(), rows("2026-03-10").independence().get(0).warnings());
    }

    @Test
    void theCancerCaseIsRefinedWithConflictingGrades() {
        payer(CoverageKind.PRIVATE).setPlanName("Northlake PPO");
        var check = sketch.named(MODEL.createCoverageCheck());
        check.setOpinionNumber(2);
        check.setSecondOpinionCovered(Answer.NO);
        check.setReference("NL-48213");
        sketch.careCase().getCoverageChecks().add(check);
        var removal = sketch.option("RP", "radical prostatectomy", OptionClass.SURGERY_MAJOR);
        var watch = sketch.option("AS", "active surveillance", OptionClass.WATCHFUL_WAITING);
        sketch.version(sketch.opinion(1, "Dr Feld"), "2026-06-10", "C61", removal, Need.YES)
                .getDiagnoses()
                .get(0)
                .setGrade("3+4=7");
        sketch.version(sketch.opinion(2, "Dr Linde"), "2026-07-07", "C61", watch, Need.NO)
                .getDiagnoses()
                .get(0)
                .setGrade("3+3=6");
        PairRow pair = rows("2026-07-08").pairs().get(0);
        assertEquals("1-2 REFINED 1.00 T_DIFFERENT DIFFER DIVERGENT", pair(pair));
        assertEquals(List.of(Attribute.GRADE), pair.conflicts());
        assertEquals(
                "Both doctors name the same illness, but they say different things about the grade.",
                pair.why().get(0));
        Consensus talk = talk("2026-07-08", "2026-07-20", ConsensusOutcome.PARTIAL);
        talk.getOpen().add(point(ConsensusTopic.TREATMENT));
        talk.getAgreed().addAll(List.of(point(ConsensusTopic.DIAGNOSIS), point(ConsensusTopic.GRADE)));
        CompareRows after = rows("2026-07-21");
        assertEquals(ConsensusState.PARTIAL, after.consensus().state());
        assertEquals("treatment", after.consensus().open().get(0).topic());
        assertTrue(after.thirdOpinion().enabled());
        assertEquals(
                "LIKELY_NOT_COVERED NL-48213",
                after.thirdOpinion().coverage().result() + " "
                        + after.thirdOpinion().coverage().reference().orElseThrow());
    }

    private ConsensusPoint point(ConsensusTopic topic) {
        ConsensusPoint point = sketch.named(MODEL.createConsensusPoint());
        point.setTopic(topic);
        return point;
    }

    private void heart() {
        payer(CoverageKind.ORIGINAL_MEDICARE);
        payer(CoverageKind.MEDIGAP);
        var drug = sketch.option("MED1", "usual heart medicine", OptionClass.MEDICATION);
        var scan = sketch.option("MORE1", "amyloid scan", OptionClass.MORE_TESTS);
        sketch.version(sketch.opinion(1, "Dr Howell"), "2026-07-14", "I11.0", drug, Need.NOT_STATED);
        var pending = sketch.version(sketch.opinion(2, "Dr Sefton"), "2026-09-10", "E85.82", scan, Need.NOT_STATED);
        pending.getDiagnoses().get(0).setCertainty(Certainty.PENDING_TESTS);
        pending.setResultsDueOn(LocalDate.parse("2026-09-24"));
    }

    private void confirmed() {
        var drug = sketch.option("MED2", "amyloid medicine", OptionClass.MEDICATION);
        sketch.version(sketch.careCase().getOpinions().get(1), "2026-09-25", "E85.82", drug, Need.NOT_STATED);
    }

    @Test
    void theRareDiseaseWaitsForTests() {
        heart();
        CompareRows rows = rows("2026-09-10");
        PairRow pair = rows.pairs().get(0);
        assertEquals("1-2 DIFFERENT 0.00 T_MORE_TESTS NOT_APPLICABLE PROVISIONAL", pair(pair));
        assertTrue(pair.provisional());
        assertTrue(pair.exclusion().isPresent());
        assertEquals(ConsensusState.AWAITING_TESTS, rows.consensus().state());
        assertEquals(LocalDate.parse("2026-09-24"), rows.consensus().until().orElseThrow());
        assertFalse(rows.consensus().requestOffered());
        assertFalse(rows.thirdOpinion().enabled());
        assertEquals(
                CoverageResult.NOT_THIS_RULE, rows.thirdOpinion().coverage().result());
        assertTrue(rows("2026-09-25").consensus().overdue());
    }

    @Test
    void theConfirmedRareDiseaseIsFinallyDifferent() {
        heart();
        confirmed();
        CompareRows rows = rows("2026-09-25");
        assertEquals(
                "1-2 DIFFERENT 0.00 T_VARIANT NOT_APPLICABLE DIVERGENT",
                pair(rows.pairs().get(0)));
        assertEquals(ConsensusState.DIVERGENT, rows.consensus().state());
    }

    @Test
    void whatADoctorSaysAtTheTalkIsShownAndDoesNotChangeTheClassOfRecord() {
        heart();
        confirmed();
        talk("2026-09-26", "2026-09-30", ConsensusOutcome.CONSENSUS);
        sketch.version(
                sketch.careCase().getOpinions().get(0),
                "2026-09-30",
                "E85.82",
                sketch.careCase().getOptions().get(2),
                Need.NOT_STATED);
        CompareRows rows = rows("2026-10-01");
        assertEquals(
                "1-2 DIFFERENT 0.00 T_VARIANT NOT_APPLICABLE DIVERGENT",
                pair(rows.pairs().get(0)));
        assertEquals(ConsensusState.CONSENSUS, rows.consensus().state());
        assertFalse(rows.thirdOpinion().enabled());
        assertEquals(Optional.empty(), rows.pairs().get(0).exclusion());
        assertEquals(
                "Later this doctor named: words for E85.82. Later this doctor recommended: amyloid medicine.",
                rows.opinions().get(0).laterWords().get(0).sentence());
    }

    @Test
    void theKneeOpinionsDifferInTheOperationOnly() {
        payer(CoverageKind.ORIGINAL_MEDICARE);
        var total = sketch.option("TKA", "total knee", OptionClass.SURGERY_MAJOR);
        var partial = sketch.option("UKA", "partial knee", OptionClass.SURGERY_MAJOR);
        sketch.version(sketch.opinion(1, "Dr Aldana"), "2026-05-04", "M17.11", total, Need.YES)
                .getDiagnoses()
                .get(0)
                .setSide(Side.RIGHT);
        sketch.version(sketch.opinion(2, "Dr Pruitt"), "2026-05-28", "M17.11", partial, Need.YES)
                .getDiagnoses()
                .get(0)
                .setSide(Side.RIGHT);
        CompareRows rows = rows("2026-06-01");
        assertEquals(
                "1-2 SAME 1.00 T_VARIANT AGREE DIVERGENT", pair(rows.pairs().get(0)));
        assertEquals(CoverageResult.ASK_MEDICARE, rows.thirdOpinion().coverage().result());
    }

    @Test
    void aDeclinedTalkNeedsItsReasonBeforeTheThirdOpinionIsNext() {
        backOpinions();
        Consensus talk = talk("2026-04-06", null, ConsensusOutcome.DECLINED);
        assertFalse(rows("2026-04-15").thirdOpinion().enabled());
        assertEquals(
                "Write down why the doctors did not talk; then a third opinion is the next step.",
                rows("2026-04-15").thirdOpinion().why());
        talk.setOutcomeReason("Dr Vandermolen does not wish to talk.");
        assertTrue(rows("2026-04-15").thirdOpinion().enabled());
    }

    @Test
    void theStateFollowsTheTalk() {
        backOpinions();
        Consensus talk = talk("2026-04-06", null, ConsensusOutcome.NONE);
        assertEquals(ConsensusState.REQUESTED, rows("2026-04-06").consensus().state());
        talk.setScheduledFor(LocalDate.parse("2026-04-14"));
        assertEquals(ConsensusState.SCHEDULED, rows("2026-04-06").consensus().state());
        talk.setCall(sketch.named(MODEL.createConsensusCall()));
        talk.getCall().setOn(LocalDate.parse("2026-04-14"));
        assertEquals(ConsensusState.HELD, rows("2026-04-14").consensus().state());
        talk.setVoided(MODEL.createVoiding());
        assertEquals(ConsensusState.DIVERGENT, rows("2026-04-14").consensus().state());
    }

    @Test
    void aCliniciansWordReplacesTheSuggestedClassAndIsNamed() {
        backOpinions();
        var comparison = sketch.named(MODEL.createComparison());
        comparison.setFirst(1);
        comparison.setSecond(2);
        comparison.setSuggestedClass("RELATED");
        comparison.setConfirmedClass("UNRESOLVED");
        comparison.setBy("Dr Okonjo");
        sketch.careCase().getComparisons().add(comparison);
        PairRow pair = rows("2026-04-05").pairs().get(0);
        assertEquals(DiagnosisClass.UNRESOLVED, pair.diagnosis());
        assertEquals(DiagnosisClass.DIFFERENT, pair.suggested());
        assertEquals(Optional.of("Dr Okonjo"), pair.confirmedBy());
        assertTrue(pair.confirmation().orElseThrow().onOtherSuggestion());
    }

    @Test
    void aSuggestedCodeCountsOnlyOnceSomebodyConfirmedIt() {
        backOpinions();
        var coding = sketch.careCase()
                .getOpinions()
                .get(1)
                .getVersions()
                .get(0)
                .getDiagnoses()
                .get(0)
                .getCodings()
                .get(0);
        coding.setSuggested(true);
        assertEquals(OverallClass.INCOMPLETE, rows("2026-04-05").pairs().get(0).overall());
        coding.setConfirmed(true);
        assertEquals(OverallClass.DIVERGENT, rows("2026-04-05").pairs().get(0).overall());
    }

    @Test
    void theOrderInWhichOpinionsWereEnteredDoesNotMatter() {
        backOpinions();
        backThird();
        String before = rows("2026-05-20").toString();
        var opinions = List.copyOf(sketch.careCase().getOpinions()).stream().collect(Collectors.toList());
        Collections.reverse(opinions);
        sketch.careCase().getOpinions().clear();
        sketch.careCase().getOpinions().addAll(opinions);
        assertEquals(before, rows("2026-05-20").toString());
    }

    @Test
    void anEmptyCaseAndASingleOpinionHaveNothingToCompare() {
        assertEquals(ConsensusState.NOT_NEEDED, rows("2026-04-05").consensus().state());
        sketch.version(sketch.opinion(1, ""), "2026-02-24", "M48.062", null, Need.YES);
        CompareRows rows = rows("2026-04-05");
        assertEquals(List.of(), rows.pairs());
        assertEquals("doctor 1", rows.opinions().get(0).clinician());
        assertFalse(rows.thirdOpinion().enabled());
        assertEquals(Optional.empty(), rows.fork());
    }
}
