package care.quarterback.steps.tasks;

import care.quarterback.model.Addressee;
import care.quarterback.model.TaskKind;
import java.time.LocalDate;

/**
 * Something to be done.
 *
 * @param code what plans it, such as "DAY_BEFORE_CALL"; blank for a task of one's own
 * @param addressee whom it is meant for; the family report prints only what is for the patient or the family
 * @param dueOn null when it has no date
 */
public record TaskEntry(
        String code,
        String text,
        Addressee addressee,
        TaskKind kind,
        LocalDate dueOn,
        String owner,
        String telephone) {}
