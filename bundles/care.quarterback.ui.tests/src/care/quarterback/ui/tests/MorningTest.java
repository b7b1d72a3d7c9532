package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.testkit.ManyCases;
import care.quarterback.ui.look.Look;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A coordinator's morning over three hundred cases, with the keyboard alone. */
class MorningTest {

    private static final String ME = "N.Okonjo";
    private static final String COLLEAGUE = "R. Castellano";
    private static final int OWNER = 6;
    private static final int PHONE = 4;

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void everythingIsListedAgain() {
        desktop.show("care.quarterback.ui.today");
        bot.type(bot.await(Text.class, "today.search"), "");
        desktop.closeCases();
    }

    /** Three hundred cases and those of the scenarios, the list narrowed to the three hundred by the keyboard. */
    private Table list() {
        var sessions = desktop.workplace().cases().desk().sessions();
        desktop.patient("Martha", "before-visit");
        ManyCases.enter(
                sessions::create,
                "Larkin",
                300,
                List.of(ME, COLLEAGUE),
                desktop.workplace().room().today());
        bot.ask(() -> {
            desktop.workplace().cases().changed();
            return null;
        });
        desktop.show("care.quarterback.ui.today");
        bot.choose(bot.await(ToolItem.class, "today.tab.tasks"));
        Table list = bot.await(Table.class, "today.tasks");
        bot.focus(list);
        bot.key(list, '/');
        Text search = bot.await(Text.class, "today.search");
        stands("today.search");
        bot.type(search, "Larkin");
        Waiting.until(
                "the search", () -> row(list).contains("Larkin") && first(list).contains("Larkin"));
        bot.key(search, SWT.ARROW_DOWN);
        stands("today.tasks");
        return list;
    }

    private static String words(Table list, int at) {
        return String.join(
                " | ",
                Stream.iterate(0, i -> i < list.getColumnCount(), i -> i + 1)
                        .map(list.getItem(at)::getText)
                        .toList());
    }

    private String first(Table list) {
        return bot.ask(() -> list.getItemCount() == 0 ? "" : words(list, 0));
    }

    private String row(Table list) {
        return bot.ask(() -> list.getSelectionIndex() < 0 ? "" : words(list, list.getSelectionIndex()));
    }

    private String cell(Table list, int column) {
        return row(list).split(" \\| ", -1)[column];
    }

    private void stands(String key) {
        Waiting.until(
                "the keyboard on " + key,
                () -> bot.ask(() -> {
                    Control at = bot.display().getFocusControl();
                    return at != null && key.equals(at.getData(Look.KEY));
                }));
    }

    /** Waits until the row's patient stands below the list. */
    private void known(Table list) {
        Waiting.until("what is known of the row", () -> {
            String patient = cell(list, 1) + ",";
            return bot.find(
                            Label.class,
                            each -> each.isVisible() && each.getText().startsWith(patient))
                    .isPresent();
        });
    }

    /** Enter in the field where the keyboard stands. */
    private void enter() {
        bot.ask(() -> {
            bot.display().getFocusControl().notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
    }

    private void said(String end) {
        Label said = bot.await(Label.class, "work.said");
        Waiting.until("“" + end + "”", () -> bot.ask(said::getText).contains(end));
        stands("today.tasks");
    }

    @Test
    void callsAreMadeInARowAndTheListIsFilteredByKeys() {
        Table list = list();
        known(list);
        bot.key(list, 'c');
        bot.await(Button.class, "work.skip");
        Waiting.until(
                "a call",
                () -> row(list).contains("Larkin") && cell(list, PHONE).contains("555"));
        String before = row(list);
        bot.key(list, '3');
        stands("task.note");
        bot.type(bot.await(Text.class, "task.note"), "Left my name.");
        enter();
        said("voicemail saved");
        Waiting.until(
                "the next call", () -> !row(list).equals(before) && row(list).contains("Larkin"));

        String second = row(list);
        known(list);
        bot.key(list, '5');
        Waiting.until("the call after it", () -> !row(list).equals(second));
        known(list);
        bot.key(list, '1');
        stands("task.note");
        enter();
        said("call saved");
        bot.key(list, SWT.ESC);
        Waiting.until(
                "no calls",
                () -> !bot.ask(() -> list.getParent().isDisposed())
                        && bot.find(Button.class, each -> "work.skip".equals(each.getData(Look.KEY)))
                                .filter(each -> bot.ask(each::isVisible))
                                .isEmpty());

        known(list);
        String due = row(list);
        bot.key(list, 's');
        stands("task.date");
        enter();
        said("task snoozed");
        Waiting.until("the snoozed task to leave", () -> !row(list).equals(due));
        known(list);
        bot.key(list, 'h');
        stands("task.person");
        bot.ask(() -> {
            ((Combo) bot.display().getFocusControl()).setText("A. Reyes");
            return null;
        });
        enter();
        said("handed over");

        bot.key(list, 'm');
        Waiting.until("mine", () -> cell(list, OWNER).equals(ME));
        bot.key(list, 'b');
        Waiting.until("none holds a visit up", () -> bot.ask(list::getItemCount) == 0);
        bot.key(list, 'b');
        Waiting.until("mine again", () -> bot.ask(list::getItemCount) > 0);
        bot.key(list, 'o');
        Waiting.until("none waits", () -> bot.ask(list::getItemCount) == 0);
        bot.key(list, 'o');
        bot.key(list, 'k');
        assertEquals(1, bot.ask(bot.await(Combo.class, "work.kind")::getSelectionIndex));
        Combo kind = bot.await(Combo.class, "work.kind");
        for (int left = bot.ask(kind::getItemCount) - 1; left > 0; left--) {
            bot.key(list, 'k');
        }
        assertEquals(0, bot.ask(kind::getSelectionIndex));
        bot.key(list, 'm');
        Waiting.until("everyone's", () -> bot.ask(bot.await(Combo.class, "work.owner")::getSelectionIndex) == 0);
        opensAndComesBack(list);
    }

    private void opensAndComesBack(Table list) {
        Waiting.until("rows", () -> row(list).contains("Larkin"));
        bot.ask(() -> {
            list.setSelection(3);
            list.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        known(list);
        String chosen = row(list);
        String patient = cell(list, 1).replaceAll("(\\S+), (\\S+)", "$2 $1");
        enter();
        Waiting.until(
                "the case of " + patient,
                () -> bot.find(
                                Label.class,
                                each -> each.isVisible() && each.getText().equals(patient))
                        .isPresent());
        desktop.show("care.quarterback.ui.today");
        stands("today.tasks");
        assertEquals(chosen, row(list));
    }
}
