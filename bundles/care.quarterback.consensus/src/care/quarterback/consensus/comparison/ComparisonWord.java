package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.opinion.OpinionVersions;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Comparison;

/** A clinician's word on two opinions, written into the one entry of the pair. */
final class ComparisonWord {

    private ComparisonWord() {}

    static Comparison record(
            CaseEdit edit, OpinionPairKey pair, DiagnosisClass suggested, DiagnosisClass confirmed, String by) {
        if (OpinionVersions.opinion(edit.careCase(), pair.first()).isEmpty()
                || OpinionVersions.opinion(edit.careCase(), pair.second()).isEmpty()) {
            throw CommandRejected.because("pair", Message.of("refusals", "opinion.pairGone"));
        }
        Comparison comparison = edit.careCase().getComparisons().stream()
                .filter(each ->
                        !each.isVoided() && each.getFirst() == pair.first() && each.getSecond() == pair.second())
                .findFirst()
                .orElse(null);
        if (comparison == null) {
            comparison = edit.create(Comparison.class);
            comparison.setFirst(pair.first());
            comparison.setSecond(pair.second());
            edit.careCase().getComparisons().add(comparison);
        }
        comparison.setSuggestedClass(suggested.name());
        comparison.setConfirmedClass(confirmed.name());
        comparison.setBy(by);
        comparison.setOn(edit.today());
        EntryRules.check(comparison);
        return comparison;
    }
}
