package care.quarterback.presentation.work;

import care.quarterback.core.text.DateForm;
import java.math.BigDecimal;
import java.text.Collator;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of cells by what their words say: dates by the day and hour, then numbers and amounts by their value, then words
 * by the alphabet. Thread-safe.
 */
public final class CellOrder implements Comparator<String> {

    private static final Pattern NUMBER = Pattern.compile("\\$?(-?\\d[\\d,]*(?:\\.\\d+)?)(.*)", Pattern.DOTALL);
    private static final Pattern HOUR = Pattern.compile("^, (\\d{1,2}:\\d{2} [AP]M)");

    private final List<DateTimeFormatter> days;
    private final DateTimeFormatter hour;
    private final Collator words;

    public CellOrder(Locale locale) {
        days = DateForm.written(locale);
        hour = DateForm.hour(locale);
        words = Collator.getInstance(locale);
    }

    /** What a cell says. @param rank dates before numbers before words */
    private record Said(int rank, LocalDate day, LocalTime at, BigDecimal number, String rest) {}

    /**
     * Rows in the order of what a cell says; what says nothing stands last, whichever way the rest goes. Each cell is read
     * once, and rows that say the same keep their order.
     */
    public <R> List<R> sorted(List<R> rows, Function<R, String> cell, boolean backwards) {
        record Read<R>(R row, String words, Said said) {}
        Comparator<Read<R>> wanted = (one, other) -> compare(one.said(), other.said());
        return rows.stream()
                .map(row -> {
                    String words = cell.apply(row);
                    return new Read<>(row, words, said(words));
                })
                .sorted(Comparator.comparing((Read<R> read) -> read.words().isEmpty())
                        .thenComparing(backwards ? wanted.reversed() : wanted))
                .map(Read::row)
                .toList();
    }

    @Override
    public int compare(String one, String other) {
        return compare(said(one), said(other));
    }

    private int compare(Said first, Said second) {
        if (first.rank() != second.rank()) {
            return Integer.compare(first.rank(), second.rank());
        }
        int order = switch (first.rank()) {
            case 0 ->
                first.day().equals(second.day())
                        ? first.at().compareTo(second.at())
                        : first.day().compareTo(second.day());
            case 1 -> first.number().compareTo(second.number());
            default -> 0;
        };
        return order != 0 ? order : compareWords(first.rest(), second.rest());
    }

    /** The collator is not made for several threads. */
    private int compareWords(String one, String other) {
        synchronized (words) {
            return words.compare(one, other);
        }
    }

    private Said said(String cell) {
        for (DateTimeFormatter format : days) {
            var at = new ParsePosition(0);
            try {
                LocalDate day = LocalDate.from(format.parse(cell, at));
                String rest = cell.substring(at.getIndex());
                return new Said(0, day, hour(rest), null, rest);
            } catch (DateTimeException noDay) {
                // another way to write it, or no date
            }
        }
        Matcher number = NUMBER.matcher(cell);
        return number.matches()
                ? new Said(1, null, null, new BigDecimal(number.group(1).replace(",", "")), number.group(2))
                : new Said(2, null, null, null, cell);
    }

    private LocalTime hour(String rest) {
        Matcher said = HOUR.matcher(rest);
        return said.find() ? LocalTime.parse(said.group(1), hour) : LocalTime.MIN;
    }
}
