package care.quarterback.consensus.comparison;

import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Answer;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Certainty;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusPoint;
import care.quarterback.model.ConsensusTopic;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.testkit.CaseSketch;
import care.quarterback.testkit.FewCodes;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A case that a test fills with opinions and talks, and what the comparison reads from it. */
final class ComparedCases {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    private final CompareQuery query = new CompareQuery(DeskTexts.in(Locale.US));

    private final CaseSketch sketch = new CaseSketch();

    CaseSketch sketch() {
        return sketch;
    }

    CompareRows rows(String on) {
        return query.rows(sketch.careCase(), Optional.of(FewCodes.SOME), LocalDate.parse(on));
    }

    static String pair(PairRow pair) {
        return pair.first() + "-" + pair.second() + " " + pair.diagnosis() + " "
                + String.format(Locale.ROOT, "%.2f", pair.similarity().orElse(-1)) + " " + pair.treatment() + " "
                + pair.need() + " " + pair.overall();
    }

    Coverage payer(CoverageKind kind) {
        Coverage coverage = sketch.named(MODEL.createCoverage());
        coverage.setKind(kind);
        coverage.setPartB(kind == CoverageKind.ORIGINAL_MEDICARE ? Answer.YES : Answer.UNKNOWN);
        sketch.careCase().getCoverages().add(coverage);
        return coverage;
    }

    Consensus talk(String requested, String call, ConsensusOutcome outcome) {
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

    void backOpinions() {
        payer(CoverageKind.ORIGINAL_MEDICARE);
        var a = sketch.option("A", "L3-L5 decompression and fusion", OptionClass.SURGERY_MAJOR);
        var b = sketch.option("B", "hip injection and therapy", OptionClass.PROCEDURE_NONSURGICAL);
        sketch.version(sketch.opinion(1, "Dr Vandermolen"), "2026-02-24", "M48.062", a, Need.YES);
        sketch.version(sketch.opinion(2, "Dr Eberle"), "2026-04-03", "M16.11", b, Need.NO);
    }

    void backThird() {
        var third = sketch.version(
                sketch.opinion(3, "Dr Raman"),
                "2026-05-12",
                "M16.11",
                sketch.careCase().getOptions().get(1),
                Need.NO);
        sketch.diagnosis(third, "M48.061", DiagnosisRank.SECONDARY);
    }

    ConsensusPoint point(ConsensusTopic topic) {
        ConsensusPoint point = sketch.named(MODEL.createConsensusPoint());
        point.setTopic(topic);
        return point;
    }

    void heart() {
        payer(CoverageKind.ORIGINAL_MEDICARE);
        payer(CoverageKind.MEDIGAP);
        var drug = sketch.option("MED1", "usual heart medicine", OptionClass.MEDICATION);
        var scan = sketch.option("MORE1", "amyloid scan", OptionClass.MORE_TESTS);
        sketch.version(sketch.opinion(1, "Dr Howell"), "2026-07-14", "I11.0", drug, Need.NOT_STATED);
        var pending = sketch.version(sketch.opinion(2, "Dr Sefton"), "2026-09-10", "E85.82", scan, Need.NOT_STATED);
        pending.getDiagnoses().get(0).setCertainty(Certainty.PENDING_TESTS);
        pending.setResultsDueOn(LocalDate.parse("2026-09-24"));
    }

    void confirmed() {
        var drug = sketch.option("MED2", "amyloid medicine", OptionClass.MEDICATION);
        sketch.version(sketch.careCase().getOpinions().get(1), "2026-09-25", "E85.82", drug, Need.NOT_STATED);
    }
}
