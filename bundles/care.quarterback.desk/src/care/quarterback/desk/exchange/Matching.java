package care.quarterback.desk.exchange;

import care.quarterback.core.person.Likeness;
import care.quarterback.core.person.Likeness.Verdict;
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

        /** Import nothing of this patient. @param unsure whether nobody decided it: whose it is, is still to be found out */
        record Leave(boolean unsure) implements Decision {

            /** A person has decided it. */
            public Leave() {
                this(false);
            }
        }
    }

    /** A case that could be the patient's, and why. The verdict is never that they are two people. */
    record Candidate(CaseSummary summary, Likeness likeness) {

        /** Whether it is proved to be the patient's. */
        public boolean isSame() {
            return likeness.is(Verdict.SAME);
        }
    }

    /**
     * Decides. Called on the importing thread; may ask a person.
     *
     * @param candidates never empty; those that are proved come first
     */
    Decision decide(PatientPlan patient, List<Candidate> candidates);

    /**
     * Without asking: into the one case that is proved to be the patient's. Where two are, nothing can be done before a
     * person has said which one. Anything less certain becomes a new case, and it is said. A line of a list of cases is left
     * where any case may be the patient's, so that the same list twice doubles nobody. Entries
     * of a list go into the one case of the same name and birth date: whoever made the list meant it so.
     */
    static Matching unasked() {
        return (patient, candidates) -> {
            boolean entries = patient.content() == Content.LISTED_ENTRIES;
            List<Candidate> same = candidates.stream()
                    .filter(each -> entries ? each.likeness().named() : each.isSame())
                    .toList();
            if (patient.content() == Content.LISTED_CASE || same.size() > 1 || entries && same.isEmpty()) {
                return new Decision.Leave(true);
            }
            return same.isEmpty()
                    ? new Decision.NewCase()
                    : new Decision.Into(same.getFirst().summary().id());
        };
    }
}
