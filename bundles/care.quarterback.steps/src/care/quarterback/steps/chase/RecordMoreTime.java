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
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/**
 * Records that the office asks for more days. Said in writing it is the extension that the law knows, the first time.
 *
 * @param until by when the office says it will answer
 */
@Fact
@CommandName("RecordMoreTime")
public record RecordMoreTime(
        @Refers(AccessRequest.class) ObjectId request,
        LocalDate on,
        String by,
        LocalDate until,
        boolean inWriting,
        String text)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (until == null) {
            throw CommandRejected.because("until", Message.of("refusals", "chase.noUntil"));
        }
        RequestEvent event = RequestEvents.add(edit, request, RequestEventKind.MORE_TIME, on);
        event.setSpokeWith(RequestEvents.optional(by));
        event.setUntil(until);
        event.setInWriting(inWriting);
        event.setText(RequestEvents.optional(text));
        EntryRules.check(event);
    }
}
