package care.quarterback.reports;

import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind.Reader;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import java.util.List;
import java.util.stream.Stream;

/**
 * How close a document is set. What should fit on a page is set closer, step by step: the room between the lines first, then
 * the letters, never below ten points. A family's letters don't shrink, and neither do larger ones that were asked for.
 */
enum Closeness {
    ROOMY(1, 1, 1, 12),
    CLOSE(0.6, 0.95, 0.85, 12),
    CLOSER(0.4, 0.92, 0.7, 12),
    SMALL(0.5, 0.95, 0.75, 11),
    SMALLEST(0.4, 0.92, 0.7, 10);

    private final double room;
    private final double leading;
    private final double margin;
    private final int points;

    Closeness(double room, double leading, double margin, int points) {
        this.room = room;
        this.leading = leading;
        this.margin = margin;
        this.points = points;
    }

    /** What may be tried, the roomiest first: families' letters stay as they are, and so do larger ones. */
    static List<Closeness> of(Document document, PrintSize size) {
        boolean smaller = size == PrintSize.NORMAL && document.kind().reader() != Reader.FAMILY;
        return Stream.of(values())
                .filter(each -> smaller || each.points == PrintSize.NORMAL.points())
                .toList();
    }

    /** The room within and between blocks, against the design's. */
    double room() {
        return room;
    }

    /** The height of a line, against the design's. */
    double leading() {
        return leading;
    }

    /** The margins of the page, against the design's. */
    double margin() {
        return margin;
    }

    /** The letters, against the size that was asked for. */
    double letters() {
        return (double) points / PrintSize.NORMAL.points();
    }
}
