package care.quarterback.presentation.tray;

import care.quarterback.core.session.Outcome;
import care.quarterback.desk.services.TrayDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.Room;
import java.util.function.BiConsumer;

/** Puts a document of a case back into the tray. Called on the screen's thread, and calls back on it. */
public final class PutBackPresenter {

    private final LiveCases cases;
    private final Room room;
    private final TrayDesk desk;
    private final CaseId from;

    public PutBackPresenter(LiveCases cases, CaseId from) {
        this.cases = cases;
        this.room = cases.room();
        this.desk = cases.desk().tray(cases::lend);
        this.from = from;
    }

    /**
     * Puts it back with its parts, or says why not.
     *
     * @param reason why; stands in the case
     * @param said what became of it, and whether it is a problem
     */
    public void putBack(ObjectId document, String reason, BiConsumer<String, Boolean> said) {
        room.background()
                .run(
                        () -> desk.putBack(from, document, reason),
                        outcome -> {
                            cases.giveBack();
                            String refusal = refusal(outcome);
                            said.accept(refusal.isEmpty() ? words("tray.putBack.done") : refusal, !refusal.isEmpty());
                        },
                        failure -> said.accept(room.sentence(failure, "tray.notDone"), true));
    }

    private String refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "";
            case Outcome.Rejected rejected -> rejected.problems().getFirst().sentence(room.sentences());
            case Outcome.Conflicted conflicted -> words("practice.conflict");
        };
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
