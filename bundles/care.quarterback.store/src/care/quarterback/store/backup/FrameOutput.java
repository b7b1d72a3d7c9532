package care.quarterback.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Writes bytes as sealed frames of one size; only the last one may be shorter. */
final class FrameOutput extends OutputStream {

    /** Bytes of a frame before it is sealed. */
    static final int FRAME = 16 * 1024;

    private final WritableByteChannel channel;
    private final FrameSeal seal;
    private final byte[] piece = new byte[FRAME];
    private int filled;
    private long frames;

    FrameOutput(WritableByteChannel channel, FrameSeal seal) {
        this.channel = channel;
        this.seal = seal;
    }

    /** How many bytes were written. */
    long position() {
        return frames * FRAME + filled;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int start = offset;
        int end = offset + length;
        while (start < end) {
            if (filled == FRAME) {
                frame(false); // only once more comes: the last one is sealed as the last
            }
            int count = Math.min(end - start, FRAME - filled);
            System.arraycopy(bytes, start, piece, filled, count);
            filled += count;
            start += count;
        }
    }

    private void frame(boolean last) throws IOException {
        var sealed = ByteBuffer.wrap(seal.seal(frames, last, piece, filled));
        while (sealed.hasRemaining()) {
            channel.write(sealed);
        }
        frames++;
        filled = 0;
    }

    /** Writes the last frame; nothing can be written after it. */
    void finish() throws IOException {
        frame(true);
    }
}
