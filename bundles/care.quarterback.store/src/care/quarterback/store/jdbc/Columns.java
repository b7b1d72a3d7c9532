package care.quarterback.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;

/** How values go into columns and come back. */
final class Columns {

    private Columns() {}

    /** Text that fits: cut at the column's length, without what no engine stores; empty for null. */
    static String text(String value, int length) {
        if (value == null) {
            return "";
        }
        int end = Math.min(value.length(), length);
        var out = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char each = value.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(each) && i + 1 < end && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                out.append(each).append(value.charAt(++i));
            } else if (each != 0 && !Character.isSurrogate(each)) {
                out.append(each);
            }
        }
        return out.toString();
    }

    /** Text to be found again exactly: what does not fit is told apart by its hash. */
    static String key(String value, int length) {
        String whole = text(value, Integer.MAX_VALUE);
        return whole.length() <= length ? whole : text(whole, length - 65) + "#" + sha256(whole);
    }

    static Date date(LocalDate value) {
        return value == null ? null : Date.valueOf(value);
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        Date value = row.getDate(column);
        return value == null ? null : value.toLocalDate();
    }

    /** Values as one text: each as its length and itself, so that no two lists of values look alike. */
    static String line(Object... values) {
        var line = new StringBuilder();
        for (Object value : values) {
            String text = value == null ? "" : value.toString();
            line.append(value == null ? -1 : text.length()).append(':').append(text);
        }
        return line.toString();
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
