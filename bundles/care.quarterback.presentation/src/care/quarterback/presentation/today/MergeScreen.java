package care.quarterback.presentation.today;

import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Optional;

/**
 * Two cases of one patient, and what becoming one case would do. Immutable.
 *
 * @param others the cases that the first may be a double of
 * @param chosen the other case that was chosen
 * @param headline what is kept and what is closed, or why it can't be done
 * @param taken what the case that is kept takes over, a line each
 * @param possible whether it can be done
 * @param merged whether it was done; then it can be undone
 */
public record MergeScreen(
        List<Other> others,
        Optional<CaseId> chosen,
        String headline,
        List<String> taken,
        boolean possible,
        boolean merged) {

    public MergeScreen {
        others = List.copyOf(others);
        taken = List.copyOf(taken);
    }

    /** A case that can be chosen, in words. */
    public record Other(CaseId id, String patient, String birthDate, String question, String status) {}
}
