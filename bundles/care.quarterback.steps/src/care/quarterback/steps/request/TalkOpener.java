package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Concern;
import care.quarterback.model.ConcernState;
import java.util.List;

/**
 * Words with which a patient can open the talk with the primary care doctor: thanks, the concerns that are still open, and
 * a request for help. Immutable; called on the thread that owns the case.
 */
public final class TalkOpener {

    private static final String FEATURE = "talk";

    private final Sentences sentences;

    public TalkOpener(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * What the patient says, in this order.
     *
     * @param concerns the patient's own, as entered; empty when none is open
     */
    public record Opener(String thanks, List<String> concerns, String question, String welcome) {

        public Opener {
            concerns = List.copyOf(concerns);
        }
    }

    public Opener of(CaseFacts facts) {
        List<String> open = CaseFacts.standing(facts.careCase().getConcerns())
                .filter(concern -> concern.getState() == ConcernState.OPEN)
                .map(Concern::getText)
                .toList();
        return new Opener(
                sentences.of(FEATURE, open.isEmpty() ? "thanks.no-concerns" : "thanks"),
                open,
                sentences.of(FEATURE, "question"),
                sentences.of(FEATURE, "welcome"));
    }
}
