package care.quarterback.steps.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a patient pays of an approved amount, with a doctor who takes the approved amount as full payment. */
final class PatientShare {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PatientShare() {}

    /**
     * What is left of the deductible, and a percentage of the rest; rounded half up to cents.
     *
     * @param allowed the approved amount in US dollars
     * @param deductibleRemaining what of the year's deductible is still to be paid, in US dollars
     * @param percent the patient's part of what is above the deductible
     */
    public static BigDecimal of(BigDecimal allowed, BigDecimal deductibleRemaining, BigDecimal percent) {
        BigDecimal own = allowed.min(deductibleRemaining);
        return allowed.subtract(own).multiply(percent).divide(HUNDRED).add(own).setScale(2, RoundingMode.HALF_UP);
    }
}
