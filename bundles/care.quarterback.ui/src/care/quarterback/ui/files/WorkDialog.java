package care.quarterback.ui.files;

import care.quarterback.presentation.files.FilesPresenter;
import care.quarterback.presentation.files.FilesPresenter.Running;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.function.Function;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;

/** Long work with files: how far it is, a way to stop it, and then what became of it. The window stays usable. */
final class WorkDialog extends Dialog implements FilesPresenter.View {

    private static final int LETTERS = 60;

    private final Workplace workplace;
    private final String title;
    private final String help;
    private Running running;
    private Look look;
    private Label sentence;
    private ProgressBar bar;
    private Button button;
    private boolean ended;

    /** @param help the key of the page about this work */
    WorkDialog(Shell parent, Workplace workplace, String title, String help) {
        super(parent);
        this.workplace = workplace;
        this.title = title;
        this.help = help;
        setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS | SWT.RESIZE);
        setBlockOnOpen(false);
    }

    /** Opens and begins. */
    void begin(Function<FilesPresenter.View, Running> work) {
        open();
        running = work.apply(this);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        shell.setData(Look.HELP, help);
    }

    @Override
    protected Control createContents(Composite parent) {
        look = new Look(parent);
        Composite sheet = look.sheet(parent, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet);
        sentence = look.wrapped(sheet, Type.BODY, Tone.TEXT, "");
        sentence.setData(Look.KEY, "files.sentence");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(look.width(sheet, LETTERS), 10 * Look.GRID)
                .applyTo(sentence);
        bar = new ProgressBar(sheet, SWT.INDETERMINATE);
        Look.name(bar, title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        button = look.button(sheet, "files.close", workplace.words("files.stop"), this::pressed);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(button);
        return sheet;
    }

    private void pressed() {
        if (ended) {
            close();
        } else {
            running.stop();
            button.setEnabled(false);
            sentence.setText(workplace.words("files.stopping"));
        }
    }

    @Override
    public void working(String words, int percent) {
        if (!sentence.isDisposed() && button.isEnabled()) {
            sentence.setText(Look.plain(words));
        }
    }

    @Override
    public void done(boolean problem, String words) {
        ended = true;
        if (sentence.isDisposed()) {
            return;
        }
        sentence.setForeground(look.color(problem ? Tone.BLOCKED : Tone.TEXT));
        sentence.setText(Look.plain(words));
        bar.setVisible(false);
        ((GridData) bar.getLayoutData()).exclude = true;
        button.setText(workplace.words("close"));
        button.setEnabled(true);
        getShell().setDefaultButton(button);
        button.setFocus();
        sentence.getParent().layout(true, true);
    }

    @Override
    public boolean close() {
        if (running != null && !ended) {
            running.stop();
        }
        return super.close();
    }
}
