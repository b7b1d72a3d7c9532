package care.quarterback.steps.coverage;

import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.AppealLevel;
import care.quarterback.model.Coverage;
import care.quarterback.model.PriorAuthorization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A denial that somebody can take to the next level, as a letter needs it. Holds the live entries: for the thread that owns
 * the case.
 *
 * @param plan whose denial it is; empty where no one has recorded a plan
 * @param level who decides next; empty for the plan itself
 * @param name what the level is called
 * @param notice date of the letter that is appealed
 * @param reason what that letter says; may be empty
 * @param by the last day to file; empty where it can't be told
 * @param filing the rule behind that day, @param answering the rule that says how long an answer may take; both only where a
 *     person has held them against their source, as for everything that a letter quotes
 * @param reasons the rule that owes the patient the reason of a denial, under the same condition
 * @param before the levels that were lost, in their order
 */
public record Denial(
        PriorAuthorization request,
        Optional<Coverage> plan,
        PlanLaw law,
        Optional<AppealLevel> level,
        String name,
        Optional<LocalDate> notice,
        String reason,
        Optional<LocalDate> by,
        Optional<RuleVersion> filing,
        Optional<RuleVersion> answering,
        Optional<RuleVersion> reasons,
        List<Lost> before) {

    public Denial {
        before = List.copyOf(before);
    }

    /** A level that was lost. @param reason may be empty */
    public record Lost(String name, Optional<LocalDate> filedOn, Optional<LocalDate> notice, String reason) {}
}
