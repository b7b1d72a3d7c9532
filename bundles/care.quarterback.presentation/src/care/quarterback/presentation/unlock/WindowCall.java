package care.quarterback.presentation.unlock;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/**
 * Lets a second start on the same home bring the open window to the front, instead of telling the person to look for it. It
 * goes through a socket in the home, which only its owner can reach; nothing but the call itself is said. Where the system
 * has no such sockets, or the home's path is too long for one, nobody hears, and the second start says that it is open.
 */
public final class WindowCall implements AutoCloseable {

    private static final String NAME = "window.call";
    private static final byte COMING = 1;

    private final Path place;
    private final ServerSocketChannel door;
    private final Runnable raise;

    private WindowCall(Path place, ServerSocketChannel door, Runnable raise) {
        this.place = place;
        this.door = door;
        this.raise = raise;
    }

    /** Calls the window that is open on the home. @return whether it answered in time */
    public static boolean send(Path home, Duration patience) {
        Path place = home.resolve(NAME);
        if (!Files.exists(place)) {
            return false;
        }
        try (SocketChannel line = SocketChannel.open(StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            line.connect(UnixDomainSocketAddress.of(place));
            line.configureBlocking(false);
            line.register(selector, SelectionKey.OP_READ);
            var answer = ByteBuffer.allocate(1);
            return selector.select(patience.toMillis()) > 0 && line.read(answer) == 1 && answer.get(0) == COMING;
        } catch (IOException | UnsupportedOperationException nobodyThere) {
            return false;
        }
    }

    /**
     * Hears calls until it is closed. Call it only in the one process that has the home's store to itself: a place that was
     * left behind by a killed one is taken over.
     *
     * @param raise called on a thread of its own
     */
    public static WindowCall hear(Path home, Runnable raise) {
        Path place = home.resolve(NAME);
        try {
            ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                Files.deleteIfExists(place);
                door.bind(UnixDomainSocketAddress.of(place));
                if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
                }
            } catch (IOException | RuntimeException noPlace) {
                door.close();
                return new WindowCall(place, null, raise);
            }
            var call = new WindowCall(place, door, raise);
            var ear = new Thread(call::answer, "second start");
            ear.setDaemon(true);
            ear.start();
            return call;
        } catch (IOException | UnsupportedOperationException noSuchSockets) {
            return new WindowCall(place, null, raise);
        }
    }

    private void answer() {
        while (door.isOpen()) {
            try (SocketChannel line = door.accept()) {
                raise.run();
                line.write(ByteBuffer.wrap(new byte[] {COMING}));
            } catch (IOException gone) {
                // the caller has left, or the window closes
            }
        }
    }

    @Override
    public void close() {
        if (door != null) {
            try {
                door.close();
                Files.deleteIfExists(place);
            } catch (IOException stays) {
                // a place that is left behind is taken over by the next start
            }
        }
    }
}
