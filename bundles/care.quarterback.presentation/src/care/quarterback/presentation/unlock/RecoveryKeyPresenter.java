package care.quarterback.presentation.unlock;

import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.work.Room;

/** A new recovery key for an open store. Called on the screen's thread. */
public final class RecoveryKeyPresenter {

    private final OpenDesk desk;
    private final Room room;
    private final View view;
    private boolean busy;

    /** What the dialog shows. */
    public interface View {

        /** Nothing can be typed while true. */
        void busy(boolean busy, String sentence);

        void refused(String sentence);

        /** @param key as it is printed; this is the only time it is seen */
        void made(String key, String sentence);
    }

    public RecoveryKeyPresenter(OpenDesk desk, Room room, View view) {
        this.desk = desk;
        this.room = room;
        this.view = view;
    }

    /** Makes it. @param current the passphrase or the recovery key; it is wiped */
    public void make(char[] current) {
        boolean nothing = current.length == 0;
        StoreSecret typed = TypedSecret.of(current);
        if (busy || nothing) {
            typed.close();
            if (nothing) {
                view.refused(room.text().of("passphrase.noCurrent"));
            }
            return;
        }
        busy = true;
        view.busy(true, room.text().of("recovery.making"));
        room.background()
                .run(
                        () -> {
                            try (typed) {
                                return desk.renewRecoveryKey(typed);
                            }
                        },
                        this::made,
                        this::failed);
    }

    private void made(String key) {
        busy = false;
        view.busy(false, "");
        view.made(key, room.text().of("recovery.made"));
    }

    private void failed(Throwable failure) {
        busy = false;
        view.busy(false, "");
        view.refused(room.sentence(failure, "recovery.failed"));
    }
}
