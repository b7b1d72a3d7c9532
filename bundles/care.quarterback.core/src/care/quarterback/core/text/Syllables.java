package care.quarterback.core.text;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts the syllables of an English word by its spelling: groups of vowels, less the silent e of -e, -es and -ed, plus the
 * vowel pairs that are said apart. A test keeps its accuracy against the pronouncing dictionary where that is present.
 */
final class Syllables {

    private static final Pattern VOWELS = Pattern.compile("[aeiouyáéíóúàèêöü]+");
    private static final Pattern SILENT = Pattern.compile(
            "(?<=[^aeiouyl])e$|(?<=[aeiouyrl]l)e$|(?<=[^aeiouycgszxh]|[^cst]h|th)es$|(?<=[^aeioutdy])ed$|(?<=[a-z]{2}[^aeiouytd])e(?=ly$|less$|ness$|ment$|ful$|fully$|some$|where$)");
    private static final Pattern APART = Pattern.compile(
            "i[ao](?!us$|n$|ns$|nal|nate|ned|ning|ner|l$|lly|ls$|ge)|(?<=[^tcsgx])i[ao](?=n|l)|eo(?!u|n$|p)|(?<=[^qg])u[aeio](?=[lnt])|[^aeiou]le(?=[sd]?$)(?!$)|(?<=[^aeiou])ism$|[aeiou]ing|(?<=^|[^aeiou])[yi]er$|[iu]um|[iy]est$|^mc|^rea[cl]|^bio|creat");

    private static final Pattern NOT = Pattern.compile("(?:[dsz]|ould|ight)n't$");
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("business", 2),
            Map.entry("chocolate", 2),
            Map.entry("doing", 2),
            Map.entry("evening", 2),
            Map.entry("hour", 1),
            Map.entry("idea", 3),
            Map.entry("interest", 2),
            Map.entry("interested", 3),
            Map.entry("maybe", 2),
            Map.entry("opinion", 3),
            Map.entry("opinions", 3),
            Map.entry("medicine", 3),
            Map.entry("our", 1),
            Map.entry("quiet", 2),
            Map.entry("real", 1),
            Map.entry("really", 2),
            Map.entry("several", 2),
            Map.entry("someone", 2),
            Map.entry("something", 2),
            Map.entry("sometimes", 2),
            Map.entry("tired", 1),
            Map.entry("useful", 2),
            Map.entry("wednesday", 2));

    private Syllables() {}

    /** At least one. The word in lower case, apostrophes allowed. */
    static int of(String word) {
        Integer known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        int not = NOT.matcher(word).find() ? 1 : 0;
        String letters =
                word.replace("’", "'").replaceAll("'(s|d|m|ll|re|ve|t)?$", "").replace("'", "");
        int groups = (int) VOWELS.matcher(letters).results().count();
        int silent = groups > 1 ? (int) SILENT.matcher(letters).results().count() : 0;
        int apart = (int) APART.matcher(letters).results().count();
        return Math.max(1, groups - silent + apart + not);
    }
}
