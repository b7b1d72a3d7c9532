package care.quarterback.cli;

import care.quarterback.core.audit.AuditEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An audit entry in words. */
final class AuditWords {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss", Locale.ENGLISH);

    private AuditWords() {}

    static String when(AuditEntry entry, ZoneId zone) {
        return WHEN.format(entry.at().atZone(zone));
    }

    /** "RecordOpinion" reads "Record opinion"; what was taken back says so. */
    static String what(AuditEntry entry) {
        String words = entry.command().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ENGLISH);
        String sentence = words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
        return switch (entry.kind()) {
            case DO -> sentence;
            case UNDO -> Texts.of("audit.undone", sentence);
            case REDO -> Texts.of("audit.redone", sentence);
        };
    }
}
