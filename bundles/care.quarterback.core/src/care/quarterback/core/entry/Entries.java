package care.quarterback.core.entry;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Reads entries of any kind by what the catalogue says of them. Reads the model on the caller's thread. */
public final class Entries {

    private Entries() {}

    /** The entry that holds another one; empty for what the case itself holds. */
    public static Optional<Element> holder(Element entry) {
        return Optional.ofNullable(entry.eContainer())
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** All entries of the kind in the case's order, those taken out of use among them. */
    public static List<Element> of(CareCase careCase, EntryKind kind) {
        return EntryReference.entries(careCase, kind.type());
    }

    public static Optional<Element> find(CareCase careCase, ObjectId id) {
        EObject found = careCase.eResource().getEObject(id.value());
        return found instanceof Element entry ? Optional.of(entry) : Optional.empty();
    }

    /** What a field holds, as {@link AddEntry} takes it; empty where nothing was said. */
    public static String strict(Element entry, EntryField field) {
        EStructuralFeature feature = feature(entry, field);
        Object value = entry.eGet(feature);
        if (!(feature instanceof EAttribute attribute)) {
            List<?> targets = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
            return targets.stream().map(each -> ((Element) each).getId()).collect(Collectors.joining("\n"));
        }
        boolean unsaid = switch (field.kind()) {
            case CHOICE ->
                FieldText.unsaid(entry, feature) || EntryField.nothingSaid(FieldText.print(attribute, value));
            case YES_NO, CHOICES, LINES -> false;
            default -> !entry.eIsSet(feature);
        };
        return unsaid ? "" : FieldText.print(attribute, value);
    }

    /** What a field holds as people read it in a list; empty where nothing was said. */
    public static String words(Element entry, EntryField field, Sentences sentences) {
        EStructuralFeature feature = feature(entry, field);
        boolean number = field.kind() == FieldKind.WHOLE_NUMBER || field.kind() == FieldKind.NUMBER;
        return number && !entry.eIsSet(feature) ? "" : new ShortNames(sentences).value(entry, feature);
    }

    private static EStructuralFeature feature(Element entry, EntryField field) {
        return entry.eClass().getEStructuralFeature(field.feature());
    }
}
