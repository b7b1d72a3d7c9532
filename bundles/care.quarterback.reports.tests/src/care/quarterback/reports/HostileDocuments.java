package care.quarterback.reports;

import care.quarterback.core.text.Readability;
import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Block.Alert;
import care.quarterback.desk.report.Block.Bar;
import care.quarterback.desk.report.Block.Bars;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Heading;
import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Lines;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Picture;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Text;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.LetterDraft;
import care.quarterback.testkit.HostileWords;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Documents with every block there is, each of whose texts is hostile. */
final class HostileDocuments {

    private HostileDocuments() {}

    static Document of(DocumentKind kind) {
        Iterator<String> words = HostileWords.endless();
        List<Block> blocks = new ArrayList<>();
        for (int round = 0; round < HostileWords.samples().size(); round++) {
            blocks.add(new Heading(words.next()));
            for (Tone tone : Tone.values()) {
                blocks.add(new Text(tone, List.of(words.next(), words.next())));
            }
            blocks.add(new Alert(words.next(), List.of(words.next())));
            blocks.add(new Facts(
                    round % 2 == 0, List.of(new Fact(words.next(), List.of(words.next(), HostileWords.LONG)))));
            blocks.add(new Table(
                    List.of(words.next(), words.next(), words.next()),
                    List.of(1, 2, 1),
                    List.of(
                            List.of(cell(words), cell(words), cell(words)),
                            List.of(cell(words), cell(words), cell(words)))));
            for (Mark mark : Mark.values()) {
                blocks.add(new Items(mark, List.of(new Item(words.next(), List.of(words.next()), 1))));
            }
            blocks.add(new Picture(words.next(), 7, 3, List.of(words.next())));
            blocks.add(new Bars(
                    words.next(),
                    List.of(new Bar(words.next(), Optional.of(4), words.next(), words.next(), List.of(words.next())))));
            blocks.add(new Blanks(List.of(words.next())));
            blocks.add(new Lines(2));
        }
        Readability easy = Readability.of(List.of("It is easy."));
        return new Document(
                kind,
                "1-" + kind.key(),
                Locale.US,
                words.next(),
                new Document.Letterhead(words.next(), List.of(words.next()), List.of(words.next(), words.next())),
                List.of(words.next(), words.next()),
                blocks,
                Integer.MAX_VALUE,
                new Document.PageWords(words.next(), "Page", "of"),
                new Document.Reading(easy, easy),
                LetterDraft.NONE);
    }

    private static Cell cell(Iterator<String> words) {
        return new Cell(words.next(), words.next());
    }
}
