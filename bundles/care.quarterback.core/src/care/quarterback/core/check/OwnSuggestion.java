package care.quarterback.core.check;

import care.quarterback.core.text.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row "when this, consider that" of the practice, beside those that ship. Immutable.
 *
 * @param when for which cases: words of the problem, ICD-10-CM codes or ranges of categories such as M40-M54, "rare",
 *     "older" or "any", with commas between; one of them is enough
 * @param consider a specialty; for a site or an organisation its name with its address at the end
 * @param source where it comes from; may be empty
 * @param reviewedBy who looked at it; empty when nobody did
 */
public record OwnSuggestion(Table table, String when, String consider, String source, String reviewedBy) {

    private static final String FEATURE = "practice";
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]{1,4})?");
    private static final Pattern RANGE = Pattern.compile("([A-Z][0-9][0-9A-Z])\\s*-\\s*([A-Z][0-9][0-9A-Z])");
    private static final int CATEGORY = 3;

    /** The tables that a practice can add to. */
    public enum Table {
        SPECIALTIES("specialties"),
        TRUSTED_SITES("trusted-sites"),
        ORGANIZATIONS("organizations");

        private final String word;

        Table(String word) {
            this.word = word;
        }

        /** As it is typed. */
        public String word() {
            return word;
        }

        public static Optional<Table> of(String word) {
            return Arrays.stream(values())
                    .filter(table -> table.word.equals(word))
                    .findFirst();
        }
    }

    /**
     * What a case is about.
     *
     * @param codes ICD-10-CM, with or without the dot
     * @param words the problems as they are called
     * @param older of the age from which age is asked about
     * @param rare a rare disease is suspected
     */
    public record About(List<String> codes, List<String> words, boolean older, boolean rare) {}

    public boolean fits(About about) {
        return Arrays.stream(when.split(",")).map(String::strip).anyMatch(part -> fits(part, about));
    }

    private static boolean fits(String part, About about) {
        String plain = part.toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "" -> false;
            case "any" -> true;
            case "rare" -> about.rare();
            case "older" -> about.older();
            default -> coded(part, about.codes()) || said(plain, about.words());
        };
    }

    private static boolean coded(String part, List<String> codes) {
        var range = RANGE.matcher(part);
        if (range.matches()) {
            return codes.stream()
                    .map(OwnSuggestion::category)
                    .anyMatch(code -> range.group(1).compareTo(code) <= 0 && code.compareTo(range.group(2)) <= 0);
        }
        return CODE.matcher(part).matches()
                && codes.stream().anyMatch(code -> code.replace(".", "").startsWith(part.replace(".", "")));
    }

    private static String category(String code) {
        return code.length() < CATEGORY ? code : code.substring(0, CATEGORY);
    }

    private static boolean said(String part, List<String> words) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(part));
        return words.stream()
                .anyMatch(text -> word.matcher(text.toLowerCase(Locale.ROOT)).find());
    }

    /** The address at the end of what to consider; empty when there is none. */
    public String address() {
        String last = consider.strip().substring(consider.strip().lastIndexOf(' ') + 1);
        return last.contains(".") ? last : "";
    }

    /** What stands before the address; the address where nothing does. */
    public String name() {
        String before = consider.strip()
                .substring(0, consider.strip().length() - address().length())
                .strip();
        return before.isEmpty() ? address() : before;
    }

    public boolean reviewed() {
        return !reviewedBy.isBlank();
    }

    /** Whose row it is, who looked at it, and where it comes from. */
    public String basis(Sentences sentences) {
        String whose = reviewed()
                ? sentences.of(FEATURE, "suggestion.reviewed", reviewedBy.strip())
                : sentences.of(FEATURE, "suggestion.unreviewed");
        return source.isBlank() ? whose : sentences.of(FEATURE, "suggestion.source", whose, source.strip());
    }

    /** Why it is suggested. */
    public String why(Sentences sentences) {
        return sentences.of(FEATURE, when.strip().equalsIgnoreCase("any") ? "suggestion.any" : "suggestion.why", when);
    }
}
