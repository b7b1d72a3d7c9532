package care.quarterback.core.session;

import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.text.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
 * again from the audit's text, but small parts of one can, such as a code. Runs under a recorder: where it is refused, what was
 * changed until then is taken back.
 */
final class Reversal {

    private static final Pattern CAME = Pattern.compile("^[A-Z][A-Za-z]*\\{id=([^,}]+)", Pattern.MULTILINE);

    private final Resource resource;
    private final List<Runnable> values = new ArrayList<>();
    private final List<EObject> gone = new ArrayList<>();
    private final Set<EObject> inTheWay = new LinkedHashSet<>();
    private final boolean newest;

    private Reversal(Resource resource, boolean newest) {
        this.resource = resource;
        this.newest = newest;
    }

    /** Of the newest change. @throws CommandRejected when it cannot be turned round any more */
    static void apply(Resource resource, List<AuditChange> changes) {
        require(new Reversal(resource, true).run(changes).isEmpty());
    }

    /**
     * Of a change that others may have followed. What of it is gone already stays gone.
     *
     * @return what was changed since, or refers to what came by it; where there is any, the caller has to reject
     * @throws CommandRejected when the audit does not hold what is needed, or nothing of it is left
     */
    static Set<EObject> ofEarlier(Resource resource, List<AuditChange> changes) {
        return new Reversal(resource, false).run(changes);
    }

    private Set<EObject> run(List<AuditChange> changes) {
        changes.forEach(this::plan);
        require(newest || !inTheWay.isEmpty() || !gone.isEmpty() || !values.isEmpty());
        if (inTheWay.isEmpty()) {
            values.forEach(Runnable::run);
            takeOut();
        }
        return inTheWay;
    }

    private void plan(AuditChange change) {
        EObject object = resource.getEObject(change.object());
        String name = change.feature().substring(change.feature().indexOf('.') + 1);
        EStructuralFeature feature = object == null ? null : object.eClass().getEStructuralFeature(name);
        if (object == null && !newest) {
            return; // it came by this change or was there before, and somebody has removed it since
        }
        require(feature != null);
        if (feature instanceof EReference reference && reference.isContainment()) {
            contained(object, reference, change);
        } else if (feature.isMany()) {
            several(object, feature, change);
        } else {
            unchanged(object, ChangeReader.now(object, feature).equals(change.after()));
            values.add(() -> set(object, feature, change.before()));
        }
    }

    private void unchanged(EObject object, boolean is) {
        if (!is) {
            inTheWay.add(object);
        }
    }

    @SuppressWarnings("unchecked")
    private void contained(EObject owner, EReference reference, AuditChange change) {
        require(change.before().isEmpty() || !newest);
        List<EObject> back = WrittenParts.read(change.before());
        if (!reference.isMany()) {
            var child = (EObject) owner.eGet(reference);
            require(child != null || !newest);
            if (child != null && !change.after().isEmpty()) {
                unchanged(child, ChangeReader.whole(child).equals(change.after()));
                gone.add(child);
            } else if (child != null) {
                inTheWay.add(child);
            }
            back.forEach(each -> values.add(() -> owner.eSet(reference, each)));
            return;
        }
        List<EObject> children = came(owner, reference, change.after());
        gone.addAll(children);
        if (!back.isEmpty()) {
            var list = (List<EObject>) owner.eGet(reference);
            int at = children.isEmpty() ? list.size() : list.indexOf(children.getFirst());
            values.add(() -> ((List<EObject>) owner.eGet(reference)).addAll(at, back));
        }
    }

    /** What came and is there still; what was changed since is in the way. */
    private List<EObject> came(EObject owner, EReference reference, String after) {
        List<EObject> children = CAME.matcher(after)
                .results()
                .map((MatchResult found) -> resource.getEObject(found.group(1)))
                .toList();
        require(!newest || !children.isEmpty() && !children.contains(null));
        List<EObject> there = children.stream()
                .filter(each -> each != null && each.eContainer() == owner && each.eContainingFeature() == reference)
                .toList();
        require(!newest || there.size() == children.size());
        List<String> wholes = there.stream().map(ChangeReader::whole).toList();
        if (!String.join("\n", wholes).equals(after)) {
            String all = "\n" + after + "\n";
            there.forEach(each -> unchanged(each, !newest && all.contains("\n" + ChangeReader.whole(each) + "\n")));
        }
        return there;
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
            require(before.isEmpty());
            unchanged(object, now.containsAll(after));
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
        EcoreUtil.UsageCrossReferencer.findAll(all, resource)
                .forEach((used, uses) -> uses.stream()
                        .map(Setting::getEObject)
                        .filter(user -> !all.contains(user))
                        .forEach(inTheWay::add));
        gone.forEach(EcoreUtil::remove);
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw CommandRejected.because("", Message.of("refusals", "case.notReversible"));
        }
    }
}
