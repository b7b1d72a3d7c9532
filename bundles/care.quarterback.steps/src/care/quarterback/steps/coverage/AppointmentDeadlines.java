package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Contact;
import java.time.LocalDate;
import java.util.Optional;

/** Until when somebody may speak to Medicare for the patient, by an appointment that both have signed. */
final class AppointmentDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-coverage";

    private final Sentences sentences;
    private final RuleWords words;

    AppointmentDeadlines(Sentences sentences) {
        this.sentences = sentences;
        this.words = new RuleWords(sentences);
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        CaseFacts.standing(facts.careCase().getContacts())
                .filter(contact -> contact.getAppointedOn() != null)
                .forEach(contact -> facts.settings()
                        .rules()
                        .inForce(RuleId.REPRESENTATIVE, contact.getAppointedOn())
                        .ifPresent(rule -> until(contact, rule)
                                .ifPresent(day -> deadlines.clock(
                                        DeadlineCode.REPRESENTATIVE_EXPIRES,
                                        contact.getId(),
                                        contact.getName(),
                                        day,
                                        words.cited(
                                                sentences.of(
                                                        FEATURE,
                                                        "REPRESENTATIVE_EXPIRES",
                                                        contact.getName(),
                                                        contact.getAppointedOn(),
                                                        day),
                                                rule,
                                                facts.today())))));
    }

    /** The last day of the appointment; empty where nobody has signed one. */
    static Optional<LocalDate> until(Contact contact, RuleVersion rule) {
        return Optional.ofNullable(contact.getAppointedOn()).map(on -> on.plusYears(rule.number("years")));
    }
}
