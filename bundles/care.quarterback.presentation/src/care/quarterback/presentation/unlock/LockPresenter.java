package care.quarterback.presentation.unlock;

import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.work.Room;
import java.util.Arrays;

/**
 * The lock of an open window: what is open stays open behind it, and the passphrase or the recovery key opens it again. Called
 * on the screen's thread.
 */
public final class LockPresenter {

    private final OpenDesk desk;
    private final Room room;
    private final View view;
    private boolean locked;
    private boolean busy;

    /** What covers the window. All methods are called on the screen's thread. */
    public interface View {

        /** Nothing of the window can be read or reached from now on. */
        void cover(String title, String explanation);

        /** Nothing can be typed while true. */
        void busy(boolean busy, String sentence);

        void refused(String sentence);

        /** The window is as it was. */
        void uncover();
    }

    public LockPresenter(OpenDesk desk, Room room, View view) {
        this.desk = desk;
        this.room = room;
        this.view = view;
    }

    public boolean locked() {
        return locked;
    }

    /** Locks; a second time is nothing new. */
    public void lock() {
        if (!locked) {
            locked = true;
            view.cover(
                    room.text().of("lock.title"),
                    room.text().of("lock.explanation", desk.seat().actor().name()));
        }
    }

    /** Tries what was typed, which is wiped. */
    public void submit(char[] typed) {
        if (busy || typed.length == 0) {
            Arrays.fill(typed, '\0');
            if (!busy) {
                view.refused(room.text().of("unlock.empty"));
            }
            return;
        }
        StoreSecret secret = TypedSecret.of(typed);
        busy = true;
        view.busy(true, room.text().of("lock.checking"));
        room.background()
                .run(
                        () -> {
                            try (secret) {
                                desk.verify(secret);
                                return true;
                            }
                        },
                        fits -> opened(),
                        this::refused);
    }

    private void opened() {
        busy = false;
        locked = false;
        view.busy(false, "");
        view.uncover();
    }

    private void refused(Throwable failure) {
        busy = false;
        view.busy(false, "");
        view.refused(room.sentence(failure, "unlock.broken"));
    }
}
