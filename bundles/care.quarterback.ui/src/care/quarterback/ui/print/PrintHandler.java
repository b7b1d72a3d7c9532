package care.quarterback.ui.print;

import care.quarterback.desk.report.PrintedList;
import care.quarterback.presentation.report.ListPresenter.Result;
import care.quarterback.ui.casefile.CaseEditor;
import care.quarterback.ui.look.PrintSource;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Prints what is in front: the lists in sight, and where a case shows none, its family report. With its parameter it saves the
 * lists as a file.
 */
public final class PrintHandler extends AbstractHandler {

    /** "save" to save; nothing to print. */
    public static final String HOW = "care.quarterback.ui.print.how";

    private static final List<String> ENDINGS = List.of(".pdf", ".csv", ".xlsx");

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var workplace = window.getService(Workplace.class);
        var parts = new WindowParts(window);
        List<Supplier<PrintedList.Part>> lists = new ArrayList<>();
        collect(window.getShell(), lists);
        boolean save = "save".equals(event.getParameter(HOW));
        if (!lists.isEmpty() && save) {
            save(window.getShell(), workplace, parts, title(event), lists);
        } else if (!lists.isEmpty()) {
            workplace.lists().print(title(event), lists, result -> tell(workplace, parts, result));
        } else if (!save && aboutACase(parts)) {
            parts.run(WindowParts.REPORT);
        } else {
            parts.notice(workplace.words("print.nothing"));
        }
        return null;
    }

    private static boolean aboutACase(WindowParts parts) {
        String perspective = parts.perspective();
        return WindowParts.CASE.equals(perspective) || WindowParts.CONSENSUS.equals(perspective);
    }

    private static String title(ExecutionEvent event) {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        return part instanceof CaseEditor editor && editor.screen() != null
                ? editor.screen().title()
                : part.getTitle();
    }

    private static void collect(Control control, List<Supplier<PrintedList.Part>> into) {
        if (!control.isVisible()) {
            return;
        }
        if (control.getData(PrintSource.KEY) instanceof PrintSource source) {
            into.add(source.prepare());
        } else if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, into);
            }
        }
    }

    private static void save(
            Shell shell, Workplace workplace, WindowParts parts, String title, List<Supplier<PrintedList.Part>> lists) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(workplace.words("print.save.title"));
        dialog.setFilterExtensions(new String[] {"*.pdf", "*.csv", "*.xlsx"});
        dialog.setFilterNames(new String[] {
            workplace.words("print.save.pdf"), workplace.words("print.save.csv"), workplace.words("print.save.xlsx")
        });
        dialog.setFileName(workplace.words("print.save.name")); // says nothing of a patient
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            String ending = ENDINGS.get(Math.max(0, dialog.getFilterIndex()));
            boolean named = ENDINGS.stream().anyMatch(chosen::endsWith);
            Path file = Path.of(named ? chosen : chosen + ending);
            workplace.lists().save(title, lists, file, result -> tell(workplace, parts, result));
        }
    }

    private static void tell(Workplace workplace, WindowParts parts, Result result) {
        boolean unseen = result.file() != null && !workplace.viewer().show(result.file());
        if (result.problem() || unseen) {
            parts.problem(unseen ? workplace.words("print.noViewer") : result.sentence());
        } else {
            parts.notice(result.sentence());
        }
    }
}
