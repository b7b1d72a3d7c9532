package care.quarterback.steps.records;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.DayKind;
import care.quarterback.model.Delivery;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.Referral;
import care.quarterback.model.value.ObjectId;

/**
 * Records how and when the office wants the records.
 *
 * @param daysBefore days before the visit; null when the office named none
 * @param dayKind what kind of days these are
 */
@Adds(Delivery.class)
@CommandName("SetDelivery")
public record SetDelivery(
        @Refers(Referral.class) ObjectId referral,
        DeliveryMethod method,
        String address,
        Integer daysBefore,
        DayKind dayKind)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (method == null || method == DeliveryMethod.NOT_ASKED) {
            throw CommandRejected.because("method", Message.of("refusals", "records.noDelivery"));
        }
        Referral sought = edit.find(referral, Referral.class);
        Delivery delivery = edit.single(sought, Literals.REFERRAL__DELIVERY, Delivery.class);
        delivery.setMethod(method);
        delivery.setAddress(address);
        delivery.setDueDaysBefore(daysBefore);
        delivery.setDueDayKind(dayKind);
        delivery.setAskedHow(true);
        EntryRules.check(delivery);
    }
}
