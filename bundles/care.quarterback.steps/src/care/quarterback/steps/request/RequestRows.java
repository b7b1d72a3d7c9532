package care.quarterback.steps.request;

import care.quarterback.model.SubjectInDoubt;
import care.quarterback.model.TriggerCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why another opinion is sought, and how long that may take.
 *
 * @param warranted at least one trigger is recorded; none never means that it is denied
 * @param redFlag an emergency is marked and nobody has cleared it
 * @param safeToWaitUntil until when a clinician said that waiting is safe
 * @param safeToWaitBy who said so
 * @param subject what is in doubt
 */
public record RequestRows(
        boolean warranted,
        List<TriggerRow> triggers,
        boolean redFlag,
        Optional<LocalDate> safeToWaitUntil,
        Optional<String> safeToWaitBy,
        SubjectRow subject) {

    public RequestRows {
        triggers = List.copyOf(triggers);
    }

    /** A trigger that fired. @param sentence the trigger in words; @param evidence as entered, may be empty */
    public record TriggerRow(TriggerCode code, String sentence, String evidence) {}

    /**
     * What is in doubt, and what follows from it. Immutable.
     *
     * @param sentence which comparison comes first, as a nurse would say it
     * @param documents what is worth asking for beyond what the office asks for, a sentence each
     * @param steps which of the seven steps carries most, a sentence each
     */
    public record SubjectRow(SubjectInDoubt subject, String sentence, List<String> documents, List<String> steps) {

        public SubjectRow {
            documents = List.copyOf(documents);
            steps = List.copyOf(steps);
        }
    }
}
