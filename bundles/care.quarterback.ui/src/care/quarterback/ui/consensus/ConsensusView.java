package care.quarterback.ui.consensus;

import care.quarterback.consensus.comparison.Explanation.Place;
import care.quarterback.presentation.consensus.CallPresenter;
import care.quarterback.presentation.consensus.ConsensusPresenter;
import care.quarterback.presentation.consensus.ConsensusScreen;
import care.quarterback.presentation.consensus.SettlePresenter;
import care.quarterback.presentation.consensus.WhyPart;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.SightGate;
import care.quarterback.ui.casefile.CaseEditor;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.PrintSource;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Explained;
import care.quarterback.ui.workbench.PartSight;
import care.quarterback.ui.workbench.Pieces;
import care.quarterback.ui.workbench.VisibleCase;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.ui.part.ViewPart;

/** The opinions of the active case side by side, and the work of bringing them together below. */
public final class ConsensusView extends ViewPart implements ConsensusPresenter.View, VisibleCase, Pieces, Explained {

    /** Below this height the page scrolls as a whole, so that neither half becomes a slit. */
    private static final int LEAST_HEIGHT = 520;

    private static final int LEAST_READING = 190;

    private static final int LEAST_WORK = 310;

    /** How many tabs, from the left, are only read. */
    private static final int READ_ONLY = 2;

    private Workplace workplace;
    private ConsensusPresenter presenter;
    private Look look;
    private Composite page;
    private ConsensusHead head;
    private Sheet sheet;
    private SashForm halves;
    private PanelFolder panels;
    private WordsPanel told;
    private ForkPanel fork;
    private PartSight sight;
    private final SightGate gate = new SightGate(() -> sight.seen());
    private boolean drawn;
    private boolean watching;
    private ConsensusScreen shown;
    private Optional<AspectTable> table = Optional.empty();
    private Place next = Place.OPINIONS;
    private Runnable unwatch = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        look = new Look(parent);
        presenter = new ConsensusPresenter();
        var scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        page = look.sheet(scroller, 1);
        page.setData(PrintSource.PAGE, true);
        GridLayoutFactory.fillDefaults()
                .margins(2 * Look.GRID, Look.GRID)
                .spacing(0, Look.GRID)
                .applyTo(page);
        scroller.setContent(page);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setMinHeight(LEAST_HEIGHT);
        head = new ConsensusHead(page, look, workplace, presenter, this::goOn);
        halves = new SashForm(page, SWT.VERTICAL | SWT.SMOOTH);
        halves.setBackground(look.color(Tone.LINE));
        halves.setSashWidth(4);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        Composite upper = look.area(halves, 1);
        upper.setBackground(page.getBackground());
        sheet = new Sheet(upper, look);
        createPanels();
        halves.setWeights(60, 40);
        page.addListener(SWT.Resize, event -> divide());
        presenter.start(this);
        sight = new PartSight(getSite(), page, this::seen);
        unwatch = workplace.cases().watch(this::about);
    }

    private void seen(boolean now) {
        if (now) {
            gate.catchUp();
        }
        presenter.seen(now);
        panels.seen(now);
    }

    @Override
    public Optional<LiveCase> visibleCase() {
        return workplace.cases().active();
    }

    private void createPanels() {
        panels = new PanelFolder(halves, look);
        told = new WordsPanel(panels.parent(), look, workplace);
        fork = new ForkPanel(panels.parent(), look, workplace);
        panels.add("panel.words", workplace.words("panel.words"), told);
        panels.add("panel.fork", workplace.words("panel.fork"), fork);
        panels.add(
                "panel.settle",
                workplace.words("panel.settle"),
                () -> new WorkPanel<>(panels.parent(), look, workplace, new SettlePresenter(), "settle"));
        panels.add(
                "panel.call",
                workplace.words("panel.call"),
                () -> new WorkPanel<>(panels.parent(), look, workplace, new CallPresenter(), "call"));
        panels.add(
                "panel.matters",
                workplace.words("panel.matters"),
                () -> new MattersPanel(panels.parent(), look, workplace));
        panels.add(
                "panel.decision",
                workplace.words("panel.decision"),
                () -> new DecisionPanel(panels.parent(), look, workplace));
        panels.onLarger(this::enlarge);
        panels.onChoose(this::divide);
    }

    /** The comparison gets the height it wants, as long as the work below keeps its least; where the person drew the line, it stays. */
    private void divide() {
        if (drawn) {
            return;
        }
        int all = halves.getClientArea().height;
        int wanted = Math.min(sheet.height(), all - (panels.first(READ_ONLY) ? LEAST_READING : LEAST_WORK));
        if (wanted > 0
                && !panels.larger()
                && wanted != sheet.control().getParent().getSize().y) {
            halves.setWeights(wanted, all - wanted);
        }
        if (!watching) {
            watching = Stream.of(halves.getChildren())
                            .filter(Sash.class::isInstance)
                            .peek(sash -> sash.addListener(SWT.Selection, event -> drawn = true))
                            .count()
                    > 0;
        }
    }

    private void about(Optional<LiveCase> live) {
        if (live.isPresent()) {
            if (!sight.seen()) {
                showReading(); // whoever comes here next sees neither another patient nor that none is open
            }
            gate.changed(() -> presenter.about(workplace.cases().active()));
        } else {
            gate.forget();
            presenter.about(live);
        }
        panels.about(live);
    }

    /** Leads to the piece of work that is next. */
    private void goOn() {
        switch (shown.empty().isEmpty() ? next : Place.OPINIONS) {
            case OPINIONS -> toOpinions();
            case SETTLE -> panels.choose("panel.settle");
            case CALL -> panels.choose("panel.call");
            case MATTERS -> panels.choose("panel.matters");
            case DECISION -> panels.choose("panel.decision");
        }
    }

    private void toOpinions() {
        new WindowParts(getSite().getWorkbenchWindow()).perspective(WindowParts.CASE);
        if (getSite().getPage().getActiveEditor() instanceof CaseEditor editor) {
            editor.turnTo("opinions");
        }
    }

    @Override
    public void show(ConsensusScreen screen) {
        if (page.isDisposed()) {
            return;
        }
        next = screen.told().place();
        ConsensusScreen before = shown;
        shown = screen;
        halves.setVisible(screen.empty().isEmpty());
        head.show(screen, () -> screen.pair().ifPresent(this::confirm));
        if (before == null
                || !screen.columns().equals(before.columns())
                || !screen.rows().equals(before.rows())) {
            boolean reading = table.filter(AspectTable::holdsFocus).isPresent();
            sheet.fill(
                    1,
                    body -> table = screen.empty().isEmpty()
                            ? Optional.of(new AspectTable(body, look, workplace, screen))
                            : Optional.empty());
            if (reading) {
                table.ifPresent(AspectTable::focus);
            }
        }
        page.layout(head.fresh());
        page.getDisplay().asyncExec(() -> below(screen, before)); // the comparison is painted before the words about it
    }

    private void below(ConsensusScreen screen, ConsensusScreen before) {
        if (page.isDisposed() || screen != shown) {
            return;
        }
        if (before == null || !screen.told().equals(before.told())) {
            told.show(screen);
        }
        if (before == null || !screen.fork().equals(before.fork())) {
            fork.show(screen);
        }
        divide();
    }

    @Override
    public void piece(int place) {
        panels.choose(place);
    }

    @Override
    public void piece(String key) {
        panels.choose(key);
    }

    void larger() {
        panels.larger(!panels.larger(), this::enlarge);
    }

    @Override
    public void explain() {
        presenter.why();
    }

    /** From the head to the comparison, from there to the work below, and back. */
    void nextArea() {
        boolean below = panels.holdsFocus();
        boolean beside = !below && table.filter(AspectTable::holdsFocus).isPresent();
        if (below || !(!beside && table.filter(AspectTable::focus).isPresent() || panels.focus())) {
            setFocus();
        }
    }

    private void enlarge(boolean larger) {
        halves.setMaximizedControl(larger ? panels.parent() : null);
        divide();
    }

    private void confirm(ConsensusScreen.Pair pair) {
        new ConfirmDialog(getSite().getShell(), workplace, presenter, pair.result()).open();
    }

    @Override
    public void showNothing() {
        showOnly("consensus.noCase");
    }

    @Override
    public void showReading() {
        showOnly("consensus.reading");
    }

    private void showOnly(String sentence) {
        if (!page.isDisposed()) {
            next = Place.OPINIONS;
            halves.setVisible(false);
            head.showOnly(workplace.words(sentence));
            shown = null;
            table = Optional.empty();
            sheet.fill(1, body -> {});
            page.layout(head.fresh());
        }
    }

    @Override
    public void why(String heading, List<WhyPart> parts) {
        new WhyDialog(getSite().getShell(), workplace, heading, parts).open();
    }

    @Override
    public void failed(String sentence) {
        new WindowParts(getSite().getWorkbenchWindow()).problem(sentence);
    }

    @Override
    public void setFocus() {
        if (!head.focus()) {
            page.forceFocus(); // without a focus no key reaches the window
        }
    }

    @Override
    public void dispose() {
        unwatch.run();
        if (presenter != null) {
            sight.stop();
            presenter.stop();
            panels.stop();
        }
        super.dispose();
    }
}
