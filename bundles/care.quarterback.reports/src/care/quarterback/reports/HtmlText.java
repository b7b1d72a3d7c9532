package care.quarterback.reports;

import care.quarterback.desk.report.TextDirection;
import org.jsoup.nodes.Element;

/** Texts as text nodes: nothing of them is markup, and what is read from the right is marked so and kept apart. */
final class HtmlText {

    private static final String LEFTWARD = "rtl";
    private static final String RIGHTWARD = "ltr";

    private HtmlText() {}

    /** The only text of an element. */
    static Element of(Element element, String text) {
        String plain = PrintText.unsteered(text);
        if (TextDirection.beginsRight(plain)) {
            element.attr("dir", LEFTWARD);
            pieces(element, plain, true);
        } else {
            append(element, plain);
        }
        return element;
    }

    /** One of several texts in an element. */
    static void append(Element into, String text) {
        String plain = PrintText.unsteered(text);
        if (TextDirection.leftward(plain)) {
            pieces(apart(into, LEFTWARD), plain, true);
        } else {
            pieces(into, plain, false);
        }
    }

    private static void pieces(Element into, String text, boolean leftward) {
        if (!TextDirection.hasLeftward(text)) {
            into.appendText(text);
            return;
        }
        for (TextDirection.Piece piece : TextDirection.pieces(text, leftward)) {
            if (!piece.turned()) {
                into.appendText(piece.text());
            } else if (leftward) {
                apart(into, RIGHTWARD).appendText(piece.text());
            } else {
                pieces(apart(into, LEFTWARD), piece.text(), true);
            }
        }
    }

    private static Element apart(Element into, String direction) {
        return into.appendElement("bdi").attr("dir", direction);
    }
}
