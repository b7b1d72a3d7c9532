package care.quarterback.steps.surgery;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.PreparationItem;
import care.quarterback.model.PreparationKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The patient chose an operation, and nothing is planned to prepare the body, or the mind, for it. */
final class PreparationPlanCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PREPARATION_PLAN_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        Set<PreparationKind> planned = CaseFacts.standing(facts.careCase().getPreparations())
                .map(PreparationItem::getKind)
                .collect(Collectors.toSet());
        SurgeryAhead.of(facts)
                .filter(SurgeryAhead::chosen)
                .ifPresent(surgery -> EnumSet.complementOf(
                                planned.isEmpty() ? EnumSet.noneOf(PreparationKind.class) : EnumSet.copyOf(planned))
                        .forEach(kind -> gaps.open(kind.name(), kind == PreparationKind.PHYSICAL ? "body" : "mind")
                                .saying("." + kind.name())
                                .due(surgery.day())));
    }
}
