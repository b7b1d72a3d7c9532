package care.quarterback.desk.report;

import java.util.Objects;

/** How a report is laid out. */
public record ReportLayout(Format format, PrintSize size) {

    public ReportLayout {
        Objects.requireNonNull(format);
        Objects.requireNonNull(size);
    }

    /** PDF at 14 points. */
    public static ReportLayout pdf() {
        return new ReportLayout(Format.PDF, PrintSize.LARGER);
    }

    /** The file format. */
    public enum Format {
        PDF,
        HTML,
        /** For a word processor: letters alone. */
        DOCX,
        /** The tables alone, as text. */
        CSV,
        /** The tables alone, as a workbook. */
        XLSX;

        /** It holds tables and nothing else. */
        public boolean tables() {
            return this == CSV || this == XLSX;
        }
    }

    /** The size of body text. Older readers are given 14 points unless they ask for more. */
    public enum PrintSize {
        NORMAL(12),
        LARGER(14),
        LARGE(18);

        private final int points;

        PrintSize(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }

        /** @throws IllegalArgumentException for sizes other than 12, 14 and 18 */
        public static PrintSize ofPoints(int points) {
            for (PrintSize size : values()) {
                if (size.points == points) {
                    return size;
                }
            }
            throw new IllegalArgumentException("sizes are 12, 14 and 18 points");
        }
    }
}
