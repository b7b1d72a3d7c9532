package care.quarterback.steps.practice;

import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.practice.Setting;
import java.util.Optional;

/**
 * Chooses a number behind dates and prompts for the practice.
 *
 * @param value a whole number in the range of the default
 * @param reason may be empty
 */
@CommandName("ChooseDefault")
public record ChooseDefault(PlanDefault of, String value, String reason) implements PracticeCommand {

    @Override
    public void apply(PracticeEdit edit) {
        int number = number();
        if (number == PracticeSettings.number(edit.practice(), of)) {
            throw CommandRejected.because(of.code(), PracticeWords.of("wrong.number.same"));
        }
        Optional<Setting> present = setting(edit.practice(), of);
        Setting setting = present.orElseGet(() -> edit.create(Setting.class));
        if (present.isEmpty()) {
            setting.setName(of.code());
            edit.practice().getSettings().add(setting);
        }
        setting.setValue(Integer.toString(number));
        checkMedicines(edit.practice());
    }

    private int number() {
        String text = value == null ? "" : value.strip();
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        if (!of.allows(number)) {
            throw CommandRejected.because(of.code(), PracticeWords.of("wrong.number", of.from(), of.to()));
        }
        return number;
    }

    static Optional<Setting> setting(Practice practice, PlanDefault of) {
        return practice.getSettings().stream()
                .filter(setting -> of.code().equals(setting.getName()))
                .findFirst();
    }

    static void checkMedicines(Practice practice) {
        int many = PracticeSettings.number(practice, PlanDefault.POLYPHARMACY);
        int veryMany = PracticeSettings.number(practice, PlanDefault.EXCESSIVE_MEDICINES);
        if (many >= veryMany) {
            throw CommandRejected.because("value", PracticeWords.of("wrong.medicines", many, veryMany));
        }
    }
}
