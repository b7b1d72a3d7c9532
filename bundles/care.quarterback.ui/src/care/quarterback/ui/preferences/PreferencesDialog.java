package care.quarterback.ui.preferences;

import care.quarterback.core.text.DateForm;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.preferences.Choices;
import care.quarterback.presentation.preferences.Choices.TextSize;
import care.quarterback.presentation.preferences.Choices.Theme;
import care.quarterback.presentation.preferences.Choices.TrayFolder;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;

/** The choices of this seat, on four pages. Nothing is changed until they are saved. */
public final class PreferencesDialog extends DialogFrame {

    private static final List<Integer> MINUTES = List.of(2, 5, 10, 15, 30, 60, 0);
    private static final List<Integer> DAYS = List.of(1, 3, 7, 14, 30, 0);
    private static final int LETTERS = 60;

    private final Workplace workplace;
    private final WindowParts parts;
    private Text name;
    private ChoiceBox<Theme> theme;
    private ChoiceBox<TextSize> textSize;
    private ChoiceBox<DateForm> dates;
    private ChoiceBox<Integer> lock;
    private ChoiceBox<Integer> backup;
    private Text closing;
    private Text tray;
    private Button removing;

    public PreferencesDialog(Shell parent, Workplace workplace, WindowParts parts) {
        super(parent, workplace.words("preferences.title"), HelpPlaces.PREFERENCES);
        this.workplace = workplace;
        this.parts = parts;
    }

    @Override
    protected void content(Composite content) {
        var folder = new TabFolder(content, SWT.TOP);
        folder.setFont(look().font(Type.BODY));
        folder.setData(Look.KEY, "preferences.pages");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(folder);
        Choices now = workplace.preferences().choices();
        you(page(folder, "preferences.page.you"), now);
        window(page(folder, "preferences.page.window"), now);
        safety(page(folder, "preferences.page.safety"), now);
        arrivals(page(folder, "preferences.page.tray"), now);
    }

    @Override
    protected void buttons() {
        button("preferences.cancel", workplace.words("preferences.cancel"), this::close);
        next("preferences.save", workplace.words("preferences.save"), this::save);
    }

    private Composite page(TabFolder folder, String key) {
        var page = new Composite(folder, SWT.NONE);
        page.setBackground(look().color(Tone.SHEET));
        GridLayoutFactory.fillDefaults()
                .margins(2 * Look.GRID, 2 * Look.GRID)
                .spacing(Look.GRID, Look.GRID)
                .applyTo(page);
        var item = new TabItem(folder, SWT.NONE);
        item.setText(workplace.words(key));
        item.setControl(page);
        return page;
    }

    private void you(Composite page, Choices now) {
        name = look().field(page, "preferences.name", workplace.words("preferences.name"));
        String here = workplace.cases().desk().seat().actor().name();
        name.setText(now.name().isBlank() ? here : now.name());
        note(page, "preferences.name.note");
        note(page, "preferences.practice");
        look().link(
                        page,
                        "preferences.practice.go",
                        workplace.words("preferences.practice.go"),
                        workplace.words("preferences.practice"),
                        () -> {
                            close();
                            parts.perspective(WindowParts.PRACTICE);
                        });
    }

    private void window(Composite page, Choices now) {
        theme = new ChoiceBox<>(
                page,
                look(),
                "preferences.theme",
                workplace.words("preferences.theme"),
                Stream.of(Theme.values())
                        .map(each -> new Choice<>(each, workplace.words("preferences.theme." + each.name())))
                        .toList());
        theme.show(now.theme());
        textSize = new ChoiceBox<>(
                page,
                look(),
                "preferences.text",
                workplace.words("preferences.text"),
                Stream.of(TextSize.values())
                        .map(each -> new Choice<>(each, workplace.words("preferences.text." + each.name())))
                        .toList());
        textSize.show(now.textSize());
        note(page, "preferences.text.note");
        dates = new ChoiceBox<>(
                page,
                look(),
                "preferences.dates",
                workplace.words("preferences.dates"),
                Stream.of(DateForm.values())
                        .map(each -> new Choice<>(each, workplace.words("preferences.dates." + each.name())))
                        .toList());
        dates.show(now.dates());
        note(page, "preferences.dates.note");
    }

    private void safety(Composite page, Choices now) {
        lock = numbers(page, "preferences.lock", "preferences.lock.after", MINUTES, now.lockMinutes());
        note(page, "preferences.lock.note");
        if (workplace.may(Offer.BACKUP)) {
            backups(page, now);
        }
        look().button(
                        page,
                        "preferences.passphrase",
                        workplace.words("preferences.passphrase"),
                        () -> new PassphraseDialog(getShell(), workplace).open());
        if (workplace.may(Offer.ACCOUNTS)) {
            look().button(
                            page,
                            "preferences.recovery",
                            workplace.words("preferences.recovery"),
                            () -> new RecoveryKeyDialog(getShell(), workplace).open());
        }
    }

    private void backups(Composite page, Choices now) {
        backup = numbers(page, "preferences.backup", "preferences.backup.after", DAYS, now.backupDays());
        closing = look().field(page, "preferences.closing", workplace.words("preferences.closing"));
        closing.setText(now.closingBackup());
        look().button(
                        page,
                        "preferences.closing.browse",
                        workplace.words("preferences.closing.browse"),
                        () -> browse("preferences.closing", closing));
        note(page, "preferences.closing.note");
    }

    private void arrivals(Composite page, Choices now) {
        tray = look().field(page, "preferences.tray", workplace.words("preferences.tray"));
        tray.setText(now.trayFolder().path());
        look().button(
                        page,
                        "preferences.tray.browse",
                        workplace.words("preferences.closing.browse"),
                        () -> browse("preferences.tray", tray));
        removing = look().tick(page, SWT.CHECK, "preferences.tray.remove", workplace.words("preferences.tray.remove"));
        removing.setSelection(now.trayFolder().remove());
        note(page, "preferences.tray.note");
    }

    private void browse(String key, Text into) {
        var dialog = new DirectoryDialog(getShell());
        dialog.setText(workplace.words(key));
        String chosen = dialog.open();
        if (chosen != null) {
            into.setText(chosen);
        }
    }

    /** The usual numbers, and the one that is chosen; never comes last. */
    private ChoiceBox<Integer> numbers(Composite page, String key, String words, List<Integer> usual, int now) {
        var all = new TreeSet<>(usual);
        all.add(now);
        all.remove(0);
        List<Choice<Integer>> choices = Stream.concat(all.stream(), Stream.of(0))
                .map(each -> new Choice<>(each, workplace.words(words, each)))
                .toList();
        var box = new ChoiceBox<>(page, look(), key, workplace.words(key), choices);
        box.show(now);
        return box;
    }

    private void note(Composite page, String key) {
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(look().width(page, LETTERS), SWT.DEFAULT)
                .applyTo(look().wrapped(page, Type.NOTE, Tone.MUTED, workplace.words(key)));
    }

    private void save() {
        Choices now = workplace.preferences().choices();
        var chosen = new Choices(
                name.getText().strip(),
                theme.value(),
                textSize.value(),
                lock.value(),
                backup == null ? now.backupDays() : backup.value(),
                dates.value(),
                now.server(),
                closing == null ? now.closingBackup() : closing.getText().strip(),
                new TrayFolder(tray.getText().strip(), removing.getSelection()));
        boolean kept = workplace.preferences().change(chosen);
        close();
        if (kept) {
            parts.notice(workplace.words("preferences.saved"));
        } else {
            parts.problem(workplace.words("preferences.notSaved"));
        }
    }
}
