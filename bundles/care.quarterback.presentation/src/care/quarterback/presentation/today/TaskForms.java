package care.quarterback.presentation.today;

import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.util.Optional;

/** What is asked before an act on a line of the worklist. Immutable. */
final class TaskForms {

    private final Room room;
    private final OpenDesk desk;

    TaskForms(Room room, OpenDesk desk) {
        this.room = room;
        this.desk = desk;
    }

    TaskForm of(WorkAct act, WorkDetail detail) {
        String title = words("work.act." + act.name());
        return switch (act) {
            case REACHED ->
                form(act, title, "work.note", "work.next", "", "", detail.task() ? words("work.done.too") : "");
            case NO_ANSWER, VOICEMAIL -> form(act, title, "work.note", "work.next", nextOpenDay(), "", "");
            case CALL_BACK -> form(act, title, "work.note", "work.callBack", "", "", "");
            case DONE -> form(act, title, "work.outcome", "", "", "", "");
            case SNOOZE -> form(act, title, "", "work.until", nextOpenDay(), "", "");
            case WAIT -> form(act, title, "", "", "", "work.waitingFor", "");
            case HAND_OVER ->
                form(
                        act,
                        title,
                        "",
                        "",
                        "",
                        "work.handOverTo",
                        detail.task()
                                ? room.text()
                                        .of("work.handOver.all", detail.row().owner())
                                : "");
        };
    }

    /** @param note key of a label; empty where nothing is asked; @param tick words */
    private TaskForm form(
            WorkAct act, String title, String note, String date, String proposed, String person, String tick) {
        return new TaskForm(
                act,
                title,
                label(note),
                label(date),
                proposed,
                label(person),
                Optional.of(tick).filter(text -> !text.isEmpty()));
    }

    private Optional<String> label(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(words(key));
    }

    private String nextOpenDay() {
        LocalDate next = desk.practice().settings().calendar().plus(room.today(), 1);
        return room.text().date(next);
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
