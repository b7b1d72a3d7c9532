package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TodayTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void everythingIsListedAgain() {
        desktop.show("care.quarterback.ui.today");
        bot.type(bot.await(Text.class, "today.search"), "");
        desktop.closeCases();
    }

    /** A task in a new case, and the worklist narrowed to that case. */
    private Table task(String given, String text) {
        desktop.open(desktop.patient(given, "two-opinions"));
        desktop.page("tasks");
        desktop.press("tasks.add");
        bot.type(bot.await(Text.class, "tasks.text"), text);
        bot.choose(bot.await(Combo.class, "tasks.kind"), 1);
        desktop.press("tasks.submit");
        Table tasks = bot.await(Table.class, "tasks.table");
        Waiting.until("the task", () -> desktop.lists(tasks, text));
        desktop.show("care.quarterback.ui.today");
        bot.choose(bot.await(ToolItem.class, "today.tab.tasks"));
        bot.type(bot.await(Text.class, "today.search"), given);
        Table list = bot.await(Table.class, "today.tasks");
        Waiting.until("the task in the list of all cases", () -> desktop.lists(list, text));
        return list;
    }

    @Test
    void aCallIsLoggedByTheKeyboardAndUndoneFromTheList() {
        Table list = task("Tilda", "Call the imaging center");
        bot.select(list, row -> row.contains("Call the imaging center"));
        Waiting.until("what is known of the task", () -> bot.ask(bot.await(Button.class, "task.DONE")::isEnabled));
        bot.key(list, '2');
        Text next = bot.await(Text.class, "task.date");
        assertTrue(!bot.ask(next::getText).isBlank());
        bot.type(bot.await(Text.class, "task.note"), "Rang ten times.");
        desktop.press("task.save");
        Label said = bot.await(Label.class, "work.said");
        Waiting.until("the call saved", () -> bot.ask(said::getText).endsWith("no answer, saved."));
        desktop.press("work.undo");
        Waiting.until(
                "the call taken back", () -> bot.ask(said::getText).startsWith("Undone. The call without an answer"));
    }

    @Test
    void aTaskIsDoneFromTheListAndLeavesIt() {
        Table list = task("Ursula", "Send the letter");
        bot.select(list, row -> row.contains("Send the letter"));
        Waiting.until("what is known of the task", () -> bot.ask(bot.await(Button.class, "task.DONE")::isEnabled));
        bot.key(list, 'd');
        bot.type(bot.await(Text.class, "task.note"), "Sent by fax.");
        desktop.press("task.save");
        Waiting.until("the task gone", () -> !desktop.lists(list, "Send the letter"));
        desktop.show("care.quarterback.ui.case");
        desktop.page("tasks");
        Table tasks = bot.await(Table.class, "tasks.table");
        Waiting.until("the task done in its case", () -> desktop.lists(tasks, "Sent by fax."));
        assertEquals(
                0,
                bot.words(list).stream()
                        .filter(row -> row.contains("Send the letter"))
                        .count());
    }

    @Test
    void whatChangedIsListedAndLeadsToWhereItHappened() {
        task("Walda", "Ask for the scan");
        bot.choose(bot.await(ToolItem.class, "today.tab.changes"));
        Table changes = bot.await(Table.class, "changes.table");
        Waiting.until(
                "the change",
                () -> bot.words(changes).stream()
                        .anyMatch(row -> row.contains("Achterberg, Walda") && row.contains("Added a task")));
        bot.enter(changes, row -> row.contains("Achterberg, Walda") && row.contains("Added a task"));
        bot.await(Table.class, "tasks.table");
    }
}
