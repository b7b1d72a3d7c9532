package care.quarterback.presentation.section;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryState;
import care.quarterback.model.AllergyIntolerance;
import care.quarterback.model.Condition;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.Element;
import care.quarterback.model.Medication;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Entries that may say one thing twice, as when a record brings what was typed before: the same drug in two strengths, one plan
 * under two names. They are shown as such and never merged: which one is right, a person says.
 */
final class Doubles {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Doubles() {}

    /** Those of the entries that share what they are about with another one in the same state. */
    static Set<Element> among(List<Element> entries, EntryState states) {
        Map<String, List<Element>> alike = entries.stream()
                .filter(entry -> !subject(entry).isEmpty())
                .collect(Collectors.groupingBy(entry -> subject(entry) + '\n' + states.of(entry)));
        Set<Element> doubles = new HashSet<>();
        alike.values().stream().filter(same -> same.size() > 1).forEach(doubles::addAll);
        return doubles;
    }

    /** What an entry is about; empty where two of a kind say nothing. */
    private static String subject(Element entry) {
        return switch (entry) {
            case Medication medication -> first(CaseFacts.text(medication.getText()));
            case Condition condition -> plain(CaseFacts.text(condition.getText()));
            case AllergyIntolerance allergy -> plain(CaseFacts.text(allergy.getText()));
            case Coverage coverage ->
                coverage.getKind() == CoverageKind.OTHER
                        ? plain(CaseFacts.text(coverage.getPlanName()))
                        : coverage.getKind().name();
            default -> "";
        };
    }

    /** The name of a drug stands before its strength. */
    private static String first(String text) {
        return plain(text).split(" ")[0];
    }

    private static String plain(String text) {
        return BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
