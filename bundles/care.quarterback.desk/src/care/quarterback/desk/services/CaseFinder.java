package care.quarterback.desk.services;

import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.model.value.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the one case that a person means by what was typed: its number, its id or the beginning of it, or the patient. */
public final class CaseFinder {

    private static final Pattern ID_START = Pattern.compile("[0-9a-f-]{4,36}");
    private static final int ENOUGH = 20;

    /** A name that stands in more cases than this, such as a doctor's, hides nobody whose own name it is. */
    private static final int LOOKED_AT = 1000;

    private final CaseRepository cases;

    CaseFinder(CaseRepository cases) {
        this.cases = cases;
    }

    /** What was found. */
    public sealed interface Found {

        /** Exactly one case is meant. */
        record One(CaseId id) implements Found {}

        /** More than one could be meant; at most twenty are named. */
        record Several(List<CaseId> ids) implements Found {

            public Several {
                ids = List.copyOf(ids);
            }
        }

        /** There is no such case. */
        record Nothing() implements Found {}
    }

    /** A case's own number wins over everything, a whole id over a beginning, an id over a name. */
    public Found find(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return new Found.Nothing();
        }
        List<CaseSummary> named = cases.find(wanted, LOOKED_AT);
        List<CaseId> numbered = named.stream()
                .filter(each -> each.number().equalsIgnoreCase(wanted))
                .map(CaseSummary::id)
                .toList();
        if (!numbered.isEmpty()) {
            return found(numbered);
        }
        List<CaseId> begun = begun(wanted.toLowerCase(Locale.ROOT));
        return found(begun.isEmpty() ? nearest(named, wanted) : begun);
    }

    /**
     * Whose own name has every word whole, before whose name only begins like it, before the cases in which the words stand
     * elsewhere, such as in a doctor's name.
     */
    private static List<CaseId> nearest(List<CaseSummary> named, String wanted) {
        Set<String> words = SearchTerms.of(wanted);
        List<CaseSummary> exact = named.stream()
                .filter(each -> SearchTerms.of(each.patient()).containsAll(words))
                .toList();
        List<CaseSummary> own = exact.isEmpty()
                ? named.stream()
                        .filter(each -> words.stream()
                                .allMatch(word -> SearchTerms.of(each.patient()).stream()
                                        .anyMatch(part -> part.startsWith(word))))
                        .toList()
                : exact;
        return (own.isEmpty() ? named : own).stream().map(CaseSummary::id).toList();
    }

    private List<CaseId> begun(String start) {
        List<CaseId> ids = new ArrayList<>();
        if (ID_START.matcher(start).matches()) {
            cases.ids().stream().filter(id -> id.value().startsWith(start)).forEach(ids::add);
        }
        return ids;
    }

    private static Found found(List<CaseId> ids) {
        return switch (ids.size()) {
            case 0 -> new Found.Nothing();
            case 1 -> new Found.One(ids.getFirst());
            default -> new Found.Several(ids.subList(0, Math.min(ids.size(), ENOUGH)));
        };
    }
}
