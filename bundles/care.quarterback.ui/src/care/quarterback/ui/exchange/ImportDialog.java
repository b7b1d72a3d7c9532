package care.quarterback.ui.exchange;

import care.quarterback.desk.exchange.Matching.Decision;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.exchange.FileSheet;
import care.quarterback.presentation.exchange.ImportPresenter;
import care.quarterback.presentation.exchange.ImportQuestion;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** What files hold, the questions about them, and what became of them; beside the window, which stays usable. */
final class ImportDialog extends DialogFrame implements ImportPresenter.View {

    private final Workplace workplace;
    private final WindowParts parts;
    private final ImportPresenter presenter;
    private final List<Answer> answers = new ArrayList<>();
    private final Consumer<List<CaseId>> brought;
    private Sheet sheet;
    private boolean working;

    /** @param brought is told into which cases it went */
    ImportDialog(
            Shell parent,
            Workplace workplace,
            WindowParts parts,
            ImportPresenter presenter,
            Consumer<List<CaseId>> brought) {
        super(parent, workplace.words("import.title"), HelpPlaces.IMPORT);
        this.workplace = workplace;
        this.parts = parts;
        this.presenter = presenter;
        this.brought = brought;
        beside();
    }

    @Override
    protected Point getInitialSize() {
        return new Point(820, 600);
    }

    @Override
    protected void content(Composite content) {
        sentence("").setFont(look().font(Type.BOLD));
        sheet = new Sheet(content, look());
    }

    @Override
    protected void buttons() {
        presenter.start(this);
    }

    private boolean gone() {
        return sheet.control().isDisposed();
    }

    @Override
    public void working(String words, int percent) {
        if (gone()) {
            return;
        }
        sentence(words);
        if (!working) {
            working = true;
            sheet.fill(1, body -> {});
            noButtons();
            button("import.stop", workplace.words("import.stop"), this::stop);
        }
        progress(percent);
    }

    private void stop() {
        presenter.stop();
        sentence(workplace.words("import.stopping"));
        for (Control button : shownButtons()) {
            button.setEnabled(false);
        }
    }

    @Override
    public void preview(List<FileSheet> files, List<ImportQuestion> questions, boolean ready) {
        if (gone()) {
            return;
        }
        clear();
        sentence(workplace.words(ready ? "import.before" : "import.before.nothing", files.size()));
        sheet.fill(1, body -> {
            if (!questions.isEmpty()) {
                look().heading(body, workplace.words("import.before.ask"), 1);
                questions.forEach(question -> answers.add(new Answer(body, look(), question, this::ready)));
            }
            new FileSheets(look()).fill(body, files);
        });
        if (ready) {
            noButtons();
            button("import.leaveIt", workplace.words("import.leaveIt"), this::close);
            first("import.bring", this::bring);
            ready();
        } else {
            ended();
        }
        layout();
    }

    private void ready() {
        boolean answered = answers.stream().allMatch(Answer::given);
        for (Control button : shownButtons()) {
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
    public void done(String words, List<FileSheet> files, List<CaseId> cases) {
        brought.accept(cases);
        if (gone()) {
            return;
        }
        clear();
        sentence(words);
        sheet.fill(1, body -> new FileSheets(look()).fill(body, files));
        ended();
        if (cases.size() == 1) {
            parts.openCase(workplace, cases.getFirst(), () -> {
                if (!gone()) {
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
        noButtons();
        first("close", this::close);
    }

    private void clear() {
        working = false;
        noProgress();
    }

    private void first(String key, Runnable action) {
        next(key, workplace.words(key), action).setFocus();
    }

    private void layout() {
        fit();
        sheet.fit();
    }

    @Override
    public boolean close() {
        presenter.close();
        return super.close();
    }
}
