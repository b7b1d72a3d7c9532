package care.quarterback.core.consensus;

import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;

/** An opinion of the model with its version of record and what that says. */
record Compared(Opinion opinion, OpinionVersion version, OpinionContent content) {

    int number() {
        return opinion.getNumber();
    }
}
