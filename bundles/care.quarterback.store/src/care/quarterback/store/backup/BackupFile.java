package care.quarterback.store.backup;

import care.quarterback.core.spi.BackupDamage;
import care.quarterback.core.spi.BackupOrder;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.text.Message;
import care.quarterback.store.backup.BackupPart.Closed;
import care.quarterback.store.key.KeyFile;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes one backup file: beside its place, read back from the disk, and put there when it is whole. A file that was broken off
 * is swept by the next one.
 */
public final class BackupFile {

    /** More files than that are not strung together: a damaged one would spoil too much. */
    static final int MOST_PARTS = 30;

    private static final String DRAFT = ".part";
    private static final int KEY = 32;

    private final BackupSource source;
    private final StoreSeal seal;
    private final KeyFile keys;

    /** @param keys how the store is opened */
    public BackupFile(BackupSource source, StoreSeal seal, KeyFile keys) {
        this.source = source;
        this.seal = seal;
        this.keys = keys;
    }

    /** @throws StoreException ALREADY_THERE, UNREACHABLE, FAILED when it was stopped; nothing is left then */
    public BackupReport make(BackupOrder order, Progress progress) {
        Path file = order.file().toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new StoreException(Kind.ALREADY_THERE, Message.of("store", "backupThere"));
        }
        Path draft = file.resolveSibling(file.getFileName() + DRAFT);
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(draft);
            try {
                Optional<Path> earlier = write(draft, order, progress);
                BackupReport report = readBack(draft, earlier.orElse(file), progress);
                if (earlier.isEmpty()) {
                    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                }
                return report;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new StoreException(Kind.UNREACHABLE, Message.of("store", "backupUnwritten"), e);
        }
    }

    /** @return the newest file that is there, when nothing has changed since */
    private Optional<Path> write(Path draft, BackupOrder order, Progress progress) throws IOException {
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        try (var before = order.onlyChanges() ? earlier(draft) : new Earlier(Optional.empty())) {
            BackupHeader header = header(order, before, key);
            byte[] head = header.bytes();
            try (var channel = open(draft)) {
                var bytes = ByteBuffer.wrap(head);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                var out = new FrameOutput(channel, new FrameSeal(key, BackupHeader.sha256(head)));
                boolean changed = new BackupWriting(source, before.manifest(), header.part(), out, progress).write();
                channel.force(true);
                boolean sameKeys = before.part()
                        .filter(part -> part.header().keys().equals(keys.text()))
                        .isPresent();
                return changed || !sameKeys ? Optional.empty() : before.part().map(BackupPart::file);
            }
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private BackupHeader header(BackupOrder order, Earlier before, byte[] key) {
        String id = UUID.randomUUID().toString();
        byte[] sealed = seal.seal(Purpose.BACKUP, key, id, before.parts() + 1, before.id());
        return new BackupHeader(seal.store(), id, order.made(), before.parts() + 1, before.id(), sealed, keys.text());
    }

    /** What a file builds on. */
    private record Earlier(Optional<BackupPart> part) implements AutoCloseable {

        int parts() {
            return part.map(each -> each.header().part()).orElse(0);
        }

        String id() {
            return part.map(each -> each.header().backup()).orElse("");
        }

        Manifest manifest() {
            return part.map(BackupPart::manifest).orElseGet(Manifest::new);
        }

        @Override
        public void close() {
            part.ifPresent(BackupPart::close);
        }
    }

    /** The newest backup of this store in the folder, when all its files are there. */
    private Earlier earlier(Path draft) {
        Optional<Closed> newest = BackupFolder.of(draft.getParent()).newest(seal.store());
        if (newest.isEmpty() || newest.get().header().part() >= MOST_PARTS) {
            return new Earlier(Optional.empty());
        }
        try (var chain = BackupChain.open(newest.get(), seal)) {
            return whole(chain)
                    ? new Earlier(Optional.of(BackupPart.open(newest.get().file(), seal)))
                    : new Earlier(Optional.empty());
        } catch (IOException e) {
            throw BackupFolder.unreadable(e);
        }
    }

    /** Nothing is built on what has rotted since: all of it is read once more. */
    private static boolean whole(BackupChain chain) {
        BackupReport report = new BackupReading(chain, BackupTarget.NOTHING, Progress.NONE).all();
        return report.damages().stream().allMatch(BackupDamage::inStore);
    }

    private BackupReport readBack(Path draft, Path file, Progress progress) throws IOException {
        Closed written = BackupPart.look(draft).orElseThrow(() -> new IOException("it cannot be read back"));
        try (var chain = BackupChain.alone(written, seal)) {
            if (chain.newest().isEmpty()) {
                throw new IOException("it cannot be read back");
            }
            return new BackupReading(chain, BackupTarget.NOTHING, new SecondHalf(progress))
                    .own()
                    .at(file);
        }
    }

    /** Reading back is the second half of the work. */
    private record SecondHalf(Progress whole) implements Progress {

        @Override
        public void report(long done, long total, String what) {
            whole.report(total + done, 2 * total, what);
        }

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }

    /** A new file that its owner alone can read, where the system can say so. */
    private static FileChannel open(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? FileChannel.open(
                        file,
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(file, options);
    }
}
