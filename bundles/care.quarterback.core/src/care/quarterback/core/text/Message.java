package care.quarterback.core.text;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence that nobody has said yet: where its pattern is, and what its {0}, {1} ... stand for. What refuses or computes
 * makes one; what faces a person says it with {@link Sentences}, in that person's language.
 *
 * <p>{@code Message.of("refusals", "records.lastPage", 12)} is "The file has 12 pages. Check the last page."
 *
 * @param texts the file's name, such as "refusals"
 * @param arguments texts that a person typed, numbers, dates, instants, literals of the model, messages, and lists of these
 */
public record Message(String texts, String key, List<Object> arguments) {

    public Message {
        arguments = arguments.stream().map(each -> each == null ? "" : each).toList();
    }

    public static Message of(String texts, String key, Object... arguments) {
        return new Message(texts, key, Arrays.asList(arguments));
    }

    /** The key alone: the arguments may name a patient, and this ends in logs. */
    @Override
    public String toString() {
        return texts + ":" + key;
    }
}
