package care.quarterback.desk.exchange;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.ImportPlan.Content;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.model.value.CaseId;
import java.util.List;

/** Whom the file speaks of: asked for each patient of a file that could belong to a case in the store. */
@FunctionalInterface
public interface Matching {

    /** What to do with one patient of the file. */
    sealed interface Decision {

        /** Add to this case. */
        record Into(CaseId id) implements Decision {}

        /** Make a case of its own. */
        record NewCase() implements Decision {}

        /** A person has still to say it: possible in a dry run; in an import it is the same as to leave. */
        record Open() implements Decision {}

        /** Import nothing of this patient. */
        record Leave() implements Decision {}
    }

    /**
     * Decides. Called on the importing thread; may ask a person.
     *
     * @param candidates cases that could be the patient's, never empty
     * @param sameIdentifier true when the candidates carry an identifier of the patient, false when only name and birth
     *     date are the same
     */
    Decision decide(PatientPlan patient, List<CaseSummary> candidates, boolean sameIdentifier);

    /**
     * Without asking: into the one case with the same identifier; anything less certain becomes a new case, and it is said.
     * A line of a list of cases is left, so that the same list twice doubles nobody. Entries of a list go into the one case
     * of the same name and birth date.
     */
    static Matching unasked() {
        return (patient, candidates, sameIdentifier) -> {
            boolean certain = sameIdentifier || patient.content() == Content.LISTED_ENTRIES;
            if (certain && candidates.size() == 1) {
                return new Decision.Into(candidates.getFirst().id());
            }
            return patient.listed() ? new Decision.Leave() : new Decision.NewCase();
        };
    }
}
