package care.quarterback.core.check;

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
        int outreachTasks) {

    /** What holds in a practice that has changed nothing. */
    public static PlanSettings shipped() {
        return new PlanSettings(3, 5, 14, 5, 10, 10, 90, 65, 2);
    }
}
