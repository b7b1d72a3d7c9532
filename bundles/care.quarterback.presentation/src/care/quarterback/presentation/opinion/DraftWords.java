package care.quarterback.presentation.opinion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a part of a letter in words, so that they can be kept. What is blank or not chosen has no word. */
final class DraftWords {

    private final Map<String, String> words;

    DraftWords() {
        this(Map.of());
    }

    DraftWords(Map<String, String> words) {
        this.words = new LinkedHashMap<>(words);
    }

    DraftWords with(String field, String text) {
        if (!text.isEmpty()) {
            words.put(field, text);
        }
        return this;
    }

    /** @param chosen null while nothing is */
    DraftWords with(String field, Enum<?> chosen) {
        return chosen == null ? this : with(field, chosen.name());
    }

    String text(String field) {
        return words.getOrDefault(field, "");
    }

    /** What was chosen; null where nothing was, or where there is no such choice any more. */
    <E extends Enum<E>> E literal(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(words.get(field)))
                .findFirst()
                .orElse(null);
    }

    Map<String, String> all() {
        return Map.copyOf(words);
    }
}
