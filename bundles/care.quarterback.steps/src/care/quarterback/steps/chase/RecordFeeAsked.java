package care.quarterback.steps.chase;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Fact;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Document;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import care.quarterback.model.value.ObjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Records that the office, or its copy service, asks a fee. */
@Fact
@CommandName("RecordFeeAsked")
public record RecordFeeAsked(
        @Refers(AccessRequest.class) ObjectId request,
        LocalDate on,
        String by,
        BigDecimal amount,
        String text,
        @Refers(Document.class) Optional<ObjectId> proof)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        RequestEvent event = RequestEvents.add(edit, request, RequestEventKind.FEE_ASKED, on);
        if (amount == null) {
            throw CommandRejected.because("amount", Message.of("refusals", "chase.noAmount"));
        }
        event.setSpokeWith(RequestEvents.optional(by));
        event.setAmount(amount);
        event.setText(RequestEvents.optional(text));
        proof.ifPresent(document -> event.setProof(edit.find(document, Document.class)));
        EntryRules.check(event);
    }
}
