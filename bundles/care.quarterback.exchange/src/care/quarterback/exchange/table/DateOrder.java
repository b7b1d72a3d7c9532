package care.quarterback.exchange.table;

import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.FieldKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the dates of a column have the month or the day first. A column is judged as a whole, never row by row. */
enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST,
    /** Some dates can only be the one, others only the other. */
    MIXED,
    /** No date can be only one of them. */
    UNKNOWN;

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})(\\2(?:\\d{4}|\\d{2})(?!\\d).*)");
    private static final int MONTHS = 12;

    static boolean isDate(EntryField field) {
        return field.kind() == FieldKind.DATE || field.kind() == FieldKind.MOMENT;
    }

    /** What the cells of a column show. */
    static DateOrder of(List<String> cells) {
        boolean dayFirst = any(cells, date -> number(date, 1) > MONTHS && number(date, 3) <= MONTHS);
        boolean monthFirst = any(cells, date -> number(date, 3) > MONTHS && number(date, 1) <= MONTHS);
        return dayFirst ? monthFirst ? MIXED : DAY_FIRST : monthFirst ? MONTH_FIRST : UNKNOWN;
    }

    private static boolean any(List<String> cells, Predicate<Matcher> proof) {
        return cells.stream().map(NUMBERS::matcher).anyMatch(date -> date.matches() && proof.test(date));
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    /** The key of the sentence why nobody can tell what a cell means; empty when one can. */
    Optional<String> unclear(String cell) {
        Matcher date = NUMBERS.matcher(cell);
        if (!date.matches()) {
            return Optional.empty();
        }
        return switch (this) {
            case MIXED -> Optional.of("row.dates-mixed");
            case UNKNOWN ->
                number(date, 1) == number(date, 3) || number(date, 1) > MONTHS || number(date, 3) > MONTHS
                        ? Optional.empty()
                        : Optional.of("row.dates-unclear");
            default -> Optional.empty();
        };
    }

    /** The cell with the month first, as it is read. */
    String monthFirst(String cell) {
        Matcher date = NUMBERS.matcher(cell);
        return this == DAY_FIRST && date.matches()
                ? date.group(3) + date.group(2) + date.group(1) + date.group(4)
                : cell;
    }
}
