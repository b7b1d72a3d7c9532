package care.quarterback.core.session;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Records edits of one document, one after the other, and stays on it in between: to put a recorder on each of 5,000 objects
 * anew took a fifth of a save. EMF's own takes what was added in an earlier recording for new in the next one, and watches
 * what has left; this one doesn't. Used by one thread at a time.
 */
final class DocumentRecorder extends ChangeRecorder {

    private final Resource document;
    private List<Notifier> added = new ArrayList<>();

    /** Begins to record at once. */
    DocumentRecorder(Resource document) {
        this.document = document;
        beginRecording(List.of(document));
    }

    /** Begins the next recording. */
    void again() {
        beginRecording(List.of(document));
    }

    /** Ends the recording. */
    ChangeDescription end() {
        ChangeDescription change = endRecording();
        originalTargetObjects.addAll(added);
        added.stream()
                .filter(each -> each instanceof EObject object
                        && EcoreUtil.getRootContainer(object).eResource() == null)
                .forEach(this::leave);
        for (Iterator<EObject> left = EcoreUtil.getAllContents(change.getObjectsToAttach()); left.hasNext(); ) {
            leave(left.next());
        }
        added = new ArrayList<>();
        return change;
    }

    @Override
    public void setTarget(Notifier target) {
        super.setTarget(target);
        if (!loadingTargets) {
            added.add(target);
        }
    }

    private void leave(Notifier object) {
        originalTargetObjects.remove(object);
        removeAdapter(object);
    }
}
