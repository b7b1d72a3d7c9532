package care.quarterback.presentation.goals;

import care.quarterback.consensus.goals.OptionGrid.Cell;
import care.quarterback.presentation.text.ScreenText;
import java.util.ArrayList;
import java.util.List;

/** A fact about an option in the words of the screen. */
public final class OptionFacts {

    private OptionFacts() {}

    /** "5–10 years; Dr Aldana; illustration, not evidence". @param cell null when nothing is known */
    public static String words(Cell cell, ScreenText text) {
        if (cell == null) {
            return text.of("matters.unknown");
        }
        return FactCell.words(cell) + "; " + source(cell, text);
    }

    /** "Dr Aldana; illustration, not evidence". */
    static String source(Cell cell, ScreenText text) {
        List<String> parts = new ArrayList<>();
        parts.add(cell.source().isEmpty() ? text.of("matters.noSource") : cell.source());
        if (cell.illustration()) {
            parts.add(text.of("matters.illustration"));
        }
        return String.join("; ", parts);
    }
}
