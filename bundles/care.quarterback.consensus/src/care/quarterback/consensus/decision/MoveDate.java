package care.quarterback.consensus.decision;

import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.ResultOverride;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A person's word against a date of the plan, with name and reason. The date that follows from the rule stays visible
 * beside it. Taking the statement back brings that date back.
 *
 * @param date which date
 * @param subject what it is about: an entry's id, or an opinion's number; blank for the date of the case as a whole
 * @param to the day that holds instead
 * @param by the person on whose word
 */
@Adds(ResultOverride.class)
@CommandName("MoveDate")
public record MoveDate(DeadlineCode date, String subject, LocalDate to, String by, String reason)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (to == null) {
            throw CommandRejected.because("to", Message.of("refusals", "decision.noDay"));
        }
        EntryRules.requireReason(reason);
        ResultOverride override = edit.create(ResultOverride.class);
        override.setCode(date.name());
        override.setSubject(Objects.toString(subject, ""));
        override.setValue(to.toString());
        override.setBy(by);
        override.setOn(edit.today());
        override.setReason(reason.strip());
        edit.careCase().getOverrides().add(override);
        EntryRules.check(override);
    }
}
