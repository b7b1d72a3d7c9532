package care.quarterback.exchange.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How people write one and the same word: in the plural, as a possessive, in British spelling. Words are those that
 * {@link SearchWords} gives. Without patterns, for a search compares hundreds of words.
 */
final class WordForms {

    private static final int SHORT = 3;
    private static final Set<String> SMALL =
            Set.of("an", "and", "at", "by", "for", "from", "in", "my", "of", "on", "or", "the", "to", "your");
    private static final Set<String> QUALIFIERS = Set.of("other", "specified", "unspecified");
    private static final List<String> NO_PLURAL = List.of("ss", "us", "is");
    private static final List<String> PLURAL_ES = List.of("sses", "xes", "ches", "shes");
    private static final List<String> BEFORE_ES = List.of("ses", "xes", "zes", "ches", "shes");
    private static final List<String> BRITISH_S = List.of("se", "sed", "ses", "sing", "sation");

    private WordForms() {}

    /** Whether a word says nothing between others. */
    static boolean small(String word) {
        return SMALL.contains(word);
    }

    /** Without the small words between the others; a leading "a" is one, while that of "hepatitis A" is not. */
    static List<String> significant(List<String> words) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            if (!small(words.get(i)) && (i > 0 || !words.get(i).equals("a"))) {
                kept.add(words.get(i));
            }
        }
        return kept.isEmpty() ? words : kept;
    }

    /** The words from the first one that names something: "Other and unspecified dementia" is about dementia. */
    static List<String> subject(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!QUALIFIERS.contains(words.get(i)) && !small(words.get(i))) {
                return words.subList(i, words.size());
            }
        }
        return words;
    }

    /** One form for all that mean the same: words are the same word if their folded forms are equal. */
    static String fold(String word) {
        String folded = american(word);
        int length = folded.length();
        if (length <= SHORT || !folded.endsWith("s") || ends(folded, NO_PLURAL)) {
            return folded;
        }
        if (folded.endsWith("ies") && length > SHORT + 1) {
            return folded.substring(0, length - 3) + "y";
        }
        return folded.substring(0, length - (ends(folded, PLURAL_ES) ? 2 : 1));
    }

    static List<String> fold(List<String> words) {
        return words.stream().map(WordForms::fold).toList();
    }

    private static boolean ends(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** A word in American spelling, as a release writes it; only for a comparison, since other words change too. */
    static String american(String word) {
        if (word.length() <= SHORT) {
            return word;
        }
        String plain = word.replace("ae", "e")
                .replace("oe", "e")
                .replace("sulph", "sulf")
                .replace("our", "or");
        for (String ending : BRITISH_S) {
            int at = plain.length() - ending.length();
            if (at > 1 && plain.endsWith(ending) && (plain.charAt(at - 1) == 'i' || plain.charAt(at - 1) == 'y')) {
                return plain.substring(0, at) + "z" + plain.substring(at + 1);
            }
        }
        int at = plain.length() - 3;
        if (at > 0 && plain.endsWith("re") && (plain.charAt(at) == 'b' || plain.charAt(at) == 't')) {
            return plain.substring(0, at + 1) + "er";
        }
        return plain;
    }

    /** Beginnings of the words that a typed word may be the start of; a plural finds the singular too. */
    static List<String> starts(String word) {
        int length = word.length();
        if (length <= SHORT || !word.endsWith("s") || ends(word, NO_PLURAL)) {
            return List.of(word);
        }
        if (word.endsWith("ies")) {
            return List.of(word.substring(0, length - 3) + "y", word.substring(0, length - 1));
        }
        return List.of(word.substring(0, length - (ends(word, BEFORE_ES) ? 2 : 1)));
    }

    /** The forms in which a whole word may stand in a release. */
    static Set<String> whole(String word) {
        String folded = fold(word);
        var forms = new LinkedHashSet<>(Arrays.asList(word, american(word), folded, folded + "s", folded + "es"));
        if (folded.endsWith("y")) {
            forms.add(folded.substring(0, folded.length() - 1) + "ies");
        }
        return forms;
    }
}
