package care.quarterback.consensus.talk;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Discriminator;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/** Records that a fact or test that would tell the diagnoses apart is there, and what it says. */
@CommandName("SettleDiscriminator")
public record SettleDiscriminator(
        @Refers(Discriminator.class) ObjectId discriminator, LocalDate on, String result) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Discriminator settled = edit.find(discriminator, Discriminator.class);
        if (settled.isVoided() || settled.getDoneOn() != null) {
            throw CallWords.refuse("result", "refused.settledAlready");
        }
        CallWords.between("on", on, null, edit.today());
        if (result == null || result.isBlank()) {
            throw CallWords.refuse("result", "refused.settleResult");
        }
        settled.setDoneOn(on);
        settled.setResult(result.strip());
        EntryRules.check(settled);
    }
}
