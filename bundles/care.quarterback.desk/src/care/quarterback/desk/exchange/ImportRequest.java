package care.quarterback.desk.exchange;

import care.quarterback.model.value.CaseId;
import java.util.Optional;

/**
 * How a file is to be imported.
 *
 * @param into the case that everything goes into; empty to match by patient
 * @param newCase the file's one patient gets a new case, whoever is in the store already
 * @param dryRun only say what would be done
 * @param matching asked when a patient of the file could be one of the store
 */
public record ImportRequest(Optional<CaseId> into, boolean newCase, boolean dryRun, Matching matching) {

    /** What is proved goes in, else a new case, without asking. */
    public static ImportRequest plain() {
        return matched(Matching.unasked(), false);
    }

    /** Each patient as the matching says. */
    public static ImportRequest matched(Matching matching, boolean dryRun) {
        return new ImportRequest(Optional.empty(), false, dryRun, matching);
    }

    /** Everything into one case. */
    public static ImportRequest into(CaseId id) {
        return new ImportRequest(Optional.of(id), false, false, Matching.unasked());
    }
}
