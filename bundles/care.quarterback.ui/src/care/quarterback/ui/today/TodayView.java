package care.quarterback.ui.today;

import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.live.SightGate;
import care.quarterback.presentation.today.ChangesPresenter;
import care.quarterback.presentation.today.TodayPresenter;
import care.quarterback.presentation.today.TodayRow;
import care.quarterback.presentation.today.WorkDetail;
import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.casefile.CaseEditor;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.PrintSource;
import care.quarterback.ui.look.SearchField;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.PartSight;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.part.ViewPart;

/** Who needs me now: the tasks of all cases, and on a second tab the cases. */
public final class TodayView extends ViewPart implements TodayPresenter.View {

    private static final int SEARCH_LETTERS = 64;

    private Workplace workplace;
    private WindowParts parts;
    private TodayPresenter presenter;
    private Look look;
    private Text search;
    private Label counts;
    private Label day;
    private Composite stack;
    private LeftLine left;
    private BackupLine backup;
    private TrayNotice tray;
    private ToolItem tasksTab;
    private ToolItem casesTab;
    private Optional<ToolItem> changesTab = Optional.empty();
    private WorklistPart tasks;
    private CasesPart cases;
    private ChangesPart changes;
    private boolean inSight = true;
    private Runnable unlisten = () -> {};
    private PartSight sight;
    private final SightGate gate = new SightGate(() -> sight.seen());

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        parts = new WindowParts(getSite().getWorkbenchWindow());
        look = new Look(parent);
        Composite sheet = look.sheet(parent, 1);
        sheet.setData(PrintSource.PAGE, true);
        createHeader(sheet);
        left = new LeftLine(sheet, look, workplace, parts);
        backup = new BackupLine(sheet, look, workplace);
        tray = new TrayNotice(sheet, look, workplace, parts);
        createBar(sheet);
        stack = look.area(sheet, 1);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        tasks = new WorklistPart(stack, look, workplace, this::openCase, this::focusSearch);
        cases = new CasesPart(stack, look, workplace, parts);
        cases.onKey('/', this::focusSearch);
        changes = new ChangesPart(stack, look, workplace, line -> openCase(line.id(), line.page()));
        presenter = new TodayPresenter(workplace.cases().desk().lists(), workplace.room());
        unlisten = workplace.cases().onChange(() -> gate.changed(presenter::refresh));
        sight = new PartSight(getSite(), sheet, this::seen);
        changesTab.ifPresent(shown -> changes.start());
        turnTo(tasksTab);
        tasks.start();
        presenter.start(this);
    }

    private void seen(boolean now) {
        inSight = now;
        tasks.seen(now);
        changes.seen(now && changesInFront());
        if (now) {
            gate.catchUp();
        }
    }

    private void createHeader(Composite sheet) {
        Composite header = look.area(sheet, 4);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        look.label(header, Type.TITLE, Tone.TEXT, workplace.words("today.title"));
        search =
                SearchField.of(header, look, "today.search", workplace.words("today.search"), SearchField.Words.BEFORE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.CENTER, SWT.CENTER)
                .applyTo(search.getParent());
        GridDataFactory.fillDefaults()
                .hint(look.width(search, SEARCH_LETTERS), SWT.DEFAULT)
                .applyTo(search);
        search.addListener(SWT.Modify, event -> {
            presenter.search(search.getText());
            tasks.search(search.getText());
        });
        SearchField.leads(search, this::setFocus);
        SearchField.empties(search);
        day = look.label(header, Type.BODY, Tone.MUTED, today());
        look.label(
                header,
                Type.BODY,
                Tone.MUTED,
                workplace.words(
                        "today.you", workplace.cases().desk().seat().actor().name()));
    }

    private String today() {
        return workplace.room().text().date(workplace.room().today());
    }

    private void createBar(Composite sheet) {
        Composite bar = look.area(sheet, 4);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        var tabs = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
        tabs.setBackground(bar.getBackground());
        look.font(tabs, Type.BODY);
        tasksTab = tab(tabs, "today.tab.tasks");
        casesTab = tab(tabs, "today.tab.cases");
        if (ChangesPresenter.mayBeSeen(workplace.cases().desk())) {
            changesTab = Optional.of(tab(tabs, "today.tab.changes"));
        }
        counts = look.label(bar, Type.BODY, Tone.MUTED, "");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(counts);
        if (workplace.may(Offer.IMPORT)) {
            look.button(bar, "today.import", workplace.words("today.import"), () -> parts.run(WindowParts.IMPORT))
                    .setImage(look.icon(Icon.IMPORT));
        }
        if (workplace.may(Offer.NEW_CASE)) {
            look.button(bar, "today.new", workplace.words("today.new"), () -> parts.newCase(workplace));
        }
    }

    private ToolItem tab(ToolBar tabs, String key) {
        var item = new ToolItem(tabs, SWT.RADIO);
        item.setText(Look.plain(workplace.words(key)));
        item.setData(Look.KEY, key);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                turnTo(item);
                setFocus();
            }
        });
        return item;
    }

    private boolean changesInFront() {
        return changesTab.filter(ToolItem::getSelection).isPresent();
    }

    private void turnTo(ToolItem tab) {
        look.inFront(tasksTab, tab == tasksTab);
        look.inFront(casesTab, tab == casesTab);
        changesTab.ifPresent(shown -> look.inFront(shown, tab == shown));
        counts.setVisible(tab == casesTab); // the tasks count themselves
        ((StackLayout) stack.getLayout()).topControl =
                tab == tasksTab ? tasks.control() : tab == casesTab ? cases.control() : changes.control();
        stack.layout(true, true);
        changes.seen(inSight && changesInFront());
    }

    /** Opens the case of a task on the page where it is worked on. */
    private void openCase(WorkDetail task) {
        openCase(task.row().source().caseId(), task.page());
    }

    private void openCase(CaseId id, String page) {
        parts.openCase(workplace, id, () -> {
            if (getSite().getWorkbenchWindow().getActivePage().getActiveEditor() instanceof CaseEditor editor) {
                editor.turnTo(page);
            }
        });
    }

    @Override
    public void show(List<TodayRow> shown, String line, String empty) {
        if (stack.isDisposed()) {
            return;
        }
        counts.setText(line);
        day.setText(today()); // a window stays open over midnight
        day.getParent().layout();
        cases.show(shown, empty);
        counts.getParent().layout();
    }

    @Override
    public void failed(String sentence) {
        parts.problem(sentence);
    }

    @Override
    public void working(String sentence) {
        if (!sentence.isBlank() && !counts.isDisposed()) {
            counts.setText(sentence);
            counts.setVisible(true);
            counts.getParent().layout();
        } else if (!counts.isDisposed()) {
            counts.setVisible(casesTab.getSelection());
        }
    }

    @Override
    public void renewed() {
        tasks.refresh();
    }

    /** Says that a case has to be chosen first, on the list of them. */
    public void askForCase() {
        turnTo(casesTab);
        counts.setText(workplace.words("today.choose"));
        counts.getParent().layout();
        setFocus();
    }

    /** Puts the cursor into the search. */
    public void focusSearch() {
        search.setFocus();
        search.selectAll();
    }

    @Override
    public void setFocus() {
        backup.refresh();
        left.refresh();
        tray.refresh();
        if (casesTab.getSelection()) {
            cases.focus();
        } else if (changesInFront()) {
            changes.focus();
        } else {
            tasks.focus();
        }
    }

    @Override
    public void dispose() {
        unlisten.run();
        if (sight != null) {
            sight.stop();
        }
        if (presenter != null) {
            presenter.stop();
            tasks.stop();
            changes.stop();
        }
        super.dispose();
    }
}
