package care.quarterback.ui.exchange;

import care.quarterback.desk.exchange.Matching.Decision;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.exchange.FileSheet;
import care.quarterback.presentation.exchange.ImportPresenter;
import care.quarterback.presentation.exchange.ImportQuestion;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;

/** What files hold, the questions about them, and what became of them; beside the window, which stays usable. */
final class ImportDialog extends Dialog implements ImportPresenter.View {

    private final Workplace workplace;
    private final WindowParts parts;
    private final ImportPresenter presenter;
    private final List<Answer> answers = new ArrayList<>();
    private Look look;
    private Label headline;
    private Composite progress;
    private ProgressBar bar;
    private Sheet sheet;
    private Composite buttons;

    ImportDialog(Shell parent, Workplace workplace, WindowParts parts, ImportPresenter presenter) {
        super(parent);
        this.workplace = workplace;
        this.parts = parts;
        this.presenter = presenter;
        setShellStyle(SWT.SHELL_TRIM | SWT.MODELESS);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(workplace.words("import.title"));
        shell.setData(Look.HELP, HelpPlaces.IMPORT);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(820, 600);
    }

    @Override
    protected Control createContents(Composite parent) {
        look = new Look(parent);
        Composite page = look.sheet(parent, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        headline = look.wrapped(page, Type.BOLD, Tone.TEXT, "");
        progress = look.area(page, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
        sheet = new Sheet(page, look);
        buttons = look.area(page, 2);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
        presenter.start(this);
        return page;
    }

    @Override
    public void working(String sentence, int percent) {
        if (headline.isDisposed()) {
            return;
        }
        headline.setText(sentence);
        boolean known = percent >= 0;
        if (bar == null || known == ((bar.getStyle() & SWT.INDETERMINATE) != 0)) {
            clear();
            bar = new ProgressBar(progress, known ? SWT.HORIZONTAL : SWT.INDETERMINATE);
            Look.name(bar, workplace.words("import.title"));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
            sheet.fill(1, body -> {});
            fresh("import.stop", this::stop);
        }
        if (known) {
            bar.setSelection(percent);
        }
        layout();
    }

    private void stop() {
        presenter.stop();
        headline.setText(workplace.words("import.stopping"));
        for (Control button : buttons.getChildren()) {
            button.setEnabled(false);
        }
    }

    @Override
    public void preview(List<FileSheet> files, List<ImportQuestion> questions, boolean ready) {
        if (headline.isDisposed()) {
            return;
        }
        clear();
        headline.setText(workplace.words(ready ? "import.before" : "import.before.nothing", files.size()));
        sheet.fill(1, body -> {
            if (!questions.isEmpty()) {
                look.heading(body, workplace.words("import.before.ask"), 1);
                questions.forEach(question -> answers.add(new Answer(body, look, question, this::ready)));
            }
            new FileSheets(look).fill(body, files);
        });
        if (ready) {
            fresh("import.leaveIt", this::close);
            first("import.bring", this::bring);
            ready();
        } else {
            ended();
        }
        layout();
    }

    private void ready() {
        boolean answered = answers.stream().allMatch(Answer::given);
        for (Control button : buttons.getChildren()) {
            if ("import.bring".equals(button.getData(Look.KEY))) {
                button.setEnabled(answered);
            }
        }
    }

    private void bring() {
        var given = new java.util.HashMap<Object, Decision>();
        answers.forEach(answer -> given.put(answer.key(), answer.decision()));
        answers.clear();
        presenter.bring(given);
    }

    @Override
    public void done(String sentence, List<FileSheet> files, List<CaseId> cases) {
        if (headline.isDisposed()) {
            return;
        }
        clear();
        headline.setText(sentence);
        sheet.fill(1, body -> new FileSheets(look).fill(body, files));
        ended();
        if (cases.size() == 1) {
            parts.openCase(workplace, cases.getFirst(), () -> {
                if (!headline.isDisposed()) {
                    getShell().setActive();
                }
            });
        } else if (!cases.isEmpty()) {
            first("import.toToday", () -> {
                parts.perspective(WindowParts.TODAY);
                close();
            });
        }
        layout();
    }

    private void ended() {
        for (Control old : buttons.getChildren()) {
            old.dispose();
        }
        first("close", this::close);
    }

    private void clear() {
        if (bar != null) {
            bar.dispose();
            bar = null;
        }
    }

    /** The buttons anew, with this one. */
    private void fresh(String key, Runnable action) {
        for (Control old : buttons.getChildren()) {
            old.dispose();
        }
        button(key, action);
    }

    /** The one next thing to do: Enter does it. */
    private void first(String key, Runnable action) {
        Button button = button(key, action);
        getShell().setDefaultButton(button);
        button.setFocus();
    }

    private Button button(String key, Runnable action) {
        Button button = look.button(buttons, key, workplace.words(key), action);
        GridDataFactory.swtDefaults()
                .hint(Math.max(120, button.computeSize(-1, -1).x), -1)
                .applyTo(button);
        return button;
    }

    private void layout() {
        ((GridLayout) buttons.getLayout()).numColumns = Math.max(1, buttons.getChildren().length);
        headline.getParent().layout(true, true);
        sheet.fit();
    }

    @Override
    public boolean close() {
        presenter.close();
        return super.close();
    }
}
