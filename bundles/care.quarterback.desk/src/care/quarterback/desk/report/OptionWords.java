package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.consensus.comparison.OpinionOfRecord.OptionName;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.OptionClass;
import care.quarterback.model.PlainWording;
import care.quarterback.model.TreatmentOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an option is called for the family: its plain wording, else its name. */
final class OptionWords {

    private static final Pattern SMALL = Pattern.compile("[\\p{Ll}\\p{Pd}'’]+");

    private OptionWords() {}

    /** Whether the option an opinion recommends first is surgery, so that it can be called by this word. */
    static boolean isSurgery(CareCase careCase, OpinionOfRecord opinion) {
        return opinion.option()
                .flatMap(named -> option(careCase, named))
                .filter(option -> option.getOptionClass() == OptionClass.SURGERY_MAJOR
                        || option.getOptionClass() == OptionClass.SURGERY_MINOR)
                .isPresent();
    }

    private static Optional<TreatmentOption> option(CareCase careCase, OptionName named) {
        return Standing.of(careCase.getOptions()).stream()
                .filter(option -> option.getId().equals(named.id().value()))
                .findFirst();
    }

    static String name(CareCase careCase, OptionName named) {
        return option(careCase, named)
                .map(OptionWords::name)
                .filter(Standing::some)
                .orElse(named.name());
    }

    static String name(TreatmentOption option) {
        return plain(option.getPlainWording()).or(() -> text(option.getName())).orElse("");
    }

    /** Begins like a sentence, unless the first word is more than small letters, such as "pH". */
    static String capital(String name) {
        String first = name.strip().split("[\\s,;:.]", 2)[0];
        return SMALL.matcher(first).matches()
                ? name.strip().substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.strip().substring(1)
                : name;
    }

    /** Goes on within a sentence, unless the first word has more capitals, such as "MRI". */
    static String small(String text) {
        String first = text.strip().split("[\\s,;:.]", 2)[0];
        return !first.isEmpty() && SMALL.matcher(first.substring(1) + "a").matches()
                ? text.strip().substring(0, 1).toLowerCase(Locale.ROOT)
                        + text.strip().substring(1)
                : text;
    }

    /** Words with which the doctor does not agree are not used. */
    static Optional<String> plain(PlainWording wording) {
        return wording == null || wording.getDoctorAgreed() == Answer.NO ? Optional.empty() : text(wording.getText());
    }
}
