package care.quarterback.benchmarks;

import care.quarterback.model.value.CaseId;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** What a person does in the window of a large practice, timed; then the window is closed. */
final class WindowTrial {

    private static final int KEYS = 60;

    private final Display display;
    private final WindowScreen screen;

    WindowTrial(Display display) {
        this.display = display;
        screen = new WindowScreen(display);
    }

    void begin() {
        Thread.ofPlatform().start(() -> {
            try {
                run();
            } catch (RuntimeException e) {
                System.out.println("failed: " + e);
                e.printStackTrace();
            } finally {
                screen.over();
                display.asyncExec(() -> PlatformUI.getWorkbench().close());
            }
        });
    }

    private void run() {
        screen.pause(4000);
        boolean quick = Boolean.getBoolean("benchmarks.quick");
        screen.scroll("scroll", keyed(Table.class, "today.tasks"), quick ? 60 : 600, quick ? 10 : 60);
        search(quick ? 3 : 20);
        List<String> cases = List.of(System.getProperty("benchmarks.open").split(","));
        open("open.first", cases.subList(0, 1));
        open("open", cases.subList(1, cases.size()));
        open("open.large", List.of(System.getProperty("benchmarks.large")));
        typing();
    }

    private IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    private <C extends Control> C keyed(Class<C> type, String key) {
        var found = new ArrayList<C>();
        screen.since(System.nanoTime(), () -> {
            screen.find(type, each -> key.equals(each.getData(Look.KEY))).ifPresent(found::add);
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    /** Types names and question words, and waits after each key for the first patient that it finds. */
    private void search(int texts) {
        display.asyncExec(() -> new WindowParts(window()).run("care.quarterback.ui.search"));
        Text field = keyed(Text.class, "search.field");
        Table results = keyed(Table.class, "search.results");
        screen.pause(1000);
        screen.longest();
        screen.turn();
        List<Double> rare = new ArrayList<>();
        List<Double> common = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            int given = (12_345 + 3_077 * i) % Integer.getInteger("benchmarks.cases");
            rare.addAll(typed(field, results, "Given", Integer.toString(given)));
            common.addAll(typed(field, results, "Family", Integer.toString(100 + 4 * i)));
        }
        WindowScreen.print("search.rare", rare);
        WindowScreen.print("search.common", common);
        WindowScreen.print("search.longest", List.of(screen.longest()));
        WindowScreen.print("search.turn", List.of(screen.turn()));
        screen.does(() -> field.getShell().close());
    }

    private List<Double> typed(Text field, Table results, String word, String number) {
        List<Double> taken = new ArrayList<>();
        for (int length = 1; length <= number.length(); length++) {
            String words = word + number.substring(0, length);
            taken.add(screen.until(() -> field.setText(words), () -> lists(results, words)));
            screen.pause(80);
        }
        screen.does(() -> field.setText(""));
        screen.pause(80);
        return taken;
    }

    private static boolean lists(Table table, String words) {
        return Arrays.stream(table.getItems()).map(item -> text(item, table)).anyMatch(row -> row.contains(words));
    }

    private static String text(TableItem item, Table table) {
        var row = new StringBuilder();
        for (int i = 0; i < table.getColumnCount(); i++) {
            row.append(item.getText(i)).append(' ');
        }
        return row.toString();
    }

    private void open(String name, List<String> cases) {
        Workplace workplace = window().getService(Workplace.class);
        List<Double> named = new ArrayList<>();
        List<Double> page = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> waits = new ArrayList<>();
        List<Double> turns = new ArrayList<>();
        for (String each : cases) {
            String id = each.substring(0, each.indexOf(' '));
            String given = each.substring(each.indexOf(' ') + 1);
            screen.does(() -> new WindowParts(window()).perspective(WindowParts.TODAY));
            screen.pause(1500);
            screen.longest();
            screen.turn();
            long start = System.nanoTime();
            display.asyncExec(() -> new WindowParts(window()).openCase(workplace, new CaseId(id)));
            named.add(screen.since(start, () -> label(text -> text.startsWith(given + " "))));
            page.add(screen.since(start, said(given, workplace.words("overview.people"))));
            whole.add(screen.since(start, said(given, workplace.words("plan.dates"))));
            screen.pause(800);
            waits.add(screen.longest());
            turns.add(screen.turn());
        }
        WindowScreen.print(name + ".name", named);
        WindowScreen.print(name + ".page", page);
        WindowScreen.print(name + ".whole", whole);
        WindowScreen.print(name + ".longest", waits);
        WindowScreen.print(name + ".turn", turns);
    }

    private BooleanSupplier said(String given, String words) {
        return () -> label(text -> text.startsWith(given + " ")) && label(words::equals);
    }

    private boolean label(Predicate<String> fits) {
        return screen.find(Label.class, label -> fits.test(label.getText())).isPresent();
    }

    private void typing() {
        screen.does(() -> screen.find(ToolBar.class, bar -> page(bar).isPresent())
                .flatMap(WindowTrial::page)
                .ifPresent(item -> {
                    item.setSelection(true);
                    item.notifyListeners(SWT.Selection, new Event());
                }));
        Button add = keyed(Button.class, "journal.add");
        screen.does(() -> add.notifyListeners(SWT.Selection, new Event()));
        Text field = keyed(Text.class, "journal.text");
        screen.pause(2000);
        screen.longest();
        WindowScreen.print("typing", screen.type(field, KEYS));
        WindowScreen.print("typing.longest", List.of(screen.longest()));
    }

    private static Optional<ToolItem> page(ToolBar bar) {
        return Arrays.stream(bar.getItems())
                .filter(item -> "page.journal".equals(item.getData(Look.KEY)))
                .findFirst();
    }
}
