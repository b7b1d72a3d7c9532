package care.quarterback.store;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held while a store is open, so that a second process is refused at once. The system frees it when the process dies. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreException IN_USE when somebody holds it, in this process or in another */
    static HomeLock take(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new HomeLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // the same answer as for another process
        } catch (IOException e) {
            close(channel);
            throw HomeFolder.unreachable(e);
        }
        close(channel);
        throw inUse();
    }

    /** Whether somebody holds it. Nothing is kept: to be asked before it is taken, not by who holds it. */
    static boolean isHeld(Path file) {
        try (HomeLock free = take(file)) {
            return false;
        } catch (StoreException e) {
            return e.kind() == StoreException.Kind.IN_USE;
        }
    }

    static StoreException inUse() {
        return new StoreException(StoreException.Kind.IN_USE, Message.of("store", "inUse"));
    }

    private static void close(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // nothing was written through it
            }
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
