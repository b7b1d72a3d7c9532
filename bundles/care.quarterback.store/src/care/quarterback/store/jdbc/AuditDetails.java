package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry.AuditChange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The part of an audit entry that may be long, as one compressed value: reason, number of changes, and of each change its
 * object, feature, value before and after; each text as its length in bytes (32 bits) and UTF-8.
 */
record AuditDetails(String reason, List<AuditChange> changes) {

    byte[] pack() {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            write(out, reason);
            out.writeInt(changes.size());
            for (AuditChange change : changes) {
                write(out, change.object());
                write(out, change.feature());
                write(out, change.before());
                write(out, change.after());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a byte array does not fail
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when the bytes are not what {@link #pack} wrote */
    static AuditDetails unpack(byte[] packed) throws IOException {
        var inflater = new Inflater();
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed), inflater))) {
            String reason = read(in);
            int count = in.readInt();
            List<AuditChange> changes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                changes.add(new AuditChange(read(in), read(in), read(in), read(in)));
            }
            return new AuditDetails(reason, changes);
        } finally {
            inflater.end();
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(Math.max(length, 0));
        if (length < 0 || bytes.length != length) {
            throw new IOException("cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
