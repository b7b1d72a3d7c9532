package care.quarterback.desk.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Kinds of files that people take for a record or a list, and what to do instead. */
enum OtherFile {
    WORKBOOK("is-workbook", Set.of("xlsx", "xlsm", "xlsb", "xls", "ods", "numbers")),
    LETTER("is-letter", Set.of("rtf", "doc", "docx", "odt", "pages")),
    PDF("is-pdf", Set.of("pdf")),
    PICTURE("is-picture", Set.of("jpg", "jpeg", "png", "gif", "tif", "tiff", "heic", "dcm"));

    private static final int PREAMBLE = 128;

    private final String key;
    private final Set<String> endings;

    OtherFile(String key, Set<String> endings) {
        this.key = key;
        this.endings = endings;
    }

    /** The key of the sentence that says what to do. */
    String key() {
        return key;
    }

    /** By its first bytes, else by its name; empty for anything that may be a record. */
    static Optional<OtherFile> of(String name, byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (text.startsWith("{\\rtf")) {
            return Optional.of(LETTER);
        }
        boolean picture = text.startsWith("\u00ff\u00d8\u00ff")
                || text.startsWith("\u0089PNG")
                || text.startsWith("GIF8")
                || text.length() > PREAMBLE && text.startsWith("DICM", PREAMBLE);
        if (picture) {
            return Optional.of(PICTURE);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean renamed = ending.equals("csv") || ending.equals("tsv");
        if (text.startsWith("PK") && (renamed || text.contains("xl/") || text.contains("opendocument.spreadsheet"))) {
            return Optional.of(WORKBOOK);
        }
        if (text.startsWith("PK") && (text.contains("word/") || text.contains("opendocument.text"))) {
            return Optional.of(LETTER);
        }
        String plain = text.strip();
        if (plain.startsWith("{") || plain.startsWith("[") || plain.startsWith("<")) {
            return Optional.empty(); // a record under a wrong name
        }
        for (OtherFile each : values()) {
            if (each.endings.contains(ending)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
