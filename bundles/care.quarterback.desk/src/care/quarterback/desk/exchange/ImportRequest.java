package care.quarterback.desk.exchange;

import care.quarterback.model.value.CaseId;
import java.util.Optional;

/**
 * How a file is to be imported.
 *
 * @param into the case that everything goes into; empty to match by patient
 * @param dryRun only say what would be done
 * @param matching asked when a patient of the file could be one of the store
 */
public record ImportRequest(Optional<CaseId> into, boolean dryRun, Matching matching) {

    /** By identifier, else a new case, without asking. */
    public static ImportRequest plain() {
        return new ImportRequest(Optional.empty(), false, Matching.unasked());
    }
}
