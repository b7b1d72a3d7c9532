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
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/** Records that the office won't give the records in the form in which they were requested. */
@Fact
@CommandName("RecordFormatRefused")
public record RecordFormatRefused(
        @Refers(AccessRequest.class) ObjectId request, LocalDate on, String by, DocumentFormat format, String text)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        RequestEvent event = RequestEvents.add(edit, request, RequestEventKind.FORMAT_REFUSED, on);
        if (format == null) {
            throw CommandRejected.because("format", Message.of("refusals", "chase.noFormat"));
        }
        event.setSpokeWith(RequestEvents.optional(by));
        event.setFormat(format);
        event.setText(RequestEvents.optional(text));
        EntryRules.check(event);
    }
}
