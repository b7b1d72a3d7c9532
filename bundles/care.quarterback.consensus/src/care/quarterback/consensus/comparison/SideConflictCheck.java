package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.Attribute;
import care.quarterback.consensus.agreement.CodeWords;
import care.quarterback.consensus.agreement.DiagnosisAgreement;
import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.DiagnosisContent;
import care.quarterback.consensus.agreement.OpinionContent;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.model.Comparison;
import care.quarterback.model.Side;
import java.util.List;
import java.util.Optional;

/**
 * Two opinions name different sides or organs, or one opinion names two: both may hold, or one is a mistake that an operation must not follow. It looks at
 * what the doctors say now, so that a later word clears it up; a clinician's other class for the pair does so too.
 */
public final class SideConflictCheck implements Check {

    private final CodeTree tree;

    public SideConflictCheck(CodeTree tree) {
        this.tree = tree;
    }

    @Override
    public CheckCode code() {
        return CheckCode.SIDE_CONFLICT;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        if (!facts.decisionAhead()) {
            return;
        }
        var reader = new OpinionReader(tree, gaps.sentences());
        List<OpinionContent> opinions = OpinionReader.opinions(facts.careCase()).stream()
                .map(opinion ->
                        reader.content(opinion, CaseFacts.version(opinion).orElseThrow()))
                .toList();
        opinions.forEach(opinion -> opinion.primary()
                .filter(DiagnosisContent::namesTwoSides)
                .ifPresent(diagnosis -> gaps.open(
                                Integer.toString(opinion.number()),
                                opinion.doctor(),
                                opinion.doctor(),
                                diagnosis.text())
                        .saying(".own")
                        .input("SIDE_CONFLICT.input", opinion.doctor(), said(opinion, gaps))));
        for (int i = 0; i < opinions.size(); i++) {
            for (OpinionContent other : opinions.subList(i + 1, opinions.size())) {
                look(facts, opinions.get(i), other, gaps);
            }
        }
    }

    private void look(CaseFacts facts, OpinionContent one, OpinionContent other, Gaps gaps) {
        if (conflict(facts, one, other) && !clarified(facts, one.number(), other.number())) {
            gaps.open(
                            one.number() + "-" + other.number(),
                            gaps.word("SIDE_CONFLICT.subject", one.doctor(), other.doctor()),
                            one.doctor(),
                            other.doctor())
                    .input("SIDE_CONFLICT.input", one.doctor(), said(one, gaps))
                    .input("SIDE_CONFLICT.input", other.doctor(), said(other, gaps));
        }
    }

    /** By the rules of the comparison, or two codes of one category with different sides written beside them. */
    private boolean conflict(CaseFacts facts, OpinionContent one, OpinionContent other) {
        var agreement = new DiagnosisAgreement(tree, new CodeWords(facts.catalogue()));
        if (agreement.of(one, other).result() == DiagnosisClass.SIDE_CONFLICT) {
            return true;
        }
        Optional<DiagnosisContent> here = one.primary().filter(DiagnosisContent::coded);
        Optional<DiagnosisContent> there = other.primary().filter(DiagnosisContent::coded);
        return here.isPresent()
                && there.isPresent()
                && here.get().otherSide(there.get())
                && tree.sameCategory(here.get().code(), there.get().code());
    }

    private static String said(OpinionContent opinion, Gaps gaps) {
        DiagnosisContent diagnosis = opinion.primary().orElseThrow();
        String side = diagnosis.attributes().getOrDefault(Attribute.SIDE, "");
        return side.isEmpty()
                ? diagnosis.text()
                : gaps.word(
                        "SIDE_CONFLICT.side", diagnosis.text(), gaps.sentences().word(Side.valueOf(side)));
    }

    /** A clinician put the pair into another class. */
    private static boolean clarified(CaseFacts facts, int first, int second) {
        return CaseFacts.standing(facts.careCase().getComparisons())
                .filter(comparison -> comparison.getFirst() == first && comparison.getSecond() == second)
                .map(Comparison::getConfirmedClass)
                .anyMatch(word -> !CaseFacts.blank(word) && !word.equals(DiagnosisClass.SIDE_CONFLICT.name()));
    }
}
