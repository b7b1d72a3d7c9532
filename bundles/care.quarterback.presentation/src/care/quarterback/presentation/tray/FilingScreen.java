package care.quarterback.presentation.tray;

import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Optional;

/**
 * Into which case an item goes. Immutable.
 *
 * @param cases that match what was typed; none is chosen beforehand
 * @param empty why there is none; else ""
 * @param refusal why it wasn't done; else ""
 */
public record FilingScreen(List<Found> cases, Optional<CaseId> chosen, String empty, String refusal, boolean busy) {

    public FilingScreen {
        cases = List.copyOf(cases);
    }

    /** A case. @param born the birth date, or that it isn't known */
    public record Found(CaseId id, String patient, String born, String question, String number) {}
}
