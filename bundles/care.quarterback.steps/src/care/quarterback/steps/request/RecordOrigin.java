package care.quarterback.steps.request;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Answer;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Request;
import care.quarterback.model.RequestOrigin;

/**
 * Records who asked for the other opinion, the reason as that person stated it, and whether the patient could say the
 * reason in own words.
 *
 * @param reason may be blank as long as it was not asked
 * @param teachBack unknown as long as it was not tried; a yes needs the reason
 */
@CommandName("RecordOrigin")
public record RecordOrigin(RequestOrigin origin, String name, String reason, Answer teachBack) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        boolean reasonBlank = reason == null || reason.isBlank();
        if (origin == null) {
            throw CommandRejected.because("origin", Message.of("refusals", "request.noOrigin"));
        }
        if (teachBack == Answer.YES && reasonBlank) {
            throw CommandRejected.because("reasonStated", Message.of("refusals", "request.noReason"));
        }
        Request request = edit.single(edit.careCase(), Literals.CARE_CASE__REQUEST, Request.class);
        request.setOrigin(origin);
        request.setOriginName(name == null || name.isBlank() ? null : name.strip());
        request.setReasonStated(reasonBlank ? null : reason.strip());
        request.setTeachBack(teachBack == null ? Answer.UNKNOWN : teachBack);
        EntryRules.check(request);
    }
}
