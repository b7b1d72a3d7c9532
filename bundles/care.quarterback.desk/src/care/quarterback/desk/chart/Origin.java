package care.quarterback.desk.chart;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.Statement;

/** Where a statement comes from, as people say it: the same thing said twice is told apart by it. */
public final class Origin {

    private final Sentences sentences;

    public Origin(Sentences sentences) {
        this.sentences = sentences;
    }

    /** "imported record", or the name of the person; empty when nobody knows. */
    public String of(Statement statement) {
        String by = ChartQuery.text(statement.getRecordedBy());
        if (!ChartQuery.text(statement.getSourceIdentifier()).isBlank()) {
            return sentences.of("chart", "origin.record");
        }
        return by.isBlank() ? "" : sentences.of("chart", "origin.person", by);
    }
}
