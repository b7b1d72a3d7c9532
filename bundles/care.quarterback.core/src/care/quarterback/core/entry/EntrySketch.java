package care.quarterback.core.entry;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** An entry as it would be with what stands in a form, to look at before it is entered. It is in no case. */
public final class EntrySketch {

    private EntrySketch() {}

    /**
     * Of an entry, or of a new one of the kind.
     *
     * @param fields what stands in the form, as {@link Typing#strict} gives it; what is no value of its field is left out
     */
    public static Element of(CareCase careCase, EntryKind kind, Optional<ObjectId> entry, Map<String, String> fields) {
        Element sketch = entry.flatMap(id -> Entries.find(careCase, id))
                .map(EcoreUtil::copy)
                .orElseGet(() -> (Element) EcoreUtil.create(kind.type()));
        fields.forEach((name, text) -> set(sketch, name, text));
        return sketch;
    }

    private static void set(Element sketch, String name, String text) {
        EStructuralFeature feature = sketch.eClass().getEStructuralFeature(name);
        if (feature instanceof EAttribute attribute) {
            try {
                sketch.eSet(attribute, FieldText.parse(attribute, text));
            } catch (CommandRejected half) {
                sketch.eUnset(attribute); // typed halfway
            }
        }
    }
}
