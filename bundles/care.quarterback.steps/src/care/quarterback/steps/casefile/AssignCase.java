package care.quarterback.steps.casefile;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import java.time.LocalDate;

/**
 * Says who owns the case, and who stands in.
 *
 * @param cover the stand-in; blank for none
 * @param coverUntil the last day of the cover; null for none
 */
@CommandName("AssignCase")
public record AssignCase(String owner, String cover, LocalDate coverUntil) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (owner == null || owner.isBlank()) {
            throw CommandRejected.because("owner", Message.of("refusals", "casefile.noOwner"));
        }
        boolean covered = cover != null && !cover.isBlank();
        if (!covered && coverUntil != null) {
            throw CommandRejected.because("cover", Message.of("refusals", "casefile.noCover"));
        }
        CareCase careCase = edit.careCase();
        careCase.setOwner(owner.strip());
        careCase.setCover(covered ? cover.strip() : null);
        careCase.setCoverUntil(coverUntil);
        EntryRules.check(careCase);
    }
}
