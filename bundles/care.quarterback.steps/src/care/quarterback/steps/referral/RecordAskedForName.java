package care.quarterback.steps.referral;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.AskedStatus;
import care.quarterback.model.CandidateSource;
import care.quarterback.model.Referral;
import care.quarterback.model.value.ObjectId;

/**
 * Records that the first doctor, or the health plan, was asked for a name, and the answer; or why not.
 *
 * @param who {@code DOCTOR_ONE} or {@code HEALTH_PLAN}
 * @param answer what was said, or the reason when it was skipped or not possible
 */
@CommandName("RecordAskedForName")
public record RecordAskedForName(
        @Refers(Referral.class) ObjectId referral, CandidateSource who, AskedStatus status, String answer)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Referral sought = edit.find(referral, Referral.class);
        boolean reasonNeeded = status == AskedStatus.SKIPPED || status == AskedStatus.UNABLE;
        if (reasonNeeded) {
            EntryRules.requireReason("answer", answer);
        }
        switch (who) {
            case DOCTOR_ONE -> {
                sought.setDoctorOneAsked(status);
                sought.setDoctorOneAnswer(answer);
            }
            case HEALTH_PLAN -> {
                sought.setPlanAsked(status);
                sought.setPlanAnswer(answer);
            }
            default -> throw CommandRejected.because("who", Message.of("refusals", "referral.whoAsked"));
        }
        EntryRules.check(sought);
    }
}
