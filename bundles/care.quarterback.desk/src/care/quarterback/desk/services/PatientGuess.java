package care.quarterback.desk.services;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.text.Message;

/**
 * Whose an item may be: a suggestion with its reason, which a person takes or leaves.
 *
 * @param name as it stands on the page
 * @param date the birth date as it stands on the page; empty when only the name fits, which is weaker
 */
public record PatientGuess(CaseSummary patient, String name, String date) {

    /** Why, with the words of the page. */
    public Message reason() {
        return date.isEmpty() ? Message.of("tray", "guess.name", name) : Message.of("tray", "guess.both", name, date);
    }
}
