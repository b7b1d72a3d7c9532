package care.quarterback.testkit;

import care.quarterback.core.spi.Attachments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attachments in memory, by their hash. */
public final class HashedFiles implements Attachments {

    private final Map<String, byte[]> files = new HashMap<>();

    /** The bytes of a hash; null where there are none. */
    public byte[] bytes(String sha256) {
        return files.get(sha256);
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    public int size() {
        return files.size();
    }

    @Override
    public Stored put(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        try {
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            files.put(sha256, bytes);
            return new Stored(sha256, bytes.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        return Optional.ofNullable(files.get(sha256)).map(ByteArrayInputStream::new);
    }

    @Override
    public List<String> verify() {
        return List.of();
    }
}
