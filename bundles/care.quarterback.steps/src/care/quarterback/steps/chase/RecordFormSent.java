package care.quarterback.steps.chase;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.core.session.Refers;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Document;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import care.quarterback.model.SendMethod;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.Optional;

/** Records that the office's own form went out, filled in and signed. */
@Fact
@CommandName("RecordFormSent")
public record RecordFormSent(
        @Refers(AccessRequest.class) ObjectId request,
        LocalDate on,
        SendMethod method,
        @Refers(Document.class) Optional<ObjectId> proof)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        RequestEvent event = RequestEvents.add(edit, request, RequestEventKind.FORM_SENT, on);
        if (method != null) {
            event.setMethod(method);
        }
        proof.ifPresent(document -> event.setProof(edit.find(document, Document.class)));
        EntryRules.check(event);
    }
}
