package care.quarterback.model.codec;

import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedBytes} wrote; of bytes that are cut off or altered nothing but an exception comes. */
final class PackedInput {

    private static final int GROUP = 7;

    private final byte[] bytes;
    private final int end;
    private int at;

    PackedInput(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    int position() {
        return at;
    }

    int left() {
        return end - at;
    }

    int octet() throws CaseFormatException {
        need(1);
        return bytes[at++] & 0xFF;
    }

    long number() throws CaseFormatException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += GROUP) {
            int octet = octet();
            value |= (octet & 0x7FL) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw damaged();
    }

    long signed() throws CaseFormatException {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /** A number of things that each take at least a byte, so that no larger one is believed. */
    int count() throws CaseFormatException {
        return below(left() + 1);
    }

    /** A number that points into a table. */
    int below(int size) throws CaseFormatException {
        long value = number();
        if (value < 0 || value >= size) {
            throw damaged();
        }
        return (int) value;
    }

    long fixed(int octets) throws CaseFormatException {
        need(octets);
        long value = 0;
        for (int i = 0; i < octets; i++) {
            value = value << 8 | bytes[at++] & 0xFF;
        }
        return value;
    }

    String text() throws CaseFormatException {
        int length = count();
        need(length);
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    void skip(int count) throws CaseFormatException {
        need(count);
        at += count;
    }

    private void need(int count) throws CaseFormatException {
        if (count < 0 || end - at < count) {
            throw damaged();
        }
    }

    static CaseFormatException damaged() {
        return new CaseFormatException("format.damaged");
    }
}
