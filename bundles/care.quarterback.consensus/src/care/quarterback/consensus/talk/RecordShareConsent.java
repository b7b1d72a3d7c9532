package care.quarterback.consensus.talk;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Clinician;
import care.quarterback.model.ShareConsent;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/** Records that the patient allows this doctor to speak with the others. @param until null for no end */
@Adds(ShareConsent.class)
@Fact
@CommandName("RecordShareConsent")
public record RecordShareConsent(@Refers(Clinician.class) ObjectId clinician, LocalDate on, LocalDate until)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        ShareConsent consent = edit.create(ShareConsent.class);
        consent.setClinician(edit.find(clinician, Clinician.class));
        consent.setOn(on);
        consent.setUntil(until);
        OpenConsensus.prepared(edit).getConsents().add(consent);
        EntryRules.check(consent);
    }
}
