package care.quarterback.core.spi;

import java.nio.file.Path;
import java.util.List;

/** Reads and writes tables of text, as spreadsheets do. What looks like a formula is text. Blocking and thread-safe. */
public interface TableFiles {

    /** A line of a table. @param number of its first line in the file, from 1 */
    record TableLine(long number, List<String> cells) {

        public TableLine {
            cells = List.copyOf(cells);
        }
    }

    /** What was read. @param refusal why nothing was, in a sentence; empty when all was */
    record Table(List<TableLine> lines, String refusal) {

        public Table {
            lines = List.copyOf(lines);
        }

        /** Nothing could be read. */
        public static Table refused(String sentence) {
            return new Table(List.of(), sentence);
        }
    }

    /** All lines of a file, the headings among them. Doesn't throw: what is wrong with the file is said in the answer. */
    Table read(Path file);

    /**
     * Writes a table, in place of a file that is there.
     *
     * @throws java.io.UncheckedIOException when it can't be written; then a file that was there is as it was
     */
    void write(Path file, List<List<String>> lines);
}
