package care.quarterback.presentation.live;

import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.work.Room;

/** Opens a case that is kept from the person here, once they said why. On the screen's thread. */
public final class EmergencyPresenter {

    private final OpenDesk desk;
    private final Room room;
    private final View view;

    /** What the question shows. */
    public interface View {

        /** Nothing can be typed while true. */
        void busy(boolean busy);

        void refused(String sentence);

        /** The case can be opened now, until the window closes. */
        void allowed();
    }

    public EmergencyPresenter(OpenDesk desk, Room room, View view) {
        this.desk = desk;
        this.room = room;
        this.view = view;
    }

    /** Whether that has to be asked. */
    public static boolean asks(OpenDesk desk, CaseId id) {
        return desk.restrictions().hides(id);
    }

    public void open(CaseId id, String reason) {
        view.busy(true);
        room.background()
                .run(
                        () -> {
                            desk.openRestricted(id, reason);
                            return true;
                        },
                        opened -> {
                            view.busy(false);
                            view.allowed();
                        },
                        failure -> {
                            view.busy(false);
                            view.refused(room.sentence(failure, "case.notOpened"));
                        });
    }
}
