package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.ImportSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The file that a record is read from.
 *
 * @param measures what the bytes of attachments go through
 * @param whole measures the file itself while it is read
 * @param beside another file of the same archive, by its path from this one
 */
public record RecordFile(
        Supplier<AttachmentMeasure> measures,
        AttachmentMeasure whole,
        Function<String, Optional<ImportSource>> beside) {}
