package care.quarterback.ui.unlock;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.unlock.UnlockPresenter;
import care.quarterback.ui.files.BackupFiles;
import care.quarterback.ui.help.HelpWindow;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The door of the window, shown before the workbench starts. */
public final class UnlockDialog implements UnlockPresenter.View {

    /** How wide the door's sentences are. */
    private static final int EXPLANATION = 400;

    private static final int MESSAGE_LINES = 3;

    /** Milliseconds until a sentence is surely on the screen. */
    private static final int PAINTED = 60;

    private final Shell shell;
    private final Look look;
    private final ScreenText text;
    private final UnlockPresenter presenter;
    private final String person;
    private final Runnable turn;
    private final Listener keys = this::key;
    private ScrolledComposite scroller;
    private Composite sheet;
    private Text address;
    private Text database;
    private Text name;
    private Text passphrase;
    private Text again;
    private Label message;
    private Button enter;
    private boolean through;

    /** Whether only the store is waited for, which takes the screen's thread no time. */
    private boolean waited;

    /**
     * @param person the name that the field begins with
     * @param turn one turn of the screen's loop
     */
    public UnlockDialog(Display display, UnlockPresenter presenter, ScreenText text, String person, Runnable turn) {
        this.turn = turn;
        this.presenter = presenter;
        this.text = text;
        this.person = person;
        shell = new Shell(display, SWT.TITLE | SWT.CLOSE);
        shell.setText(text.of("app.title"));
        shell.setImages(Window.getDefaultImages());
        shell.setLayout(new FillLayout());
        look = new Look(shell);
        shell.setBackground(look.color(Tone.SHEET));
        display.addFilter(SWT.KeyDown, keys);
        shell.addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, keys));
    }

    /** The keys of the window do not work before it is there. */
    private void key(Event event) {
        if (event.keyCode == SWT.F1 && event.widget instanceof Control at && at.getShell() == shell) {
            String page = again == null ? HelpPlaces.LOCK : HelpPlaces.WELCOME;
            HelpWindow.open(shell.getDisplay(), text, page);
        }
    }

    /**
     * Shows the door until the store is open or is being opened, false when the person leaves. It stands there until {@link #close}.
     */
    public boolean open() {
        presenter.start(this);
        shell.open();
        passphrase.setFocus();
        pumpUntil(() -> through || waited);
        return !shell.isDisposed();
    }

    /** Returns when the store is open, or when the person leaves. */
    public void await() {
        pumpUntil(() -> through);
    }

    private void pumpUntil(BooleanSupplier enough) {
        while (!shell.isDisposed() && !enough.getAsBoolean()) {
            turn.run();
        }
    }

    @Override
    public void show(boolean making, String title, String explanation) {
        String typed = typedName();
        fresh(title, explanation);
        name = look.field(sheet, "unlock.name", text.of("unlock.name"));
        name.setText(typed);
        passphrase = look.field(sheet, "unlock.passphrase", text.of("unlock.passphrase"), SWT.PASSWORD);
        again = making ? look.field(sheet, "unlock.again", text.of("unlock.again"), SWT.PASSWORD) : null;
        if (making) {
            begin();
        } else {
            look.link(sheet, "unlock.lost", text.of("unlock.lost"), text.of("unlock.passphrase"), presenter::lost);
        }
        look.link(
                sheet,
                "unlock.server",
                text.of("unlock.server"),
                text.of("unlock.server.title"),
                () -> presenter.shared(true));
        end(text.of(making ? "unlock.make" : "unlock.open"));
        passphrase.setFocus();
    }

    @Override
    public void askForServer(String where, String title, String explanation) {
        String typed = typedName();
        fresh(title, explanation);
        address = look.field(sheet, "unlock.server.address", text.of("unlock.server.address"));
        address.setText(where);
        name = look.field(sheet, "unlock.name", text.of("unlock.name"));
        name.setText(typed);
        passphrase = look.field(sheet, "unlock.passphrase", text.of("unlock.server.own"), SWT.PASSWORD);
        again = null;
        database = look.field(sheet, "unlock.server.database", text.of("unlock.server.database"), SWT.PASSWORD);
        look.link(sheet, "unlock.lost", text.of("unlock.lost"), text.of("unlock.server.own"), presenter::lost);
        look.link(
                sheet,
                "unlock.server.not",
                text.of("unlock.server.not"),
                text.of("unlock.open.title"),
                () -> presenter.shared(false));
        end(text.of("unlock.open"));
        (where.isEmpty() ? address : passphrase).setFocus();
    }

    private String typedName() {
        return name == null ? person : name.getText();
    }

    /** What stands below the fields. */
    private void end(String enters) {
        message = look.wrapped(sheet, Type.BODY, Tone.BLOCKED, "");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(EXPLANATION, look.height(message, MESSAGE_LINES))
                .applyTo(message);
        buttons(enters, this::submit);
        place();
    }

    /** With what a new store begins, and the way to one that was there before. */
    private void begin() {
        look.label(sheet, Type.NOTE, Tone.MUTED, text.of("unlock.begin"));
        look.tick(sheet, SWT.RADIO, "unlock.begin.own", text.of("unlock.begin.own"))
                .setSelection(true);
        Button samples = look.tick(sheet, SWT.RADIO, "unlock.begin.samples", text.of("unlock.begin.samples"));
        samples.addListener(SWT.Selection, event -> presenter.samples(samples.getSelection()));
        look.link(
                sheet,
                "unlock.restore",
                text.of("unlock.restore"),
                text.of("unlock.restore.title"),
                this::askForBackup);
    }

    private void askForBackup() {
        var dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(text.of("unlock.restore.choose"));
        dialog.setFilterExtensions(new String[] {BackupFiles.FILTER});
        String chosen = dialog.open();
        if (chosen != null) {
            presenter.restore(Path.of(chosen));
        }
    }

    @Override
    public void askForKey(String title, String explanation) {
        askForSecret(title, explanation, SWT.SINGLE, "unlock.keyName", "unlock.found", "unlock.open");
    }

    @Override
    public void askForBackup(String title, String explanation) {
        askForSecret(title, explanation, SWT.PASSWORD, "unlock.passphrase", "unlock.restore.not", "unlock.restore.do");
    }

    @Override
    public void askForOlder(String title, String explanation) {
        askForSecret(title, explanation, SWT.PASSWORD, "unlock.passphrase", "unlock.older.not", "unlock.older.do");
    }

    private void askForSecret(
            String title, String explanation, int style, String label, String instead, String enters) {
        String typed = typedName();
        fresh(title, explanation);
        name = look.field(sheet, "unlock.name", text.of("unlock.name"));
        name.setText(typed);
        passphrase = look.field(sheet, "unlock.recoveryKey", text.of(label), style);
        again = null;
        look.link(sheet, "unlock.found", text.of(instead), text.of(label), () -> presenter.start(this));
        end(text.of(enters));
        passphrase.setFocus();
    }

    @Override
    public void busy(boolean busy, String sentence) {
        name.setEnabled(!busy);
        passphrase.setEnabled(!busy);
        enter.setEnabled(!busy);
        Stream.of(again, address, database).filter(Objects::nonNull).forEach(field -> field.setEnabled(!busy));
        say(sentence, Tone.MUTED);
        waited = false;
        if (busy && presenter.opening()) {
            shell.getDisplay().timerExec(PAINTED, () -> waited = presenter.opening());
        }
    }

    @Override
    public void refused(String sentence) {
        say(sentence, Tone.BLOCKED);
        passphrase.setFocus();
        passphrase.selectAll(); // what is typed next takes the place of what did not fit
    }

    @Override
    public void recoveryKey(String key) {
        fresh(text.of("unlock.keyName"), text.of("unlock.key"));
        new KeySheet(sheet, look, text, key, this::say);
        message = look.wrapped(sheet, Type.BODY, Tone.MUTED, "");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(EXPLANATION, look.height(message, MESSAGE_LINES))
                .applyTo(message);
        buttons(text.of("unlock.keyWritten"), presenter::keyIsWrittenDown);
        place();
    }

    /** Its sentence is painted before the window is made, which leaves no time for painting. */
    @Override
    public void entered(String sentence) {
        enter.setEnabled(false);
        say(sentence, Tone.MUTED);
        shell.getDisplay().timerExec(PAINTED, () -> through = true);
    }

    /** There is a window now. */
    public void close() {
        shell.dispose();
    }

    private void fresh(String title, String explanation) {
        if (scroller != null) {
            scroller.dispose();
        }
        address = null;
        database = null;
        scroller = new ScrolledComposite(shell, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        sheet = look.sheet(scroller, 1);
        scroller.setContent(sheet);
        look.label(sheet, Type.TITLE, Tone.ACCENT, title);
        Label words = look.wrapped(sheet, Type.BODY, Tone.TEXT, explanation);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(EXPLANATION, SWT.DEFAULT)
                .applyTo(words);
    }

    private void buttons(String first, Runnable action) {
        Composite row = look.area(sheet, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GRID, 0).applyTo(row);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(row);
        look.button(row, "unlock.exit", text.of("unlock.exit"), shell::close);
        enter = look.button(row, "unlock.enter", first, action);
        shell.setDefaultButton(enter);
    }

    private void submit() {
        char[] second = again == null ? new char[0] : again.getTextChars();
        if (address != null) {
            presenter.at(address.getText(), database.getTextChars());
        }
        presenter.submit(name.getText(), passphrase.getTextChars(), second);
    }

    private void say(String sentence, Tone tone) {
        message.setForeground(look.color(tone));
        message.setText(sentence);
        GridData room = (GridData) message.getLayoutData();
        int wanted = message.computeSize(EXPLANATION, SWT.DEFAULT).y;
        if (wanted > room.heightHint) {
            room.heightHint = wanted;
            place();
        }
        sheet.layout();
    }

    private void place() {
        Rectangle screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
        Point wanted = sheet.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        scroller.setMinSize(wanted);
        Rectangle frame = shell.computeTrim(0, 0, wanted.x, wanted.y);
        int bar = frame.height > screen.height ? scroller.getVerticalBar().getSize().x : 0;
        shell.setSize(frame.width + bar, Math.min(frame.height, screen.height)); // a low screen scrolls
        shell.layout(true, true);
        Point size = shell.getSize();
        shell.setLocation(screen.x + (screen.width - size.x) / 2, screen.y + (screen.height - size.y) / 3);
    }
}
