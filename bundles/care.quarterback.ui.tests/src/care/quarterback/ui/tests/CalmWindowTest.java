package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.value.CaseId;
import care.quarterback.ui.workbench.WindowParts;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While one works nothing jumps away, scrolls by itself, is cut where it matters or leaves an empty place behind. */
class CalmWindowTest {

    private static final int MATTERS = 4;
    private static final int DECISION = 5;

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeCases() {
        desktop.closeCases();
    }

    private CTabFolder consensus(String given) {
        desktop.open(desktop.patient(given, "two-opinions"));
        desktop.press("case.consensus");
        CTabFolder panels = bot.await(CTabFolder.class, "consensus.panels");
        bot.await(Composite.class, "consensus.table");
        return panels;
    }

    private ScrolledComposite panel(CTabFolder panels, int place) {
        desktop.panel(place);
        return bot.ask(() -> (ScrolledComposite) panels.getItem(place).getControl());
    }

    private static Rectangle onScreen(Control control) {
        Point at = control.toDisplay(0, 0);
        return new Rectangle(at.x, at.y, control.getSize().x, control.getSize().y);
    }

    private static boolean holds(Rectangle outer, Rectangle inner) {
        return outer.union(inner).equals(outer);
    }

    @Test
    void aPanelStandsAtItsTopOnItsFirstVisitAndTabBringsItsButtonIntoSight() {
        CTabFolder panels = consensus("Ottilie");
        for (int place : new int[] {MATTERS, DECISION}) {
            ScrolledComposite page = panel(panels, place);
            Waiting.until("what is in panel " + place, () -> bot.ask(() -> page.getMinHeight() > 0));
            assertEquals(0, bot.ask(() -> page.getOrigin().y), "panel " + place + " scrolled by itself");
        }
        Button record = bot.await(Button.class, "decide.add");
        bot.focus(record);
        ScrolledComposite page =
                bot.ask(() -> (ScrolledComposite) panels.getItem(DECISION).getControl());
        Waiting.until(
                "the button of the decision in sight", () -> bot.ask(() -> holds(onScreen(page), onScreen(record))));
    }

    @Test
    void noPartCanBeMinimizedAndAfterTheLastCaseTheListIsThere() {
        desktop.open(desktop.patient("Orla", "two-opinions"));
        assertFalse(bot.find(CTabFolder.class, CTabFolder::getMinimizeVisible).isPresent());
        desktop.closeCases();
        Waiting.until(
                "the list of cases",
                () -> bot.ask(() -> desktop.window()
                        .getActivePage()
                        .getPerspective()
                        .getId()
                        .equals("care.quarterback.ui.today")));
    }

    @Test
    void withoutACaseItsPageLeadsToTheListThatSaysSo() {
        desktop.show("care.quarterback.ui.today");
        desktop.show("care.quarterback.ui.case");
        String words = desktop.workplace().words("today.choose");
        Waiting.until(
                "the list of cases with its sentence",
                () -> bot.find(
                                Label.class,
                                label -> label.isVisible() && label.getText().equals(words))
                        .isPresent());
    }

    @Test
    void aLongNameEndsInAnEllipsisAndNeverHidesTheDateOfBirth() {
        String given = "Maximiliane-Alexandrina-Philippa-Wilhelmina ".repeat(3).strip();
        desktop.patient(given, "two-opinions");
        CaseId id = desktop.workplace()
                .cases()
                .desk()
                .lists()
                .find(given, 1)
                .getFirst()
                .id();
        bot.ask(() -> {
            new WindowParts(desktop.window()).openCase(desktop.workplace(), id);
            return null;
        });
        Label headline = Waiting.forValue(
                "the line with the date of birth",
                () -> bot.find(
                        Label.class,
                        label -> label.isVisible() && label.getText().contains("born Feb 11, 1952")));
        Waiting.until(
                "all of it in sight",
                () -> bot.ask(() -> headline.getSize().x >= headline.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
                        && holds(onScreen(headline.getParent()), onScreen(headline))));
        assertTrue(bot.ask(() -> Stream.of(headline.getParent().getChildren())
                .map(Label.class::cast)
                .anyMatch(label -> label.getText().startsWith("Maximiliane")
                        && label.getText().endsWith("…"))));
    }

    @Test
    void escEmptiesTheSearch() {
        desktop.show("care.quarterback.ui.today");
        Text search = bot.await(Text.class, "today.search");
        bot.type(search, "nobody of this name");
        bot.ask(() -> {
            var event = new Event();
            event.detail = SWT.TRAVERSE_ESCAPE;
            search.notifyListeners(SWT.Traverse, event);
            return null;
        });
        assertEquals("", bot.ask(search::getText));
    }

    @Test
    void aRefusalIsReadWholeAndLeavesItsButtonUnderThePointer() {
        desktop.open(desktop.patient("Odette", "two-opinions"));
        desktop.page("goals");
        desktop.press("goals.add");
        bot.type(bot.await(Text.class, "goals.text"), "See the garden again");
        Button submit = bot.await(Button.class, "goals.submit");
        Point before = bot.ask(() -> submit.toDisplay(0, 0));
        desktop.press("goals.submit");
        Label refusal = bot.await(Label.class, "goals.type.refused");
        Waiting.until(
                "the whole sentence",
                () -> bot.ask(() -> refusal.getSize().y >= refusal.computeSize(refusal.getSize().x, SWT.DEFAULT).y));
        assertFalse(bot.ask(refusal::getText).contains("…"), bot.ask(refusal::getText));
        Waiting.until(
                "the button where it was",
                () -> bot.ask(() -> submit.toDisplay(0, 0)).equals(before));
    }
}
