package care.quarterback.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** The toolkit alone in a bare workbench: a virtual table with rows of the same words, and a field. */
final class PlainWindowTrial {

    private static final int KNOWN = 12_000;
    private static final int MILLION = 1_000_000;
    private static final int[] WIDTHS = {200, 170, 370, 120, 120, 160, 110};

    private final Display display;
    private final WindowScreen screen;

    PlainWindowTrial(Display display) {
        this.display = display;
        screen = new WindowScreen(display);
    }

    void begin() {
        Thread.ofPlatform().start(() -> {
            try {
                run();
            } finally {
                screen.over();
                display.asyncExec(() -> PlatformUI.getWorkbench().close());
            }
        });
    }

    private void run() {
        boolean quick = Boolean.getBoolean("benchmarks.quick");
        List<Table> tables = new ArrayList<>();
        List<Text> fields = new ArrayList<>();
        screen.does(() -> {
            var shell = new Shell(display);
            shell.setBounds(display.getBounds());
            shell.setLayout(new FillLayout(SWT.VERTICAL));
            tables.add(table(shell));
            fields.add(new Text(shell, SWT.MULTI | SWT.WRAP | SWT.BORDER));
            shell.open();
        });
        Table table = tables.getFirst();
        screen.pause(2000);
        screen.does(() -> table.setItemCount(KNOWN));
        screen.scroll("scroll", table, quick ? 60 : 600, quick ? 10 : 60);
        screen.longest();
        double filled = screen.until(() -> table.setItemCount(MILLION), () -> table.getItemCount() == MILLION);
        double end = screen.until(
                () -> table.setTopIndex(MILLION - 1),
                () -> !table.getItem(MILLION - 1).getText(1).isEmpty());
        WindowScreen.print("million", List.of(filled));
        WindowScreen.print("million.end", List.of(end));
        WindowScreen.print("typing", screen.type(fields.getFirst(), 60));
    }

    private static Table table(Shell shell) {
        var table = new Table(shell, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setHeaderVisible(true);
        for (int width : WIDTHS) {
            new TableColumn(table, SWT.NONE).setWidth(width);
        }
        table.addListener(SWT.SetData, event -> {
            Practice.Case one = Practice.number(event.index / Practice.ITEMS);
            List<Object> item =
                    Practice.items(one, event.index / Practice.ITEMS).get(event.index % Practice.ITEMS);
            ((TableItem) event.item).setText(new String[] {
                item.get(5).toString(),
                one.patient(),
                item.get(4).toString(),
                "",
                item.get(11).toString(),
                item.get(7).toString(),
                one.owner()
            });
        });
        return table;
    }
}
