package care.quarterback.store;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.store.key.KeyFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a folder with a store holds: the database in {@code db}, its wrapped key in {@code store.key}, the heads of all chains in
 * {@code store.heads}, the lock in
 * {@code store.lock}, the engine's log in {@code derby.log}. A key that is called {@code store.key.new} belongs to a store
 * that was never finished.
 */
record HomeFolder(Path path) {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    HomeFolder {
        path = path.toAbsolutePath().normalize();
        if (path.toString().indexOf(';') >= 0) {
            throw new StoreException(StoreException.Kind.UNREACHABLE, Message.of("store", "semicolon"));
        }
    }

    Path database() {
        return path.resolve("db");
    }

    Path key() {
        return path.resolve("store.key");
    }

    Path heads() {
        return path.resolve("store.heads");
    }

    Path unfinishedKey() {
        return path.resolve("store.key.new");
    }

    /** Where a backup is read into before it is moved to its place. */
    HomeFolder draft() {
        return new HomeFolder(path.resolve("restore.new"));
    }

    Path lock() {
        return path.resolve("store.lock");
    }

    /** What this computer knows of a store on a server. @param store the store's id */
    Path seatHeads(String store) {
        return path.resolve("server-" + name(store) + ".heads");
    }

    /** Held by the process that writes it. */
    Path seatLock(String store) {
        return path.resolve("server-" + name(store) + ".lock");
    }

    /** The row of the key can be altered by others: nothing but letters and digits of it becomes a file's name. */
    private static String name(String store) {
        return store.replaceAll("[^0-9A-Za-z-]", "");
    }

    Path log() {
        return path.resolve("derby.log");
    }

    /** Whether there is anything that a new store must not replace. */
    boolean holdsStore() {
        return Files.exists(key()) || Files.exists(database()) && !Files.exists(unfinishedKey());
    }

    /** Makes the folder, for its owner alone where the system can say so; one that stood there becomes so too. */
    void make() {
        try {
            Files.createDirectories(path);
            closeToOthers();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /**
     * Closes the folder to everybody but its owner: what lies in it needs no permissions of its own then. Only the owner may; for
     * anybody else, and on disks without permissions, it stays as it is.
     */
    void closeToOthers() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && !Files.getPosixFilePermissions(path).equals(OWNER_ALONE)) {
            try {
                Files.setPosixFilePermissions(path, OWNER_ALONE);
            } catch (FileSystemException e) {
                // the content is sealed and its key wrapped; the folder is somebody else's
            }
        }
    }

    /** Writes the key so that after a power cut either the old or the new file is there, whole. */
    static void write(KeyFile key, Path file) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.deleteIfExists(draft);
            try (var channel = open(draft)) {
                var bytes = ByteBuffer.wrap(key.text().getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            replace(draft, file);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /** Puts a file in the place of another: either the old or the new one is there, whole. */
    static void replace(Path draft, Path file) throws IOException {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Opens a new file that its owner alone can read, where the system can say so. */
    static FileChannel open(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? FileChannel.open(
                        file,
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(file, options);
    }

    /** Copies a folder and all in it; links are not followed. */
    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectory(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes a file or a folder and all in it; what resists is left. */
    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            // the operation that failed is reported; what it left cannot be opened without its key
        }
    }

    static StoreException unreachable(IOException cause) {
        return new StoreException(StoreException.Kind.UNREACHABLE, Message.of("store", "folderUnreachable"), cause);
    }
}
