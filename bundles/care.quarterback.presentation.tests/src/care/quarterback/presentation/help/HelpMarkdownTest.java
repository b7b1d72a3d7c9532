package care.quarterback.presentation.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.presentation.help.HelpSpan.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpMarkdownTest {

    private static HelpSpan plain(String words) {
        return new HelpSpan(Kind.PLAIN, words, "");
    }

    @Test
    void headingsAndParagraphsAreReadAndLinesAreJoined() {
        assertEquals(
                List.of(
                        new HelpBlock.Heading(1, List.of(plain("Today"))),
                        new HelpBlock.Paragraph(List.of(plain("One line goes on."))),
                        new HelpBlock.Heading(3, List.of(plain("Calls")))),
                HelpMarkdown.read("# Today\n\nOne line\ngoes on.\n### Calls\n"));
    }

    @Test
    void boldWordsKeysAndLinksStandInTheirSentence() {
        assertEquals(
                List.of(new HelpBlock.Paragraph(List.of(
                        plain("Press "),
                        new HelpSpan(Kind.KEY, "Ctrl+K", ""),
                        plain(" to "),
                        new HelpSpan(Kind.BOLD, "search", ""),
                        plain(", see "),
                        new HelpSpan(Kind.LINK, "the search", "search"),
                        plain(".")))),
                HelpMarkdown.read("Press `Ctrl+K` to **search**, see [the search](search)."));
    }

    @Test
    void listsKeepTheirNumbersAndTheirLongLines() {
        assertEquals(
                List.of(
                        new HelpBlock.Item(0, List.of(plain("first of two lines"))),
                        new HelpBlock.Item(0, List.of(plain("second"))),
                        new HelpBlock.Item(1, List.of(plain("one"))),
                        new HelpBlock.Item(2, List.of(plain("two")))),
                HelpMarkdown.read("- first of\n  two lines\n- second\n\n1. one\n2. two"));
    }

    @Test
    void aTableKnowsItsTitleRow() {
        assertEquals(
                List.of(new HelpBlock.Table(List.of(
                        new HelpBlock.Row(true, List.of(plain("Key")), List.of(plain("What it does"))),
                        new HelpBlock.Row(
                                false, List.of(new HelpSpan(Kind.KEY, "F1", "")), List.of(plain("opens help")))))),
                HelpMarkdown.read("| Key | What it does |\n| --- | --- |\n| `F1` | opens help |\n"));
    }

    @Test
    void whatIsNotClosedIsWords() {
        assertEquals(
                List.of(new HelpBlock.Paragraph(List.of(plain("2 * 3 is **six and [a")))),
                HelpMarkdown.read("2 * 3 is **six and [a"));
    }
}
