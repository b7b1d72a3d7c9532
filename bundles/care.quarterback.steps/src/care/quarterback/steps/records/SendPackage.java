package care.quarterback.steps.records;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Fact;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.Shipment;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/** Records that a package was sent. This has happened: it is not undone. Sent is not received. */
@Adds(Shipment.class)
@Fact
@CommandName("SendPackage")
public record SendPackage(
        @Refers(RecordPackage.class) ObjectId recordPackage, LocalDate on, DeliveryMethod method, String address)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        RecordPackage sent = edit.find(recordPackage, RecordPackage.class);
        if (sent.isPatientCopy()) {
            throw CommandRejected.because("recordPackage", Message.of("refusals", "records.ownCopy"));
        }
        if (on != null && on.isAfter(edit.today())) {
            throw CommandRejected.because("on", Message.of("refusals", "records.sentInFuture"));
        }
        Shipment shipment = edit.create(Shipment.class);
        shipment.setSentOn(on);
        shipment.setMethod(method);
        shipment.setAddress(address);
        shipment.setAttempt(sent.getShipments().size() + 1);
        sent.getShipments().add(shipment);
        if (sent.getLockedOn() == null) {
            sent.setLockedOn(on);
        }
        EntryRules.check(shipment);
    }
}
