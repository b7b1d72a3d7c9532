package care.quarterback.core.entry;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What entries of one kind are called beside each other: where two would be called the same, each says in what they differ,
 * such as the date or the place, and in the end which of them it is. Reads the model on the caller's thread.
 */
public final class SiblingNames {

    private final Sentences sentences;
    private final ShortNames names;

    public SiblingNames(Sentences sentences) {
        this.sentences = sentences;
        this.names = new ShortNames(sentences);
    }

    /** The names, in the order of the entries. No two are the same. */
    public <E extends Element> Map<E, String> of(Collection<E> entries) {
        Map<E, String> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry, names.of(entry)));
        groups(entries, all::get)
                .forEach(same -> apart(same)
                        .forEach((entry, difference) -> all.merge(
                                entry, difference, (name, more) -> sentences.of("entry", "apart", name, more))));
        return all;
    }

    /** What tells entries apart that look alike, such as rows of a list; of each its own, and none is empty for two of them. */
    public <E extends Element> Map<E, String> apart(List<E> same) {
        Map<E, String> differences = new HashMap<>();
        tell(same, differences);
        differences.values().removeIf(String::isEmpty);
        return differences;
    }

    private <E extends Element> void tell(List<E> same, Map<E, String> differences) {
        if (same.size() < 2) {
            return;
        }
        for (EStructuralFeature feature : telling(same.getFirst())) {
            Map<String, List<E>> parts = same.stream()
                    .collect(Collectors.groupingBy(
                            entry -> value(entry, feature), LinkedHashMap::new, Collectors.toList()));
            if (parts.size() > 1) {
                parts.forEach((value, entries) -> {
                    entries.forEach(entry -> differences.merge(entry, value, this::joined));
                    tell(entries, differences);
                });
                return;
            }
        }
        for (int i = 0; i < same.size(); i++) {
            differences.merge(same.get(i), sentences.of("entry", "nth", i + 1), this::joined);
        }
    }

    private String value(Element entry, EStructuralFeature feature) {
        return entry.eIsSet(feature) ? names.value(entry, feature) : "";
    }

    private String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : sentences.of("entry", "apart", one, other);
    }

    /** The fields that can tell, what matters first. */
    private static List<EStructuralFeature> telling(Element entry) {
        List<EStructuralFeature> fields = new ArrayList<>();
        for (Place place : Place.values()) {
            entry.eClass().getEAllStructuralFeatures().stream()
                    .filter(feature -> FieldRules.of(feature).place() == place)
                    .filter(SiblingNames::said)
                    .forEach(fields::add);
        }
        return fields;
    }

    private static boolean said(EStructuralFeature feature) {
        boolean owned = feature.getEContainingClass() == Literals.STATEMENT
                || feature.getEContainingClass() == Literals.ELEMENT;
        return !owned
                && readable(feature)
                && (feature instanceof EAttribute
                        || feature instanceof EReference reference
                                && !reference.isContainment()
                                && !reference.isContainer());
    }

    /** What the product sets may be a code or a count of bytes: of that, only dates and words of a list tell anybody anything. */
    private static boolean readable(EStructuralFeature feature) {
        Class<?> type = feature.getEType().getInstanceClass();
        return FieldRules.of(feature).place() != Place.SYSTEM
                || type != String.class && type != long.class && type != Long.class && type != int.class;
    }

    private static <E> List<List<E>> groups(Collection<E> entries, Function<E, String> name) {
        return entries.stream()
                .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .toList();
    }
}
