package care.quarterback.core.session;

import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.model.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.FeatureChange;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Turns EMF's record of a change into audit changes: each changed feature with its value before and after. An object that
 * came or went is written out whole, once, at the place that contains it.
 */
final class ChangeReader {

    private ChangeReader() {}

    /** @param description what a recorder gathered, not yet applied: it holds the values before, the model those after */
    static List<AuditChange> read(ChangeDescription description) {
        Set<EObject> added = new HashSet<>(description.getObjectsToDetach()); // an undo would detach what was added
        List<AuditChange> changes = new ArrayList<>();
        for (Map.Entry<EObject, ?> entry : description.getObjectChanges()) {
            EObject object = entry.getKey();
            if (!(object instanceof Element element) || withinAdded(object, added)) {
                continue;
            }
            for (Object each : (List<?>) entry.getValue()) {
                AuditChange change = read(element, (FeatureChange) each);
                if (!change.before().equals(change.after())) {
                    changes.add(change);
                }
            }
        }
        changes.sort(Comparator.comparing(AuditChange::object).thenComparing(AuditChange::feature));
        return changes;
    }

    private static boolean withinAdded(EObject object, Set<EObject> added) {
        for (EObject at = object; at != null; at = at.eContainer()) {
            if (added.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static AuditChange read(Element element, FeatureChange change) {
        EStructuralFeature feature = change.getFeature();
        String name = element.eClass().getName() + "." + feature.getName();
        if (!feature.isMany()) {
            Object before = change.isSet() ? change.getValue() : null;
            return new AuditChange(element.getId(), name, text(feature, before), now(element, feature));
        }
        var before = (List<?>) change.getValue();
        var after = (List<?>) element.eGet(feature);
        boolean moved = before.size() == after.size() && new HashSet<>(before).equals(new HashSet<>(after));
        return moved
                ? new AuditChange(element.getId(), name, order(feature, before), order(feature, after))
                : new AuditChange(element.getId(), name, only(feature, before, after), only(feature, after, before));
    }

    /** A single value as it is; empty for none, and where nobody has said the default that it has. */
    static String now(EObject object, EStructuralFeature feature) {
        boolean unsaid = feature.isUnsettable() && !object.eIsSet(feature);
        return unsaid ? "" : text(feature, object.eGet(feature));
    }

    /** A single value; empty for none. */
    static String text(EStructuralFeature feature, Object value) {
        return value == null ? "" : single(feature, value);
    }

    /** Of a list only what differs is told: the rest did not change. */
    private static String only(EStructuralFeature feature, List<?> of, List<?> without) {
        Set<Object> others = new HashSet<>(without);
        return of.stream()
                .filter(each -> !others.contains(each))
                .map(each -> single(feature, each))
                .collect(Collectors.joining("\n"));
    }

    private static String order(EStructuralFeature feature, List<?> of) {
        return of.stream()
                .map(each -> feature instanceof EAttribute ? single(feature, each) : idOf((EObject) each))
                .collect(Collectors.joining("\n"));
    }

    private static String single(EStructuralFeature feature, Object value) {
        if (feature instanceof EAttribute attribute) {
            return EcoreUtil.convertToString(attribute.getEAttributeType(), value);
        }
        return ((EReference) feature).isContainment() ? whole((EObject) value) : idOf((EObject) value);
    }

    private static String idOf(EObject object) {
        return object instanceof Element element ? element.getId() : "";
    }

    /** The object and all it contains, as one line of text. */
    static String whole(EObject object) {
        var out = new StringBuilder();
        write(object, out);
        return out.toString();
    }

    private static void write(EObject object, StringBuilder out) {
        out.append(object.eClass().getName()).append('{');
        String gap = "";
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (!object.eIsSet(feature)) {
                continue;
            }
            out.append(gap).append(feature.getName()).append('=');
            gap = ", ";
            Object value = object.eGet(feature);
            if (value instanceof List<?> list) {
                out.append('[');
                String comma = "";
                for (Object each : list) {
                    out.append(comma);
                    comma = ", ";
                    append(feature, each, out);
                }
                out.append(']');
            } else {
                append(feature, value, out);
            }
        }
        out.append('}');
    }

    private static void append(EStructuralFeature feature, Object value, StringBuilder out) {
        if (feature instanceof EReference reference && reference.isContainment()) {
            write((EObject) value, out);
        } else {
            out.append(single(feature, value));
        }
    }
}
