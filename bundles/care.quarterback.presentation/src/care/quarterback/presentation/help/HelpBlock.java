package care.quarterback.presentation.help;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a help page, from the top of the page to its end. */
public sealed interface HelpBlock {

    /** A heading; 1 is the page's title. */
    record Heading(int level, List<HelpSpan> spans) implements HelpBlock {}

    /** A paragraph, whose lines break where the window ends. */
    record Paragraph(List<HelpSpan> spans) implements HelpBlock {}

    /** A line of a list. @param number 0 for a list without numbers */
    record Item(int number, List<HelpSpan> spans) implements HelpBlock {}

    /** A table of two columns. */
    record Table(List<Row> rows) implements HelpBlock {}

    /** A row of a table. @param title whether it names the columns */
    record Row(boolean title, List<HelpSpan> first, List<HelpSpan> second) {}

    /** Its words alone, to be searched and to be read aloud. */
    default String words() {
        return switch (this) {
            case Heading heading -> words(heading.spans());
            case Paragraph paragraph -> words(paragraph.spans());
            case Item item -> words(item.spans());
            case Table table ->
                table.rows().stream()
                        .map(row -> words(row.first()) + " " + words(row.second()))
                        .collect(Collectors.joining(" "));
        };
    }

    private static String words(List<HelpSpan> spans) {
        return spans.stream().map(HelpSpan::words).collect(Collectors.joining());
    }

    /** All its runs of words. */
    default List<HelpSpan> spans() {
        return switch (this) {
            case Heading heading -> heading.spans();
            case Paragraph paragraph -> paragraph.spans();
            case Item item -> item.spans();
            case Table table ->
                table.rows().stream()
                        .flatMap(row -> java.util.stream.Stream.concat(row.first().stream(), row.second().stream()))
                        .toList();
        };
    }
}
