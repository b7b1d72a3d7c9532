package care.quarterback.ui.today;

import care.quarterback.presentation.today.TodayPresenter;
import care.quarterback.presentation.today.TodayRow;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** Who needs me now. */
public final class TodayView extends ViewPart implements TodayPresenter.View {

    private Workplace workplace;
    private TodayPresenter presenter;
    private Look look;
    private Text search;
    private Label counts;
    private Composite stack;
    private Composite emptyPage;
    private Label emptyText;
    private Rows<TodayRow> rows;
    private Runnable unlisten = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        look = new Look(parent);
        Composite sheet = look.sheet(parent, 1);
        createHeader(sheet);
        stack = look.area(sheet, 1);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        createTable();
        createEmptyPage();
        presenter = new TodayPresenter(workplace.cases().desk().lists(), workplace.room());
        unlisten = workplace.cases().onChange(presenter::refresh);
        presenter.start(this);
    }

    private void createHeader(Composite sheet) {
        Composite header = look.area(sheet, 4);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        look.label(header, Type.TITLE, Tone.TEXT, workplace.words("today.title"));
        search = new Text(header, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        search.setMessage(workplace.words("today.search"));
        search.setData(Look.KEY, "today.search");
        Look.name(search, workplace.words("today.search"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.CENTER, SWT.CENTER)
                .hint(380, SWT.DEFAULT)
                .applyTo(search);
        search.addListener(SWT.Modify, event -> presenter.search(search.getText()));
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                rows.focus();
                event.doit = false;
            }
        });
        look.label(
                header,
                Type.BODY,
                Tone.MUTED,
                workplace.room().text().date(workplace.room().today()));
        look.label(
                header,
                Type.BODY,
                Tone.MUTED,
                workplace.words(
                        "today.you", workplace.cases().desk().seat().actor().name()));
        Composite bar = look.area(sheet, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        counts = look.label(bar, Type.BODY, Tone.MUTED, "");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(counts);
        look.button(bar, "today.import", workplace.words("today.import"), this::importRecord)
                .setImage(look.icon(Icon.IMPORT));
        look.button(bar, "today.new", workplace.words("today.new"), this::newCase);
    }

    private void createTable() {
        rows = new Rows<>(stack, look, "today.table", workplace.words("today.title"));
        rows.column(workplace.words("today.column.when"), 150, TodayRow::when).icon(TodayView::icon);
        rows.column(workplace.words("today.column.patient"), 200, TodayRow::patient);
        rows.column(workplace.words("today.column.age"), 48, TodayRow::age);
        rows.column(workplace.words("today.column.question"), 280, TodayRow::question);
        rows.column(workplace.words("today.column.next"), 360, TodayRow::next).tip(TodayRow::why);
        rows.column(workplace.words("today.column.visit"), 130, TodayRow::visit);
        rows.column(workplace.words("today.column.status"), 110, TodayRow::status);
        rows.onOpen(row -> new WindowParts(getSite().getWorkbenchWindow()).openCase(workplace, row.id()));
        rows.table().addListener(SWT.KeyDown, event -> {
            if (event.character == '/') {
                focusSearch();
                event.doit = false;
            }
        });
    }

    private void createEmptyPage() {
        emptyPage = look.area(stack, 1);
        emptyText = look.wrapped(emptyPage, Type.BODY, Tone.MUTED, "");
        Composite ways = look.area(emptyPage, 2);
        look.button(ways, "today.first", workplace.words("today.new"), this::newCase);
        look.button(ways, "today.firstImport", workplace.words("today.import"), this::importRecord);
    }

    private static Icon icon(TodayRow row) {
        return switch (row.urgency()) {
            case OVERDUE -> Icon.OVERDUE;
            case TODAY, SOON -> Icon.DUE;
            case LATER -> Icon.NOT_STARTED;
            case NONE -> null;
        };
    }

    @Override
    public void show(List<TodayRow> shown, String line, String empty) {
        if (stack.isDisposed()) {
            return;
        }
        counts.setText(line);
        rows.show(shown, TodayRow::id);
        emptyText.setText(empty);
        ((StackLayout) stack.getLayout()).topControl = empty.isEmpty() ? rows.table() : emptyPage;
        stack.layout(true, true);
        counts.getParent().layout();
    }

    @Override
    public void failed(String sentence) {
        new WindowParts(getSite().getWorkbenchWindow()).problem(sentence);
    }

    @Override
    public void working(String sentence) {
        if (!sentence.isBlank() && !counts.isDisposed()) {
            counts.setText(sentence);
            counts.getParent().layout();
        }
    }

    /** Puts the cursor into the search. */
    public void focusSearch() {
        search.setFocus();
        search.selectAll();
    }

    private void newCase() {
        new WindowParts(getSite().getWorkbenchWindow()).newCase(workplace);
    }

    private void importRecord() {
        new WindowParts(getSite().getWorkbenchWindow()).run(WindowParts.IMPORT);
    }

    @Override
    public void setFocus() {
        rows.focus();
    }

    @Override
    public void dispose() {
        unlisten.run();
        if (presenter != null) {
            presenter.stop();
        }
        super.dispose();
    }
}
