package care.quarterback.core.audit;

import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.audit.AuditEntry.Kind;
import care.quarterback.model.value.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the bytes that an entry is hashed by back into the entry. */
final class CanonicalForm {

    private static final int LONGEST_NUMBER = 10;

    private final byte[] bytes;
    private int position;

    private CanonicalForm(byte[] bytes) {
        this.bytes = bytes;
    }

    static AuditEntry read(byte[] canonical) {
        try {
            AuditEntry entry = new CanonicalForm(canonical).entry();
            if (Arrays.equals(entry.canonical(), canonical)) {
                return entry;
            }
        } catch (DateTimeException broken) {
            // the same as any other form that is none
        }
        throw unreadable();
    }

    private AuditEntry entry() {
        boolean covers = field().equals("2");
        String previous = field();
        var id = new CaseId(field());
        long seq = Long.parseLong(field());
        Instant at = Instant.parse(field());
        var by = new Actor(field());
        String command = field();
        Kind kind = Kind.valueOf(field());
        String reason = field();
        AuditedContent content = covers ? new AuditedContent(field(), field()) : AuditedContent.NONE;
        int count = Integer.parseInt(field());
        List<AuditChange> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.add(new AuditChange(field(), field(), field(), field()));
        }
        if (position != bytes.length) {
            throw unreadable();
        }
        var entry = new AuditEntry(id, seq, at, by, command, kind, reason, changes, content, previous, "");
        return entry.covering(content);
    }

    /** Its length, a colon, its bytes, a line feed. */
    private String field() {
        int end = position;
        while (end < bytes.length && bytes[end] != ':' && end - position < LONGEST_NUMBER) {
            end++;
        }
        int length = Integer.parseInt(new String(bytes, position, end - position, StandardCharsets.US_ASCII));
        if (length < 0 || length > bytes.length - end - 2 || bytes[end] != ':' || bytes[end + 1 + length] != '\n') {
            throw unreadable();
        }
        position = end + length + 2;
        return new String(bytes, end + 1, length, StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("this is no entry of an audit");
    }
}
