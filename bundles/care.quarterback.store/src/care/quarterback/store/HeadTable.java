package care.quarterback.store;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.model.value.CaseId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Heads of chains, held in little memory: five numbers a chain, in the order of their ids, and beside them the few that moved
 * since. Of a hash the first half is kept. For one thread at a time.
 */
final class HeadTable {

    /** Bytes of one head. */
    static final int SIZE = 5 * Long.BYTES;

    private static final int NUMBERS = 5;
    private static final int RECENT = 64;
    private static final int HALF = 16;

    private long[] rest = new long[0];
    private int filled;
    private final Map<CaseId, Head> moved = new TreeMap<>();
    private final Map<CaseId, Head> recent = new LinkedHashMap<>(); // the newest last

    /** A head as far as it is kept. */
    record Head(long length, long first, long second) {

        static final Head NONE = of(AuditHead.EMPTY);

        static Head of(AuditHead head) {
            byte[] hash;
            try {
                hash = HexFormat.of().parseHex(head.hash());
            } catch (IllegalArgumentException altered) {
                hash = new byte[0];
            }
            if (hash.length < HALF) {
                return new Head(head.length(), -1, -1); // nobody wrote such a hash
            }
            var bytes = ByteBuffer.wrap(hash, 0, HALF);
            return new Head(head.length(), bytes.getLong(), bytes.getLong());
        }

        /** Whether a chain that ends in the other head can go on from this one. */
        boolean leadsTo(Head found) {
            return found.length > length || equals(found);
        }
    }

    Head of(CaseId id) {
        Head newest = moved.get(id);
        if (newest != null) {
            return newest;
        }
        UUID wanted = UUID.fromString(id.value());
        int low = 0;
        int high = filled / NUMBERS - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = new UUID(rest[middle * NUMBERS], rest[middle * NUMBERS + 1]).compareTo(wanted);
            if (order == 0) {
                int at = middle * NUMBERS + 2;
                return new Head(rest[at], rest[at + 1], rest[at + 2]);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Head.NONE;
    }

    /** Takes a head that is newer than the known one. */
    void move(CaseId id, Head head) {
        moved.put(id, head);
        recent.remove(id);
        recent.put(id, head);
        if (recent.size() > RECENT) {
            recent.remove(recent.keySet().iterator().next());
        }
    }

    /** Takes the next in the order of ids, while the table is read. */
    void append(ByteBuffer bytes) {
        if (filled == rest.length) {
            rest = Arrays.copyOf(rest, Math.max(rest.length * 2, 64 * NUMBERS));
        }
        for (int i = 0; i < NUMBERS; i++) {
            rest[filled++] = bytes.getLong();
        }
    }

    void move(ByteBuffer bytes) {
        var id = new CaseId(new UUID(bytes.getLong(), bytes.getLong()).toString());
        move(id, new Head(bytes.getLong(), bytes.getLong(), bytes.getLong()));
    }

    static void put(ByteBuffer into, CaseId id, Head head) {
        UUID uuid = UUID.fromString(id.value());
        into.putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .putLong(head.length)
                .putLong(head.first)
                .putLong(head.second);
    }

    /** Those that moved last, the newest last. */
    Map<CaseId, Head> recent() {
        return new LinkedHashMap<>(recent);
    }

    /** All chains, in the order in which they are looked up. */
    List<CaseId> ids() {
        Map<UUID, CaseId> all = new TreeMap<>();
        for (int i = 0; i < filled; i += NUMBERS) {
            var uuid = new UUID(rest[i], rest[i + 1]);
            all.put(uuid, new CaseId(uuid.toString()));
        }
        moved.keySet().forEach(id -> all.put(UUID.fromString(id.value()), id));
        return new ArrayList<>(all.values());
    }
}
