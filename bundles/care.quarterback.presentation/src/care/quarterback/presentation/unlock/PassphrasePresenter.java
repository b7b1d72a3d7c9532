package care.quarterback.presentation.unlock;

import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.work.Room;
import java.util.Arrays;
import java.util.Optional;

/** Another passphrase for an open store. Called on the screen's thread. */
public final class PassphrasePresenter {

    private final OpenDesk desk;
    private final Room room;
    private final View view;
    private boolean busy;

    /** What the dialog shows. */
    public interface View {

        /** Nothing can be typed while true. */
        void busy(boolean busy, String sentence);

        void refused(String sentence);

        void changed(String sentence);
    }

    public PassphrasePresenter(OpenDesk desk, Room room, View view) {
        this.desk = desk;
        this.room = room;
        this.view = view;
    }

    /** Changes it. All three arrays are wiped. @param current the passphrase or the recovery key */
    public void change(char[] current, char[] next, char[] again) {
        Optional<String> problem = problem(current, next, again);
        Arrays.fill(again, '\0');
        if (busy || problem.isPresent()) {
            Arrays.fill(current, '\0');
            Arrays.fill(next, '\0');
            problem.ifPresent(view::refused);
            return;
        }
        StoreSecret before = TypedSecret.of(current);
        StoreSecret after = StoreSecret.passphrase(next);
        Arrays.fill(next, '\0');
        busy = true;
        view.busy(true, room.text().of("passphrase.changing"));
        room.background().run(() -> changed(before, after), done -> ended(), this::failed);
    }

    private boolean changed(StoreSecret before, StoreSecret after) {
        try (before;
                after) {
            desk.changePassphrase(before, after);
            return true;
        }
    }

    private Optional<String> problem(char[] current, char[] next, char[] again) {
        if (current.length == 0) {
            return Optional.of(room.text().of("passphrase.noCurrent"));
        }
        if (next.length < UnlockPresenter.SHORTEST) {
            return Optional.of(room.text().of("unlock.short", UnlockPresenter.SHORTEST));
        }
        return Arrays.equals(next, again)
                ? Optional.empty()
                : Optional.of(room.text().of("unlock.differ"));
    }

    private void ended() {
        busy = false;
        view.busy(false, "");
        view.changed(room.text().of("passphrase.changed"));
    }

    private void failed(Throwable failure) {
        busy = false;
        view.busy(false, "");
        view.refused(room.sentence(failure, "passphrase.failed"));
    }
}
