package care.quarterback.presentation.report;

import care.quarterback.model.value.ObjectId;
import java.util.List;

/**
 * A family's own view before it is written, and after.
 *
 * @param readers the patient, then everybody around the patient
 * @param chosen who is to read it; -1 while nobody is chosen
 * @param documents what can go along; empty while only dates or nothing may be told
 * @param lines what would be told, to whom, on whose word, and what to look at first
 * @param possible there is something to write
 * @param passphrase what opens the file that was written; empty before
 * @param sentence how it went; empty before
 * @param problem the sentence says why it did not go
 */
public record ShareScreen(
        List<String> readers,
        int chosen,
        List<Document> documents,
        List<Line> lines,
        boolean possible,
        String passphrase,
        String sentence,
        boolean problem) {

    public ShareScreen {
        readers = List.copyOf(readers);
        documents = List.copyOf(documents);
        lines = List.copyOf(lines);
    }

    /** A document. @param with it goes along */
    public record Document(ObjectId id, String title, boolean with) {}

    /** A line of the check. @param heading it stands above others @param careful it is a warning */
    public record Line(String text, boolean heading, boolean careful) {}

    /** The file is written: the passphrase is shown, once. */
    public boolean written() {
        return !passphrase.isEmpty();
    }
}
