package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.Exclusion;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.model.Need;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The first and the second opinion of a case as the practice's own rates count them.
 *
 * @param diagnosis the confirmed class where there is one, else the suggested
 * @param exclusion why the pair does not count; empty when it does
 * @param first whether the first doctor calls the treatment needed
 * @param on the day of the second opinion
 */
public record PairOfRecord(
        DiagnosisClass diagnosis,
        Optional<Exclusion> exclusion,
        TreatmentClass treatment,
        Need first,
        Need second,
        Optional<LocalDate> on) {}
