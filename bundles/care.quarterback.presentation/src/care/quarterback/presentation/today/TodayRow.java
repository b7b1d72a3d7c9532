package care.quarterback.presentation.today;

import care.quarterback.model.value.CaseId;

/**
 * A case in the list of today.
 *
 * @param when how near the next date is, in words; empty when nothing is due
 * @param due the day of that date in full, by which the list is sorted; empty when nothing is due
 * @param patient family name, given name
 * @param next what is next, in one line
 * @param why the same, and below it why
 * @param visit the next visit, in words; empty when none is set
 * @param status how the case stands, in words
 */
public record TodayRow(
        CaseId id,
        Urgency urgency,
        String when,
        String due,
        String patient,
        String age,
        String question,
        String next,
        String why,
        String visit,
        String status) {

    /** How near the next date is. */
    public enum Urgency {
        OVERDUE,
        TODAY,
        SOON,
        LATER,
        NONE
    }
}
