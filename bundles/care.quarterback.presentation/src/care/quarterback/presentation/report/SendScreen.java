package care.quarterback.presentation.report;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.work.Choice;
import java.util.List;

/**
 * A document before it is recorded as sent, and after.
 *
 * @param readers for whom there is one, in their order
 * @param reader the chosen one
 * @param to whom it goes to, unless somebody types another
 * @param earlier that it went out before; empty for the first time
 * @param changed a paragraph was changed, or the record behind it; empty for neither
 * @param proofs documents of the case that may prove it
 * @param sentence how it went; empty before
 * @param problem the sentence says why it did not go
 * @param field the field that the problem is at; empty for none
 * @param recorded nothing more to do
 */
public record SendScreen(
        List<Choice<Integer>> readers,
        int reader,
        String to,
        String earlier,
        String changed,
        List<Choice<ObjectId>> proofs,
        String sentence,
        boolean problem,
        String field,
        boolean recorded) {

    public SendScreen {
        readers = List.copyOf(readers);
        proofs = List.copyOf(proofs);
    }
}
