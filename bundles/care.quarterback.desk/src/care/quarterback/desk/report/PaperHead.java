package care.quarterback.desk.report;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.LetterEdit;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands at the head and the foot of every page.
 *
 * @param number of the case; empty for what is about the whole practice
 * @param owner who works on it; may be empty
 * @param edits paragraphs of letters in the words of someone here
 * @param file how the file's name begins: nothing of the patient
 */
record PaperHead(
        Sentences sentences,
        PracticeReach practice,
        LocalDate on,
        String number,
        String owner,
        String file,
        List<LetterEdit> edits) {

    PaperHead {
        edits = List.copyOf(edits);
    }
}
