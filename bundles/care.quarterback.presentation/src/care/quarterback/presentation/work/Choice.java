package care.quarterback.presentation.work;

import care.quarterback.core.text.Sentences;
import java.util.List;
import java.util.stream.Stream;

/** One thing to choose, with the words that are shown for it. */
public record Choice<T>(T value, String words) {

    /** A choice for each literal, in its words. */
    @SafeVarargs
    public static <E extends Enum<E>> List<Choice<E>> of(Sentences sentences, E... literals) {
        return Stream.of(literals)
                .map(literal -> new Choice<>(literal, capital(sentences.word(literal))))
                .toList();
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
