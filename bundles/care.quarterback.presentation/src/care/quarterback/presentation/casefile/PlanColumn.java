package care.quarterback.presentation.casefile;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.presentation.section.SectionPlace;
import java.util.List;

/**
 * What is missing and what is due, as it stands beside every page. Immutable.
 *
 * @param ready whether the visit can go ahead, in words; empty while none lies ahead
 * @param gaps what blocks first; what a person has set aside last
 * @param dates those that are not done, the earliest first
 */
public record PlanColumn(String ready, boolean notReady, List<GapLine> gaps, List<DateLine> dates) {

    /** Of a closed case: nothing is asked of anyone. */
    static final PlanColumn NONE = new PlanColumn("", false, List.of(), List.of());

    public PlanColumn {
        gaps = List.copyOf(gaps);
        dates = List.copyOf(dates);
    }

    /** How a gap weighs. */
    public enum Weight {
        BLOCKS,
        MISSING,
        SET_ASIDE
    }

    /**
     * Something that is missing.
     *
     * @param code the check, and with it
     * @param key what it is about: by both it is set aside
     * @param action what closes it, or who has set it aside and why
     * @param place where it is closed
     * @param deed what is done there, as a link says it
     * @param why the rule, what it looked at and its source, a line each
     */
    public record GapLine(
            CheckCode code,
            String key,
            Weight weight,
            String weightWords,
            String sentence,
            String action,
            SectionPlace place,
            String deed,
            String why) {}

    /**
     * A date.
     *
     * @param code which date it is, and with the key the one that can be moved
     * @param day the date and how far it is
     * @param late whether it has passed
     * @param moved who put it on this day, from which, and why; empty for the day that follows from the rule
     * @param why what date it is, the rule with what it looked at, and the day that follows from it, a line each
     * @param telephone whom to call; may be empty
     * @param place where it is met
     * @param deed what is done there, as a link says it
     */
    public record DateLine(
            DeadlineCode code,
            String key,
            String day,
            boolean late,
            boolean blocking,
            String sentence,
            String moved,
            String why,
            String telephone,
            SectionPlace place,
            String deed) {}
}
