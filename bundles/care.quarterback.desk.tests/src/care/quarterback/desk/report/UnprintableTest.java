package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Picture;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Text;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.testkit.ReportCases;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnprintableTest {

    private static final Pattern ODD = Pattern.compile("#+");

    private static List<String> missing(String text) {
        return ODD.matcher(text).results().map(found -> found.group()).toList();
    }

    private static Document document(List<Block> blocks) {
        Document plain = DocumentCases.of(ReportCases.knee(), DocumentCases.ON, DocumentKind.FAMILY)
                .getFirst();
        return new Document(
                plain.kind(),
                plain.file(),
                plain.locale(),
                plain.title(),
                plain.head(),
                plain.to(),
                blocks,
                plain.pages(),
                plain.page(),
                plain.reading(),
                plain.draft());
    }

    @Test
    void everyPlaceOfEveryBlockIsLookedAt() {
        List<Block> blocks = List.of(
                new Heading("Doctors"),
                new Text(Tone.PLAIN, List.of("a", "#")),
                new Alert("b", List.of("#")),
                new Facts(false, List.of(new Fact("Question", List.of("#", "##")))),
                new Table(
                        List.of("Who", "Says"),
                        List.of(1, 1),
                        List.of(
                                List.of(new Cell("Dr. Ito"), new Cell("c", "#")),
                                List.of(new Cell("#"), new Cell("d")))),
                new Items(Mark.DOT, List.of(new Item("#"), new Item("Ask", List.of("#"), 0))),
                new Picture("Hip", 1, 1, List.of("#")),
                new Bars("e", List.of(new Bar("Knee", Optional.empty(), "", "#", List.of("#")))),
                new Blanks(List.of("#")));
        List<Unprintable> found = Unprintable.in(document(blocks), UnprintableTest::missing);

        assertTrue(found.stream().allMatch(each -> each.section().equals("Doctors")));
        assertEquals(
                List.of("", "", "Question", "Question", "Dr. Ito, Says", "Who", "", "Ask", "Hip", "Knee", "Knee", ""),
                found.stream().map(Unprintable::field).toList());
        assertEquals(List.of("##"), found.get(3).letters());
    }

    @Test
    void theSentenceSaysWhereWhichLetterStandsAndWhatToDo() {
        var places = List.of(
                new Unprintable("What each doctor says", "Dr. Ito", List.of("\uD83D\uDC4D")),
                new Unprintable("", "", List.of("\u0964")));
        String sentence = Unprintable.sentence(DocumentCases.SENTENCES, places);
        assertTrue(
                sentence.contains("In “What each doctor says”, at “Dr. Ito”: \uD83D\uDC4D (U+1F44D, thumbs up sign)."),
                sentence);
        assertTrue(sentence.contains("At the top or the foot of the page: । (U+0964, devanagari danda)."), sentence);
        assertTrue(sentence.contains("HTML") && sentence.contains("fonts-noto-core"), sentence);
    }

    @Test
    void aDocumentWithoutSuchLettersHasNoPlaces() {
        assertFalse(Unprintable.in(document(List.of(new Heading("#"))), UnprintableTest::missing)
                .isEmpty());
        assertEquals(List.of(), Unprintable.in(document(List.of(new Heading("a"))), UnprintableTest::missing));
    }
}
