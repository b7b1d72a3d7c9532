package care.quarterback.ui.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Says what this is, which version, and under which license. */
public final class AboutHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var workplace = window.getService(Workplace.class);
        MessageDialog.openInformation(
                window.getShell(),
                workplace.words("about.title"),
                workplace.words("about.text", version(), System.getProperty("java.version")));
        return null;
    }

    /** "0.1.0": the day of the build says nothing to a person. */
    private static String version() {
        Version version = FrameworkUtil.getBundle(AboutHandler.class).getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }
}
