package care.quarterback.desk.exchange;

import care.quarterback.model.Coding;
import care.quarterback.model.Element;
import care.quarterback.model.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The same statement in a record of another format: a portal gives the same problem as FHIR and in a document. It is the same
 * where both have a code in common, or the same words where one has no code, and the later one adds nothing to the earlier.
 */
final class OtherFormat {

    /** Begins the name of what was read from a document. */
    private static final String DOCUMENT = "cda:";

    /** What tells of the record, or says the same in other words. */
    private static final Set<String> ASIDE = Set.of(
            "id",
            "recordedBy",
            "recordedAt",
            "recordedOn",
            "source",
            "sourceIdentifier",
            "sourceNumber",
            "sourceVersion",
            "sourceDigest",
            "text",
            "note",
            "category",
            "verificationStatus");

    /** What a source says by leaving it out. */
    static final Set<String> SAID_BY_SILENCE = Set.of("refuted", "regular");

    private static final Set<String> SAYS_NOTHING = Set.of("", "unknown");

    private OtherFormat() {}

    /**
     * Whether one was read from a document and the other from another kind of record. What the case does not count any more
     * says nothing about what another source states.
     */
    static boolean isOther(Element one, Element other) {
        return one instanceof Statement
                && ListMatch.imported(other)
                && !((Statement) other).isVoided()
                && isOfDocument(one) != isOfDocument(other)
                && one.eClass() == other.eClass();
    }

    static boolean isOfDocument(Element element) {
        return element instanceof Statement statement
                && statement.getSourceIdentifier() != null
                && statement.getSourceIdentifier().startsWith(DOCUMENT);
    }

    /** Whether the draft is about the same and says nothing that the case does not have. */
    static boolean addsNothing(Element draft, Element known) {
        return isAbout(draft, known)
                && SAID_BY_SILENCE.stream().allMatch(each -> isSame(draft, known, each))
                && draft.eClass().getEAllAttributes().stream()
                        .filter(each -> draft.eIsSet(each) && !ASIDE.contains(each.getName()))
                        .allMatch(each -> fits(draft.eGet(each), known, each));
    }

    private static boolean isSame(Element draft, Element known, String name) {
        EStructuralFeature feature = draft.eClass().getEStructuralFeature(name);
        return feature == null || Objects.equals(draft.eGet(feature), known.eGet(feature));
    }

    private static boolean fits(Object said, Element known, EAttribute attribute) {
        Object there = known.eGet(attribute);
        return switch (said) {
            case LocalDate day ->
                there instanceof LocalDate other && Math.abs(day.toEpochDay() - other.toEpochDay()) <= 1;
            case String words ->
                SAYS_NOTHING.contains(words)
                        || there instanceof String other
                                && words.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
            default -> Objects.equals(said, there);
        };
    }

    private static boolean isAbout(Element one, Element other) {
        EStructuralFeature codings = one.eClass().getEStructuralFeature("codings");
        if (codings != null
                && codes(one, codings).findAny().isPresent()
                && codes(other, codings).findAny().isPresent()) {
            List<String> theirs = codes(other, codings).toList();
            return codes(one, codings).anyMatch(theirs::contains);
        }
        EStructuralFeature text = one.eClass().getEStructuralFeature("text");
        return text != null
                && one.eGet(text) instanceof String mine
                && other.eGet(text) instanceof String theirs
                && mine.equalsIgnoreCase(theirs);
    }

    private static Stream<String> codes(Element element, EStructuralFeature codings) {
        return ((List<?>) element.eGet(codings))
                .stream()
                        .map(Coding.class::cast)
                        .filter(each -> each.getCode() != null)
                        .map(each -> each.getSystem() + "|" + each.getCode());
    }
}
