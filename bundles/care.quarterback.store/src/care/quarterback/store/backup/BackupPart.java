package care.quarterback.store.backup;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.text.Message;
import care.quarterback.store.backup.FrameInput.DamagedFrame;
import care.quarterback.store.backup.Manifest.Entry;
import care.quarterback.store.key.StoreSeal;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** One file of a backup that is open for reading. */
final class BackupPart implements AutoCloseable {

    private static final int BUFFER = 1 << 14;

    private final Path file;
    private final BackupHeader header;
    private final FileChannel channel;
    private final FrameInput frames;
    private final Manifest manifest;

    /** A backup file that was found, not opened yet. */
    record Closed(Path file, BackupHeader header) {}

    private BackupPart(Path file, BackupHeader header, FileChannel channel, FrameInput frames, Manifest manifest) {
        this.file = file;
        this.header = header;
        this.channel = channel;
        this.frames = frames;
        this.manifest = manifest;
    }

    /** What the head of a file says; empty when it is no backup, or its head was damaged. */
    static Optional<Closed> look(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return BackupHeader.read(channel).map(found -> new Closed(file, found.header()));
        }
    }

    /**
     * Opens a file and reads the list at its end.
     *
     * @throws DamagedFrame when that cannot be read
     * @throws StoreException DAMAGED when it is of another store
     */
    static BackupPart open(Path file, StoreSeal seal) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        boolean opened = false;
        byte[] key = new byte[0];
        try {
            BackupHeader.Found found = BackupHeader.read(channel).orElseThrow(DamagedFrame::new);
            key = found.header()
                    .key(seal)
                    .orElseThrow(() -> new StoreException(Kind.DAMAGED, Message.of("store", "backupOfAnother")));
            var frames = new FrameInput(channel, found.bytes().length, new FrameSeal(key, found.hash()));
            var part = new BackupPart(file, found.header(), channel, frames, manifest(frames));
            opened = true;
            return part;
        } finally {
            Arrays.fill(key, (byte) 0);
            if (!opened) {
                channel.close();
            }
        }
    }

    /** Where the list begins is said by the last eight bytes. */
    private static Manifest manifest(FrameInput frames) throws IOException {
        long end = frames.length() - Long.BYTES;
        try (var last = new DataInputStream(frames.between(end, frames.length()))) {
            long start = last.readLong();
            try (var in = new BufferedInputStream(frames.between(start, end), BUFFER)) {
                return Manifest.read(in);
            }
        }
    }

    Path file() {
        return file;
    }

    BackupHeader header() {
        return header;
    }

    Manifest manifest() {
        return manifest;
    }

    long size() throws IOException {
        return channel.size();
    }

    /** The bytes of a record; the last read fails when they are not those that the list names. */
    InputStream bytes(Entry entry) throws IOException {
        var digest = BackupHeader.digest();
        return new DigestInputStream(frames.between(entry.from(), entry.to()), digest) {

            private boolean proved;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                if (count < 0 && !proved) {
                    prove();
                }
                return count;
            }

            private void prove() throws IOException {
                proved = true; // the digest begins anew when it was asked
                if (!HexFormat.of().formatHex(digest.digest()).equals(entry.hash())) {
                    throw new DamagedFrame();
                }
            }
        };
    }

    /** A case or the practice. */
    StoredRecord record(Entry entry) throws IOException {
        try (var in = new BufferedInputStream(bytes(entry), BUFFER)) {
            StoredRecord record = StoredRecord.read(in);
            in.transferTo(OutputStream.nullOutputStream()); // proves it
            if (!record.id().value().equals(entry.id())
                    || record.revision() != entry.revision()
                    || !record.head().equals(entry.head())) {
                throw new DamagedFrame();
            }
            return record;
        }
    }

    TypedForms forms(Entry entry) throws IOException {
        try (var in = new BufferedInputStream(bytes(entry), BUFFER)) {
            TypedForms forms = TypedForms.read(in);
            in.transferTo(OutputStream.nullOutputStream());
            return forms;
        }
    }

    Looks looks(Entry entry) throws IOException {
        try (var in = new BufferedInputStream(bytes(entry), BUFFER)) {
            Looks looks = Looks.read(in);
            in.transferTo(OutputStream.nullOutputStream());
            return looks;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it was only read
        }
    }
}
