package care.quarterback.steps.practice;

import care.quarterback.core.text.Message;

/** The sentences about the practice's directory. */
final class PracticeWords {

    private PracticeWords() {}

    static Message of(String key, Object... arguments) {
        return Message.of("practice", key, arguments);
    }
}
