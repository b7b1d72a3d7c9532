package care.quarterback.ui.casefile;

import care.quarterback.core.check.Step;
import care.quarterback.presentation.casefile.CasePresenter;
import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.presentation.casefile.LeftForms;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.live.AuditLine;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.Section;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.section.Sections;
import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.goals.GoalsPage;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.PrintSource;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.opinion.OpinionsPage;
import care.quarterback.ui.section.SectionsPage;
import care.quarterback.ui.workbench.CaseEditorInput;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Explained;
import care.quarterback.ui.workbench.HelpedPlace;
import care.quarterback.ui.workbench.Pieces;
import care.quarterback.ui.workbench.PlaceGuide;
import care.quarterback.ui.workbench.VisibleCase;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** One case with its pages. Every edit is saved as it is made, so it is never dirty. */
public final class CaseEditor extends EditorPart
        implements CasePresenter.View, VisibleCase, Pieces, HelpedPlace, Explained {

    /** Its id in the workbench. */
    public static final String ID = CaseEditorInput.EDITOR;

    private final Map<String, ToolItem> items = new LinkedHashMap<>();
    private Workplace workplace;
    private LiveCase live;
    private CasePresenter presenter;
    private Look look;
    private Composite sheet;
    private CaseHead head;
    private ToolBar track;
    private ToolBar bar;
    private Composite stack;
    private CasePages pages;
    private PlanPart plan;
    private CaseScreen screen;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        workplace = site.getService(Workplace.class);
        live = workplace
                .cases()
                .find(((CaseEditorInput) input).id())
                .orElseThrow(() -> new PartInitException("the case is not open"));
    }

    @Override
    public void createPartControl(Composite parent) {
        look = new Look(parent);
        setTitleImage(look.icon(Icon.CASE)); // the platform knows none for the dark
        sheet = look.sheet(parent, 1);
        sheet.setData(PrintSource.PAGE, true);
        new PlaceGuide(this::goTo).offer(sheet);
        NextAction.on(sheet, () -> plan.next());
        createHeader();
        presenter = new CasePresenter(live);
        track = bar(sheet);
        bar = bar(sheet);
        Composite middle = look.area(sheet, 2);
        ((GridLayout) middle.getLayout()).horizontalSpacing = 3 * Look.GRID / 2;
        GridDataFactory.fillDefaults().grab(true, true).applyTo(middle);
        stack = look.area(middle, 1);
        pages = new CasePages(stack, look, cover(), this::settled);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        plan = new PlanPart(middle, look, workplace, presenter, this::goTo);
        plan.control().setData(PrintSource.ASIDE, true);
        plan.beside(middle);
        for (Step step : Step.values()) {
            page(
                    track,
                    SectionPlace.page(step),
                    workplace.words("overview.step", step.number(), workplace.words("step." + step.number())),
                    () -> step == Step.GOALS
                            ? new GoalsPage(stack, look, workplace, live)
                            : new StepPage(stack, look, workplace, live, step));
        }
        page("overview", () -> new OverviewPage(stack, look, workplace, presenter));
        page("problems", () -> new ProblemsPage(stack, look, workplace, live));
        page(
                FamilyPart.PAGE,
                () -> new SectionsPage(stack, look, workplace, live, Sections.on(FamilyPart.PAGE), this::aboveSection));
        page("people", sections("people"));
        page("opinions", () -> new OpinionsPage(stack, look, workplace, live));
        page("tasks", sections("tasks"));
        page("documents", () -> new DocumentsPage(stack, look, workplace, live));
        page("time", () -> new SectionsPage(stack, look, workplace, live, Sections.on("time"), this::aboveSection));
        page("journal", sections("journal"));
        if (workplace.may(Offer.CHANGES)) {
            page("audit", () -> new AuditPage(stack, look, workplace, presenter));
        }
        turnTo("overview");
        presenter.start(this);
    }

    /** What stands in the place of a page that is not read yet. */
    private Control cover() {
        Composite cover = look.area(stack, 1);
        GridLayoutFactory.fillDefaults().margins(2 * Look.GRID, 2 * Look.GRID).applyTo(cover);
        cover.setData(Look.KEY, "case.opening");
        look.label(cover, Type.BODY, Tone.MUTED, workplace.words("case.opening"));
        return cover;
    }

    private void settled(Runnable action) {
        workplace.room().background().show(live.read(careCase -> true), read -> action.run(), failure -> action.run());
    }

    private ToolBar bar(Composite sheet) {
        var made = new ToolBar(sheet, SWT.FLAT | SWT.WRAP | SWT.RIGHT);
        made.setBackground(sheet.getBackground());
        look.font(made, Type.BODY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(made);
        return made;
    }

    /** Leads to where something is done: a page of the case, or a panel beside the opinions. */
    public void goTo(SectionPlace place) {
        if (place.page().equals(SectionPlace.CONSENSUS)) {
            var parts = new WindowParts(getSite().getWorkbenchWindow());
            parts.perspective(WindowParts.CONSENSUS);
            if (parts.view(WindowParts.CONSENSUS) instanceof Pieces pieces) {
                pieces.piece(place.part());
            }
        } else {
            turnTo(place.page());
            pages.page().open(place);
        }
    }

    private Supplier<CasePage> sections(String key) {
        return () -> new SectionsPage(stack, look, workplace, live, Sections.on(key));
    }

    private Optional<Runnable> aboveSection(ScrollPage page, Section section) {
        if (section == Sections.RELATIVES) {
            return Optional.of(new FamilyPart(page, workplace, live, this::goTo)::leave);
        }
        return section == Sections.TIME ? Optional.of(new FeesPart(page, workplace, live)::leave) : Optional.empty();
    }

    private void createHeader() {
        Composite header = look.area(sheet, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        head = new CaseHead(header, look);
        CaseActions.create(header, look, workplace, new WindowParts(getSite().getWorkbenchWindow()));
    }

    private void page(String key, Supplier<CasePage> page) {
        page(bar, key, workplace.words("page." + key), page);
    }

    private void page(ToolBar on, String key, String words, Supplier<CasePage> page) {
        pages.add(key, page);
        var item = new ToolItem(on, SWT.RADIO);
        items.put(key, item);
        item.setText(Look.plain(words));
        item.setData(Look.KEY, "page." + key);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                turnTo(key);
                soon(this::enter);
            }
        });
    }

    /** Brings a page to the front, by its key: "overview", "problems" ... */
    public void turnTo(String key) {
        if (!key.equals(pages.front())) {
            new WindowParts(getSite().getWorkbenchWindow()).calm(); // what was said was said of another page
        }
        items.forEach((each, item) -> look.inFront(item, each.equals(key)));
        makeRoom();
        pages.turnTo(key);
    }

    /** Puts the keyboard on the page in front: into the form that was left open there, else where the page begins. */
    private void enter() {
        Control front = pages.page().control();
        Look.focus(NextAction.openForm(front).orElse(front), sheet);
    }

    private void makeRoom() {
        ((GridData) plan.control().getLayoutData()).exclude = !begun();
        plan.control().setVisible(begun());
        stack.getParent().layout();
    }

    /** There is nothing to plan in a case that nobody has begun. */
    private boolean begun() {
        return screen != null && screen.rows().head().begun();
    }

    @Override
    public void show(CaseScreen shown) {
        if (stack.isDisposed()) {
            return;
        }
        boolean first = screen == null;
        screen = shown;
        head(shown, first);
        if (first) {
            makeRoom(); // the plan says that it is being checked until it is
        }
        soon(() -> pages.show(shown)); // the name and the track are painted before the rest is made
        soon(() -> beside(shown, first));
    }

    /** What was left unfinished is brought back, and said. */
    private void goOn() {
        LeftForms.of(live).ifPresent(left -> {
            goTo(left.first());
            live.say(left.sentence());
        });
    }

    private void soon(Runnable action) {
        stack.getDisplay().asyncExec(() -> {
            if (!stack.isDisposed()) {
                action.run();
            }
        });
    }

    private void head(CaseScreen shown, boolean first) {
        List<Control> changed = head.show(shown);
        setPartName(head.tab()); // in memory: no layout is kept
        shown.steps().forEach(step -> {
            ToolItem item = items.get(SectionPlace.page(Step.values()[step.number() - 1]));
            item.setImage(look.icon(OverviewPage.icon(step)));
            item.setToolTipText(step.stateWords() + ": " + step.sentence());
        });
        if (first) {
            sheet.layout(Stream.concat(changed.stream(), Stream.of(track)).toArray(Control[]::new));
            soon(this::goOn);
        } else if (!changed.isEmpty()) {
            sheet.layout(changed.toArray(Control[]::new));
        }
    }

    private void beside(CaseScreen shown, boolean first) {
        if (plan.control().getVisible() != begun()) {
            turnTo(pages.front()); // the case has begun
            if (!first) {
                enter();
            }
        }
        plan.show(shown.plan());
        if (pages.front().equals("audit")) {
            presenter.readAudit();
        }
    }

    @Override
    public void showAudit(List<AuditLine> lines, String proof) {
        if (!stack.isDisposed()) {
            pages.find("audit").ifPresent(page -> ((AuditPage) page).show(lines, proof));
        }
    }

    @Override
    public void refused(String field, String sentence) {
        if (!stack.isDisposed()) {
            if (!plan.refused(sentence)) {
                pages.page().refused(field, sentence);
            }
            new WindowParts(getSite().getWorkbenchWindow()).problem(sentence);
        }
    }

    @Override
    public void accepted() {
        if (!stack.isDisposed()) {
            pages.page().accepted();
        }
    }

    @Override
    public void piece(int place) {
        if (place < Step.values().length) {
            turnTo(SectionPlace.page(Step.values()[place]));
            soon(this::enter);
        }
    }

    @Override
    public void piece(String key) {
        goTo(SectionPlace.at("documents", key)); // what the menu does with a letter
    }

    @Override
    public String helpPage() {
        return HelpPlaces.ofCasePage(pages.front());
    }

    @Override
    public void explain() {
        if (plan.control().getVisible()) {
            plan.explain();
        }
    }

    /** The case it shows. */
    public LiveCase live() {
        return live;
    }

    @Override
    public Optional<LiveCase> visibleCase() {
        return Optional.of(live);
    }

    /** What it shows, null until it was read. */
    public CaseScreen screen() {
        return screen;
    }

    @Override
    public void setFocus() {
        workplace.cases().activate(live);
        Look.focus(pages.page().control(), sheet);
    }

    @Override
    public void dispose() {
        if (presenter != null) {
            presenter.stop();
            pages.leave();
            workplace.cases().close(live);
            new WindowParts(getSite().getWorkbenchWindow()).leaveWhenEmpty();
        }
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // every edit is saved as it is made
    }

    @Override
    public void doSaveAs() {
        // a case has one place: the store
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
