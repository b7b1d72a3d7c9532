package care.quarterback.steps.coverage;

import care.quarterback.core.text.Sentences;
import care.quarterback.steps.coverage.AppealLevels.AppealLevelRow;

/** What the levels of appeal are called, where each is sent, and what follows when an answer is late. Immutable. */
final class AppealWords {

    private static final String FEATURE = "appeal";

    private final Sentences sentences;

    AppealWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** "the hearing before an administrative law judge". */
    String name(AppealLevelRow level) {
        return sentences.of(FEATURE, level.way() + ".name");
    }

    /** Where it is sent, as a sentence. */
    String send(AppealLevelRow level) {
        return sentences.of(FEATURE, level.way() + ".send");
    }

    /** What follows when the answer is late, as a sentence. */
    String late(AppealLevelRow level) {
        return sentences.of(FEATURE, level.way() + ".late");
    }

    /** Which law governs, as a sentence. */
    String law(PlanLaw law) {
        return sentences.of(FEATURE, "law." + law);
    }
}
