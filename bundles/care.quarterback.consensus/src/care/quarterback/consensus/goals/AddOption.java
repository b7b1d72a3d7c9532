package care.quarterback.consensus.goals;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.OptionClass;
import care.quarterback.model.TreatmentOption;

/**
 * Puts a treatment option on the table.
 *
 * @param letter the short mark by which it is spoken of, such as "A"; no two options share one
 * @param label what it is called, such as "hip replacement"
 * @param raisedByOpinion number of the opinion that first raised it; 0 when none did
 */
@Adds(TreatmentOption.class)
@CommandName("AddOption")
public record AddOption(String letter, String label, OptionClass optionClass, int raisedByOpinion)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (optionClass == null) {
            throw CommandRejected.because("optionClass", Message.of("refusals", "goals.noClass"));
        }
        boolean taken = letter != null
                && edit.careCase().getOptions().stream()
                        .anyMatch(each -> !each.isVoided() && letter.strip().equalsIgnoreCase(each.getLetter()));
        if (taken) {
            throw CommandRejected.because("letter", Message.of("refusals", "goals.letterUsed"));
        }
        TreatmentOption option = edit.create(TreatmentOption.class);
        option.setLetter(letter == null || letter.isBlank() ? null : letter.strip());
        option.setName(label);
        option.setOptionClass(optionClass);
        option.setRaisedByOpinion(raisedByOpinion);
        edit.careCase().getOptions().add(option);
        EntryRules.check(option);
    }
}
