package care.quarterback.reports;

import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Block.Alert;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Heading;
import care.quarterback.desk.report.Block.Text;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import java.util.List;
import java.util.Optional;

/**
 * Guesses how close an answer has to be set to take one page, so that the first print is most often the only one. What was
 * printed decides: a guess that is too roomy costs another print.
 */
final class AnswerRoom {

    private static final double MM = 72 / 25.4;
    private static final double HEIGHT = 11 * 72;
    private static final double WIDTH = 8.5 * 72;
    private static final double DESIGNED_FOR = 14;

    /** So far a guess may be off. */
    private static final double DOUBT = 0.05;

    /** Sizes of the design's styles, and the room around what stands in them, above and below, in millimeters. */
    enum Look {
        PRACTICE("practice", 16, 21, 0),
        REACH("reach", 11, 15, 0),
        HEAD("report", 14, 20, 4),
        TITLE("h1", 22, 28, 2),
        PLAIN("report", 14, 20, 2.5),
        SMALL("small", 11, 15, 2),
        ALERT_HEAD("alertHead", 20, 26, 7.5),
        ALERT("alertText", 16, 22, 0),
        BOX("report", 14, 20, 3),
        FACT("report", 14, 20, 2.5);

        private final String style;
        private final double points;
        private final double line;
        private final double room;

        Look(String style, double points, double line, double room) {
            this.style = style;
            this.points = points;
            this.line = line;
            this.room = room;
        }

        /** The design's style that it is of. */
        String style() {
            return style;
        }

        /** The size of its letters, in points. */
        double points() {
            return points;
        }

        /** The height of a line, in points. */
        double line() {
            return line;
        }
    }

    private final PrintFonts fonts;
    private final Document document;
    private final PrintSize size;

    AnswerRoom(PrintFonts fonts, Document document, PrintSize size) {
        this.fonts = fonts;
        this.document = document;
        this.size = size;
    }

    /** Where to begin: the roomiest at which the answer should fit; empty where it won't by far, however close it is set. */
    Optional<Closeness> first(List<Closeness> all) {
        if (DocumentDesign.afterAnswer(document).isEmpty()) {
            return Optional.of(all.getFirst());
        }
        return all.stream()
                .filter(each -> full(each) <= 1)
                .findFirst()
                .or(() -> Optional.of(all.getLast()).filter(each -> full(each) <= 1 + DOUBT));
    }

    /** How much of the first page the answer takes. */
    private double full(Closeness closeness) {
        var set = new Set(closeness, size.points() / DESIGNED_FOR * closeness.letters());
        double all = set.head(document) + set.lines(Look.TITLE, document.title(), set.width, true);
        for (Block block : document.blocks()) {
            if (block instanceof Heading heading && heading.newPage()) {
                break;
            }
            all += set.height(block);
        }
        return all / set.height;
    }

    /** The page as it is set. */
    private final class Set {

        private final Closeness closeness;
        private final double factor;
        private final double width;
        private final double height;

        Set(Closeness closeness, double factor) {
            this.closeness = closeness;
            this.factor = factor;
            double margin = closeness.margin() * MM;
            this.width = WIDTH - 36 * margin;
            this.height = HEIGHT
                    - 14 * margin
                    - Math.max(9 * MM, 10 * margin)
                    - 10 * Math.max(1, size.points() / DESIGNED_FOR) * MM;
        }

        double head(Document document) {
            double left = line(Look.PRACTICE) + document.head().reach().size() * line(Look.REACH);
            double right = document.head().reference().size() * line(Look.REACH);
            return Math.max(left, right) + room(Look.HEAD);
        }

        double height(Block block) {
            return switch (block) {
                case Text text -> paragraphs(text);
                case Alert alert ->
                    lines(Look.ALERT_HEAD, alert.heading(), width, true)
                            + alert.lines().stream()
                                    .mapToDouble(each -> lines(Look.ALERT, each, width - 6 * MM, true))
                                    .sum();
                case Facts facts -> facts(facts);
                default -> 0;
            };
        }

        private double paragraphs(Text text) {
            Look look = text.tone() == Block.Tone.SMALL ? Look.SMALL : Look.PLAIN;
            return text.paragraphs().stream()
                    .mapToDouble(each -> lines(look, each, width, text.tone() == Block.Tone.STRONG))
                    .sum();
        }

        private double facts(Facts facts) {
            List<Integer> shares = DesignBlocks.shares(facts);
            double part = width / (shares.getFirst() + shares.getLast());
            double label = part * shares.getFirst() - 6 * MM;
            double said = part * shares.getLast() - 6 * MM;
            return room(Look.BOX)
                    + facts.facts().stream()
                            .mapToDouble(fact -> room(Look.FACT)
                                    + line(Look.FACT)
                                            * Math.max(
                                                    count(fact.label(), label, Look.FACT, true),
                                                    fact.sentences().stream()
                                                            .mapToInt(each -> count(each, said, Look.FACT, false))
                                                            .sum()))
                            .sum();
        }

        private double lines(Look look, String text, double within, boolean bold) {
            return count(text, within, look, bold) * line(look) + room(look);
        }

        private int count(String text, double within, Look look, boolean bold) {
            double space = fonts.width(" ", look.points * factor, bold);
            int lines = 0;
            for (String line : text.split("\n")) {
                lines++;
                double x = 0;
                for (String word : line.split(" ")) {
                    double wide = fonts.width(word, look.points * factor, bold);
                    if (x > 0 && x + space + wide > within) {
                        lines++;
                        x = wide;
                    } else {
                        x += (x > 0 ? space : 0) + wide;
                    }
                }
            }
            return lines;
        }

        private double line(Look look) {
            return look.line * factor * closeness.leading();
        }

        private double room(Look look) {
            return look.room * MM * closeness.room();
        }
    }
}
