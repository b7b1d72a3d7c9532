package care.quarterback.ui.practice;

import care.quarterback.presentation.live.LiveCase.Notice;
import care.quarterback.presentation.practice.DirectoryPage;
import care.quarterback.presentation.practice.PracticePages;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.PrintSource;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Pieces;
import care.quarterback.ui.workbench.Turning;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;

/** The practice: its directory, rules, suggestions and settings, and how its cases turned out. A page each, listed at the left. */
public final class PracticeView extends ViewPart implements Pieces, Turning {

    private static final int PAGES_LETTERS = 29;

    private final List<Page> pages = new ArrayList<>();
    private final Map<Page, PracticePart> made = new HashMap<>();
    private Workplace workplace;
    private WindowParts parts;
    private Look look;
    private Table list;
    private Composite stack;
    private Runnable unlisten = () -> {};

    private record Page(String key, Supplier<PracticePart> maker) {}

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        parts = new WindowParts(getSite().getWorkbenchWindow());
        look = new Look(parent);
        DirectoryPage.ALL.forEach(
                page -> pages.add(new Page(page.key(), () -> new DirectoryPart(stack, look, workplace, parts, page))));
        pages.add(new Page("settings", () -> new SettingsPart(stack, look, workplace)));
        pages.add(new Page("lists", () -> new ListsPart(stack, look, workplace, parts)));
        pages.add(new Page("rates", () -> new RatesPart(stack, look, workplace, parts)));
        pages.add(new Page("access", () -> new AccessPart(stack, look, workplace)));
        pages.add(new Page("accounts", () -> new AccountsPart(stack, look, workplace)));
        List<String> offered = PracticePages.of(workplace.cases().desk());
        pages.removeIf(page -> !offered.contains(page.key()));
        Composite sheet = look.sheet(parent, 2);
        sheet.setData(PrintSource.PAGE, true);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .applyTo(look.label(sheet, Type.TITLE, Tone.TEXT, workplace.words("practice.title")));
        list = list(sheet);
        stack = look.area(sheet, 1);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        unlisten = workplace.cases().practice().onNotice(this::tell);
        turnTo(0);
    }

    private Table list(Composite sheet) {
        var table = new Table(sheet, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setBackground(look.color(Tone.SHEET));
        table.setFont(look.font(Type.BODY));
        table.setData(Look.KEY, "practice.pages");
        Look.name(table, workplace.words("practice.pages"));
        for (Page page : pages) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(Look.plain(workplace.words("practice.page." + page.key())));
        }
        GridDataFactory.fillDefaults()
                .grab(false, true)
                .hint(look.width(sheet, PAGES_LETTERS), SWT.DEFAULT)
                .applyTo(table);
        table.addListener(SWT.Selection, event -> turnTo(table.getSelectionIndex()));
        table.addListener(SWT.DefaultSelection, event -> setFocus());
        return table;
    }

    private void turnTo(int place) {
        if (place < 0 || place >= pages.size()) {
            return;
        }
        Page page = pages.get(place);
        boolean again = made.containsKey(page);
        PracticePart part = made.computeIfAbsent(page, wanted -> wanted.maker().get());
        Control front = ((StackLayout) stack.getLayout()).topControl;
        if (front != null && front != part.control()) {
            parts.quiet();
        }
        if (again && front != part.control()) {
            part.enter();
        }
        list.setSelection(place);
        ((StackLayout) stack.getLayout()).topControl = part.control();
        stack.layout(true, true);
    }

    private void tell(Notice notice) {
        if (notice.problem()) {
            parts.problem(notice.sentence());
        } else {
            parts.notice(notice.sentence());
        }
    }

    /** Whether the list of who looked is in front. */
    public boolean looks() {
        return ((StackLayout) stack.getLayout()).topControl instanceof Control front
                && made.values().stream().anyMatch(part -> part instanceof AccessPart && part.control() == front);
    }

    @Override
    public void piece(int place) {
        turnTo(place);
        setFocus();
    }

    /** Shows a list of the directory, filtered by these words. @param key of its page */
    public void find(String key, String words) {
        for (int place = 0; place < pages.size(); place++) {
            if (pages.get(place).key().equals(key)) {
                piece(place);
                if (made.get(pages.get(place)) instanceof DirectoryPart list) {
                    list.find(words);
                }
            }
        }
    }

    @Override
    public void undo() {
        workplace.cases().practice().undo();
    }

    @Override
    public void redo() {
        workplace.cases().practice().redo();
    }

    @Override
    public void setFocus() {
        made.get(pages.get(Math.max(0, list.getSelectionIndex()))).focus();
    }

    @Override
    public void dispose() {
        unlisten.run();
        made.values().forEach(PracticePart::leave);
        super.dispose();
    }
}
