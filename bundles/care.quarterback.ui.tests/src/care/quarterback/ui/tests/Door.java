package care.quarterback.ui.tests;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;

/** Sets the store up as a person does: a passphrase, once more, and the recovery key is read. */
final class Door {

    private static final String PASSPHRASE = "nine dull penguins";

    private final Thread screen;
    private volatile String recoveryKey = "";

    /** @param screen the thread that the window's display will belong to */
    Door(Thread screen) {
        this.screen = screen;
    }

    /** Waits beside the screen for the door to appear. */
    void goThrough() {
        var person = new Thread(this::enter, "person at the door");
        person.setDaemon(true);
        person.start();
    }

    /** What was shown; empty until then. */
    String recoveryKey() {
        return recoveryKey;
    }

    private void enter() {
        Display display = Waiting.forValue("a display", () -> Optional.ofNullable(Display.findDisplay(screen)));
        var bot = new Bot(display);
        Text again = bot.await(Text.class, "unlock.again");
        bot.type(bot.await(Text.class, "unlock.passphrase"), PASSPHRASE);
        bot.type(again, PASSPHRASE);
        bot.press(bot.await(Button.class, "unlock.enter"));
        recoveryKey = Waiting.forValue(
                "the recovery key",
                () -> bot.find(Text.class, text -> (text.getStyle() & SWT.READ_ONLY) != 0)
                        .map(text -> bot.ask(text::getText)));
        bot.press(bot.await(Button.class, "unlock.enter"));
    }
}
