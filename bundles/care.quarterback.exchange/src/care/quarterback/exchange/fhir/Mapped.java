package care.quarterback.exchange.fhir;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * A resource read, checked, and ready to go into the draft of its patient.
 *
 * @param subject whose it is
 * @param recent how many of its kind are kept; null when all are
 * @param attach puts it into the draft; may throw {@link BadEntry} or {@link LeftOut}
 */
record Mapped(Ref subject, Recent recent, Consumer<PatientDraft> attach) {

    /**
     * For what a record repeats year after year.
     *
     * @param key what counts as the same kind
     * @param keep the newest so many of the kind are kept
     * @param months and only of so many months before the newest entry of the patient; 0 for no such limit
     * @param date when it was at the latest; null when unknown, which goes first of its kind and is never too old
     */
    record Recent(String key, int keep, int months, LocalDate date) {}

    Mapped(Ref subject, Consumer<PatientDraft> attach) {
        this(subject, null, attach);
    }
}
