package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.CompareRows.ThirdOpinionRow;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.consensus.talk.CallRows.RecordAtHand;
import care.quarterback.consensus.talk.CallRows.ThirdRow;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Step;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentType;
import care.quarterback.model.SensitiveKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.coverage.CoverageOutlook;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The opinion that may follow the talk: whether it is offered, what is asked again, what is at hand, who pays. */
final class ThirdOpinionQuery {

    private static final String FEATURE = "call";

    private final Sentences sentences;

    ThirdOpinionQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    ThirdRow of(TalkFacts facts) {
        ThirdOpinionRow row = facts.compared().thirdOpinion();
        List<String> coverage = new ArrayList<>();
        facts.compared().pairs().stream()
                .filter(pair -> pair.first() == 1 && pair.second() == 2)
                .map(pair -> depends(pair, row.coverage()))
                .forEach(coverage::add);
        coverage.add(row.coverage().sentence());
        coverage.add(sentences.of(FEATURE, "third.coverageAnew", row.number()));
        return new ThirdRow(
                row.number(),
                row.enabled(),
                row.sought(),
                row.why(),
                row.enabled() ? "" : sentences.of(FEATURE, "third.how"),
                EnumSet.range(Step.COVERAGE, Step.GOALS).stream()
                        .map(step -> sentences.of(FEATURE, "third.step." + step.number(), row.number()))
                        .toList(),
                CaseFacts.standing(facts.careCase().getDocuments())
                        .filter(document -> document.getType() != DocumentType.CORRESPONDENCE
                                && document.getType() != DocumentType.RELEASE_FORM
                                && document.getType() != DocumentType.AUTHORITY)
                        .map(this::document)
                        .toList(),
                coverage);
    }

    /** What the first two differ on; Original Medicare, and nobody else, looks at the need first. */
    private String depends(PairRow pair, CoverageOutlook coverage) {
        String on = switch (pair.need()) {
            case DIFFER -> "need";
            case DIFFER_REVIEW -> "when";
            case NOT_APPLICABLE -> "unsaid";
            case AGREE ->
                switch (pair.treatment()) {
                    case T_SAME, NOT_APPLICABLE -> "nothing";
                    case T_VARIANT, T_DIFFERENT, T_MORE_TESTS -> "treatment";
                };
        };
        boolean medicare = coverage.rule().equals(RuleId.PART_B_OPINIONS.code());
        return sentences.of(FEATURE, "third.differs." + on + (medicare ? ".medicare" : ""));
    }

    private RecordAtHand document(Document document) {
        String note = "";
        if (document.getSensitive() != SensitiveKind.NONE && document.getConsentedOn() == null) {
            note = sentences.of(FEATURE, "document.sensitive");
        } else if (document.getStatesOpinion() > 0) {
            note = sentences.of(FEATURE, "document.states", document.getStatesOpinion());
        }
        return new RecordAtHand(new ObjectId(document.getId()), CaseFacts.text(document.getTitle()), note);
    }
}
