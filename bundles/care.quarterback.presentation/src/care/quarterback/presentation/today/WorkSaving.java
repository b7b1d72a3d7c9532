package care.quarterback.presentation.today;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.NotSaved;
import care.quarterback.presentation.work.Room;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/** Saves what is done from the worklist in the line's case, one act at a time, and takes the last of them back. On the screen's thread. */
final class WorkSaving {

    private final LiveCases cases;
    private final Room room;
    private final Consumer<String> refused;
    private Optional<CaseSession> last = Optional.empty();
    private boolean saving;

    /** @param refused is told why nothing was saved */
    WorkSaving(LiveCases cases, Room room, Consumer<String> refused) {
        this.cases = cases;
        this.room = room;
        this.refused = refused;
    }

    /** The case's own session where the window shows it; else one for this moment. Not on the screen's thread. */
    CaseSession session(CaseId id) {
        return cases.find(id)
                .map(LiveCase::session)
                .orElseGet(() -> cases.desk().sessions().open(id));
    }

    /** Does it unless something is being saved; then what follows, and every list is read again. */
    void save(CaseId id, CaseCommand command, Runnable then) {
        if (saving) {
            return;
        }
        saving = true;
        var used = new ArrayList<CaseSession>();
        room.background()
                .run(
                        () -> {
                            used.add(session(id));
                            return used.getFirst().execute(command).join();
                        },
                        outcome -> finished(outcome, Optional.of(used.getFirst()), then),
                        this::failed);
    }

    /** Takes the last act back, where there is one. */
    void undo(Runnable then) {
        if (last.isPresent() && !saving) {
            saving = true;
            room.background()
                    .show(last.get().undo(), outcome -> finished(outcome, Optional.empty(), then), this::failed);
        }
    }

    private void finished(Outcome outcome, Optional<CaseSession> session, Runnable then) {
        saving = false;
        switch (outcome) {
            case Outcome.Done saved -> {
                last = session;
                then.run();
                cases.changed();
            }
            case Outcome.Rejected rejected ->
                refused.accept(rejected.problems().getFirst().sentence(room.sentences()));
            case Outcome.Conflicted conflicted -> refused.accept(room.text().of("case.conflict"));
        }
    }

    private void failed(Throwable failure) {
        saving = false;
        refused.accept(room.sentences().sentence(NotSaved.of(failure)));
    }
}
