package care.quarterback.store.backup;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import care.quarterback.store.key.KeyFile;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The first lines of a backup file: what it is, and how its key is got. Described in backup-format.md.
 *
 * @param store the id of the store
 * @param backup the id of this file
 * @param part 1 for a file that needs no other, else how many files make the backup up
 * @param after the id of the file on which it builds; empty for the first
 * @param sealedKey the key of the frames, sealed under the data key of the store
 * @param keys the text of the store's key file
 */
record BackupHeader(String store, String backup, Instant made, int part, String after, byte[] sealedKey, String keys) {

    static final String FAMILY = "quarterback-backup ";

    private static final String FIRST = FAMILY + "1\n";
    private static final String NONE = "-";
    private static final int LONGEST = 128 * 1024;

    /** A header with the bytes that it takes in the file. */
    record Found(BackupHeader header, byte[] bytes) {

        byte[] hash() {
            return sha256(bytes);
        }
    }

    byte[] bytes() {
        var base64 = Base64.getEncoder();
        String lines =
                FIRST + "store " + store + "\nbackup " + backup + "\nmade " + made + "\npart " + part + "\nafter "
                        + (after.isEmpty() ? NONE : after) + "\nkey " + base64.encodeToString(sealedKey) + "\nkeys "
                        + base64.encodeToString(keys.getBytes(StandardCharsets.US_ASCII)) + "\n";
        String check = HexFormat.of().formatHex(sha256(lines.getBytes(StandardCharsets.US_ASCII)));
        return (lines + "check " + check + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Empty when the file is no backup, or its head was damaged. @throws StoreException NEWER_VERSION */
    static Optional<Found> read(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate((int) Math.min(LONGEST, channel.size()));
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
            // until it is full, or there is no more
        }
        String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
        if (!text.startsWith(FIRST)) {
            if (text.matches("(?s)" + FAMILY + "[0-9]+\n.*")) {
                throw new StoreException(Kind.NEWER_VERSION, Message.of("store", "backupOfNewer"));
            }
            return Optional.empty();
        }
        int check = text.indexOf("\ncheck ") + 1;
        int end = text.indexOf('\n', check) + 1;
        if (check == 0 || end == 0) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOf(buffer.array(), end);
        return parse(text.substring(0, check))
                .filter(header -> Arrays.equals(header.bytes(), bytes))
                .map(header -> new Found(header, bytes));
    }

    private static Optional<BackupHeader> parse(String lines) {
        Map<String, String> values = new HashMap<>();
        lines.lines().skip(1).forEach(line -> {
            int gap = line.indexOf(' ');
            values.put(line.substring(0, Math.max(gap, 0)), line.substring(gap + 1));
        });
        try {
            var base64 = Base64.getDecoder();
            String after = values.get("after");
            return Optional.of(new BackupHeader(
                    UUID.fromString(values.get("store")).toString(),
                    UUID.fromString(values.get("backup")).toString(),
                    Instant.parse(values.get("made")),
                    Integer.parseInt(values.get("part")),
                    NONE.equals(after) ? "" : UUID.fromString(after).toString(),
                    base64.decode(values.get("key")),
                    new String(base64.decode(values.get("keys")), StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What seals the store. @throws StoreException WRONG_SECRET */
    StoreSeal unlock(StoreSecret secret) {
        byte[] dataKey = new byte[0];
        try {
            KeyFile file = KeyFile.parse(keys);
            dataKey = file.unlock(secret);
            return file.seal(dataKey);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** The key of the frames; the caller wipes it. Empty when another store sealed it. */
    Optional<byte[]> key(StoreSeal seal) {
        return seal.open(Purpose.BACKUP, sealedKey, backup, part, after);
    }

    static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
