package care.quarterback.presentation.live;

import care.quarterback.core.session.Outcome;
import care.quarterback.desk.services.DirectoryFiles;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.PracticeDesk;
import care.quarterback.desk.services.TrackDesk;
import care.quarterback.presentation.live.LiveCase.Notice;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.PracticeSession;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The practice as it is open in the window: its directory, choices and rules. Pages read it and edit it through here; all of
 * them are told of each save. Called on the screen's thread, and calls back on it.
 */
public final class LivePractice {

    private final OpenDesk desk;
    private final PracticeDesk practice;
    private final Room room;
    private final EditNews news;
    private final List<Runnable> changes = new CopyOnWriteArrayList<>();
    private final List<Consumer<Notice>> notices = new CopyOnWriteArrayList<>();

    /** @param saved is told of every save: due dates of cases may follow */
    LivePractice(OpenDesk desk, Room room, Runnable saved) {
        this.desk = desk;
        this.practice = desk.practice();
        this.room = room;
        this.news = new EditNews(room, "practice.conflict", this::tell);
        practice.session()
                .listen(change -> room.background().onScreen(() -> {
                    changes.forEach(Runnable::run);
                    saved.run();
                }));
    }

    public PracticeDesk desk() {
        return practice;
    }

    /** Its lists from and to files. */
    public DirectoryFiles files() {
        return desk.directoryFiles();
    }

    /** How offices answered the practice's own requests. */
    public TrackDesk tracks() {
        return desk.tracks();
    }

    public Room room() {
        return room;
    }

    /** Through which it is read. */
    public PracticeSession session() {
        return practice.session();
    }

    /** Tells of every save; returns what ends that. */
    public Runnable onChange(Runnable listener) {
        changes.add(listener);
        return () -> changes.remove(listener);
    }

    /** Tells what became of every edit; returns what ends that. */
    public Runnable onNotice(Consumer<Notice> listener) {
        notices.add(listener);
        return () -> notices.remove(listener);
    }

    /** Does a command, then hands on what became of it; a failure comes as a rejection with its sentence. */
    public void execute(PracticeCommand command, Consumer<Outcome> then) {
        news.of(practice.session().execute(command), "case.saved", then);
    }

    /** Takes the newest edit of this window back, and says what it was. */
    public void undo() {
        news.ofTurn(practice.session().undo(), this::newest, "practice.undone");
    }

    /** Does the newest undone edit again, and says what it is. */
    public void redo() {
        news.ofTurn(practice.session().redo(), this::newest, "practice.redone");
    }

    private String newest() {
        return AuditPage.newest(room, practice.audit().audit());
    }

    /** A word about something that went wrong, for the status line. */
    public void tell(String problem) {
        tell(new Notice(true, problem));
    }

    private void tell(Notice notice) {
        notices.forEach(listener -> listener.accept(notice));
    }
}
