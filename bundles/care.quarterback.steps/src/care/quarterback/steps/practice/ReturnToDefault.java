package care.quarterback.steps.practice;

import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.practice.Setting;

/** Gives up the practice's own number: the one that ships holds again. */
@CommandName("ReturnToDefault")
public record ReturnToDefault(PlanDefault of, String reason) implements PracticeCommand {

    @Override
    public void apply(PracticeEdit edit) {
        Setting setting = ChooseDefault.setting(edit.practice(), of)
                .orElseThrow(() -> CommandRejected.because(of.code(), PracticeWords.of("wrong.number.same")));
        edit.remove(setting);
        ChooseDefault.checkMedicines(edit.practice());
    }
}
