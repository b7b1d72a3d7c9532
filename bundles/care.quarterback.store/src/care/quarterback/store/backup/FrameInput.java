package care.quarterback.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads the bytes that {@link FrameOutput} wrote, from any place; a damaged frame spoils only what lies in it. */
final class FrameInput {

    private static final int SEALED = FrameOutput.FRAME + FrameSeal.TAG;

    private final FileChannel channel;
    private final long start;
    private final FrameSeal seal;
    private final long frames;
    private final long length;
    private long number = -1;
    private byte[] piece = new byte[0];

    /** A frame that is not the one that was written there. */
    static final class DamagedFrame extends IOException {

        private static final long serialVersionUID = 1L;

        DamagedFrame() {
            super("a part of the backup was altered");
        }
    }

    /** @param start where the first frame begins */
    FrameInput(FileChannel channel, long start, FrameSeal seal) throws IOException {
        this.channel = channel;
        this.start = start;
        this.seal = seal;
        long sealed = channel.size() - start;
        this.frames = Math.ceilDiv(sealed, SEALED);
        this.length = sealed - frames * FrameSeal.TAG;
    }

    /** Bytes before they were sealed. */
    long length() {
        return length;
    }

    /** The bytes between two places. */
    InputStream between(long from, long to) throws DamagedFrame {
        if (from < 0 || to < from || to > length) {
            throw new DamagedFrame();
        }
        return new Range(from, to);
    }

    private byte[] frame(long wanted) throws IOException {
        if (wanted != number) {
            boolean last = wanted == frames - 1;
            long at = start + wanted * SEALED;
            var sealed = ByteBuffer.allocate((int) Math.min(SEALED, channel.size() - at));
            while (sealed.hasRemaining()) {
                if (channel.read(sealed, at + sealed.position()) < 0) {
                    throw new DamagedFrame();
                }
            }
            piece = seal.open(wanted, last, sealed.array()).orElseThrow(DamagedFrame::new);
            number = wanted;
        }
        return piece;
    }

    private final class Range extends InputStream {

        private long position;
        private final long end;

        Range(long position, long end) {
            this.position = position;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (position >= end) {
                return -1;
            }
            byte[] bytes = frame(position / FrameOutput.FRAME);
            int at = (int) (position % FrameOutput.FRAME);
            int found = (int) Math.min(Math.min(count, bytes.length - at), end - position);
            System.arraycopy(bytes, at, into, offset, found);
            position += found;
            return found;
        }
    }
}
