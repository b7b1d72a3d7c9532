package care.quarterback.store.backup;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.model.value.CaseId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A case, or the practice, as it stood at one moment, with its audit from some entry on.
 *
 * @param after the head behind which the entries begin; empty when all are here
 * @param document as {@code CaseCodec} packs it
 * @param entries oldest first
 */
public record StoredRecord(
        CaseId id, long revision, AuditHead head, AuditHead after, byte[] document, List<AuditEntry> entries) {

    private static final int MOST_BYTES = 1 << 30;

    public StoredRecord {
        entries = List.copyOf(entries);
    }

    /** Whether each entry is what its hash says and follows the one before it, from {@link #after} up to the head. */
    boolean chained() {
        AuditHead end = after;
        for (AuditEntry entry : entries) {
            if (entry.seq() != end.length() + 1
                    || !entry.previousHash().equals(end.hash())
                    || !entry.caseId().equals(id)
                    || !entry.computeHash().equals(entry.hash())) {
                return false;
            }
            end = AuditHead.of(entry);
        }
        return end.equals(head)
                && (entries.isEmpty() || entries.getLast().content().fits(document));
    }

    /** Described in backup-format.md. Not closed. */
    void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        text(out, id.value());
        out.writeLong(revision);
        head(out, head);
        head(out, after);
        out.writeInt(document.length);
        out.write(document);
        out.writeInt(entries.size());
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            var packing = new DeflaterOutputStream(out, deflater, 1 << 13);
            var packed = new DataOutputStream(packing);
            for (AuditEntry entry : entries) {
                byte[] canonical = entry.canonical();
                packed.writeInt(canonical.length);
                packed.write(canonical);
            }
            packed.flush();
            packing.finish();
        } finally {
            deflater.end();
        }
        out.flush();
    }

    /** @throws IOException when it is none */
    static StoredRecord read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        try {
            var id = new CaseId(text(in));
            long revision = in.readLong();
            AuditHead head = head(in);
            AuditHead after = head(in);
            byte[] document = bytes(in);
            int count = in.readInt();
            List<AuditEntry> entries = new ArrayList<>();
            var inflater = new Inflater();
            try {
                var packed = new DataInputStream(new InflaterInputStream(in, inflater, 1 << 13));
                for (int i = 0; i < count; i++) {
                    entries.add(AuditEntry.of(bytes(packed)));
                }
            } finally {
                inflater.end();
            }
            return new StoredRecord(id, revision, head, after, document, entries);
        } catch (IllegalArgumentException e) {
            throw new IOException("no record of a case");
        }
    }

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("no length");
        }
        byte[] bytes = in.readNBytes(length); // takes no more memory than there are bytes
        if (bytes.length != length) {
            throw new IOException("cut off");
        }
        return bytes;
    }

    static void head(DataOutputStream out, AuditHead head) throws IOException {
        out.writeLong(head.length());
        out.write(HexFormat.of().parseHex(head.hash()));
    }

    static AuditHead head(DataInputStream in) throws IOException {
        long length = in.readLong();
        byte[] hash = new byte[32];
        in.readFully(hash);
        return new AuditHead(length, HexFormat.of().formatHex(hash));
    }
}
