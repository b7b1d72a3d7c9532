package care.quarterback.steps.medication;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of medicines, ingredients and a few brands, as a row of a table lists them. Immutable. */
final class MedicineNames {

    private static final String NOT_BEFORE = "(?<!\\bno )(?<!\\bnon-)(?<!\\bnot )(?<!\\bwithout )(?<!\\ballergic to )";
    private static final String NOT_AFTER = "(?![ -]free\\b)";
    private static final String STEROID = "steroid";

    /** Forms that act where they are put. */
    private static final Pattern LOCAL = Pattern.compile(
            "\\b(cream|ointment|lotion|shampoo|topical|ophthalmic|otic|eye drops?" + "|ear drops?|gel(?! ?cap))\\b");

    private static final Pattern INHALED = Pattern.compile("\\b(inhal\\w*|nasal|nebuli\\w*)\\b");

    private final Pattern names;

    /** @param list in lower case, by commas; "semaglutide+tablet" wants both words, in this order */
    MedicineNames(String list) {
        String any = Arrays.stream(list.split(","))
                .map(String::strip)
                .map(MedicineNames::pattern)
                .collect(Collectors.joining("|"));
        this.names = Pattern.compile(NOT_BEFORE + "\\b(" + any + ")\\b" + NOT_AFTER);
    }

    private static String pattern(String name) {
        return String.join(
                "\\b.*\\b", Arrays.stream(name.split("\\+")).map(Pattern::quote).toList());
    }

    /** The words name one of them that does not stay where it is put; an inhaled one is none of the steroids. */
    boolean in(String words, String group) {
        String text = words.toLowerCase(Locale.ROOT);
        return names.matcher(text).find()
                && !LOCAL.matcher(text).find()
                && !(group.equals(STEROID) && INHALED.matcher(text).find());
    }
}
