package care.quarterback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.spi.AccessLog.Access;
import care.quarterback.core.spi.AccessLog.Found;
import care.quarterback.core.spi.AccessLog.Kind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody takes a look out of the log, or puts one in, unnoticed. */
interface AlteredAccessContract extends Rows {

    AccessLog accesses();

    private void threePages() {
        for (int i = 0; i < 3; i++) {
            accesses().append(List.of(page(i)));
        }
        assertEquals(0, accesses().damaged());
    }

    private static Access page(int number) {
        return AccessLogContract.look(number, "Nadia", Kind.OPENED, AccessLogContract.ONE, "" + number);
    }

    @Test
    default void anAlteredPageIsLeftOutAndTold() throws SQLException {
        threePages();
        try (var connection = connect();
                var select = connection.prepareStatement("select content from access_log where page = 2");
                var update = connection.prepareStatement("update access_log set content = ? where page = 2")) {
            byte[] content;
            try (var row = select.executeQuery()) {
                row.next();
                content = row.getBytes(1);
            }
            content[content.length - 20] ^= 1;
            update.setBytes(1, content);
            update.executeUpdate();
        }
        assertEquals(new Found(List.of(page(2), page(0)), 1), accesses().find(AccessLogContract.all(9)));
        assertEquals(2, accesses().damaged(), "itself, and that the next one stands behind another");
    }

    @Test
    default void aMissingPageAndAnotherTimeAreTold() throws SQLException {
        threePages();
        Rows.change(this, "delete from access_log where page = 2");
        assertEquals(1, accesses().damaged());
        Rows.change(this, "update access_log set made_at = 0 where page = 3");
        assertEquals(2, accesses().damaged());
    }

    @Test
    default void twoPagesThatChangedPlacesAreTold() throws SQLException {
        threePages();
        Rows.change(
                this,
                "update access_log set page = 9 where page = 2",
                "update access_log set page = 2 where page = 3",
                "update access_log set page = 3 where page = 9");
        assertEquals(2, accesses().damaged());
        assertEquals(2, accesses().find(AccessLogContract.all(9)).unreadable());
    }
}
