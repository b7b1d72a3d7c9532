package care.quarterback.core.entry;

import care.quarterback.model.CasePackage;
import care.quarterback.model.practice.PracticePackage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * What the model says of a field, beside its type: whether it may be empty, how long, how large, in which unit, where on a
 * form, and which other field it may not lie before. It stands in the ecore, in annotations of the source {@link #SOURCE};
 * this reads it once. Immutable.
 *
 * @param from lowest value of a whole number, allowed itself
 * @param to highest value of a whole number, allowed itself
 * @param length most characters of a text
 * @param unit "USD", "%", "min", "days", "months", "years", or blank
 * @param choiceType what the words of the choices stand under; blank where the type itself has choices or none
 * @param choices the codes a person can choose of a text that holds a code, in their order; a record may bring others
 * @param notBefore fields of the same entry that come first in time
 */
record FieldRules(
        boolean required,
        int from,
        int to,
        int length,
        String unit,
        Place place,
        String choiceType,
        List<String> choices,
        List<EAttribute> notBefore) {

    static final String SOURCE = "http://quarterback.care/entry";

    /** Most characters of a text that says nothing else. */
    static final int TEXT = 4_000;

    /** From this length on a text is written on a page, not in a line. */
    static final int PAGE = 20_000;

    private static final int COUNT = 1_000_000;

    private static final Map<EStructuralFeature, FieldRules> ALL =
            read(CasePackage.eINSTANCE, PracticePackage.eINSTANCE);

    /** Of a field that the model does not know. */
    static final FieldRules PLAIN = new FieldRules(false, 0, COUNT, TEXT, "", Place.MORE, "", List.of(), List.of());

    static FieldRules of(EStructuralFeature feature) {
        return ALL.getOrDefault(feature, PLAIN);
    }

    boolean money() {
        return unit.equals("USD");
    }

    private static Map<EStructuralFeature, FieldRules> read(EPackage... packages) {
        Map<EStructuralFeature, FieldRules> all = new HashMap<>();
        for (EPackage each : packages) {
            for (var classifier : each.getEClassifiers()) {
                if (classifier instanceof EClass type) {
                    type.getEStructuralFeatures().forEach(feature -> all.put(feature, read(feature)));
                }
            }
        }
        return Map.copyOf(all);
    }

    private static FieldRules read(EStructuralFeature feature) {
        return new FieldRules(
                feature.getLowerBound() > 0,
                Integer.parseInt(detail(feature, "from", "0")),
                Integer.parseInt(detail(feature, "to", Integer.toString(COUNT))),
                Integer.parseInt(detail(feature, "length", Integer.toString(TEXT))),
                detail(feature, "unit", ""),
                Place.valueOf(detail(feature, "place", "more").toUpperCase(Locale.ROOT)),
                detail(feature, "choiceType", ""),
                words(feature, "choices"),
                words(feature, "notBefore").stream()
                        .map(name -> (EAttribute) feature.getEContainingClass().getEStructuralFeature(name))
                        .toList());
    }

    private static List<String> words(EStructuralFeature feature, String key) {
        String value = detail(feature, key, "");
        return value.isEmpty() ? List.of() : List.of(value.split(" "));
    }

    private static String detail(EStructuralFeature feature, String key, String otherwise) {
        String value = EcoreUtil.getAnnotation(feature, SOURCE, key);
        return value == null ? otherwise : value;
    }
}
