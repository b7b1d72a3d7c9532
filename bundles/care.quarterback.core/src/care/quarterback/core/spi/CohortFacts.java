package care.quarterback.core.spi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case adds to the practice's own rates: days, classes and amounts, and nobody's name.
 *
 * @param specialty of the second doctor, else of the one that was chosen, else of the first; empty when none is known
 * @param requestedOn the day on which the case was opened: times count from it
 * @param reached the day of each step that is reached
 * @param cost what the second opinion costs the patient; empty when no cost is recorded
 * @param pair the first and the second opinion; empty while one is missing
 * @param missing each kind once
 */
public record CohortFacts(
        String specialty,
        Optional<LocalDate> requestedOn,
        Map<CourseStep, LocalDate> reached,
        Optional<PatientCost> cost,
        Optional<Pair> pair,
        List<Missing> missing,
        List<Authorization> authorizations) {

    /** Of a case that adds nothing. */
    public static final CohortFacts NONE =
            new CohortFacts("", Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public CohortFacts {
        reached = Map.copyOf(reached);
        missing = List.copyOf(missing);
        authorizations = List.copyOf(authorizations);
    }

    /**
     * The patient's part of the cost in US dollars.
     *
     * @param amount empty when the part of one line cannot be told
     * @param on the day of the last line that has one
     */
    public record PatientCost(Optional<BigDecimal> amount, Optional<LocalDate> on) {}

    /**
     * Two opinions as they are counted.
     *
     * @param diagnosisClass a {@code DiagnosisClass} literal
     * @param exclusion an {@code Exclusion} literal; empty when the pair counts
     * @param treatmentClass a {@code TreatmentClass} literal
     * @param firstNeed a {@code Need} literal
     * @param on the day of the second opinion
     */
    public record Pair(
            String diagnosisClass,
            String exclusion,
            String treatmentClass,
            String firstNeed,
            String secondNeed,
            Optional<LocalDate> on) {}

    /**
     * A kind of information that was missing.
     *
     * @param kind a {@code DocumentType} literal
     * @param delays it would delay the visit
     * @param since the day on which somebody first asked for it or noted that it is missing
     * @param until the day on which all of the kind was there; empty while something is missing
     */
    public record Missing(String kind, boolean delays, Optional<LocalDate> since, Optional<LocalDate> until) {}

    /**
     * A plan that was asked to authorize something.
     *
     * @param decision an {@code AuthorizationDecision} literal
     * @param appeal what became of the appeal, the same literals; empty without one
     */
    public record Authorization(
            String decision, String appeal, Optional<LocalDate> submittedOn, Optional<LocalDate> decidedOn) {}
}
