package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.model.Consensus;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.live.LiveCase;
import java.util.function.Function;

/** The call panel, and the way to its parts. */
final class CallTrial extends WorkTrial<CallIntent> {

    static final String VANDERMOLEN = "Dr Ilse Vandermolen";
    static final String EBERLE = "Dr Tomas Eberle";

    CallTrial(LiveCase live) {
        super(new CallPresenter(), live);
    }

    Line<CallIntent> line(CallPart part) {
        return line(line -> line.key().equals(part.name()));
    }

    void open(CallPart part) {
        press(new CallIntent.Open(part));
        isOpen(part);
    }

    void isOpen(CallPart part) {
        assertEquals(part.name(), open().key());
    }

    /** Reads from the newest attempt to bring the doctors together, as it is saved. */
    <T> T consensus(Function<Consensus, T> what) {
        return saved(careCase -> what.apply(careCase.getConsensus().getLast()));
    }

    /** The patient allows it, and the letters are out. */
    void asked() {
        isOpen(CallPart.PREPARE);
        doesNext();
        isOpen(CallPart.ASK);
        doesNext();
        isOpen(CallPart.SCHEDULE);
    }

    /** The doctors have talked today. */
    void held() {
        asked();
        type(CallFields.ON, "2026-04-06").doesNext();
        isOpen(CallPart.HOLD);
        doesNext();
        isOpen(CallPart.NOTES);
    }

    /** They have talked, and what each of them held is written down. */
    void positions() {
        held();
        type(CallFields.before(1), "spine").type(CallFields.after(1), "spine");
        type(CallFields.before(2), "hip").type(CallFields.after(2), "hip first");
        does(CallIntent.SaveNotes.class);
        isOpen(CallPart.OUTCOME);
    }
}
