package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Invoice;
import care.quarterback.model.Payment;
import care.quarterback.model.Statement;
import care.quarterback.model.Voiding;
import care.quarterback.model.value.ObjectId;

/** Takes a statement out of use. It stays in the case, with who took it out, when and why. */
@CommandName("VoidStatement")
public record VoidStatement(@Refers(Statement.class) ObjectId statement, String reason) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        EntryRules.requireReason(reason);
        Statement entry = edit.find(statement, Statement.class);
        if (entry.isVoided()) {
            throw CommandRejected.because("statement", EntryWords.sentence("voided"));
        }
        Locks.refuseBilled(entry);
        Locks.refusePaid(entry);
        Voiding voiding = CaseFactory.eINSTANCE.createVoiding();
        voiding.setReason(reason.strip());
        voiding.setBy(edit.actor().name());
        voiding.setAt(edit.now());
        entry.setVoided(voiding);
        if (entry instanceof Payment && entry.eContainer() instanceof Invoice invoice) {
            invoice.setPaidOn(null);
        }
    }
}
