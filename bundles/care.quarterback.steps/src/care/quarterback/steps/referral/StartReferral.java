package care.quarterback.steps.referral;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.Referral;

/** Starts looking for the second, third or a further opinion. */
@Adds(Referral.class)
@CommandName("StartReferral")
public record StartReferral(int opinionNumber, OpinionMode mode, IndependenceMode independence) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (opinionNumber < 2) {
            throw CommandRejected.because("opinionNumber", Message.of("refusals", "referral.firstOpinion"));
        }
        if (edit.careCase().getReferrals().stream()
                .anyMatch(each -> !each.isVoided() && each.getOpinionNumber() == opinionNumber)) {
            throw CommandRejected.because("opinionNumber", Message.of("refusals", "referral.sought"));
        }
        Referral referral = edit.create(Referral.class);
        referral.setOpinionNumber(opinionNumber);
        referral.setMode(mode);
        referral.setIndependence(independence);
        edit.careCase().getReferrals().add(referral);
        EntryRules.check(referral);
    }
}
