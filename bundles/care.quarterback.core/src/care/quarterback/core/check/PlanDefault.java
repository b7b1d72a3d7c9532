package care.quarterback.core.check;

import java.util.Arrays;
import java.util.Optional;

/**
 * A number behind dates and prompts that a practice may choose for itself, with what holds until it does, and the range in
 * which it can lie. What it means for a person stands in the texts "practice" under {@code default.} and its name.
 */
public enum PlanDefault {
    /** Business days before the visit on which it is decided whether it can take place. */
    GO_NO_GO("go-no-go-days", 3, 1, 30),
    /** Business days after opening by which the primary care doctor has asked others about a rare disease. */
    OUTREACH("outreach-days", 5, 1, 60),
    /** How many specialists are asked about a rare disease. */
    OUTREACH_TASKS("outreach-specialists", 2, 1, 10),
    /** Calendar days before a procedure by which the pharmacist is asked. */
    MEDICINE_REVIEW("medicine-review-days", 14, 1, 90),
    /** Business days before the last moment to talk about a medicine. */
    MEDICINE_TALK("medicine-talk-days", 5, 1, 30),
    /** Business days after the request by which the doctors talk. */
    DOCTORS_TALK("doctors-talk-days", 10, 1, 60),
    /** Business days after it was asked for by which the plan's doctor and the first doctor talk. */
    PEER_TO_PEER("peer-to-peer-days", 1, 1, 10),
    /** Calendar days after a visit on which its report is expected. */
    REPORT("report-days", 10, 1, 90),
    /** Business days after an office was asked for records on which it is asked again. */
    REQUEST_FOLLOW_UP("request-follow-up-days", 7, 1, 60),
    /** Business days by which what an office said about a request is answered. */
    REQUEST_ANSWER("request-answer-days", 2, 1, 30),
    /** Calendar days after the decision on which somebody asks whether what was expected came. */
    OUTCOME_CHECK("outcome-check-days", 90, 7, 730),
    /** From this age on the day of the visit or procedure, age is asked about. */
    GERIATRIC_AGE("geriatric-age", 65, 50, 90),
    /** From so many regular medicines on it is polypharmacy. */
    POLYPHARMACY("polypharmacy-from", 5, 3, 20),
    /** From so many regular medicines on it is excessive. */
    EXCESSIVE_MEDICINES("excessive-medicines-from", 10, 5, 40);

    private final String code;
    private final int shipped;
    private final int from;
    private final int to;

    PlanDefault(String code, int shipped, int from, int to) {
        this.code = code;
        this.shipped = shipped;
        this.from = from;
        this.to = to;
    }

    /** The name in the practice's data and on the command line, such as "go-no-go-days". */
    public String code() {
        return code;
    }

    /** What holds in a practice that has chosen nothing. */
    public int shipped() {
        return shipped;
    }

    /** The smallest number that can be chosen. */
    public int from() {
        return from;
    }

    /** The largest number that can be chosen. */
    public int to() {
        return to;
    }

    public boolean allows(int number) {
        return number >= from && number <= to;
    }

    /** The default of a name; empty for one that nothing here rests on. */
    public static Optional<PlanDefault> of(String code) {
        return Arrays.stream(values())
                .filter(number -> number.code.equals(code))
                .findFirst();
    }
}
