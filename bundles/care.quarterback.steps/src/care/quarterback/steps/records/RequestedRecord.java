package care.quarterback.steps.records;

import care.quarterback.core.calendar.Window;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import java.util.Optional;

/**
 * What an office asked for.
 *
 * @param window the days that its documents may tell of; empty when any day will do, or when it is not known yet
 * @param waived the office has said that it can do without
 */
record RequestedRecord(
        String id, String text, DocumentType type, DocumentFormat format, Optional<Window> window, boolean waived) {}
