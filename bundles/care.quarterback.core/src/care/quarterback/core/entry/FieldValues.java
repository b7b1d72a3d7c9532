package care.quarterback.core.entry;

import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Sets a field of an entry from text, typed by the model. */
final class FieldValues {

    private static final Set<EStructuralFeature> KEPT = Set.of(
            Literals.ELEMENT__ID,
            Literals.STATEMENT__RECORDED_BY,
            Literals.STATEMENT__RECORDED_AT,
            Literals.STATEMENT__VOIDED);

    private FieldValues() {}

    /** @throws IllegalArgumentException when the entry has no such field, or not one that is set by hand */
    static EStructuralFeature feature(Element entry, String name) {
        EStructuralFeature feature = entry.eClass().getEStructuralFeature(name);
        boolean contained = feature instanceof EReference reference && reference.isContainment();
        if (feature == null || KEPT.contains(feature) || contained) {
            throw new IllegalArgumentException(entry.eClass().getName() + " has no field " + name + " to be typed in");
        }
        return feature;
    }

    /** The value of the field as text. */
    static String text(Element entry, EStructuralFeature feature) {
        Object value = FieldText.unsaid(entry, feature) ? null : entry.eGet(feature);
        if (feature instanceof EAttribute attribute) {
            return FieldText.print(attribute, value);
        }
        List<?> targets = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return String.join(
                "\n", targets.stream().map(each -> ((Element) each).getId()).toList());
    }

    /** @throws CommandRejected when the text is no value of the field */
    static void set(CaseEdit edit, Element entry, String name, String text) {
        EStructuralFeature feature = feature(entry, name);
        if (feature instanceof EAttribute attribute) {
            if (feature.isUnsettable() && (text == null || text.isBlank())) {
                entry.eUnset(feature);
            } else {
                entry.eSet(feature, FieldText.parse(attribute, text));
            }
            return;
        }
        List<EObject> targets = FieldText.lines(text).stream()
                .map(id -> target(edit, (EReference) feature, id))
                .toList();
        entry.eSet(feature, feature.isMany() ? targets : targets.isEmpty() ? null : targets.get(0));
    }

    private static EObject target(CaseEdit edit, EReference reference, String id) {
        EObject target = edit.careCase().eResource().getEObject(new ObjectId(id).value());
        if (!reference.getEReferenceType().isInstance(target)) {
            throw CommandRejected.because(
                    reference.getName(), EntryWords.sentence("gone", EntryWords.label(reference)));
        }
        return target;
    }
}
