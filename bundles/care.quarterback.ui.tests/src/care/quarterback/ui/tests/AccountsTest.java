package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.ui.look.Look;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An owner says who signs in, in the window. */
class AccountsTest {

    private static final int COORDINATOR = 2; // in the order of the choice
    private static final int FRONT_DESK = 4;
    private static final String FIRST = "six red bicycles";

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    /** The screen of the tests has no window manager that does so when a dialog closes. */
    @AfterEach
    void backToTheWindow() {
        bot.ask(() -> {
            desktop.window().getShell().forceActive();
            return null;
        });
        desktop.show("care.quarterback.ui.today");
    }

    private void ask(String key, String field) {
        desktop.press(key);
        bot.await(Text.class, field);
    }

    private void answer(String key) {
        Button perform = bot.await(Button.class, "account.do");
        bot.press(perform);
        Waiting.until(key, perform::isDisposed);
    }

    private void page() {
        Button first = desktop.whoSignsIn();
        if ("accounts.BEGIN".equals(bot.ask(() -> first.getData(Look.KEY)))) {
            ask("accounts.BEGIN", "account.passphrase");
            bot.type(bot.await(Text.class, "account.passphrase"), Door.PASSPHRASE);
            answer("people sign in");
        }
    }

    private Table add(String name, int role) {
        ask("accounts.ADD", "account.name");
        bot.type(bot.await(Text.class, "account.name"), name);
        bot.choose(bot.await(Combo.class, "account.role"), role);
        bot.type(bot.await(Text.class, "account.password"), FIRST);
        bot.type(bot.await(Text.class, "account.again"), FIRST);
        answer("the person is added");
        return bot.await(Table.class, "accounts.people");
    }

    @Test
    void peopleAreAddedAndTheirAccessIsTakenAway() {
        page();
        Table people = add("Sam Lee", FRONT_DESK);
        bot.select(people, row -> row.contains("Sam Lee"));
        assertTrue(bot.ask(() -> people.getItem(people.getSelectionIndex()).getText(1))
                .startsWith("Front desk"));
        desktop.press("accounts.LEAVE");
        answer("access is taken away");
        bot.select(people, row -> row.contains("Sam Lee"));
        assertFalse(bot.ask(() -> bot.await(Button.class, "accounts.LEAVE").isEnabled()));
        assertTrue(bot.ask(() -> bot.await(Button.class, "accounts.RETURN").isEnabled()));
        Table events = bot.await(Table.class, "accounts.events");
        assertTrue(bot.ask(() -> events.getItem(0).getText(2)).contains("Sam Lee"));
    }

    @Test
    void aRestrictedCaseIsOpenedBySayingWhy() {
        page();
        add("Fay Ortiz", COORDINATOR);
        Patients.Name patient = desktop.patient("Wendeline", "two-opinions");
        desktop.open(patient);
        bot.display().asyncExec(() -> desktop.command("care.quarterback.ui.restrict"));
        Table may = bot.await(Table.class, "restrict.people");
        Waiting.until("those who sign in", () -> bot.ask(may::getItemCount) > 1);
        bot.ask(() -> {
            for (TableItem each : may.getItems()) {
                each.setChecked(each.getText().equals("Fay Ortiz"));
            }
            return null;
        });
        bot.type(bot.await(Text.class, "restrict.reason"), "Her neighbor works here");
        Button restrict = bot.await(Button.class, "restrict.do");
        bot.press(restrict);
        Waiting.until("it is restricted", restrict::isDisposed);
        desktop.closeCases();
        desktop.show("care.quarterback.ui.today");
        bot.choose(bot.await(ToolItem.class, "today.tab.cases"));
        Table cases = bot.await(Table.class, "today.table");
        Waiting.until("it has no name", () -> desktop.lists(cases, "Restricted case"));
        Waiting.until("nor anywhere else", () -> !desktop.lists(cases, patient.listed()));
        bot.display().asyncExec(() -> bot.enter(cases, row -> row.contains("Restricted case")));
        Text reason = bot.await(Text.class, "emergency.reason");
        Button open = bot.await(Button.class, "emergency.open");
        bot.type(reason, "She is in the emergency room");
        bot.press(open);
        Waiting.until("the case", open::isDisposed);
        bot.await(Button.class, "case.report");
        desktop.closeCases();
    }
}
