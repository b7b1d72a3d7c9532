package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;

/** Stops what the role of the person at the desk doesn't include; changes of a case are stopped where they are saved. */
final class Rights {

    private Rights() {}

    /** @throws StoreException REFUSED */
    static void require(Actor actor, Right right) {
        if (!actor.role().may(right)) {
            throw new StoreException(StoreException.Kind.REFUSED, Message.of("store", "role"));
        }
    }
}
