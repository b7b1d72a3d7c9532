package care.quarterback.presentation.tray;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of a watched folder as it was at a look. Immutable.
 *
 * @param size in bytes
 * @param changed when it was written last, in milliseconds
 */
record WatchedFile(Path path, long size, long changed) {

    private static final int TAIL = 2048; // readers of PDF look for its end in the last kilobyte or two

    /** As it is now; empty for what is no file of its own, such as a folder or a link, for a hidden one, and for one that is gone. */
    static Optional<WatchedFile> of(Path path) {
        try {
            var now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile() && !path.getFileName().toString().startsWith(".")
                    ? Optional.of(new WatchedFile(
                            path, now.size(), now.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Opens it. The stream fails at its end when the file was changed meanwhile: then it isn't whole. */
    InputStream open() throws IOException {
        return new Unchanged(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS));
    }

    /** False for a PDF whose end isn't there yet. */
    boolean ended() {
        if (!path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return true;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            var tail = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
            channel.position(channel.size() - tail.capacity());
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                continue;
            }
            return new String(tail.array(), StandardCharsets.ISO_8859_1).contains("%%EOF");
        } catch (IOException locked) {
            return true; // taking it says so
        }
    }

    private final class Unchanged extends FilterInputStream {

        private Unchanged(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return checked(super.read(bytes, from, length));
        }

        private int checked(int read) throws IOException {
            if (read < 0 && !of(path).equals(Optional.of(WatchedFile.this))) {
                throw new IOException("the file was changed while it was read");
            }
            return read;
        }
    }
}
