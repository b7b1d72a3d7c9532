package care.quarterback.core.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of the shipped table: id, jurisdiction, from, to, verified, last verified, parameters, citation, text. */
final class RuleLine {

    private static final int CELLS = 9;

    private RuleLine() {}

    /** @throws IllegalArgumentException when the line is no rule: a mistake in our data that a test finds */
    static RuleVersion read(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("a rule needs " + CELLS + " cells: " + line);
        }
        return new RuleVersion(
                RuleId.of(cells.get(0)).orElseThrow(() -> new IllegalArgumentException("no such rule: " + line)),
                cells.get(1),
                date(cells.get(2)),
                date(cells.get(3)),
                cells.get(7),
                date(cells.get(5)),
                cells.get(4).equals("yes"),
                cells.get(8),
                parameters(cells.get(6)),
                false);
    }

    private static Optional<LocalDate> date(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    private static Map<String, String> parameters(String cell) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!cell.equals("-")) {
            for (String pair : cell.split(" ")) {
                int equals = pair.indexOf('=');
                parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return parameters;
    }
}
