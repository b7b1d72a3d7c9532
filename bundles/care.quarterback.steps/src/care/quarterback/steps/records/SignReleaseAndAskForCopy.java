package care.quarterback.steps.records;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Release;

/**
 * Records the signature under a release form, and that the patient asks whoever gives the records for a copy as well. A
 * request to the same holder that is still open is not doubled.
 */
@Fact
@CommandName("SignReleaseAndAskForCopy")
public record SignReleaseAndAskForCopy(SignRelease signature) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        signature.apply(edit);
        String holder = edit.find(signature.release(), Release.class).getDiscloser();
        boolean asked = edit.careCase().getAccessRequests().stream()
                .anyMatch(request -> !request.isVoided()
                        && request.getFulfilledOn() == null
                        && holder != null
                        && holder.equalsIgnoreCase(request.getHolder()));
        if (!asked) {
            AccessRequest request = edit.create(AccessRequest.class);
            request.setHolder(holder);
            request.setRequestedOn(signature.on());
            edit.careCase().getAccessRequests().add(request);
            EntryRules.check(request);
        }
    }
}
