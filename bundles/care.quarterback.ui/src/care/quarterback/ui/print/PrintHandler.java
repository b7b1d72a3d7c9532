package care.quarterback.ui.print;

import care.quarterback.desk.report.PrintedList;
import care.quarterback.presentation.report.ListPresenter.Page;
import care.quarterback.presentation.report.ListPresenter.Result;
import care.quarterback.ui.casefile.CaseEditor;
import care.quarterback.ui.look.PagePrint;
import care.quarterback.ui.practice.PracticeView;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Prints the page in front as it is read, with its lists. With its parameter it saves the page, or its lists as a table. */
public final class PrintHandler extends AbstractHandler {

    /** "save" to save; nothing to print. */
    public static final String HOW = "care.quarterback.ui.print.how";

    private static final List<String> ENDINGS = List.of(".pdf", ".csv", ".xlsx");

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var workplace = window.getService(Workplace.class);
        var parts = new WindowParts(window);
        List<Supplier<PrintedList.Part>> page = PagePrint.of(window.getShell());
        if (page.isEmpty()) {
            parts.notice(workplace.words("print.nothing"));
        } else if ("save".equals(event.getParameter(HOW))) {
            save(window.getShell(), workplace, parts, page(event), page);
        } else {
            workplace.lists().print(page(event), page, result -> tell(workplace, parts, result));
        }
        return null;
    }

    private static Page page(ExecutionEvent event) {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        return part instanceof CaseEditor editor && editor.screen() != null
                ? new Page(editor.screen().title(), Optional.of(editor.live().id()), false)
                : new Page(
                        part.getTitle(), Optional.empty(), part instanceof PracticeView practice && practice.looks());
    }

    private static void save(
            Shell shell, Workplace workplace, WindowParts parts, Page page, List<Supplier<PrintedList.Part>> lists) {
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
            workplace.lists().save(page, lists, file, result -> tell(workplace, parts, result));
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
