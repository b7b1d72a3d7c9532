package care.quarterback.steps.problems;

import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.entry.EntryState;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.model.CareCase;
import care.quarterback.model.Coding;
import care.quarterback.model.Condition;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Suggests ICD-10-CM codes for problems that a record brought in other codes or in words alone, by a search for their
 * words. A suggestion is never entered by itself: a person confirms one ({@link ConfirmCode}), or none.
 */
public final class SuggestCodes {

    private static final int CHOICES = 5;
    private static final Pattern TAG =
            Pattern.compile("\\((?:disorder|finding|situation|procedure|morphologic abnormality|person)\\)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'\u2019]+");
    private static final Set<String> SMALL_WORDS =
            Set.of("a", "an", "and", "at", "by", "due", "for", "from", "in", "of", "on", "or", "the", "to", "with");

    private final CodeCatalogue catalogue;

    public SuggestCodes(CodeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A problem without a confirmed ICD-10-CM code, and what could be meant, best first; empty when nothing was found. */
    public record SuggestionRow(ObjectId condition, String text, List<CodeCatalogue.Entry> choices) {

        public SuggestionRow {
            choices = List.copyOf(choices);
        }
    }

    /** One row for each problem that has no confirmed code yet. Without a loaded release there are no rows. */
    public List<SuggestionRow> rows(CareCase careCase) {
        if (!catalogue.complete()) {
            return List.of();
        }
        return careCase.getConditions().stream()
                .filter(condition -> !condition.isVoided() && !EntryState.ruledOut(condition) && !coded(condition))
                .map(condition ->
                        new SuggestionRow(new ObjectId(condition.getId()), words(condition), choices(words(condition))))
                .toList();
    }

    private static boolean coded(Condition condition) {
        return condition.getCodings().stream()
                .anyMatch(coding -> CodeEntry.ICD10CM.equals(coding.getSystem()) && coding.isConfirmed());
    }

    private static String words(Condition condition) {
        if (condition.getText() != null && !condition.getText().isBlank()) {
            return condition.getText();
        }
        return condition.getCodings().stream()
                .map(Coding::getDisplay)
                .filter(display -> display != null && !display.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The text as it is first, for it may be a name; then its words, and while nothing is found, without the shortest one. */
    private List<CodeCatalogue.Entry> choices(String text) {
        String plain =
                TAG.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        List<CodeCatalogue.Entry> named = catalogue.search(plain, CHOICES);
        if (!named.isEmpty()) {
            return named;
        }
        List<String> words = new ArrayList<>(BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .toList());
        while (!words.isEmpty()) {
            List<CodeCatalogue.Entry> found = catalogue.search(String.join(" ", words), CHOICES);
            if (!found.isEmpty()) {
                return found;
            }
            words.remove(
                    words.stream().min(Comparator.comparingInt(String::length)).orElseThrow());
        }
        return List.of();
    }
}
