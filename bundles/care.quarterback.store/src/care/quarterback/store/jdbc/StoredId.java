package care.quarterback.store.jdbc;

import care.quarterback.model.value.CaseId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a case in a row of a table, where anything may stand once somebody altered it. */
final class StoredId {

    private StoredId() {}

    /** What isn't an id becomes one that no case has: its row doesn't fit its seal then, and is told as altered. */
    static CaseId of(String text) {
        try {
            return new CaseId(text);
        } catch (IllegalArgumentException altered) {
            byte[] name = ("altered " + text).getBytes(StandardCharsets.UTF_8);
            return new CaseId(UUID.nameUUIDFromBytes(name).toString());
        }
    }
}
