package care.quarterback.core.check;

import care.quarterback.core.rules.RuleBook;
import java.time.ZoneId;

/**
 * The practice's choices behind the dates and prompts of a plan.
 *
 * @param goNoGoBusinessDays business days before the visit on which it is decided whether it can take place
 * @param outreachBusinessDays business days after opening by which the primary care doctor has asked others about a rare
 *     disease
 * @param reviewDays calendar days before a procedure by which the pharmacist is asked
 * @param discussBusinessDays business days before the last moment to talk about a medicine
 * @param callBusinessDays business days after the request by which the doctors talk
 * @param reportDays calendar days after a visit on which its report is expected
 * @param outcomeDays calendar days after the decision on which its outcome is looked at
 * @param geriatricAge from this age on the day of the visit or procedure, age is asked about
 * @param outreachTasks how many specialists are asked about a rare disease
 * @param zone the practice's own, in which clocks of hours are read
 * @param rules the rules as the practice uses them
 */
public record PlanSettings(
        int goNoGoBusinessDays,
        int outreachBusinessDays,
        int reviewDays,
        int discussBusinessDays,
        int callBusinessDays,
        int reportDays,
        int outcomeDays,
        int geriatricAge,
        int outreachTasks,
        ZoneId zone,
        RuleBook rules) {

    /** What holds in a practice that has changed nothing. Reads a small file: keep the result. */
    public static PlanSettings shipped() {
        return new PlanSettings(3, 5, 14, 5, 10, 10, 90, 65, 2, ZoneId.of("America/New_York"), RuleBook.shipped());
    }
}
