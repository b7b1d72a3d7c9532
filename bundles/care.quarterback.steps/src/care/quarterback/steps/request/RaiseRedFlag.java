package care.quarterback.steps.request;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.RedFlag;
import care.quarterback.model.Request;

/**
 * Marks an emergency or a condition that cannot wait: care comes before another opinion.
 *
 * @param responsible the clinician who is responsible now
 * @param telephone how to reach that clinician
 */
@Adds(RedFlag.class)
@CommandName("RaiseRedFlag")
public record RaiseRedFlag(String text, String responsible, String telephone) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Request request = edit.single(edit.careCase(), Literals.CARE_CASE__REQUEST, Request.class);
        RedFlag present = request.getRedFlag();
        if (present != null && present.getClearedOn() == null && !present.isVoided()) {
            throw CommandRejected.because("text", Message.of("refusals", "request.warningStands"));
        }
        RedFlag flag = edit.create(RedFlag.class);
        flag.setText(text);
        flag.setResponsible(responsible);
        flag.setTelephone(telephone);
        request.setRedFlag(flag);
        EntryRules.check(flag);
    }
}
