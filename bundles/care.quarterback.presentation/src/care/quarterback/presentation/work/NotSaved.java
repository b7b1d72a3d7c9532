package care.quarterback.presentation.work;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;

/** What is said of a save that failed: what the store says, such as that the disk is full, else that it can be tried again. */
public final class NotSaved {

    private NotSaved() {}

    public static Message of(Throwable failure) {
        return failure instanceof StoreException store ? store.said() : Message.of("refusals", "case.notSaved");
    }
}
