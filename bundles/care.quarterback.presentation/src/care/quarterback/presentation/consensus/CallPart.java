package care.quarterback.presentation.consensus;

import care.quarterback.consensus.talk.CallRows.Stage;

/** The parts of the doctors' talk on the screen, in their order. */
public enum CallPart {
    PREPARE(Stage.PREPARE),
    ASK(Stage.ASK),
    SCHEDULE(Stage.SCHEDULE),
    HOLD(Stage.HOLD),
    NOTES(Stage.NOTES),
    OUTCOME(Stage.OUTCOME),
    NEXT(Stage.DONE);

    private final Stage stage;

    CallPart(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }
}
