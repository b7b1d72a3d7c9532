package care.quarterback.app;

import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.unlock.UnlockPresenter;
import care.quarterback.ui.unlock.UnlockDialog;
import java.util.Optional;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;

/**
 * The way into the store: by a passphrase that was given at the start, else through the door. A store that is there opens in the
 * background, and the workbench is made meanwhile. The screen's thread.
 */
final class Entrance {

    private static final String PASSPHRASE = "QUARTERBACK_PASSPHRASE";

    private final IApplicationContext context;
    private final Display display;
    private final ScreenThread screen;
    private final UnlockPresenter presenter;
    private final ScreenText text;
    private final String person;
    private QuietUnlock quiet;
    private UnlockDialog door;

    Entrance(
            IApplicationContext context,
            Display display,
            ScreenThread screen,
            UnlockPresenter presenter,
            ScreenText text,
            String person) {
        this.context = context;
        this.display = display;
        this.screen = screen;
        this.presenter = presenter;
        this.text = text;
        this.person = person;
    }

    /** Returns when the store is open or is being opened; false when the person left. */
    boolean begins() {
        String given = System.getProperty("quarterback.passphrase", System.getenv(PASSPHRASE));
        if (given != null) {
            quiet = new QuietUnlock(presenter, person, given);
            if (quiet.begins()) {
                return true;
            }
        }
        return throughDoor();
    }

    /** Waits until the store is open. When it is refused the door asks again; empty when the person left. */
    Optional<OpenDesk> opened() {
        if (door == null) {
            quiet.await(screen);
            if (presenter.opened().isEmpty() && !throughDoor()) {
                return Optional.empty();
            }
        }
        if (door != null) {
            door.await();
        }
        return presenter.opened();
    }

    private boolean throughDoor() {
        context.applicationRunning();
        door = new UnlockDialog(display, presenter, text, person, screen::turn);
        return door.open();
    }

    /** There will be no window: a store that is open is closed. */
    void leave() {
        presenter.opened().ifPresent(OpenDesk::close);
    }

    /** The door stands there until there is a window behind it. */
    void close() {
        if (door != null) {
            door.close();
        }
    }
}
