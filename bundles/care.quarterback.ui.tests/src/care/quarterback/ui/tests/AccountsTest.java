package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An owner says who signs in, in the window. */
class AccountsTest {

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

    @Test
    void peopleAreAddedAndTheirAccessIsTakenAway() {
        desktop.show("care.quarterback.ui.practice");
        bot.select(bot.await(Table.class, "practice.pages"), "Who signs in"::equals);
        ask("accounts.BEGIN", "account.passphrase");
        bot.type(bot.await(Text.class, "account.passphrase"), Door.PASSPHRASE);
        answer("people sign in");
        ask("accounts.ADD", "account.name");
        bot.type(bot.await(Text.class, "account.name"), "Sam Lee");
        bot.choose(bot.await(Combo.class, "account.role"), 4);
        bot.type(bot.await(Text.class, "account.password"), FIRST);
        bot.type(bot.await(Text.class, "account.again"), FIRST);
        answer("the person is added");
        Table people = bot.await(Table.class, "accounts.people");
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
}
