package care.quarterback.ui.help;

import care.quarterback.presentation.help.HelpBook;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.ui.workbench.HelpedPlace;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the help: at the page that its parameter names, else at that of the place where the keyboard stands. */
public final class HelpHandler extends AbstractHandler {

    /** The key of a page. */
    public static final String PAGE = "care.quarterback.ui.help.page";

    private static final Map<String, String> PERSPECTIVES = Map.of(
            WindowParts.TODAY, HelpPlaces.TODAY,
            WindowParts.TRAY, HelpPlaces.TRAY,
            WindowParts.CASE, HelpPlaces.CASE,
            WindowParts.CONSENSUS, HelpPlaces.CONSENSUS,
            WindowParts.PRACTICE, HelpPlaces.PRACTICE);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var text = window.getService(Workplace.class).room().text();
        HelpWindow.open(window.getShell().getDisplay(), text, page(event));
        return null;
    }

    private static String page(ExecutionEvent event) {
        String named = event.getParameter(PAGE);
        if (named != null) {
            return named;
        }
        String around = HelpWindow.around(Display.getCurrent().getFocusControl());
        if (around != null) {
            return around;
        }
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        String perspective = page.getPerspective().getId();
        return page.getActivePart() instanceof HelpedPlace place
                ? place.helpPage()
                : PERSPECTIVES.getOrDefault(perspective, HelpBook.FIRST);
    }
}
