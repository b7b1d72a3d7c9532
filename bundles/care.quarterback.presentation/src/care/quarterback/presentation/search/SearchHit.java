package care.quarterback.presentation.search;

import care.quarterback.core.spi.SearchTerms;
import java.util.Set;

/**
 * A line of the search. Immutable.
 *
 * @param words what it is called
 * @param detail what tells it from others of the name, or its key; may be empty
 */
public record SearchHit(SearchKind kind, String words, String detail, SearchGoal goal) {

    /** Whether each word that was typed begins one of its own. @param typed as {@link SearchTerms} gives them */
    boolean matches(Set<String> typed) {
        Set<String> own = SearchTerms.of(words + " " + detail);
        return typed.stream().allMatch(word -> own.stream().anyMatch(each -> each.startsWith(word)));
    }

    /** How near it is to what was typed: it begins so, or its name has it all, or only the rest that is said of it. */
    int distance(String typed) {
        String called = SearchTerms.fold(words);
        if (called.startsWith(SearchTerms.fold(typed))) {
            return 0;
        }
        Set<String> own = SearchTerms.of(words);
        return SearchTerms.of(typed).stream().allMatch(word -> own.stream().anyMatch(each -> each.startsWith(word)))
                ? 1
                : 2;
    }
}
