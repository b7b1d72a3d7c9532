package care.quarterback.steps.text;

import care.quarterback.core.text.Sentences;
import java.util.Locale;

/** The texts of the seven steps: the files beside this class, over those of the rooms below. */
public final class StepTexts {

    private StepTexts() {}

    /** What this room and the rooms below it say, in the language. */
    public static Sentences in(Locale locale) {
        return new Sentences(locale).and(StepTexts.class);
    }
}
