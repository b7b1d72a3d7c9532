package care.quarterback.core.spi;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * How a table is to be read, as far as a person has said so.
 *
 * @param columns what a column becomes, by its heading; "-" for nothing
 * @param charset how its letters are written; empty to find out
 */
public record TableChoices(Map<String, String> columns, Optional<Charset> charset) {

    /** Nothing was said. */
    public static final TableChoices NONE = new TableChoices(Map.of(), Optional.empty());

    public TableChoices {
        columns = Map.copyOf(columns);
    }
}
