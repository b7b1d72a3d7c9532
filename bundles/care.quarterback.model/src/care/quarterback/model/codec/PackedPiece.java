package care.quarterback.model.codec;

import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/**
 * A part of a document as it is stored, which can be joined with others.
 *
 * @param objects what it holds, in order; null when it is told by its place alone
 * @param ids the UUIDs in it
 * @param deflated the rest, ended where a byte begins
 * @param length of the rest when inflated
 */
record PackedPiece(Object[] objects, byte[] ids, byte[] deflated, int length) {

    private static final byte[] NONE = {};

    static PackedPiece of(PackedBytes body, Deflater deflater) {
        return of(null, NONE, body, deflater);
    }

    static PackedPiece of(Object[] objects, byte[] ids, PackedBytes body, Deflater deflater) {
        deflater.reset(); // so that nothing in it points out of it
        deflater.setInput(body.array(), 0, body.length());
        byte[] buffer = new byte[body.length() / 2 + 256];
        int done = 0;
        while (true) {
            int more = deflater.deflate(buffer, done, buffer.length - done, Deflater.SYNC_FLUSH);
            done += more;
            if (done < buffer.length) {
                return new PackedPiece(objects, ids, Arrays.copyOf(buffer, done), body.length());
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    /** Whether it is of these objects and no others, in this order. */
    boolean holds(List<?> others) {
        if (objects == null || objects.length != others.size()) {
            return false;
        }
        for (int i = 0; i < objects.length; i++) {
            if (objects[i] != others.get(i)) {
                return false;
            }
        }
        return true;
    }
}
