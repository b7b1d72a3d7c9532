package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LockTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeCases() {
        desktop.closeCases();
    }

    private List<String> visibleTitles() {
        return bot.ask(
                () -> Arrays.stream(desktop.window().getShell().getDisplay().getShells())
                        .filter(Shell::isVisible)
                        .map(Shell::getText)
                        .toList());
    }

    @Test
    void nothingIsSeenWhileItIsLockedAndWhatWasTypedIsThereAfterwards() {
        desktop.open(desktop.patient("Jutta", "two-opinions"));
        desktop.page("journal");
        desktop.press("journal.add");
        Text typed = bot.await(Text.class, "journal.text");
        bot.type(typed, "Her son will call back.");
        desktop.command("care.quarterback.ui.lock");
        Text passphrase = bot.await(Text.class, "lock.passphrase");
        assertEquals(List.of("Quarterback"), visibleTitles());
        assertTrue(!bot.ask(typed::isVisible));
        bot.type(passphrase, "not this one at all");
        bot.press(bot.await(Button.class, "lock.open"));
        Waiting.until("it can be tried again", () -> bot.ask(passphrase::isEnabled));
        bot.type(passphrase, Door.PASSPHRASE);
        bot.press(bot.await(Button.class, "lock.open"));
        Waiting.until("the window again", () -> bot.ask(typed::isVisible));
        assertEquals("Her son will call back.", bot.ask(typed::getText));
    }
}
