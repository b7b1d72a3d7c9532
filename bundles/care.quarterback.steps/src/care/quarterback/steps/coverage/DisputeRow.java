package care.quarterback.steps.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A bill beside the estimate that went before it.
 *
 * @param above US dollars that the bill is above the estimate; negative when it is below
 * @param eligible a dispute can be started
 * @param startBy the last day to start it, where the day of the bill is known
 * @param sentence the same in words, with its rule
 */
record DisputeRow(int opinion, BigDecimal above, boolean eligible, Optional<LocalDate> startBy, String sentence) {}
