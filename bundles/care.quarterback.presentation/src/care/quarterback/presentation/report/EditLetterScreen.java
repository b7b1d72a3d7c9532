package care.quarterback.presentation.report;

import care.quarterback.presentation.work.Choice;
import java.util.List;

/**
 * What may be changed in a letter.
 *
 * @param readers for whom there is a letter
 * @param reader the chosen one
 * @param paragraphs what may be changed, in reading order
 * @param lost changes that no longer hold, a sentence each
 * @param warning the record behind the letter changed since; empty where it did not
 * @param changed somebody has changed something: it can be thrown away
 * @param sentence how it went, or why nothing can be changed; may be empty
 * @param problem the sentence says what is wrong
 */
public record EditLetterScreen(
        List<Choice<Integer>> readers,
        int reader,
        List<Paragraph> paragraphs,
        List<String> lost,
        String warning,
        boolean changed,
        String sentence,
        boolean problem) {

    public EditLetterScreen {
        readers = List.copyOf(readers);
        paragraphs = List.copyOf(paragraphs);
        lost = List.copyOf(lost);
    }

    /** A paragraph. @param label such as "Paragraph 2" @param note who changed it, and our own words; may be empty */
    public record Paragraph(String label, String text, String note) {}
}
