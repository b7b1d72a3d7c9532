package care.quarterback.ui.lock;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.ui.help.HelpWindow;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** What is shown while the window is locked: one field, and nothing of a patient. */
final class LockCover {

    private static final int LETTERS = 52;
    private static final int MESSAGE_LINES = 4;

    private final Shell shell;
    private final Look look;
    private final Text passphrase;
    private final Label message;
    private final Button enter;

    /** @param open is given what was typed; @param leave closes the program */
    LockCover(
            Display display, ScreenText text, String title, String explanation, Consumer<char[]> open, Runnable leave) {
        shell = new Shell(display, SWT.TITLE | SWT.APPLICATION_MODAL);
        shell.setText(text.of("app.title"));
        shell.setImages(Window.getDefaultImages());
        shell.setLayout(new FillLayout());
        shell.setData(Look.KEY, "lock");
        shell.setData(Look.HELP, HelpPlaces.LOCK);
        shell.addListener(SWT.Close, event -> event.doit = false);
        look = new Look(shell);
        Composite sheet = look.sheet(shell, 1);
        look.label(sheet, Type.TITLE, Tone.ACCENT, title);
        wide(look.wrapped(sheet, Type.BODY, Tone.TEXT, explanation), SWT.DEFAULT);
        passphrase = look.field(sheet, "lock.passphrase", text.of("unlock.passphrase"), SWT.PASSWORD);
        message = look.wrapped(sheet, Type.BODY, Tone.BLOCKED, "");
        wide(message, look.height(message, MESSAGE_LINES));
        Composite row = look.area(sheet, 2);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(row);
        look.button(row, "lock.leave", text.of("lock.leave"), leave);
        enter = look.button(row, "lock.open", text.of("lock.open"), () -> open.accept(passphrase.getTextChars()));
        shell.setDefaultButton(enter);
        passphrase.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F1) {
                HelpWindow.open(display, text, HelpPlaces.LOCK);
            }
        });
    }

    private void wide(Label label, int height) {
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(look.width(label, LETTERS), height)
                .applyTo(label);
    }

    void open(Rectangle over) {
        shell.pack();
        Point size = shell.getSize();
        shell.setLocation(over.x + (over.width - size.x) / 2, over.y + (over.height - size.y) / 3);
        shell.open();
        passphrase.setFocus();
    }

    void busy(boolean busy, String sentence) {
        passphrase.setEnabled(!busy);
        enter.setEnabled(!busy);
        say(sentence, Tone.MUTED);
    }

    void refused(String sentence) {
        say(sentence, Tone.BLOCKED);
        passphrase.setFocus();
        passphrase.selectAll();
    }

    private void say(String sentence, Tone tone) {
        message.setForeground(look.color(tone));
        message.setText(Look.plain(sentence));
    }

    /** Whether a window belongs to the cover: the help that was asked for above it. */
    boolean owns(Shell other) {
        return other == shell || other.getParent() == shell;
    }

    void close() {
        shell.dispose();
    }
}
