package care.quarterback.consensus.talk;

import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.consensus.opinion.OpinionVersions;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Comparison;
import care.quarterback.model.Discriminator;
import java.time.LocalDate;

/**
 * Writes down a fact or test that would tell two diagnoses apart.
 *
 * @param owner who gets it
 * @param dueOn by when
 * @param offer what it was offered for, as {@link PairRow.OfferRow#key} says; blank when a person thought of it
 */
@CommandName("AddDiscriminator")
public record AddDiscriminator(OpinionPairKey pair, String text, String owner, LocalDate dueOn, String offer)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (OpinionVersions.opinion(edit.careCase(), pair.first()).isEmpty()
                || OpinionVersions.opinion(edit.careCase(), pair.second()).isEmpty()) {
            throw CommandRejected.because("pair", Message.of("refusals", "opinion.pairGone"));
        }
        if (owner == null || owner.isBlank()) {
            throw CallWords.refuse("owner", "refused.settleOwner");
        }
        if (dueOn == null) {
            throw CallWords.refuse("dueOn", "refused.settleDue");
        }
        Comparison comparison = edit.careCase().getComparisons().stream()
                .filter(each ->
                        !each.isVoided() && each.getFirst() == pair.first() && each.getSecond() == pair.second())
                .findFirst()
                .orElseGet(() -> add(edit));
        Discriminator made = edit.create(Discriminator.class);
        made.setText(text);
        made.setOwner(owner.strip());
        made.setDueOn(dueOn);
        made.setSource(offer == null || offer.isBlank() ? null : offer);
        comparison.getDiscriminators().add(made);
        EntryRules.check(made);
    }

    private Comparison add(CaseEdit edit) {
        Comparison made = edit.create(Comparison.class);
        made.setFirst(pair.first());
        made.setSecond(pair.second());
        edit.careCase().getComparisons().add(made);
        return made;
    }
}
