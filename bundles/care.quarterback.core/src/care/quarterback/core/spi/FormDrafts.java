package care.quarterback.core.spi;

import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Map;

/**
 * What people typed into forms and haven't saved yet, so that a crash or a closed window loses none of it. It lies beside the
 * cases: no part of them, of their audit, their lists or their files. Nobody is given what another person typed. Blocking and
 * thread-safe.
 */
public interface FormDrafts {

    /** How much of one form is kept, in letters: far more than anybody types. */
    int MOST_LETTERS = 1_000_000;

    /**
     * One form that isn't saved.
     *
     * @param caseId whose form it is; it need not be in the store yet
     * @param place which form of the case, up to 300 letters
     * @param typed what was typed, by field; none when the form was saved or given up
     */
    record Draft(CaseId caseId, String place, Map<String, String> typed) {

        public Draft {
            typed = Map.copyOf(typed);
        }
    }

    /** The forms that a person hasn't saved, by case and place. */
    List<Draft> of(String person);

    /**
     * Keeps what stands in a form instead of what was kept of it before; a draft without a field removes it. More than
     * {@link #MOST_LETTERS} is not kept.
     */
    void keep(String person, Draft draft);

    /** Throws away what anybody typed into forms of a case. */
    void drop(CaseId caseId);
}
