package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.OpinionContent;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import java.util.List;

/**
 * An opinion of the model with its version of record and what that says.
 *
 * @param later what the doctor said at or after the first call, a sentence for each word
 */
record Compared(Opinion opinion, OpinionVersion version, OpinionContent content, List<String> later) {

    Compared {
        later = List.copyOf(later);
    }

    int number() {
        return opinion.getNumber();
    }
}
