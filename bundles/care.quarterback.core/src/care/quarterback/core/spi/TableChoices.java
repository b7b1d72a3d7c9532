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
 * @param dayFirst whether 4/5/1951 is May 4; empty to find out
 */
public record TableChoices(
        Map<String, String> columns, Optional<Charset> charset, Optional<String> kind, Optional<Boolean> dayFirst) {

    /** Nothing was said. */
    public static final TableChoices NONE =
            new TableChoices(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public TableChoices {
        columns = Map.copyOf(columns);
    }

    /** Nothing was said of what a row is. */
    public TableChoices(Map<String, String> columns, Optional<Charset> charset) {
        this(columns, charset, Optional.empty(), Optional.empty());
    }

    /** Nothing was said of its dates. */
    public TableChoices(Map<String, String> columns, Optional<Charset> charset, Optional<String> kind) {
        this(columns, charset, kind, Optional.empty());
    }
}
