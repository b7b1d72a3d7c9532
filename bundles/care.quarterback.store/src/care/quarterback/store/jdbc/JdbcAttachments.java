package care.quarterback.store.jdbc;

import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.StoreException;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Attachments as rows of chunks: one chunk is in memory at a time, whatever the size. */
public final class JdbcAttachments implements Attachments {

    static final int CHUNK = 256 * 1024;

    private static final long MAX_SIZE = 1L << 30;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Transactions transactions;
    private final StoreSeal seal;

    /**
     * Where the bytes of an attachment are.
     *
     * @param upload the key of its chunks: while they are written their hash is not known yet
     */
    record Place(String sha256, String upload, long size, int chunks) {}

    public JdbcAttachments(Transactions transactions, StoreSeal seal) {
        this.transactions = transactions;
        this.seal = seal;
    }

    @Override
    public Stored put(InputStream in) throws IOException {
        try {
            return transactions.once(connection -> store(connection, in));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Stored store(Connection connection, InputStream in) throws SQLException {
        String upload = UUID.randomUUID().toString();
        MessageDigest digest = Columns.sha256();
        long size = 0;
        int chunks = 0;
        try (var insert = connection.prepareStatement(
                "insert into attachment_chunks (upload_id, chunk, content) values (?, ?, ?)")) {
            for (byte[] bytes = next(in); bytes.length > 0; bytes = next(in)) {
                digest.update(bytes);
                size += bytes.length;
                if (size > MAX_SIZE) {
                    throw new UncheckedIOException(new IOException(
                            "The file is larger than 1 GB, which is more than a document can be. It was not stored."));
                }
                insert.setString(1, upload);
                insert.setInt(2, chunks);
                insert.setBytes(3, seal.seal(Purpose.ATTACHMENT, bytes, upload, chunks++));
                insert.executeUpdate();
            }
        }
        var place = new Place(HexFormat.of().formatHex(digest.digest()), upload, size, chunks);
        return register(connection, place);
    }

    private static byte[] next(InputStream in) {
        try {
            return in.readNBytes(CHUNK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the chunks by their hash; what was there already stays, and the chunks just written go. */
    private Stored register(Connection connection, Place place) throws SQLException {
        var stored = new Stored(place.sha256, place.size);
        var before = connection.setSavepoint();
        if (find(connection, place.sha256).isEmpty()) {
            try (var insert = connection.prepareStatement(
                    "insert into attachments" + " (sha256, upload_id, byte_count, chunk_count) values (?, ?, ?, ?)")) {
                insert.setString(1, place.sha256);
                insert.setString(2, place.upload);
                insert.setLong(3, place.size);
                insert.setInt(4, place.chunks);
                insert.executeUpdate();
                AttachmentMarks.added(connection, seal, place.sha256);
                return stored;
            } catch (SQLException e) {
                if (!SqlFailure.duplicate(e)) {
                    throw e;
                }
                connection.rollback(before); // somebody else stored the same bytes at this moment
            }
        }
        try (var delete = connection.prepareStatement("delete from attachment_chunks where upload_id = ?")) {
            delete.setString(1, place.upload);
            delete.executeUpdate();
        }
        return stored;
    }

    private static Optional<Place> find(Connection connection, String sha256) throws SQLException {
        try (var select = connection.prepareStatement(
                "select upload_id, byte_count, chunk_count from attachments where sha256 = ?")) {
            select.setString(1, sha256);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Place(sha256, row.getString(1), row.getLong(2), row.getInt(3)))
                        : Optional.empty();
            }
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        if (!SHA_256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        try {
            return transactions.run(connection -> find(connection, sha256)).map(Reading::new);
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Optional<byte[]> chunk(Place place, int chunk) throws IOException {
        try {
            return transactions
                    .run(connection -> bytes(connection, place.upload, chunk))
                    .flatMap(bytes -> seal.open(Purpose.ATTACHMENT, bytes, place.upload, chunk));
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A chunk as it lies in the store. */
    static Optional<byte[]> bytes(Connection connection, String upload, int chunk) throws SQLException {
        try (var select = connection.prepareStatement(
                "select content from attachment_chunks where upload_id = ? and chunk = ?")) {
            select.setString(1, upload);
            select.setInt(2, chunk);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** @return hashes of attachments that were removed, or of which a byte was altered or lost */
    @Override
    public List<String> verify() {
        List<String> altered =
                new ArrayList<>(transactions.snapshot(connection -> AttachmentMarks.missed(connection, seal)));
        for (String hash : hashes()) {
            try (InputStream in = open(hash).orElse(InputStream.nullInputStream())) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                altered.add(hash);
            }
        }
        return altered;
    }

    List<String> hashes() {
        return transactions.run(connection -> {
            List<String> hashes = new ArrayList<>();
            try (var select = connection.prepareStatement("select sha256 from attachments order by sha256");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    hashes.add(row.getString(1));
                }
            }
            return hashes;
        });
    }

    /** Reads chunk by chunk; no connection is held while the reader takes its time. */
    private final class Reading extends InputStream {

        private final Place place;
        private final MessageDigest digest = Columns.sha256();
        private byte[] bytes = new byte[0];
        private int position;
        private int chunk;
        private boolean ended;

        Reading(Place place) {
            this.place = place;
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - position);
            System.arraycopy(bytes, position, into, offset, count);
            position += count;
            return count;
        }

        private boolean fill() throws IOException {
            if (position < bytes.length) {
                return true;
            }
            if (chunk < place.chunks) {
                bytes = chunk(place, chunk++).filter(each -> each.length > 0).orElseThrow(this::altered);
                position = 0;
                digest.update(bytes);
                return true;
            }
            if (!ended) {
                if (!Arrays.equals(digest.digest(), HexFormat.of().parseHex(place.sha256))) {
                    throw altered();
                }
                ended = true;
            }
            return false;
        }

        private IOException altered() {
            chunk = place.chunks; // every later read fails as well: the digest is not the right one
            bytes = new byte[0];
            position = 0;
            return new IOException("This document was altered or damaged in the store since it was attached. "
                    + "Do not use it; take it from a backup, or ask for it again.");
        }
    }
}
