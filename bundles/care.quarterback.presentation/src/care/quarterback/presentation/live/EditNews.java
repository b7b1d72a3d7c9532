package care.quarterback.presentation.live;

import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.presentation.live.LiveCase.Notice;
import care.quarterback.presentation.work.NotSaved;
import care.quarterback.presentation.work.Room;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells in one line what became of an edit, of a case or of the practice. On the screen's thread. */
final class EditNews {

    private final Room room;
    private final String conflict;
    private final Consumer<Notice> tell;

    /** @param conflict the key of what is said where somebody else was quicker */
    EditNews(Room room, String conflict, Consumer<Notice> tell) {
        this.room = room;
        this.conflict = conflict;
        this.tell = tell;
    }

    /** @param done the key of what is said when it is done; @param then is handed what became of it, a failure as a rejection */
    void of(CompletableFuture<Outcome> edit, String done, Consumer<Outcome> then) {
        room.background()
                .show(
                        edit,
                        outcome -> {
                            tell.accept(notice(outcome, done));
                            then.accept(outcome);
                        },
                        failure -> {
                            var rejected = new Outcome.Rejected(List.of(new Problem("", NotSaved.of(failure))));
                            tell.accept(notice(rejected, done));
                            then.accept(rejected);
                        });
    }

    /**
     * The same of an edit that was taken back, or done again.
     *
     * @param newest says which; called beside the screen
     * @param done the key of what is said to a person whose role doesn't include the history
     */
    void ofTurn(CompletableFuture<Outcome> edit, Supplier<String> newest, String done) {
        room.background()
                .show(
                        edit,
                        outcome -> {
                            if (outcome.done()) {
                                room.background()
                                        .run(
                                                newest,
                                                words -> tell.accept(new Notice(false, words)),
                                                failure -> tell.accept(notice(outcome, done)));
                            } else {
                                tell.accept(notice(outcome, done));
                            }
                        },
                        failure -> tell.accept(new Notice(true, room.sentences().sentence(NotSaved.of(failure)))));
    }

    private Notice notice(Outcome outcome, String done) {
        return switch (outcome) {
            case Outcome.Done saved -> new Notice(false, room.text().of(done));
            case Outcome.Rejected rejected ->
                new Notice(
                        true,
                        rejected.problems().stream()
                                .map(each -> each.sentence(room.sentences()))
                                .collect(Collectors.joining(" ")));
            case Outcome.Conflicted conflicted -> new Notice(true, room.text().of(conflict));
        };
    }
}
