package care.quarterback.consensus.goals;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Fills;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.OptionClass;
import care.quarterback.model.TreatmentOption;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts a treatment option on the table.
 *
 * @param letter the short mark by which it is spoken of, such as "A"; no two options share one; blank for the
 *     next one that is free
 * @param label what it is called, such as "hip replacement"
 * @param raisedByOpinion number of the opinion that first raised it; 0 when none did
 */
@Adds(TreatmentOption.class)
@CommandName("AddOption")
public record AddOption(String letter, @Fills("name") String label, OptionClass optionClass, int raisedByOpinion)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (optionClass == null) {
            throw CommandRejected.because("optionClass", Message.of("refusals", "goals.noClass"));
        }
        List<TreatmentOption> options = edit.careCase().getOptions();
        String mark = letter == null || letter.isBlank() ? freeLetter(options) : letter.strip();
        if (taken(options, mark)) {
            throw CommandRejected.because("letter", Message.of("refusals", "goals.letterUsed"));
        }
        TreatmentOption option = edit.create(TreatmentOption.class);
        option.setLetter(mark.isEmpty() ? null : mark);
        option.setName(label);
        option.setOptionClass(optionClass);
        option.setRaisedByOpinion(raisedByOpinion);
        options.add(option);
        EntryRules.check(option);
    }

    private static boolean taken(List<TreatmentOption> options, String letter) {
        return options.stream().anyMatch(each -> !each.isVoided() && letter.equalsIgnoreCase(each.getLetter()));
    }

    private static String freeLetter(List<TreatmentOption> options) {
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(Character::toString)
                .filter(letter -> !taken(options, letter))
                .findFirst()
                .orElse("");
    }
}
