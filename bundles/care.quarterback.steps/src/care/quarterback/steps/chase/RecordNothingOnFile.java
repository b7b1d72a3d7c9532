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

/** Records that the office says it has nothing on this patient. */
@Fact
@CommandName("RecordNothingOnFile")
public record RecordNothingOnFile(
        @Refers(AccessRequest.class) ObjectId request, LocalDate on, String by, String text) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        RequestEvent event = RequestEvents.add(edit, request, RequestEventKind.NOTHING_ON_FILE, on);
        event.setSpokeWith(RequestEvents.optional(by));
        event.setText(RequestEvents.optional(text));
        EntryRules.check(event);
    }
}
