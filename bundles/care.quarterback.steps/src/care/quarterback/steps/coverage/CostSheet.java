package care.quarterback.steps.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one opinion costs the patient, as a worksheet: never a determination. Amounts in US dollars.
 *
 * @param opinion its number
 * @param patientTotal what the patient would likely pay of the lines that can be told
 * @param unknown of how many lines the patient's part cannot be told
 */
public record CostSheet(
        int opinion,
        List<Line> lines,
        BigDecimal patientTotal,
        int unknown,
        Optional<BigDecimal> deductibleRemaining,
        Optional<BigDecimal> coinsurancePercent,
        Optional<BigDecimal> copay) {

    public CostSheet {
        lines = List.copyOf(lines);
    }

    /** Where the patient's part of a line comes from. */
    public enum Basis {
        /** Somebody said what the patient pays. */
        SAID,
        /** Nobody else pays this. */
        WHOLE,
        /** What is left of the deductible and a percentage of the rest, after the rule for Medicare. */
        MEDICARE,
        /** The same with the percentage of the plan. */
        COINSURANCE,
        /** The fixed amount of the plan for a visit. */
        COPAY,
        /** It cannot be told yet. */
        UNKNOWN
    }

    /** One cost. @param text what it is for; @param patient empty where it cannot be told */
    public record Line(
            String text,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> allowed,
            Optional<BigDecimal> patient,
            Basis basis) {}
}
