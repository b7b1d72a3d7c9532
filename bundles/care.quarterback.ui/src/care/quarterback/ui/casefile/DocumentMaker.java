package care.quarterback.ui.casefile;

import care.quarterback.desk.report.Document.Family;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.ReportPresenter.Offered;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.report.DocumentFile;
import care.quarterback.ui.report.DocumentJob;
import care.quarterback.ui.report.EditLetterDialog;
import care.quarterback.ui.report.PreviewDialog;
import care.quarterback.ui.report.SendDialog;
import care.quarterback.ui.report.ShareDialog;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Chooses a kind of document that the case has a use for, and makes it. */
final class DocumentMaker {

    /** As wide as the longest name. */
    private static final int LETTERS = 48;

    private static final String PREVIEW = "documents.preview";
    private static final String EDIT = "documents.edit";
    private static final String SEND = "documents.send";

    private final Workplace workplace;
    private final LiveCase live;
    private final Background.Lane reading;
    private final Combo kinds;
    private final ChoiceBox<Optional<PrintSize>> size;
    private final Button brief;
    private final Button edit;

    /** What needs a kind: nothing is made before it is known what the case has a use for. */
    private final List<Button> ofKind = new ArrayList<>();

    private List<Offered> offered = List.of();
    private boolean asked;

    DocumentMaker(Composite parent, Look look, Workplace workplace, LiveCase live) {
        this.workplace = workplace;
        this.live = live;
        this.reading = workplace.room().background().lane();
        look.heading(parent, workplace.words("report.kind"), 1);
        Composite all = look.area(parent, 1);
        var line = new RowLayout(SWT.HORIZONTAL);
        line.marginLeft = 0;
        line.marginTop = 0;
        line.fill = true;
        line.spacing = 2 * Look.GRID;
        all.setLayout(line); // one line where the page is wide, more where it isn't
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(all);
        Composite row = look.area(all, 3);
        kinds = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
        kinds.setData(Look.KEY, "documents.kind");
        kinds.setItems(workplace.words("case.opening")); // until it is known what the case has a use for
        kinds.select(0);
        Look.name(kinds, workplace.words("report.kind"));
        GridDataFactory.swtDefaults()
                .align(SWT.FILL, SWT.END)
                .grab(false, true)
                .minSize(look.width(row, LETTERS), SWT.DEFAULT)
                .hint(look.width(row, LETTERS), SWT.DEFAULT)
                .applyTo(kinds);
        ofKind.add(look.button(row, "documents.create", workplace.words("report.create"), this::create));
        look.button(
                row,
                "documents.share",
                workplace.words("share.open"),
                () -> new ShareDialog(row.getShell(), workplace, live.id()).open());
        Composite options = look.area(all, 3);
        size = new ChoiceBox<>(options, look, "documents.size", workplace.words("report.size"), sizes());
        Composite cell = look.area(options, 1);
        GridDataFactory.swtDefaults().applyTo(cell);
        brief = look.tick(cell, SWT.CHECK, "documents.brief", workplace.words("report.brief"));
        Look.name(brief, workplace.words("report.brief"));
        look.onFieldLine(cell, brief);
        Button save = look.button(options, "documents.save", workplace.words("report.save"), this::save);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.END).applyTo(save);
        ofKind.add(save);
        Composite more = look.area(all, 3);
        ofKind.add(look.button(more, PREVIEW, workplace.words("preview.open"), this::preview));
        edit = look.button(more, EDIT, workplace.words("letter.open"), this::edit);
        ofKind.add(look.button(more, SEND, workplace.words("send.open"), this::send));
        low(row);
        low(more);
        kinds.addListener(SWT.Selection, event -> chosen());
        chosen();
    }

    /** On the line of the field beside it, which has its label above. */
    private static void low(Composite buttons) {
        for (Control each : buttons.getChildren()) {
            if (each instanceof Button) {
                GridDataFactory.swtDefaults()
                        .align(SWT.BEGINNING, SWT.END)
                        .grab(false, true)
                        .applyTo(each);
            }
        }
    }

    private List<Choice<Optional<PrintSize>>> sizes() {
        List<Choice<Optional<PrintSize>>> sizes = new ArrayList<>();
        sizes.add(new Choice<>(Optional.empty(), workplace.words("report.size.usual")));
        for (PrintSize each : PrintSize.values()) {
            sizes.add(new Choice<>(Optional.of(each), workplace.words("report.size.points", each.points())));
        }
        return sizes;
    }

    /** Only the family report has a short form, and only letters are edited. */
    private void chosen() {
        ofKind.forEach(button -> button.setEnabled(kind().isPresent()));
        brief.setEnabled(kind().filter(DocumentKind.FAMILY::equals).isPresent());
        edit.setEnabled(kind().filter(kind -> kind.family() == Family.LETTER).isPresent());
    }

    /** The kind that is chosen. */
    private Optional<DocumentKind> kind() {
        int at = kinds.getSelectionIndex();
        return at >= 0 && at < offered.size() ? Optional.of(offered.get(at).kind()) : Optional.empty();
    }

    /** What the case has a use for changes with it. */
    void refresh() {
        reading.run(
                () -> workplace.reports().offered(live),
                this::show,
                failure -> WindowParts.inUse().problem(workplace.words("report.failed")));
    }

    private void show(List<Offered> now) {
        if (kinds.isDisposed()) {
            return;
        }
        String chosen = kinds.getText();
        boolean keyboard = asked || kinds.isFocusControl(); // new lines take the keyboard away from the list
        asked = false;
        offered = now;
        kinds.setItems(
                now.isEmpty()
                        ? new String[] {none()}
                        : now.stream().map(Offered::name).toArray(String[]::new));
        kinds.select(Math.max(0, kinds.indexOf(chosen)));
        chosen();
        if (keyboard) {
            kinds.setFocus();
        }
    }

    private String none() {
        return workplace.words(live.papers().any() ? "report.offered.none" : "report.offered.role");
    }

    private void preview() {
        kind().ifPresent(kind -> new PreviewDialog(kinds.getShell(), workplace, live, kind, options()).open());
    }

    private void edit() {
        kind().ifPresent(kind -> new EditLetterDialog(kinds.getShell(), workplace, live, kind).open());
    }

    private void send() {
        kind().ifPresent(kind -> new SendDialog(kinds.getShell(), workplace, live, kind, options()).open());
    }

    /**
     * What a menu asks for, of the document that is chosen here. Before there is one, the keyboard goes to the list.
     *
     * @return whether it is something that is done here
     */
    boolean open(String key) {
        return switch (key) {
            case PREVIEW -> does(!offered.isEmpty(), this::preview, workplace.words("preview.choose"));
            case EDIT -> does(!offered.isEmpty() && edit.isEnabled(), this::edit, workplace.words("letter.choose"));
            case SEND -> does(!offered.isEmpty(), this::send, workplace.words("send.choose"));
            default -> false;
        };
    }

    private boolean does(boolean can, Runnable action, String otherwise) {
        if (can) {
            action.run();
        } else {
            asked = offered.isEmpty();
            kinds.setFocus();
            WindowParts.inUse().notice(live.papers().any() ? otherwise : none());
        }
        return true;
    }

    private void create() {
        kind().ifPresent(kind -> new DocumentJob(workplace, WindowParts.inUse(), live, kind, options()).schedule());
    }

    private Options options() {
        return new Options(size.value(), brief.isEnabled() && brief.getSelection());
    }

    private void save() {
        kind().ifPresent(this::save);
    }

    private void save(DocumentKind kind) {
        Options options = options();
        var parts = WindowParts.inUse();
        DocumentFile.ask(kinds.getShell(), workplace, kind)
                .ifPresent(file -> new DocumentJob(
                                workplace, parts, () -> workplace.reports().save(live, kind, options, file))
                        .schedule());
    }
}
