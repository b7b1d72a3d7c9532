package care.quarterback.steps.referral;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Candidate;
import care.quarterback.model.Referral;
import care.quarterback.model.value.ObjectId;

/** The patient chooses the doctor or service for the next opinion, with the reason. */
@CommandName("ChooseCandidate")
public record ChooseCandidate(@Refers(Candidate.class) ObjectId candidate, String reason) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        EntryRules.requireReason(reason);
        Candidate chosen = edit.find(candidate, Candidate.class);
        Referral referral = (Referral) chosen.eContainer();
        if (chosen.isVoided()) {
            throw CommandRejected.because("candidate", Message.of("refusals", "referral.candidateVoided"));
        }
        referral.setChosen(chosen);
        referral.setChosenReason(reason.strip());
        referral.setChosenOn(edit.today());
    }
}
