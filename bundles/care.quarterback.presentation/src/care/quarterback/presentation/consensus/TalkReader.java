package care.quarterback.presentation.consensus;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.talk.CallQuery;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Reads the doctors' talk of a case with its comparison. Its queries hold tables, so it is kept as long as the room. */
final class TalkReader {

    private final Room room;
    private final CompareQuery compare;
    private final CallQuery call;

    private TalkReader(Room room) {
        this.room = room;
        this.compare = new CompareQuery(room.sentences());
        this.call = new CallQuery(room.sentences());
    }

    /** The reader there is, where it is of this room, else a new one. @param before null for none */
    static TalkReader of(Room room, TalkReader before) {
        return before != null && before.room.equals(room) ? before : new TalkReader(room);
    }

    /** The newest rows, read on the case's own thread. */
    CompletableFuture<CallRows> read(LiveCase one) {
        LocalDate today = room.today();
        Optional<CodeCatalogue> codes = one.release();
        return one.read(careCase -> call.rows(
                careCase,
                compare.rows(careCase, codes, today),
                today,
                room.clock().getZone()));
    }
}
