package care.quarterback.ui.tests;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;

/** Sets the store up as a person does: a passphrase, once more, and the recovery key is read. */
final class Door {

    static final String PASSPHRASE = "nine dull penguins";

    private static final String ASKED_FOR_BY_THE_WINDOW = "(objectClass=care.quarterback.app.DeskRequest)";

    private volatile String recoveryKey = "";

    /**
     * Waits beside the screen for the door to appear. The window asks for its desk on the screen's thread, before it has a
     * display.
     */
    void goThrough(BundleContext bundle) throws InvalidSyntaxException {
        bundle.addServiceListener(
                event -> {
                    if (event.getType() == ServiceEvent.REGISTERED) {
                        start(Thread.currentThread());
                    }
                },
                ASKED_FOR_BY_THE_WINDOW);
    }

    private void start(Thread screen) {
        var person = new Thread(
                () -> enter(new Bot(Waiting.forValue("a display", () -> whole(screen)))), "person at the door");
        person.setDaemon(true);
        person.setUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        person.start();
    }

    /** The display of the thread, once its constructor has ended: before that it has no locks to wait at. */
    private static Optional<Display> whole(Thread screen) {
        Display display = Display.findDisplay(screen);
        try {
            if (display != null) {
                display.syncExec(() -> {});
            }
            return Optional.ofNullable(display);
        } catch (NullPointerException halfMade) {
            return Optional.empty();
        }
    }

    /** What was shown; empty until then. */
    String recoveryKey() {
        return recoveryKey;
    }

    private void enter(Bot bot) {
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
