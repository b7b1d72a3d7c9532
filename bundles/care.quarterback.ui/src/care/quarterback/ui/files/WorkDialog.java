package care.quarterback.ui.files;

import care.quarterback.presentation.files.FilesPresenter;
import care.quarterback.presentation.files.FilesPresenter.Running;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Long work with files: how far it is, a way to stop it, and then what became of it. The window stays usable. */
public final class WorkDialog extends DialogFrame implements FilesPresenter.View {

    private static final int LETTERS = 60;

    private final Workplace workplace;
    private Running running;
    private Button button;
    private boolean ended;
    private boolean leaving;

    /** @param help the key of the page about this work */
    public WorkDialog(Shell parent, Workplace workplace, String title, String help) {
        super(parent, title, help);
        this.workplace = workplace;
        beside();
    }

    /** Begins, and returns when it is done; where something went wrong, when the person has read it. */
    void beginAndWait(Function<FilesPresenter.View, Running> work) {
        leaving = true;
        begin(work);
        Display display = Display.getCurrent();
        while (getShell() != null && !getShell().isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    /** Opens and begins. */
    public void begin(Function<FilesPresenter.View, Running> work) {
        open();
        running = work.apply(this);
    }

    @Override
    protected void content(Composite content) {
        Label sentence = sentence("");
        sentence.setData(Look.KEY, "files.sentence");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(look().width(content, LETTERS), SWT.DEFAULT)
                .applyTo(sentence);
    }

    @Override
    protected void buttons() {
        button = button("files.close", workplace.words("files.stop"), this::pressed);
    }

    private void pressed() {
        if (ended) {
            close();
        } else {
            running.stop();
            button.setEnabled(false);
            sentence(workplace.words("files.stopping"));
        }
    }

    @Override
    public void working(String words, int percent) {
        if (!button.isDisposed() && button.isEnabled()) {
            sentence(words);
            progress(percent);
        }
    }

    @Override
    public void done(boolean problem, String words) {
        ended = true;
        if (button.isDisposed()) {
            return;
        }
        if (leaving && !problem) {
            close();
            return;
        }
        noProgress();
        sentence(words).setForeground(look().color(problem ? Tone.BLOCKED : Tone.TEXT));
        button.setText(workplace.words("close"));
        button.setEnabled(true);
        getShell().setDefaultButton(button);
        button.setFocus();
        fit();
    }

    @Override
    public boolean close() {
        if (running != null && !ended) {
            running.stop();
        }
        return super.close();
    }
}
