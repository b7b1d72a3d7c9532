package care.quarterback.presentation.goals;

import care.quarterback.consensus.goals.OptionGrid.Cell;
import care.quarterback.presentation.text.ScreenText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact about an option in the words of the screen. */
public final class OptionFacts {

    private OptionFacts() {}

    /** "5–10 years; Dr Aldana; illustration, not evidence". @param cell null when nothing is known */
    public static String words(Cell cell, ScreenText text) {
        if (cell == null) {
            return text.of("matters.unknown");
        }
        String figure = Stream.of(cell.from(), cell.to())
                .flatMap(Optional::stream)
                .map(BigDecimal::toPlainString)
                .distinct()
                .collect(Collectors.joining("\u2013"));
        List<String> parts = new ArrayList<>();
        parts.add(Stream.of(figure, cell.unit(), cell.text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ")));
        parts.add(cell.source().isEmpty() ? text.of("matters.noSource") : cell.source());
        if (cell.illustration()) {
            parts.add(text.of("matters.illustration"));
        }
        return String.join("; ", parts);
    }
}
