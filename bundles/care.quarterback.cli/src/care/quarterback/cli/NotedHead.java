package care.quarterback.cli;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a change history as somebody noted it elsewhere: a line with the case, its number of entries and the hash. */
record NotedHead(CaseId id, AuditHead head) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}) ([1-9][0-9]{0,17}) ([0-9a-f]{64})");

    /** Reads what {@code audit --heads} has written. */
    static List<NotedHead> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> of(file, line))
                    .toList();
        } catch (IOException e) {
            throw new CliFailure(Exit.REFUSED, Texts.of("audit.against.unreadable", file));
        }
    }

    private static NotedHead of(Path file, String line) {
        Matcher parts = LINE.matcher(line);
        try {
            if (parts.matches()) {
                var head = new AuditHead(Long.parseLong(parts.group(2)), parts.group(3));
                return new NotedHead(new CaseId(parts.group(1)), head);
            }
        } catch (IllegalArgumentException noId) {
            // told below
        }
        throw new CliFailure(Exit.REFUSED, Texts.of("audit.against.unreadable", file));
    }

    String line() {
        return id.value() + " " + head.length() + " " + head.hash();
    }

    /** Whether a history goes through the noted entry: nothing up to it was altered since. */
    boolean isIn(List<AuditEntry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry.seq() == head.length() && entry.hash().equals(head.hash()));
    }
}
