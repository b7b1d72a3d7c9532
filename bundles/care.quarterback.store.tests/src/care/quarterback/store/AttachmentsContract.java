package care.quarterback.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.Attachments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of attachments keeps to. */
interface AttachmentsContract extends Rows {

    Attachments attachments();

    @Test
    default void bytesComeBackAsTheyWere() throws IOException {
        for (int size : new int[] {0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 1_000_000}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            var stored = attachments().put(new ByteArrayInputStream(bytes));
            assertEquals(size, stored.size());
            try (InputStream in = attachments().open(stored.sha256()).orElseThrow()) {
                assertArrayEquals(bytes, in.readAllBytes());
            }
        }
    }

    @Test
    default void theSameBytesAreStoredOnce() throws IOException, SQLException {
        byte[] bytes = new byte[600_000];
        var first = attachments().put(new ByteArrayInputStream(bytes));
        assertEquals(first, attachments().put(new ByteArrayInputStream(bytes)));
        assertEquals(3, Rows.count(this, "select count(*) from attachment_chunks"));
    }

    @Test
    default void anUnknownOrSillyHashIsEmpty() throws IOException {
        assertEquals(Optional.empty(), attachments().open("0".repeat(64)));
        assertEquals(Optional.empty(), attachments().open("' or 1=1"));
    }

    @Test
    default void aStreamThatBreaksLeavesNothing() throws SQLException {
        var broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ >= 300_000) {
                    throw new IOException("cable pulled");
                }
                return 7;
            }
        };
        var failure = assertThrows(IOException.class, () -> attachments().put(broken));
        assertEquals("cable pulled", failure.getMessage());
        assertEquals(0, Rows.count(this, "select count(*) from attachment_chunks"));
    }

    @Test
    default void alteredBytesAreNoticedAtTheEndAtTheLatest() throws IOException, SQLException {
        byte[] bytes = new byte[600_000];
        String hash = attachments().put(new ByteArrayInputStream(bytes)).sha256();
        try (var connection = connect();
                var update = connection.prepareStatement("update attachment_chunks set content = ? where chunk = 1")) {
            byte[] altered = new byte[256 * 1024];
            altered[7] = 1;
            update.setBytes(1, altered);
            assertEquals(1, update.executeUpdate());
        }
        try (InputStream in = attachments().open(hash).orElseThrow()) {
            assertThrows(IOException.class, in::readAllBytes);
        }
        Rows.change(this, "delete from attachment_chunks where chunk = 2");
        try (InputStream in = attachments().open(hash).orElseThrow()) {
            var failure = assertThrows(IOException.class, in::readAllBytes);
            assertTrue(failure.getMessage().contains("altered"), failure.getMessage());
        }
    }

    @Test
    default void whatWasRemovedWithAllThatIsItsIsMissed() throws IOException, SQLException {
        String first = attachments().put(bytes("an MRI")).sha256();
        String second = attachments().put(bytes("a letter")).sha256();
        assertEquals(List.of(), attachments().verify());
        Rows.change(
                this,
                "delete from attachment_chunks where upload_id in (select upload_id from attachments where sha256 = '"
                        + first + "')",
                "delete from attachments where sha256 = '" + first + "'");
        assertEquals(List.of(first.substring(0, 1)), attachments().verify());
        assertTrue(attachments().open(second).isPresent());
        attachments().put(bytes("an MRI"));
        assertEquals(List.of(), attachments().verify(), "it was brought again");
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
