package care.quarterback.steps.records;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Fact;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Release;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/**
 * Records the signature under a release form. This has happened: it is not undone.
 *
 * @param authority what allows somebody else to sign; blank when the patient signed
 */
@Fact
@CommandName("SignRelease")
public record SignRelease(
        @Refers(Release.class) ObjectId release, LocalDate on, String by, boolean patient, String authority)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Release signed = edit.find(release, Release.class);
        if (signed.getSignedOn() != null) {
            throw CommandRejected.because("release", Message.of("refusals", "records.signed"));
        }
        if (on == null || by == null || by.isBlank()) {
            throw CommandRejected.because("by", Message.of("refusals", "records.noSigner"));
        }
        signed.setSignedOn(on);
        signed.setSignedBy(by.strip());
        signed.setSignerIsPatient(patient);
        signed.setAuthority(authority == null || authority.isBlank() ? null : authority.strip());
        EntryRules.check(signed);
    }
}
