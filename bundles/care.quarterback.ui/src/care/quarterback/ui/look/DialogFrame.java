package care.quarterback.ui.look;

import care.quarterback.ui.look.Look.Type;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;

/**
 * The frame of every dialog: what it is for, what is asked, how far the work is, what was refused, and the buttons. Esc closes
 * it, Enter does the one next thing, and it is as large as what stands in it needs.
 */
public abstract class DialogFrame extends Dialog {

    private static final int LETTERS = 60;
    private static final int BUTTON_LETTERS = 12;

    private final String title;
    private final String help;
    private Look look;
    private Label sentence;
    private Composite progress;
    private ProgressBar bar;
    private Label message;
    private Composite buttons;

    /** @param help the page about it; empty where it is explained with the place that it was opened from */
    protected DialogFrame(Shell parent, String title, String help) {
        super(parent);
        this.title = title;
        this.help = help;
        setShellStyle(SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL | SWT.RESIZE);
    }

    /** Stands beside the window, which stays usable. To be called before it opens. */
    protected final void beside() {
        setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS | SWT.RESIZE);
        setBlockOnOpen(false);
    }

    /** What is asked or shown. @param content one column */
    protected abstract void content(Composite content);

    /** The buttons, from left to right; the last is the one next thing to do. */
    protected abstract void buttons();

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        if (!help.isEmpty()) {
            shell.setData(Look.HELP, help);
        }
    }

    @Override
    protected final Control createContents(Composite parent) {
        look = new Look(parent);
        Composite sheet = look.sheet(parent, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet);
        sentence = line(sheet, Tone.TEXT);
        progress = look.area(sheet, 1);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(progress);
        Composite content = look.area(sheet, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        message = line(sheet, Tone.BLOCKED);
        buttons = look.area(sheet, 1);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(buttons);
        content(content);
        buttons();
        return sheet;
    }

    private Label line(Composite sheet, Tone tone) {
        Label made = look.wrapped(sheet, Type.BODY, tone, "");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(look.width(sheet, LETTERS), SWT.DEFAULT)
                .exclude(true)
                .applyTo(made);
        made.setVisible(false);
        return made;
    }

    protected final Look look() {
        return look;
    }

    /** What is chosen or done here. */
    protected final Label sentence(String words) {
        put(sentence, words);
        return sentence;
    }

    /** Says below what was asked why it is refused, or how it went. */
    protected final void say(Tone tone, String words) {
        message.setForeground(look.color(tone));
        put(message, words);
    }

    private void put(Label label, String words) {
        label.setText(Look.plain(words));
        exclude(label, words.isEmpty());
        fit();
    }

    /** Takes a part away, or brings it back; it is laid out with the next {@link #fit}. */
    protected static final void there(Control control, boolean there) {
        if (control.getLayoutData() instanceof GridData) {
            exclude(control, !there);
        } else {
            control.setVisible(there);
        }
    }

    /** What is to be stopped when the dialog goes, however it goes. */
    protected final void whenGone(Runnable action) {
        getShell().addListener(SWT.Dispose, event -> action.run());
    }

    private static void exclude(Control control, boolean excluded) {
        ((GridData) control.getLayoutData()).exclude = excluded;
        control.setVisible(!excluded);
    }

    /** Shows how far the work is. @param percent below 0 where nobody knows */
    protected final void progress(int percent) {
        boolean known = percent >= 0;
        if (bar == null || known == ((bar.getStyle() & SWT.INDETERMINATE) != 0)) {
            noProgress();
            bar = new ProgressBar(progress, known ? SWT.HORIZONTAL : SWT.INDETERMINATE);
            Look.name(bar, title);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
            exclude(progress, false);
        }
        if (known) {
            bar.setSelection(percent);
        }
        fit();
    }

    /** The work is over. */
    protected final void noProgress() {
        if (bar != null) {
            bar.dispose();
            bar = null;
            exclude(progress, true);
            fit();
        }
    }

    /** Another button, right of the others. */
    protected final Button button(String key, String words, Runnable action) {
        Button made = look.button(buttons, key, words, action);
        int width = Math.max(look.width(buttons, BUTTON_LETTERS), made.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(made);
        ((GridLayout) buttons.getLayout()).numColumns = buttons.getChildren().length;
        return made;
    }

    /** The one next thing to do: Enter does it. */
    protected final Button next(String key, String words, Runnable action) {
        Button made = button(key, words, action);
        getShell().setDefaultButton(made);
        return made;
    }

    /** Other buttons come. */
    protected final void noButtons() {
        for (Control old : buttons.getChildren()) {
            old.dispose();
        }
    }

    /** The buttons that are there, from left to right. */
    protected final Control[] shownButtons() {
        return buttons.getChildren();
    }

    /** Lays it out again; it grows where it has become too small for what it says. */
    protected final void fit() {
        Shell shell = getShell();
        if (shell == null || !shell.isVisible()) {
            return;
        }
        shell.layout(true, true);
        Point now = shell.getSize();
        Point needed = shell.computeSize(now.x, SWT.DEFAULT);
        int room = shell.getMonitor().getClientArea().height;
        if (needed.y > now.y && needed.y <= room) {
            shell.setSize(now.x, needed.y);
        }
    }
}
