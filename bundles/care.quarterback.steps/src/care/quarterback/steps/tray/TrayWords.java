package care.quarterback.steps.tray;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.practice.Arrival;
import care.quarterback.model.practice.ArrivalState;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeEdit;

/** The sentences about the tray, and what its commands share. */
final class TrayWords {

    private TrayWords() {}

    static Message of(String key, Object... arguments) {
        return Message.of("tray", key, arguments);
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The item. @throws CommandRejected when it is not in the tray any more */
    static Arrival find(PracticeEdit edit, ObjectId id) {
        return edit.practice().getArrivals().stream()
                .filter(each -> each.getId().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> CommandRejected.because("item", of("gone")));
    }

    /** The item, as long as it waits. */
    static Arrival waiting(PracticeEdit edit, ObjectId id) {
        Arrival arrival = find(edit, id);
        if (arrival.getState() != ArrivalState.WAITING) {
            throw CommandRejected.because("item", of("aside"));
        }
        return arrival;
    }
}
