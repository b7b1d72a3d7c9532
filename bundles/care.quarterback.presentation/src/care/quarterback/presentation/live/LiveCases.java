package care.quarterback.presentation.live;

import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.UnreadableCaseException;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.desk.services.DraftDesk;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.RestrictionDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.work.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The cases that are open in the window: each by one session, however many views show it. On the screen's thread, but for
 * the sessions that are lent to work beside it.
 */
public final class LiveCases {

    /** A case with a form that was left unfinished. @param patient whose; empty for a case that was not begun */
    public record Unfinished(CaseId caseId, String patient) {}

    private final OpenDesk desk;
    private final Room room;
    private final Map<CaseId, LiveCase> open = new ConcurrentHashMap<>();
    private final Map<CaseId, Drafts> drafts = new ConcurrentHashMap<>();
    private final DraftKeeper keeper;
    private final Map<CaseId, CaseSession> lent = new ConcurrentHashMap<>();
    private final List<Consumer<Optional<LiveCase>>> watchers = new ArrayList<>();
    private final List<Runnable> changes = new ArrayList<>();
    private final LivePractice practice;
    private Optional<LiveCase> active = Optional.empty();
    private Optional<Consumer<Conflict>> chooser = Optional.empty();
    private Consumer<LiveCase> withdrawn = live -> {};

    public LiveCases(OpenDesk desk, Room room) {
        this.desk = desk;
        this.room = room;
        this.keeper = new DraftKeeper(desk.drafts(), room.background().later());
        this.practice = new LivePractice(desk, room, this::changed);
    }

    public OpenDesk desk() {
        return desk;
    }

    public Room room() {
        return room;
    }

    /** The practice's directory, choices and rules. */
    public LivePractice practice() {
        return practice;
    }

    /** Opens a stored case, or hands on the one that is open; then it is the active one. */
    public void open(CaseId id, Consumer<LiveCase> then, Consumer<String> failed) {
        LiveCase present = open.get(id);
        if (present != null) {
            activate(present);
            then.accept(present);
            return;
        }
        begin(() -> session(id), then, failed);
    }

    /**
     * The session of a case that is open in the window, else one that the window will take over when the case is opened
     * while it is lent: what is done by it can be undone in the window. Any thread but the screen's.
     *
     * @throws UnreadableCaseException when there is no such case
     */
    public CaseSession lend(CaseId id) {
        LiveCase present = open.get(id);
        return present != null ? present.session() : lent.computeIfAbsent(id, desk.sessions()::open);
    }

    /** Lends the session on a new case. Any thread. */
    public CaseSession lend(CaseSession created) {
        lent.put(created.id(), created);
        return created;
    }

    /** The work that sessions were lent to is over, and what it did was looked at. */
    public void giveBack() {
        lent.clear();
    }

    private CaseSession session(CaseId id) {
        CaseSession busy = lent.get(id);
        return busy != null ? busy : desk.sessions().open(id);
    }

    /** A new case; it is in the store once its first command is done. */
    public void create(Consumer<LiveCase> then, Consumer<String> failed) {
        begin(
                () -> {
                    readDrafts(DraftDesk.NEW_CASE);
                    return desk.sessions().create();
                },
                then,
                failed);
    }

    /** The case that the window is about, and each that follows it. */
    public Runnable watch(Consumer<Optional<LiveCase>> watcher) {
        watchers.add(watcher);
        watcher.accept(active);
        return () -> watchers.remove(watcher);
    }

    /** Asks a person where two changed the same field. @param asked shows both values, and runs what the person chooses */
    public void onConflict(Consumer<Conflict> asked) {
        chooser = Optional.of(asked);
    }

    /** Whether others can save while this window is open: on a server, not in a folder of this computer. */
    public boolean shared() {
        return desk.location() instanceof StoreLocation.Server;
    }

    /** Closes a case that somebody has restricted to other people while it was open here. */
    public void onWithdrawn(Consumer<LiveCase> closes) {
        withdrawn = closes;
    }

    /** Takes over what others have saved in the cases that are open here, and in the practice. */
    public void catchUp() {
        room.background()
                .run(
                        () -> {
                            desk.practice().refresh();
                            return desk.restrictions();
                        },
                        this::catchUp,
                        failure -> {}); // what fails is said when one saves
    }

    private void catchUp(RestrictionDesk restrictions) {
        for (LiveCase live : List.copyOf(open.values())) {
            if (restrictions.hides(live.id())) {
                withdrawn.accept(live);
            } else {
                live.catchUp();
            }
        }
    }

    /** Tells of each save of any open case. */
    public Runnable onChange(Runnable listener) {
        changes.add(listener);
        return () -> changes.remove(listener);
    }

    /** Something in the store changed without a session of the window, such as by an import. */
    public void changed() {
        List.copyOf(changes).forEach(Runnable::run);
    }

    /** The case of this id when it is open, whichever one the window is about. */
    public Optional<LiveCase> find(CaseId id) {
        return Optional.ofNullable(open.get(id));
    }

    public Optional<LiveCase> active() {
        return active;
    }

    /** Makes an open case the one that the window is about. */
    public void activate(LiveCase live) {
        tell(Optional.of(live));
    }

    /** Closes a case; it is safe in the store. */
    public void close(LiveCase live) {
        open.remove(live.id());
        live.close();
        if (active.filter(live::equals).isPresent()) {
            tell(open.values().stream().findFirst());
        }
    }

    private void begin(Supplier<CaseSession> session, Consumer<LiveCase> then, Consumer<String> failed) {
        room.background()
                .run(
                        () -> {
                            CaseSession begun = session.get();
                            readDrafts(begun.id());
                            return begun;
                        },
                        begun -> {
                            var live = open.computeIfAbsent(begun.id(), id -> opened(begun));
                            activate(live);
                            then.accept(live);
                        },
                        failure -> failed.accept(said(failure)));
    }

    /** What the store says of it, such as that the case was altered. */
    private String said(Throwable failure) {
        return switch (failure) {
            case UnreadableCaseException unreadable -> room.sentences().sentence(unreadable.said());
            case StoreException store -> room.sentences().sentence(store.said());
            default -> room.text().of("case.notOpened");
        };
    }

    private void readDrafts(CaseId id) {
        drafts.computeIfAbsent(
                id, each -> new Drafts(keeper.take(each), (place, typed) -> keeper.changed(each, place, typed)));
    }

    /**
     * Looks for forms that were left unfinished before this start. @param then is given whose, where the case wasn't opened
     * since; an empty name stands for a case that was not begun
     */
    public void unfinished(Consumer<List<Unfinished>> then) {
        room.background().run(keeper::left, then, failure -> then.accept(List.of()));
    }

    /** The window has closed: what was typed last is kept. Blocking. */
    public void keepDrafts() {
        keeper.write();
    }

    private LiveCase opened(CaseSession session) {
        var live = new LiveCase(
                session,
                desk,
                room,
                drafts.get(session.id()),
                drafts.getOrDefault(DraftDesk.NEW_CASE, Drafts.none()),
                () -> chooser);
        live.onChange(this::changed);
        return live;
    }

    private void tell(Optional<LiveCase> next) {
        active = next;
        List.copyOf(watchers).forEach(watcher -> watcher.accept(next));
    }
}
