package care.quarterback.steps.practice;

import care.quarterback.core.text.Sentences;
import care.quarterback.steps.text.StepTexts;
import java.util.Locale;

/** The sentences about the practice's directory. */
final class PracticeWords {

    private static final Sentences SENTENCES = StepTexts.in(Locale.US);

    private PracticeWords() {}

    static String of(String key, Object... arguments) {
        String text = SENTENCES.of("practice", key, arguments);
        return text.substring(0, 1).toUpperCase(Locale.US) + text.substring(1);
    }
}
