package care.quarterback.presentation.today;

import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.Worklist;
import care.quarterback.presentation.today.TodayRow.Urgency;

/**
 * A line of the worklist.
 *
 * @param source what it shows, as the store gave it
 * @param when how near the due date is, in words
 * @param deed what is to be done, in one line
 * @param why the reason; may be empty
 * @param visit the visit that it serves, in words; may be empty
 * @param kind what sort of task, in words
 */
public record WorkRow(
        Worklist.Row source,
        Urgency urgency,
        String when,
        String patient,
        String deed,
        String why,
        String visit,
        String kind) {

    /** Tells it apart from all others, for as long as it says the same. */
    String identity() {
        return source.caseId().value() + " " + source.key();
    }

    /** It holds a visit up. */
    public boolean blocks() {
        return source.item().severity().equals(WorkItem.BLOCK);
    }

    public String waitingOn() {
        return source.item().waitingOn();
    }

    public String telephone() {
        return source.item().telephone();
    }

    public String owner() {
        return source.item().owner();
    }
}
