package care.quarterback.steps.referral;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.IndependenceChange;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Referral;
import care.quarterback.model.value.ObjectId;

/** Changes whether the next doctor sees the earlier opinion first, and keeps who changed it, when and why. */
@Adds(IndependenceChange.class)
@CommandName("ChangeIndependence")
public record ChangeIndependence(@Refers(Referral.class) ObjectId referral, IndependenceMode mode, String reason)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        EntryRules.requireReason(reason);
        Referral sought = edit.find(referral, Referral.class);
        if (mode == null || sought.getIndependence() == mode) {
            throw CommandRejected.because("mode", Message.of("refusals", "referral.sameIndependence"));
        }
        IndependenceChange change = edit.create(IndependenceChange.class);
        change.setFrom(sought.getIndependence());
        change.setTo(mode);
        change.setOn(edit.today());
        change.setBy(edit.actor().name());
        change.setReason(reason.strip());
        sought.getIndependenceChanges().add(change);
        sought.setIndependence(mode);
    }
}
