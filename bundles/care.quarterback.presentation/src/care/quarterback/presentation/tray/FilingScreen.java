package care.quarterback.presentation.tray;

import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Optional;

/**
 * Into which case an item goes. Immutable.
 *
 * @param suggested whose it may be by what stands on its pages; none is chosen beforehand
 * @param cases that match what was typed; none is chosen beforehand
 * @param empty why there is none; else ""
 * @param refusal why it wasn't done; else ""
 */
public record FilingScreen(
        List<Suggested> suggested,
        List<Found> cases,
        Optional<CaseId> chosen,
        String empty,
        String refusal,
        boolean busy) {

    public FilingScreen {
        suggested = List.copyOf(suggested);
        cases = List.copyOf(cases);
    }

    /** A case that the pages speak for. @param reason in a sentence */
    public record Suggested(Found found, String reason) {}

    /** A case. @param born the birth date, or that it isn't known */
    public record Found(CaseId id, String patient, String born, String question, String number) {}
}
