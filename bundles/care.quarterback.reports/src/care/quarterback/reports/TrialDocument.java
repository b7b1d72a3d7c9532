package care.quarterback.reports;

import care.quarterback.core.text.Language;
import care.quarterback.core.text.Readability;
import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.LetterDraft;
import java.util.List;

/** A page that nobody sees: printing it loads what the first print of a process would wait for. It says nothing about anyone. */
final class TrialDocument {

    private static final String WORD = "a";
    private static final List<String> WORDS = List.of(WORD);

    private TrialDocument() {}

    static Document make() {
        var cell = new Block.Cell(WORD, WORD);
        List<Block> blocks = List.of(
                new Block.Facts(true, List.of(new Block.Fact(WORD, WORDS))),
                new Block.Heading(WORD),
                new Block.Text(Block.Tone.PLAIN, WORDS),
                new Block.Table(List.of(WORD, WORD), List.of(1, 1), List.of(List.of(cell, cell))),
                new Block.Items(Block.Mark.BOX, List.of(new Block.Item(WORD, WORDS, 0))));
        Readability unread = Readability.of(List.of());
        return new Document(
                DocumentKind.MY_TASKS,
                WORD,
                Language.system(),
                WORD,
                new Document.Letterhead(WORD, WORDS, WORDS),
                List.of(),
                blocks,
                Document.ANY,
                new Document.PageWords(WORD, WORD, WORD),
                new Document.Reading(unread, unread),
                LetterDraft.NONE);
    }
}
