package care.quarterback.presentation.live;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.core.spi.CaseAudit;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.PaperDesk;
import care.quarterback.desk.services.TrackDesk;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.work.Room;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A case that is open in the window. Pages read it and edit it through here; all of them are told of each save, whoever made
 * it. Called on the screen's thread, and calls back on it.
 */
public final class LiveCase {

    private final CaseSession session;
    private final OpenDesk desk;
    private final Room room;
    private final Drafts drafts;
    private final Drafts newCase;
    private final Supplier<Optional<Consumer<Conflict>>> chooser;
    private final List<Runnable> changes = new CopyOnWriteArrayList<>();
    private final List<Consumer<Notice>> notices = new CopyOnWriteArrayList<>();
    private final EditNews news;
    private final Runnable unlisten;

    /** A word to the person, for the status line. */
    public record Notice(boolean problem, String sentence) {}

    /** @param chooser asks which of two values counts; empty where nobody can be asked */
    LiveCase(
            CaseSession session,
            OpenDesk desk,
            Room room,
            Drafts drafts,
            Drafts newCase,
            Supplier<Optional<Consumer<Conflict>>> chooser) {
        this.chooser = chooser;
        this.drafts = drafts;
        this.newCase = newCase;
        this.session = session;
        this.news = new EditNews(room, "case.conflict", this::tell);
        this.desk = desk;
        this.room = room;
        this.unlisten = session.listen(saved -> room.background().onScreen(() -> changes.forEach(Runnable::run)));
    }

    public CaseId id() {
        return session.id();
    }

    /** The codes of diagnoses. */
    public CodeCatalogue codes() {
        return desk.codes();
    }

    /** The loaded release of the codes; empty when only the built-in ranges are known. */
    public Optional<CodeCatalogue> release() {
        return Optional.of(codes()).filter(CodeCatalogue::complete);
    }

    /** How offices answered the practice's own requests. */
    public TrackDesk tracks() {
        return desk.tracks();
    }

    /** What plans take from the practice. */
    public PlanSettings settings() {
        return desk.practice().settings();
    }

    /** What was done to the cases. */
    public CaseAudit audit() {
        return desk.audit();
    }

    /** What of documents the role of the person here includes. */
    public PaperDesk papers() {
        return desk.papers();
    }

    /** Who alone may open it; empty where everybody does who reads cases. */
    public List<String> restrictedTo() {
        return desk.restrictions().people(id());
    }

    /**
     * Takes over what others have saved since, and says who did. Not while something stands in a form: then the conflict is
     * told when it is saved, and nothing typed is measured against a case that has changed under it.
     */
    void catchUp() {
        if (drafts.begun("")) {
            return;
        }
        room.background()
                .show(session.refresh(), others -> told(others), failure -> {}); // what fails is said when one saves
    }

    private void told(List<AuditEntry> others) {
        if (!others.isEmpty()) {
            changes.forEach(Runnable::run);
            List<String> who =
                    others.stream().map(entry -> entry.by().name()).distinct().toList();
            say(room.text().of("case.others", String.join(", ", who)));
        }
    }

    /** Something about it changed that no save of this window told. */
    public void renew() {
        room.background().onScreen(() -> changes.forEach(Runnable::run));
    }

    public Room room() {
        return room;
    }

    public CaseSession session() {
        return session;
    }

    /** Who sits here. */
    public String person() {
        return desk.seat().actor().name();
    }

    /** What was typed into its forms and is not entered yet. */
    public Drafts drafts() {
        return drafts;
    }

    /** What was typed of a case that is not begun yet: whichever new case it was, it is there in the next one. */
    public Draft intake() {
        return newCase.of("intake");
    }

    /** Reads rows from the case, on its own thread. */
    public <T> CompletableFuture<T> read(Function<CareCase, T> query) {
        return session.query(query);
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

    /** Does a command; what became of it is told to those who listen. */
    public void execute(CaseCommand command) {
        execute(command, outcome -> {});
    }

    /** Does a command, then hands on what became of it; a failure comes as a rejection with its sentence. */
    public void execute(CaseCommand command, Consumer<Outcome> then) {
        news.of(session.execute(command), "case.saved", outcome -> {
            if (!(outcome instanceof Outcome.Conflicted conflicted) || !asks(conflicted, command, then)) {
                then.accept(outcome);
            }
        });
    }

    /** Where somebody can be asked, both values are shown and a person chooses. */
    private boolean asks(Outcome.Conflicted conflicted, CaseCommand command, Consumer<Outcome> then) {
        List<Conflict.Line> lines = Conflict.lines(conflicted, room);
        renew(); // what is shown is theirs now
        if (lines.isEmpty() || chooser.get().isEmpty()) {
            return false;
        }
        boolean whole = lines.size() == conflicted.mine().size();
        chooser.get()
                .get()
                .accept(new Conflict(
                        lines,
                        whole,
                        () -> execute(command, then),
                        () -> {
                            say(room.text().of("conflict.theirs.kept"));
                            then.accept(new Outcome.Done(0, List.of()));
                        },
                        () -> then.accept(conflicted)));
        return true;
    }

    /** Does a command, then replies to the page that asked for it. */
    public void execute(CaseCommand command, Reply reply) {
        execute(command, outcome -> {
            switch (outcome) {
                case Outcome.Done done -> reply.accepted();
                case Outcome.Rejected rejected -> {
                    Problem first = rejected.problems().getFirst();
                    reply.refused(first.field(), first.sentence(room.sentences()));
                }
                case Outcome.Conflicted conflicted ->
                    reply.refused("", room.text().of("case.conflict"));
            }
        });
    }

    /** Takes the newest edit back, and says what it was. */
    public void undo() {
        news.ofTurn(session.undo(), this::newest, "case.saved");
    }

    /** Does the newest undone edit again, and says what it is. */
    public void redo() {
        news.ofTurn(session.redo(), this::newest, "case.saved");
    }

    /** A quiet word, for the status line. */
    public void say(String sentence) {
        tell(new Notice(false, sentence));
    }

    /** A word about something that went wrong, for the status line. */
    public void tell(String problem) {
        tell(new Notice(true, problem));
    }

    /** Ends the listening to the session. */
    void close() {
        unlisten.run();
        changes.clear();
        notices.clear();
    }

    private String newest() {
        return AuditPage.newest(room, audit(), id());
    }

    private void tell(Notice notice) {
        notices.forEach(listener -> listener.accept(notice));
    }
}
