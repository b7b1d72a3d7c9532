package care.quarterback.store.jdbc;

import care.quarterback.store.key.KeyFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The wrapped key of a store on a server: one row beside the cases. */
public final class KeyRow {

    private static final String FIND = "select content from store_key where slot = 1";

    private final Transactions transactions;

    public KeyRow(Transactions transactions) {
        this.transactions = transactions;
    }

    public Optional<KeyFile> find() {
        return transactions.run(connection -> read(connection, FIND));
    }

    private static Optional<KeyFile> read(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(KeyFile.parse(new String(row.getBytes(1), StandardCharsets.ISO_8859_1)))
                    : Optional.empty();
        }
    }

    /** Puts the first one there. @return false when somebody else was faster */
    public boolean begin(KeyFile key) {
        return transactions.run(connection -> {
            if (read(connection, FIND).isPresent()) {
                return false;
            }
            try (var insert = connection.prepareStatement("insert into store_key (slot, content) values (1, ?)")) {
                insert.setBytes(1, bytes(key));
                insert.executeUpdate();
                return true;
            }
        });
    }

    /** Changes it; who else wants to waits until that is done. */
    public void change(UnaryOperator<KeyFile> change) {
        transactions.run(connection -> {
            KeyFile before = read(connection, FIND + " for update").orElseThrow();
            try (var update = connection.prepareStatement("update store_key set content = ? where slot = 1")) {
                update.setBytes(1, bytes(change.apply(before)));
                return update.executeUpdate();
            }
        });
    }

    private static byte[] bytes(KeyFile key) {
        return key.text().getBytes(StandardCharsets.US_ASCII);
    }
}
