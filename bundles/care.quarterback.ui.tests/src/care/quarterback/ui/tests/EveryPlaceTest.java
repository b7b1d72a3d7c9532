package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.ui.casefile.CaseEditor;
import care.quarterback.ui.look.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goes to every page, panel and form of the window as a blind person would: whatever is there has a name. */
class EveryPlaceTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();
    private final List<String> nameless = new ArrayList<>();
    private final Set<String> menuless = new TreeSet<>();
    private final Set<String> lists = new TreeSet<>();
    private int seen;

    @AfterEach
    void closeCases() {
        desktop.closeCases();
    }

    private void walk(String place) {
        bot.ask(() -> {
            var walk = new Nameless(place);
            for (Shell shell : desktop.window().getShell().getDisplay().getShells()) {
                walk.walk(shell);
            }
            walk.found().stream().filter(each -> !nameless.contains(each)).forEach(nameless::add);
            seen += walk.seen();
            for (Shell shell : desktop.window().getShell().getDisplay().getShells()) {
                lists(shell);
            }
            return null;
        });
    }

    /** A list with columns has its menu; a list to choose one word from needs none. */
    private void lists(Composite in) {
        for (Control each : in.getChildren()) {
            if (each instanceof Table table && table.getColumnCount() > 0) {
                String key = String.valueOf(table.getData(Look.KEY));
                lists.add(key);
                if (offered(table).isEmpty()) {
                    menuless.add(key);
                }
            } else if (each instanceof Composite deeper) {
                lists(deeper);
            }
        }
    }

    private static List<String> offered(Table table) {
        Menu menu = table.getMenu();
        if (menu == null) {
            return List.of();
        }
        menu.notifyListeners(SWT.Show, new Event());
        return Stream.of(menu.getItems()).map(MenuItem::getText).toList();
    }

    private void allNamed(int atLeast) {
        assertEquals("", String.join("\n", nameless));
        assertEquals(Set.of(), menuless, "lists without a menu");
        assertTrue(seen > atLeast, "only " + seen + " things were looked at");
    }

    @Test
    void everyPageOfACaseAndEveryFormThatCanBeBegunOnIt() {
        desktop.open(desktop.patient("Wanda", "two-opinions"));
        CaseEditor editor =
                bot.ask(() -> (CaseEditor) desktop.window().getActivePage().getActiveEditor());
        for (String page : WindowPlaces.pages()) {
            desktop.page(page);
            walk(page);
            for (SectionPlace place : SectionPlace.begun(desktop.workplace().room(), page)) {
                bot.ask(() -> {
                    editor.goTo(place);
                    return null;
                });
                bot.await(Button.class, place.part() + ".submit");
                walk(page + ", " + place.part());
            }
        }
        allNamed(2000);
        assertTrue(
                lists.containsAll(
                        Set.of("opinions.table", "diagnoses.table", "recommendations.table", "pharmacist.table")),
                lists.toString());
    }

    @Test
    void everyPanelBesideTheOpinions() {
        desktop.open(desktop.patient("Wilma", "two-opinions"));
        desktop.press("case.consensus");
        CTabFolder panels = bot.await(CTabFolder.class, "consensus.panels");
        IntStream.range(0, bot.ask(panels::getItemCount)).forEach(place -> {
            desktop.panel(place);
            bot.await(Composite.class, "consensus.table");
            walk("panel " + place);
        });
        allNamed(100);
    }

    @Test
    void everyPerspectiveAndTheSearch() {
        for (IPerspectiveDescriptor each :
                PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives()) {
            desktop.show(each.getId());
            walk(each.getId());
        }
        desktop.show("care.quarterback.ui.today");
        desktop.command("care.quarterback.ui.search");
        Text field = bot.await(Text.class, "search.field");
        walk("search");
        bot.ask(() -> {
            field.getShell().close();
            return null;
        });
        allNamed(40);
    }
}
