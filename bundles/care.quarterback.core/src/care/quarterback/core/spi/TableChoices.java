package care.quarterback.core.spi;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * How a table is to be read, as far as a person has said so.
 *
 * @param columns what a column becomes, by its heading; "-" for nothing
 * @param charset how its letters are written; empty to find out
 * @param kind what each row is one of, such as "medication"; empty for a list of cases, or where the headings say it
 */
public record TableChoices(Map<String, String> columns, Optional<Charset> charset, Optional<String> kind) {

    /** Nothing was said. */
    public static final TableChoices NONE = new TableChoices(Map.of(), Optional.empty(), Optional.empty());

    public TableChoices {
        columns = Map.copyOf(columns);
    }

    /** Nothing was said of what a row is. */
    public TableChoices(Map<String, String> columns, Optional<Charset> charset) {
        this(columns, charset, Optional.empty());
    }
}
