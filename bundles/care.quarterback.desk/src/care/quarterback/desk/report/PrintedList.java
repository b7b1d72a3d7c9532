package care.quarterback.desk.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lists as they stand on a page of the window, to be printed or saved.
 *
 * @param title what it is about, such as the patient
 * @param note the day and who printed it
 */
public record PrintedList(String title, String note, Locale locale, List<Part> parts) {

    public PrintedList {
        parts = List.copyOf(parts);
    }

    /**
     * One table, or in its place a drawing or words.
     *
     * @param columns their titles; none for words, which are rows of one cell
     * @param shares how wide they are against each other; as many as there are columns
     * @param rows as many cells as there are columns in each
     * @param drawing what is drawn; then there are no rows
     */
    public record Part(
            String heading,
            List<String> columns,
            List<Integer> shares,
            List<List<String>> rows,
            Optional<PrintedDrawing> drawing) {

        public Part {
            columns = List.copyOf(columns);
            shares = List.copyOf(shares);
            rows = List.copyOf(rows);
        }

        /** A table. */
        public Part(String heading, List<String> columns, List<Integer> shares, List<List<String>> rows) {
            this(heading, columns, shares, rows, Optional.empty());
        }

        /** A drawing. */
        public Part(String heading, PrintedDrawing drawing) {
            this(heading, List.of(), List.of(), List.of(), Optional.of(drawing));
        }

        /** Words, a line after the other. @param heading may be blank */
        public static Part words(String heading, List<String> lines) {
            return new Part(
                    heading, List.of(), List.of(), lines.stream().map(List::of).toList());
        }

        /** Whether these are words and no table. */
        public boolean words() {
            return columns.isEmpty() && drawing.isEmpty();
        }

        /** Whether there is nothing on it. */
        public boolean empty() {
            return rows.isEmpty() && drawing.isEmpty();
        }
    }

    /** How many rows its tables have in all. */
    public int size() {
        return parts.stream()
                .filter(part -> !part.words())
                .mapToInt(part -> part.rows().size())
                .sum();
    }

    /** Whether it has words beside its tables. */
    public boolean hasWords() {
        return parts.stream().anyMatch(Part::words);
    }
}
