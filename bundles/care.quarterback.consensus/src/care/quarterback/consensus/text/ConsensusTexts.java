package care.quarterback.consensus.text;

import care.quarterback.core.text.Sentences;
import care.quarterback.steps.text.StepTexts;
import java.util.Locale;

/** The texts of opinions that differ: the files beside this class, over those of the rooms below. */
public final class ConsensusTexts {

    private ConsensusTexts() {}

    /** What this room and the rooms below it say, in the language. */
    public static Sentences in(Locale locale) {
        return StepTexts.in(locale).and(ConsensusTexts.class);
    }
}
