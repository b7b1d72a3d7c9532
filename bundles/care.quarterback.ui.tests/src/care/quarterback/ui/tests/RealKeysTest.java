package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.ui.look.Look;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys as the desktop hands them over, from the window's frame down to the control. */
class RealKeysTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();
    private final Fingers fingers = new Fingers(bot);

    @AfterEach
    void closeCases() {
        desktop.closeCases();
        desktop.show("care.quarterback.ui.today");
    }

    private boolean inside(Control wanted) {
        return bot.ask(() -> {
            Control at = bot.display().getFocusControl();
            while (at != null && at != wanted) {
                at = at.getParent();
            }
            return at == wanted;
        });
    }

    private int top(ScrolledComposite scroller) {
        return bot.ask(() -> scroller.getOrigin().y);
    }

    private ScrolledComposite around(Control control) {
        Control at = control;
        while (!(at instanceof ScrolledComposite)) {
            at = at.getParent();
        }
        return (ScrolledComposite) at;
    }

    private String spoken(Control control) {
        return bot.ask(() -> Spoken.name(control));
    }

    @Test
    void theComparisonIsOneStopOfTheKeyboardAndIsReadRowByRow() {
        desktop.open(desktop.patient("Saskia", "two-opinions"));
        desktop.press("case.consensus");
        Composite comparison = bot.await(Composite.class, "consensus.table");
        CTabFolder work = bot.await(CTabFolder.class, "consensus.panels");
        Waiting.until("the keyboard in the head", () -> !inside(comparison) && !inside(work));
        fingers.press(SWT.F6);
        Waiting.until("the keyboard on the comparison", () -> bot.ask(comparison::isFocusControl));
        assertTrue(spoken(comparison).startsWith("What each doctor says. "), spoken(comparison));
        ScrolledComposite page = bot.ask(() -> around(comparison));
        String first = spoken(comparison);
        fingers.press(SWT.ARROW_DOWN);
        Waiting.until("the second row", () -> !spoken(comparison).equals(first));
        String second = spoken(comparison);
        assertTrue(second.contains("Dr Ilse Vandermolen: "), second);
        assertTrue(second.contains("Dr Tomas Eberle: "), second);
        fingers.press(SWT.END);
        Waiting.until("the last row", () -> !spoken(comparison).equals(second));
        int end = bot.ask(() -> Math.max(0, page.getMinHeight() - page.getClientArea().height));
        assertTrue(end > 0, "the comparison is cut on this screen");
        Waiting.until("the end in sight", () -> top(page) >= end - Look.GRID * 2);
        fingers.press(SWT.HOME);
        Waiting.until("the top in sight", () -> top(page) == 0);
        fingers.press(SWT.PAGE_DOWN);
        Waiting.until("the next page", () -> top(page) > 0);
        fingers.press(SWT.PAGE_UP);
        Waiting.until("the page before", () -> top(page) == 0);
        fingers.press(SWT.F6);
        Waiting.until("the keyboard in the work below", () -> inside(work));
        fingers.press(SWT.F6);
        Waiting.until("the keyboard back in the head", () -> !inside(comparison) && !inside(work));
    }

    @Test
    void tabGoesThroughTheComparisonInOneStep() {
        desktop.open(desktop.patient("Selma", "two-opinions"));
        desktop.press("case.consensus");
        Composite comparison = bot.await(Composite.class, "consensus.table");
        fingers.press(SWT.F6);
        Waiting.until("the keyboard on the comparison", () -> bot.ask(comparison::isFocusControl));
        fingers.press(SWT.TAB);
        Waiting.until("the keyboard behind it", () -> !inside(comparison));
    }

    private void searchOpensByItsKey() {
        fingers.press('k', SWT.CTRL);
        Text field = bot.await(Text.class, "search.field");
        bot.ask(() -> {
            field.getShell().close();
            return null;
        });
    }

    @Test
    void keysAreHeardOnPracticeAndAfterTheLastCaseIsClosed() {
        fingers.press('4', SWT.CTRL);
        bot.await(Table.class, "practice.pages");
        searchOpensByItsKey();
        desktop.open(desktop.patient("Sonja", "two-opinions"));
        desktop.closeCases();
        Waiting.until(
                "the list",
                () -> bot.ask(() -> PlatformUI.getWorkbench()
                        .getActiveWorkbenchWindow()
                        .getActivePage()
                        .getPerspective()
                        .getId()
                        .equals("care.quarterback.ui.today")));
        searchOpensByItsKey();
    }

    @Test
    void undoAndRedoHaveTheirKeys() {
        desktop.open(desktop.patient("Svea", "two-opinions"));
        desktop.page("journal");
        desktop.journal("Her son rang.");
        Table journal = bot.await(Table.class, "journal.table");
        Waiting.until("the entry", () -> desktop.lists(journal, "Her son rang."));
        bot.focus(journal);
        fingers.press('z', SWT.CTRL);
        Waiting.until("the entry taken back", () -> !desktop.lists(journal, "Her son rang."));
        fingers.press('y', SWT.CTRL);
        Waiting.until("the entry again", () -> desktop.lists(journal, "Her son rang."));
    }

    @Test
    void spaceKeepsTheChosenRow() {
        desktop.open(desktop.patient("Stine", "two-opinions"));
        desktop.page("journal");
        desktop.journal("Her son rang.");
        Table journal = bot.await(Table.class, "journal.table");
        Waiting.until("the entry", () -> desktop.lists(journal, "Her son rang."));
        bot.focus(journal);
        fingers.press(SWT.HOME);
        assertEquals(0, bot.ask(journal::getSelectionIndex));
        fingers.press(' ');
        assertEquals(0, bot.ask(journal::getSelectionIndex));
    }

    /** Chooses from the menu of a list. */
    private void choose(Table list, String within, String words) {
        bot.ask(() -> {
            Menu menu = list.getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            MenuItem item = item(item(menu, within).getMenu(), words);
            item.setSelection(true);
            item.notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    private static MenuItem item(Menu menu, String words) {
        return Stream.of(menu.getItems())
                .filter(each -> each.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aListIsSortedByItsMenuAndSaysSo() {
        desktop.open(desktop.patient("Siri", "two-opinions"));
        desktop.page("opinions");
        Table opinions = bot.await(Table.class, "opinions.table");
        Waiting.until("both", () -> bot.ask(opinions::getItemCount) == 2);
        assertEquals("Opinions", spoken(opinions));
        List<String> listed = bot.words(opinions);
        choose(opinions, "Sort by", "Doctor");
        assertEquals("Opinions, sorted by Doctor", spoken(opinions));
        List<String> sorted = bot.words(opinions);
        choose(opinions, "Sort by", "Reverse order");
        assertEquals("Opinions, sorted by Doctor, in reverse order", spoken(opinions));
        assertEquals(sorted.reversed(), bot.words(opinions));
        choose(opinions, "Sort by", "As listed");
        assertEquals("Opinions", spoken(opinions));
        assertEquals(listed, bot.words(opinions));
    }
}
