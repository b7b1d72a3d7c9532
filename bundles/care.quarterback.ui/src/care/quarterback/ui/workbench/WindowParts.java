package care.quarterback.ui.workbench;

import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.live.EmergencyPresenter;
import care.quarterback.presentation.work.Offer;
import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The parts of the window and how they are reached: the one place that knows the platform's workbench. */
public final class WindowParts {

    /** The list of cases. */
    public static final String TODAY = "care.quarterback.ui.today";
    /** What arrived and is in no case yet. */
    public static final String TRAY = "care.quarterback.ui.tray";
    /** One case. */
    public static final String CASE = "care.quarterback.ui.case";
    /** The practice's directory, rules, settings and results. */
    public static final String PRACTICE = "care.quarterback.ui.practice";
    /** Opinions side by side. */
    public static final String CONSENSUS = "care.quarterback.ui.consensus";

    /** The command that asks for files and imports them. */
    public static final String IMPORT = "care.quarterback.ui.import";

    /** The command that makes the family report. */
    public static final String REPORT = "care.quarterback.ui.report";

    private final IWorkbenchWindow window;

    public WindowParts(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Of the window that is worked in. */
    public static WindowParts inUse() {
        return new WindowParts(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
    }

    /** Opens a case in its editor, in the case perspective. */
    public void openCase(Workplace workplace, CaseId id) {
        openCase(workplace, id, () -> {});
    }

    /** The same; then what is to follow when it is open. */
    public void openCase(Workplace workplace, CaseId id, Runnable then) {
        if (EmergencyPresenter.asks(workplace.cases().desk(), id)) {
            new EmergencyDialog(window.getShell(), workplace, id, () -> openCase(workplace, id, then)).open();
            return;
        }
        workplace
                .cases()
                .open(
                        id,
                        live -> {
                            showCase(workplace, id);
                            then.run();
                        },
                        this::problem);
    }

    /** Makes a new case and opens it; what is typed from now on is for its first field. */
    public void newCase(Workplace workplace) {
        if (!workplace.may(Offer.NEW_CASE, this)) {
            return;
        }
        Display display = window.getShell().getDisplay();
        TypeAhead.begin(display);
        workplace.cases().create(live -> showCase(workplace, live.id()), sentence -> {
            TypeAhead.end(display);
            problem(sentence);
        });
    }

    private void showCase(Workplace workplace, CaseId id) {
        perspective(CASE);
        try {
            window.getActivePage().openEditor(new CaseEditorInput(id), CaseEditorInput.EDITOR);
            workplace.reports().warmUp(workplace.room().background());
        } catch (PartInitException e) {
            problem(workplace.words("case.notOpened"));
        }
    }

    /** The id of the perspective in front; empty where there is none. */
    public String perspective() {
        IWorkbenchPage page = window.getActivePage();
        return page == null || page.getPerspective() == null
                ? ""
                : page.getPerspective().getId();
    }

    /** Shows a perspective. */
    public void perspective(String id) {
        try {
            PlatformUI.getWorkbench().showPerspective(id, window);
        } catch (WorkbenchException e) {
            throw new IllegalStateException("a perspective of our own is missing", e);
        }
    }

    /** After the last case was closed its place is empty: goes to the list of cases. Once all that closes is closed. */
    public void leaveWhenEmpty() {
        window.getShell().getDisplay().asyncExec(() -> {
            IWorkbenchPage page = PlatformUI.getWorkbench().isClosing() ? null : window.getActivePage();
            boolean empty = page != null && page.getEditorReferences().length == 0;
            if (empty
                    && page.getPerspective() != null
                    && CASE.equals(page.getPerspective().getId())) {
                perspective(TODAY);
            }
        });
    }

    /** Runs a command of ours, as its menu entry would. */
    public void run(String command) {
        try {
            window.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new IllegalStateException("a command of our own is missing: " + command, e);
        }
    }

    /** The same with what its menu entry gives it. @param parameters by their ids */
    public void run(String id, Map<String, String> parameters) {
        Command command = window.getService(ICommandService.class).getCommand(id);
        try {
            window.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException e) {
            throw new IllegalStateException("a command of our own is missing: " + id, e);
        }
    }

    /** The view of this id when it is open. */
    public IViewPart view(String id) {
        IWorkbenchPage page = window.getActivePage();
        return page == null ? null : page.findView(id);
    }

    /** Says a quiet word in the status line. */
    public void notice(String sentence) {
        IStatusLineManager line = statusLine();
        if (line != null) {
            line.setErrorMessage(null);
            line.setMessage(sentence);
        }
    }

    /** Says in the status line what went wrong. */
    public void problem(String sentence) {
        IStatusLineManager line = statusLine();
        if (line != null) {
            line.setErrorMessage(sentence);
        }
    }

    /** What went wrong elsewhere is not said any longer. */
    public void calm() {
        IStatusLineManager line = statusLine();
        if (line != null) {
            line.setErrorMessage(null);
        }
    }

    /** A quiet word was about the page before. */
    public void quiet() {
        IStatusLineManager line = statusLine();
        if (line != null) {
            line.setMessage(null);
        }
    }

    private IStatusLineManager statusLine() {
        IWorkbenchPage page = window.getActivePage();
        if (page == null || page.getActivePart() == null) {
            return null;
        }
        return page.getActivePart() instanceof IEditorPart editor
                ? editor.getEditorSite().getActionBars().getStatusLineManager()
                : page.getActivePart() instanceof IViewPart view
                        ? view.getViewSite().getActionBars().getStatusLineManager()
                        : null;
    }
}
