package care.quarterback.ui.workbench;

import care.quarterback.model.value.CaseId;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** Which case an editor shows. Its name says nothing of the patient, and it is never written to disk. */
public final class CaseEditorInput implements IEditorInput {

    /** Id of the editor that shows a case. */
    public static final String EDITOR = "care.quarterback.ui.caseEditor";

    private final CaseId id;

    public CaseEditorInput(CaseId id) {
        this.id = id;
    }

    public CaseId id() {
        return id;
    }

    @Override
    public boolean exists() {
        return false; // so the platform keeps it in no list of recent things
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return "Case";
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return "";
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseEditorInput input && input.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
