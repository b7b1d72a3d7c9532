package care.quarterback.core.session;

import care.quarterback.core.text.Message;
import care.quarterback.core.text.Sentences;

/**
 * What is wrong with one argument of a command.
 *
 * @param field the argument's name, as in the command's record
 * @param message what is wrong and what to do
 */
public record Problem(String field, Message message) {

    /** What a person reads. */
    public String sentence(Sentences sentences) {
        return sentences.sentence(message);
    }
}
