package care.quarterback.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.model.value.CaseId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

    private static final CaseId ID = new CaseId("00000000-0000-4000-8000-000000000001");

    private static AuditEntry entry(List<AuditChange> changes) {
        return AuditEntry.chain(
                new AuditHead(41, "ab".repeat(32)),
                ID,
                Instant.parse("2026-03-02T12:00:00.120Z"),
                new Actor("N. Okonjo"),
                "AddGoal",
                AuditEntry.Kind.UNDO,
                "said 3:1\nof 2: é 🩺",
                changes);
    }

    @Test
    void anEntryComesBackFromItsBytesWithItsHash() {
        var changes = List.of(new AuditChange("g1", "Goal.text", "", "walk"), new AuditChange("", "", "a", ""));
        for (AuditEntry each :
                List.of(entry(List.of()), entry(changes), entry(changes).covering(covered()))) {
            assertEquals(each, AuditEntry.of(each.canonical()));
        }
    }

    private static AuditedContent covered() {
        return AuditedContent.of(new byte[] {1, 2}, "cd".repeat(32));
    }

    @Test
    void bytesThatAreNoEntryAreRefused() {
        byte[] bytes =
                entry(List.of(new AuditChange("g1", "Goal.text", "", "walk"))).canonical();
        for (int end = 0; end < bytes.length; end++) {
            byte[] cut = Arrays.copyOf(bytes, end);
            assertThrows(IllegalArgumentException.class, () -> AuditEntry.of(cut), "cut at " + end);
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThrows(IllegalArgumentException.class, () -> AuditEntry.of(longer));
        bytes[0] = '9';
        assertThrows(IllegalArgumentException.class, () -> AuditEntry.of(bytes));
    }
}
