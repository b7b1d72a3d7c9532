package care.quarterback.presentation.goals;

import care.quarterback.consensus.goals.OptionGrid.Cell;
import care.quarterback.consensus.goals.StateFact.Fact;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact about an option as it stands in one field: "5–10 years", "60 of 100", or words. Pure functions. */
final class FactCell {

    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,4})?)";
    private static final Pattern FIGURES =
            Pattern.compile(NUMBER + "(?: *(?:-|\u2013|to) *" + NUMBER + ")?(?: *([^\\d\\s.,/:-].*))?");

    private FactCell() {}

    /** As it would be typed. */
    static String words(Cell cell) {
        String figures = Stream.of(cell.from(), cell.to())
                .flatMap(Optional::stream)
                .map(BigDecimal::toPlainString)
                .distinct()
                .collect(Collectors.joining("\u2013"));
        return Stream.of(figures, cell.unit(), cell.text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** @param before what was said before, whose unit is known; @param typed not blank */
    static Fact read(String name, Optional<Cell> before, String typed, String source) {
        boolean illustration = before.map(Cell::illustration).orElse(false);
        Matcher figures = FIGURES.matcher(typed.strip());
        if (!figures.matches()) {
            return new Fact(name, null, null, "", typed.strip(), source, illustration);
        }
        String rest = Optional.ofNullable(figures.group(3)).orElse("").strip();
        String unit = before.map(Cell::unit)
                .filter(known -> !known.isEmpty() && (rest + " ").startsWith(known + " "))
                .orElse(rest);
        return new Fact(
                name,
                new BigDecimal(figures.group(1)),
                figures.group(2) == null ? null : new BigDecimal(figures.group(2)),
                unit,
                rest.substring(unit.length()).strip(),
                source,
                illustration);
    }
}
