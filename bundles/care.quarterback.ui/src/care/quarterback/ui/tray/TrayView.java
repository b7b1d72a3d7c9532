package care.quarterback.ui.tray;

import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.tray.TrayLine;
import care.quarterback.presentation.tray.TrayPresenter;
import care.quarterback.presentation.tray.TrayScreen;
import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.exchange.RecordImport;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.LongTable;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.PrintSource;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.HelpedPlace;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** The tray: what arrived at the left, the longest waiting first, and at the right what the chosen item looks like. */
public final class TrayView extends ViewPart implements TrayPresenter.View, HelpedPlace {

    private Workplace workplace;
    private WindowParts parts;
    private Look look;
    private TrayPresenter presenter;
    private TrayPages pages;
    private LongTable<TrayLine> table;
    private Label count;
    private Label empty;
    private Label said;
    private Button assign;
    private Button bring;
    private Button change;
    private Button drop;
    private Button back;

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        parts = new WindowParts(getSite().getWorkbenchWindow());
        look = new Look(parent);
        presenter = new TrayPresenter(workplace.cases());
        Composite sheet = look.sheet(parent, 1);
        sheet.setData(PrintSource.PAGE, true);
        header(sheet);
        look.wrapped(sheet, Type.NOTE, Tone.MUTED, workplace.words("tray.about"));
        Composite sides = look.area(sheet, 2);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
        list(look.area(sides, 1));
        pages = new TrayPages(sides, look, workplace, presenter);
        acceptFiles(sheet);
        chosen(Optional.empty());
        presenter.start(this);
    }

    private void header(Composite sheet) {
        Composite header = look.area(sheet, 4);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        look.label(header, Type.TITLE, Tone.TEXT, workplace.words("tray.title"));
        count = look.label(header, Type.BODY, Tone.MUTED, "");
        count.setData(Look.KEY, "tray.count");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(count);
        Button all = look.tick(header, SWT.CHECK, "tray.all", workplace.words("tray.all"));
        all.addListener(SWT.Selection, event -> presenter.showAll(all.getSelection()));
        Button add = look.button(header, "tray.add", workplace.words("tray.add"), this::choose);
        add.setImage(look.icon(Icon.IMPORT));
        add.setEnabled(presenter.changes());
    }

    private void list(Composite area) {
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        table = new LongTable<>(area, look, "tray.table", workplace.words("tray.list"), TrayLine::id);
        table.column(workplace.words("tray.column.since"), 130, TrayLine::since);
        table.column(workplace.words("tray.column.label"), 230, TrayLine::label);
        table.column(workplace.words("tray.column.from"), 130, TrayLine::sender);
        table.column(workplace.words("tray.column.kind"), 110, TrayLine::kind);
        table.column(workplace.words("tray.column.pages"), 50, TrayLine::pages);
        table.column(workplace.words("tray.column.owner"), 90, TrayLine::owner);
        table.tone(line -> line.waits() ? null : Tone.MUTED);
        table.onOpen(line -> assign());
        table.onSelect(this::chosen);
        table.onKey(this::key);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.table());
        empty = look.wrapped(area, Type.BODY, Tone.MUTED, "");
        empty.setData(Look.KEY, "tray.empty");
        said = look.wrapped(area, Type.BODY, Tone.TEXT, "");
        said.setData(Look.KEY, "tray.said");
        Composite buttons = look.area(area, 5);
        assign = look.button(buttons, "tray.assign", workplace.words("tray.assign"), this::assign);
        bring = look.button(buttons, "tray.import", workplace.words("tray.import"), this::bring);
        change = look.button(buttons, "tray.change", workplace.words("tray.change"), this::change);
        drop = look.button(buttons, "tray.drop", workplace.words("tray.drop"), this::drop);
        back = look.button(buttons, "tray.takeBack", workplace.words("tray.takeBack"), () -> on(presenter::takeBack));
        table.menu(buttons);
    }

    private void key(Event event, Optional<TrayLine> line) {
        boolean control = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
        if (event.keyCode == SWT.INSERT) {
            choose();
        } else if (event.keyCode == SWT.DEL) {
            drop();
        } else if (control && event.keyCode == 'v') {
            paste();
        } else if (control && event.keyCode == SWT.PAGE_DOWN) {
            pages.turn(1);
            event.doit = false;
        } else if (control && event.keyCode == SWT.PAGE_UP) {
            pages.turn(-1);
            event.doit = false;
        }
    }

    private void choose() {
        if (!presenter.changes()) {
            return;
        }
        var dialog = new FileDialog(table.table().getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(workplace.words("tray.choose"));
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            presenter.add(
                    Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList(), ArrivalWay.CHOSEN);
        }
    }

    private void acceptFiles(Composite sheet) {
        var target = new DropTarget(sheet, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY; // a file that is moved here would be gone where it was
            }

            @Override
            public void dragOperationChanged(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    presenter.add(Stream.of(names).map(Path::of).toList(), ArrivalWay.DROPPED);
                }
            }
        });
    }

    private void paste() {
        var clipboard = new Clipboard(table.table().getDisplay());
        try {
            if (clipboard.getContents(FileTransfer.getInstance()) instanceof String[] names) {
                presenter.add(Stream.of(names).map(Path::of).toList(), ArrivalWay.PASTED);
            } else if (clipboard.getContents(TextTransfer.getInstance()) instanceof String words && !words.isBlank()) {
                presenter.paste(words);
            }
        } finally {
            clipboard.dispose();
        }
    }

    private void on(Consumer<ObjectId> action) {
        table.selected().map(TrayLine::id).ifPresent(action);
    }

    private void assign() {
        table.selected()
                .filter(line -> line.waits() && presenter.changes())
                .flatMap(line -> presenter.filing(line.id()))
                .ifPresent(filing -> new FilingDialog(table.table().getShell(), workplace, filing).open());
    }

    /** Shows what the record holds and whose it is, then brings it in when the person says so. */
    private void bring() {
        on(item -> presenter
                .source(item)
                .ifPresent(source -> new RecordImport(getSite().getWorkbenchWindow(), workplace)
                        .begin(List.of(source), cases -> presenter.imported(item, cases))));
    }

    private void change() {
        table.selected().ifPresent(line -> {
            List<WordsDialog.Asked> asked = List.of(
                    new WordsDialog.Asked("tray.change.label", line.label()),
                    new WordsDialog.Asked("tray.change.from", line.sender()),
                    new WordsDialog.Asked("tray.change.owner", line.owner()),
                    new WordsDialog.Asked("tray.change.note", line.note()));
            ask(
                    "tray.change.title",
                    asked,
                    "tray.change.do",
                    words -> presenter.change(line.id(), words.get(0), words.get(1), words.get(2), words.get(3)));
        });
    }

    private void drop() {
        table.selected()
                .filter(line -> line.waits() && presenter.changes())
                .ifPresent(line -> ask(
                        "tray.drop.title",
                        List.of(new WordsDialog.Asked("tray.drop.reason", "")),
                        "tray.drop.do",
                        words -> presenter.drop(line.id(), words.getFirst())));
    }

    private void ask(String title, List<WordsDialog.Asked> asked, String action, Consumer<List<String>> then) {
        new WordsDialog(table.table().getShell(), workplace, workplace.words(title), asked, action, then).open();
    }

    private void chosen(Optional<TrayLine> line) {
        boolean may = presenter.changes();
        boolean waits = may && line.filter(TrayLine::waits).isPresent();
        assign.setEnabled(waits);
        bring.setEnabled(waits && line.filter(TrayLine::record).isPresent() && workplace.may(Offer.IMPORT));
        change.setEnabled(may && line.isPresent());
        drop.setEnabled(waits);
        back.setEnabled(may && line.filter(each -> !each.waits()).isPresent());
        if (pages != null) {
            pages.show(line.map(TrayLine::id));
        }
    }

    @Override
    public void show(TrayScreen screen) {
        if (table.table().isDisposed()) {
            return;
        }
        table.show(screen.lines());
        screen.select().ifPresent(table::select);
        if (table.selected().isEmpty() && !screen.lines().isEmpty()) {
            table.select(screen.lines().getFirst().id()); // what waits longest
        }
        count.setText(Look.plain(screen.count()));
        empty.setText(Look.plain(screen.empty()));
        ((GridData) empty.getLayoutData()).exclude = screen.empty().isEmpty();
        empty.setVisible(!screen.empty().isEmpty());
        chosen(table.selected());
        empty.getParent().layout(true, true);
    }

    @Override
    public void working(String sentence) {
        if (!said.isDisposed() && !sentence.isEmpty()) {
            said(sentence, false);
        }
    }

    @Override
    public void said(String sentence, boolean problem) {
        if (!said.isDisposed()) {
            said.setForeground(look.color(problem ? Tone.BLOCKED : Tone.TEXT));
            said.setText(Look.plain(sentence));
            said.getParent().layout(true, true);
        }
    }

    @Override
    public String helpPage() {
        return HelpPlaces.TRAY;
    }

    @Override
    public void setFocus() {
        presenter.refresh();
        table.table().setFocus();
    }

    @Override
    public void dispose() {
        if (presenter != null) {
            presenter.stop();
            pages.stop();
        }
        super.dispose();
    }
}
