package care.quarterback.model.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow while they are written. */
final class PackedBytes {

    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes;
    private int length;

    PackedBytes(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    void octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /** A number in groups of seven bits, the lowest first; small ones take one byte. */
    void number(long value) {
        room(LONGEST_NUMBER);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** A number that may be below zero. */
    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    void fixed(long value, int octets) {
        room(octets);
        for (int shift = (octets - 1) * 8; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        raw(utf8, utf8.length);
    }

    void raw(byte[] from, int count) {
        room(count);
        System.arraycopy(from, 0, bytes, length, count);
        length += count;
    }
}
