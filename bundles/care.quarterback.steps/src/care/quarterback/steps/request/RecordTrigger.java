package care.quarterback.steps.request;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Request;
import care.quarterback.model.Trigger;
import care.quarterback.model.TriggerCode;
import java.time.LocalDate;

/**
 * Records one of the guide's reasons to seek another opinion, with what shows it.
 *
 * @param on the day it tells of; null when none is known
 */
@Adds(Trigger.class)
@CommandName("RecordTrigger")
public record RecordTrigger(TriggerCode code, String evidence, LocalDate on) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Request request = edit.single(edit.careCase(), Literals.CARE_CASE__REQUEST, Request.class);
        if (request.getTriggers().stream().anyMatch(each -> !each.isVoided() && each.getCode() == code)) {
            throw CommandRejected.because("code", Message.of("refusals", "request.sameReason"));
        }
        Trigger trigger = edit.create(Trigger.class);
        trigger.setCode(code);
        trigger.setEvidence(evidence);
        trigger.setOn(on);
        request.getTriggers().add(trigger);
        EntryRules.check(trigger);
    }
}
