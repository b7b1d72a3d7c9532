package care.quarterback.desk.exchange;

import care.quarterback.core.spi.SearchTerms;
import care.quarterback.model.Coding;
import care.quarterback.model.FamilyMemberHistory;
import care.quarterback.model.JournalEntry;
import care.quarterback.model.Medication;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What an entry is about: the illness, the medicine, the day of the test. Two versions of one entry are about the same thing. */
final class Topic {

    private static final List<String> WORDS = List.of("text", "title", "name", "planName");
    private static final List<String> DAYS = List.of("effectiveOn", "performedOn", "serviceDate", "on");

    /** What says how much of a medicine it is and in which form, and not which medicine. */
    private static final Set<String> DOSES = Set.of(
            "mg",
            "ml",
            "mcg",
            "ug",
            "g",
            "iu",
            "unit",
            "units",
            "tablet",
            "tablets",
            "tab",
            "capsule",
            "capsules",
            "cap",
            "oral",
            "injection",
            "injectable",
            "solution",
            "suspension",
            "cream",
            "ointment",
            "patch",
            "er",
            "xr",
            "sr");

    private Topic() {}

    /** Whether both are about the same thing: a code in common, or the words of one among those of the other. */
    static boolean near(EObject one, EObject other) {
        if (!sameDay(one, other)) {
            return false;
        }
        if (one instanceof JournalEntry || sameCode(one, other)) {
            return true;
        }
        Set<String> mine = words(one);
        Set<String> others = words(other);
        boolean oneSaysNothing = mine.isEmpty() != others.isEmpty();
        return !oneSaysNothing && (mine.containsAll(others) || others.containsAll(mine));
    }

    /** Whether both say the same words of the same day, or have a code in common. */
    static boolean same(EObject one, EObject other) {
        return sameDay(one, other) && (sameCode(one, other) || words(one).equals(words(other)));
    }

    /** Whether both have one day, and it is known, where what they are has days. */
    static boolean ofOneDay(EObject one, EObject other) {
        return DAYS.stream()
                .map(day -> one.eClass().getEStructuralFeature(day))
                .filter(Objects::nonNull)
                .allMatch(day -> one.eGet(day) != null && one.eGet(day).equals(other.eGet(day)));
    }

    private static boolean sameDay(EObject one, EObject other) {
        return DAYS.stream().allMatch(day -> {
            EStructuralFeature feature = one.eClass().getEStructuralFeature(day);
            return feature == null
                    || one.eGet(feature) == null
                    || other.eGet(feature) == null
                    || one.eGet(feature).equals(other.eGet(feature));
        });
    }

    private static boolean sameCode(EObject one, EObject other) {
        EStructuralFeature feature = one.eClass().getEStructuralFeature("codings");
        return feature != null
                && codings(one, feature)
                        .anyMatch(mine -> codings(other, feature)
                                .anyMatch(theirs -> mine.getCode().equals(theirs.getCode())
                                        && Objects.equals(mine.getSystem(), theirs.getSystem())));
    }

    private static Stream<Coding> codings(EObject object, EStructuralFeature feature) {
        return ((List<?>) object.eGet(feature)).stream().map(Coding.class::cast).filter(each -> each.getCode() != null);
    }

    private static Set<String> words(EObject object) {
        Set<String> words = new HashSet<>();
        for (String name : WORDS) {
            EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
            if (feature != null && object.eGet(feature) instanceof String text) {
                words.addAll(SearchTerms.of(text));
                break;
            }
        }
        if (object instanceof FamilyMemberHistory relative) {
            words.add(relative.getRelationship().getLiteral());
        }
        if (object instanceof Medication) {
            Set<String> medicine = new HashSet<>(words);
            medicine.removeIf(word -> DOSES.contains(word) || Character.isDigit(word.charAt(0)));
            return medicine.isEmpty() ? words : medicine;
        }
        return words;
    }
}
