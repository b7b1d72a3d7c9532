package care.quarterback.steps.records;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What was asked for an opinion against what is put together for it.
 *
 * @param percent which share of the documents was asked for, the primary care note counted in; empty without documents
 * @param documents how many are put together
 * @param pages how many pages they have, as far as that is known
 * @param unpaged of how many documents the pages are not known
 * @param focus the question that the package is to answer; may be empty
 * @param windows of the items for which the office named a time
 */
public record PackageRows(
        List<Missing> missing,
        List<Excess> excess,
        OptionalDouble percent,
        int documents,
        int pages,
        int unpaged,
        String focus,
        List<WindowRow> windows) {

    public PackageRows {
        missing = List.copyOf(missing);
        excess = List.copyOf(excess);
        windows = List.copyOf(windows);
    }

    /** @param why as a sentence */
    public record Missing(String item, String why) {}

    /** @param why as a sentence */
    public record Excess(String document, String why) {}

    /** Which days the documents of an item may tell of, both counted. */
    public record WindowRow(String item, LocalDate from, LocalDate to) {}
}
