package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.model.Answer;
import care.quarterback.model.PlainWording;
import care.quarterback.model.TreatmentOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an option is called for the family: its plain wording, else its name. */
final class OptionWords {

    private static final Pattern SMALL = Pattern.compile("[\\p{Ll}\\p{Pd}'’]+");

    private OptionWords() {}

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

    /** Words with which the doctor does not agree are not used. */
    static Optional<String> plain(PlainWording wording) {
        return wording == null || wording.getDoctorAgreed() == Answer.NO ? Optional.empty() : text(wording.getText());
    }
}
