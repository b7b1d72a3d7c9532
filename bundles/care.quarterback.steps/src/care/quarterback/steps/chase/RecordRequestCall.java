package care.quarterback.steps.chase;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.core.session.Refers;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/** Records a call about a request, reached or not. @param until the day on which they asked us to call back */
@Fact
@CommandName("RecordRequestCall")
public record RecordRequestCall(
        @Refers(AccessRequest.class) ObjectId request, LocalDate on, String by, String text, LocalDate until)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        RequestEvent event = RequestEvents.add(edit, request, RequestEventKind.CALLED, on);
        event.setSpokeWith(RequestEvents.optional(by));
        event.setText(RequestEvents.optional(text));
        event.setUntil(until);
        EntryRules.check(event);
    }
}
