package care.quarterback.desk.report;

import java.util.List;
import java.util.Locale;

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
     * One table.
     *
     * @param columns their titles
     * @param shares how wide they are against each other; as many as there are columns
     * @param rows as many cells as there are columns in each
     */
    public record Part(String heading, List<String> columns, List<Integer> shares, List<List<String>> rows) {

        public Part {
            columns = List.copyOf(columns);
            shares = List.copyOf(shares);
            rows = List.copyOf(rows);
        }
    }

    /** How many rows there are in all. */
    public int size() {
        return parts.stream().mapToInt(part -> part.rows().size()).sum();
    }
}
