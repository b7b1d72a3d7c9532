package care.quarterback.core.session;

import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.text.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Puts a document back to before a change that the audit tells of. Only where the audit holds what is needed and nothing was
 * changed since: fields get their values of before, and an entry that came is taken out. An entry that went cannot be made
 * again from the audit's text. Everything is checked before anything is changed.
 */
final class Reversal {

    private static final Pattern CAME = Pattern.compile("^[A-Z][A-Za-z]*\\{id=([^,}]+)", Pattern.MULTILINE);

    private final Resource resource;
    private final List<Runnable> values = new ArrayList<>();
    private final List<EObject> gone = new ArrayList<>();

    private Reversal(Resource resource) {
        this.resource = resource;
    }

    /** @throws CommandRejected when the changes cannot be turned round any more */
    static void apply(Resource resource, List<AuditChange> changes) {
        var reversal = new Reversal(resource);
        changes.forEach(reversal::plan);
        reversal.values.forEach(Runnable::run);
        reversal.takeOut();
    }

    private void plan(AuditChange change) {
        EObject object = resource.getEObject(change.object());
        String name = change.feature().substring(change.feature().indexOf('.') + 1);
        EStructuralFeature feature = object == null ? null : object.eClass().getEStructuralFeature(name);
        require(feature != null);
        if (feature instanceof EReference reference && reference.isContainment()) {
            contained(object, reference, change);
        } else if (feature.isMany()) {
            several(object, feature, change);
        } else {
            require(ChangeReader.text(feature, object.eGet(feature)).equals(change.after()));
            values.add(() -> set(object, feature, change.before()));
        }
    }

    private void contained(EObject owner, EReference reference, AuditChange change) {
        require(change.before().isEmpty());
        if (!reference.isMany()) {
            var child = (EObject) owner.eGet(reference);
            require(child != null && ChangeReader.whole(child).equals(change.after()));
            gone.add(child);
            return;
        }
        List<String> ids = CAME.matcher(change.after())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        List<EObject> children = ids.stream().map(resource::getEObject).toList();
        List<String> wholes = new ArrayList<>();
        for (EObject child : children) {
            require(child != null && child.eContainer() == owner && child.eContainingFeature() == reference);
            wholes.add(ChangeReader.whole(child));
        }
        require(!ids.isEmpty() && String.join("\n", wholes).equals(change.after()));
        gone.addAll(children);
    }

    /** Of a list only what differs is told, so its order is known where it was empty, or came or went as a whole. */
    private void several(EObject object, EStructuralFeature feature, AuditChange change) {
        var now = new ArrayList<Object>((List<?>) object.eGet(feature));
        List<Object> before = values(feature, change.before());
        List<Object> after = values(feature, change.after());
        List<Object> back = new ArrayList<>(now);
        if (now.equals(after)) {
            back = before;
        } else {
            require(before.isEmpty() && now.containsAll(after));
            back.removeAll(after);
        }
        List<Object> value = back;
        values.add(() -> object.eSet(feature, value));
    }

    private List<Object> values(EStructuralFeature feature, String text) {
        return text.isEmpty()
                ? List.of()
                : text.lines().map(line -> value(feature, line)).toList();
    }

    private Object value(EStructuralFeature feature, String text) {
        if (feature instanceof EAttribute attribute) {
            return EcoreUtil.createFromString(attribute.getEAttributeType(), text);
        }
        EObject target = resource.getEObject(text);
        require(target != null);
        return target;
    }

    private void set(EObject object, EStructuralFeature feature, String before) {
        if (before.isEmpty()) {
            object.eUnset(feature);
        } else {
            object.eSet(feature, value(feature, before));
        }
    }

    /** What came is taken out, unless something that stays refers to it. */
    private void takeOut() {
        Set<EObject> all = new HashSet<>(gone);
        gone.forEach(each -> each.eAllContents().forEachRemaining(all::add));
        for (EObject each : all) {
            Collection<Setting> uses = EcoreUtil.UsageCrossReferencer.find(each, resource);
            require(uses.stream().allMatch(use -> all.contains(use.getEObject())));
        }
        gone.forEach(EcoreUtil::remove);
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw CommandRejected.because("", Message.of("refusals", "case.notReversible"));
        }
    }
}
