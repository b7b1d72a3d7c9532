package care.quarterback.core.spi;

import care.quarterback.core.text.Message;

/**
 * Something that a backup does not hold as it was saved.
 *
 * @param id of a case its id, of a document its SHA-256, of a file its name; else empty
 */
public record BackupDamage(What what, String id) {

    /** What is not as it was saved. */
    public enum What {
        /** A case's record cannot be read, or is another one. */
        CASE,
        /** A case's record is whole; the history of its changes is not. */
        HISTORY,
        /** The case was damaged or missing in the store when the backup was made: it has what an earlier one had, if any. */
        LEFT_OUT,
        /** The same, of the practice's lists and choices. */
        LEFT_OUT_PRACTICE,
        /** The same, of a document. */
        LEFT_OUT_DOCUMENT,
        /** The practice's lists and choices. */
        PRACTICE,
        /** The bytes of a document. */
        DOCUMENT,
        /** What was typed into forms and not saved. */
        FORMS,
        /** Pages of the log of who looked. */
        LOOKS,
        /** The same, altered in the store already. */
        LEFT_OUT_LOOKS,
        /** A file was cut off, or its list of contents cannot be read. */
        FILE,
        /** A file on which a later one builds is missing. */
        MISSING_FILE
    }

    /** What a person reads. */
    public Message said() {
        return switch (what) {
            case CASE -> Message.of("store", "backup.case", id);
            case HISTORY -> Message.of("store", "backup.history", id);
            case LEFT_OUT -> Message.of("store", "backup.leftOut", id);
            case LEFT_OUT_PRACTICE -> Message.of("store", "backup.leftOut.practice");
            case LEFT_OUT_DOCUMENT -> Message.of("store", "backup.leftOut.document", id);
            case PRACTICE -> Message.of("store", "backup.practice");
            case DOCUMENT -> Message.of("store", "backup.document", id);
            case FORMS -> Message.of("store", "backup.forms");
            case LOOKS -> Message.of("store", "backup.looks");
            case LEFT_OUT_LOOKS -> Message.of("store", "backup.leftOut.looks");
            case FILE -> Message.of("store", "backup.file", id);
            case MISSING_FILE -> Message.of("store", "backup.missingFile", id);
        };
    }

    /** Whether it was so in the store already, and the backup itself is as it was written. */
    public boolean inStore() {
        return switch (what) {
            case LEFT_OUT, LEFT_OUT_PRACTICE, LEFT_OUT_DOCUMENT, LEFT_OUT_LOOKS -> true;
            default -> false;
        };
    }
}
