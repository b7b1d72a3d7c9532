package care.quarterback.store.jdbc;

import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which attachments there are, as sixteen marks by the first sign of their hash, so that one that was removed is missed. A store
 * has all sixteen from when it was made or sealed; one that was made before gets each with the next document that falls under
 * it.
 */
final class AttachmentMarks {

    private static final String SIGNS = "0123456789abcdef";
    private static final int ALL = 15; // slots of the table; the seal of the whole store has slot 1
    private static final int FIRST = 16;
    private static final String COMPLETE = "all are marked";

    private AttachmentMarks() {}

    /** Marks what there is. */
    static void all(Connection connection, StoreSeal seal) throws SQLException {
        for (int sign = 0; sign < SIGNS.length(); sign++) {
            mark(connection, seal, SIGNS.charAt(sign));
        }
        write(connection, ALL, seal.mark(Purpose.ATTACHMENT, COMPLETE));
    }

    /** An attachment has come. */
    static void added(Connection connection, StoreSeal seal, String sha256) throws SQLException {
        mark(connection, seal, sha256.charAt(0));
    }

    private static void mark(Connection connection, StoreSeal seal, char sign) throws SQLException {
        write(connection, slot(sign), mark(seal, sign, there(connection, sign)));
    }

    private static void write(Connection connection, int slot, String mark) throws SQLException {
        try (var update = connection.prepareStatement("update store_seal set mark = ? where slot = ?")) {
            update.setString(1, mark);
            update.setInt(2, slot);
            if (update.executeUpdate() == 1) {
                return;
            }
        }
        try (var insert = connection.prepareStatement("insert into store_seal (mark, slot) values (?, ?)")) {
            insert.setString(1, mark);
            insert.setInt(2, slot);
            insert.executeUpdate();
        }
    }

    private static int slot(char sign) {
        return FIRST + SIGNS.indexOf(sign);
    }

    private static String mark(StoreSeal seal, char sign, List<String> hashes) {
        return seal.mark(Purpose.ATTACHMENT, sign, String.join(" ", hashes));
    }

    private static List<String> there(Connection connection, char sign) throws SQLException {
        return strings(
                connection,
                "select sha256 from attachments where sha256 >= ? and sha256 < ? order by sha256",
                String.valueOf(sign),
                String.valueOf((char) (sign + 1)));
    }

    private static List<String> strings(Connection connection, String sql, String... arguments) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setString(i + 1, arguments[i]);
            }
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    /**
     * Attachments that were removed: those that cases name and nobody has, where some are missing.
     *
     * @return hashes; of one that no case names only its first sign
     */
    static List<String> missed(Connection connection, StoreSeal seal) throws SQLException {
        boolean complete = kept(connection, ALL)
                .filter(seal.mark(Purpose.ATTACHMENT, COMPLETE)::equals)
                .isPresent();
        List<String> missed = new ArrayList<>();
        for (char sign : SIGNS.toCharArray()) {
            List<String> there = there(connection, sign);
            boolean fits = kept(connection, slot(sign))
                    .map(mark(seal, sign, there)::equals)
                    .orElse(!complete);
            if (!fits) {
                missed.addAll(named(connection, sign, there));
            }
        }
        return missed;
    }

    private static Optional<String> kept(Connection connection, int slot) throws SQLException {
        return strings(connection, "select mark from store_seal where slot = " + slot).stream()
                .findFirst();
    }

    private static List<String> named(Connection connection, char sign, List<String> there) throws SQLException {
        List<String> named = strings(
                connection,
                "select distinct sha256 from document_entries where sha256 >= ? and sha256 < ? order by sha256",
                String.valueOf(sign),
                String.valueOf((char) (sign + 1)));
        named.removeAll(there);
        return named.isEmpty() ? List.of(String.valueOf(sign)) : named;
    }
}
