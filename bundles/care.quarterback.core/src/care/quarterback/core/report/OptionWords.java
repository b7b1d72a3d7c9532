package care.quarterback.core.report;

import static care.quarterback.core.report.Standing.text;

import care.quarterback.model.PlainWording;
import care.quarterback.model.TreatmentOption;
import java.util.Optional;

/** What an option is called for the family: its plain wording, else its name. */
final class OptionWords {

    private OptionWords() {}

    static String name(TreatmentOption option) {
        return plain(option.getPlainWording()).or(() -> text(option.getName())).orElse("");
    }

    /** With its letter in front, as everywhere else on the page. */
    static String lettered(TreatmentOption option) {
        return text(option.getLetter())
                .map(letter -> letter + ": " + name(option))
                .orElseGet(() -> name(option));
    }

    static Optional<String> plain(PlainWording wording) {
        return wording == null ? Optional.empty() : text(wording.getText());
    }
}
