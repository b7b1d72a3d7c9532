package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.store.key.StoreSeal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds cases by their rows; opens none. */
final class CaseSearch {

    static final String ORDER = " order by c.opened_on desc, c.id";

    private static final String HAS_WORD =
            "exists (select 1 from search_terms t where t.case_id = c.id and t.term >= ? and t.term < ?)";

    private CaseSearch() {}

    static List<CaseSummary> find(Connection connection, String text, int limit, StoreSeal seal) throws SQLException {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        if (text.isBlank()) {
            try (var select = connection.prepareStatement(
                    "select " + CaseTable.SUMMARY + " from cases c" + ORDER + " fetch first " + limit + " rows only")) {
                return summaries(select, seal);
            }
        }
        List<String> words = WorklistSql.words(text, seal);
        if (words.isEmpty()) {
            return List.of(); // nothing but signs: no case has such a term
        }
        List<String> ids = JdbcWorklist.cases(connection, words);
        return ids.size() > WorklistSql.FEW
                ? common(connection, words, limit, seal)
                : few(connection, ids, limit, seal);
    }

    /** Cases that many words lead to: newest first, each asked for the words, until there are enough. */
    static String common(int words) {
        var sql = new StringBuilder(
                "select " + CaseTable.SUMMARY + " from cases c --DERBY-PROPERTIES index=CASES_NEWEST\n where ");
        sql.append(String.join(" and ", Collections.nCopies(words, HAS_WORD)));
        return sql.append(ORDER).append(" fetch first ? rows only").toString();
    }

    private static List<CaseSummary> common(Connection connection, List<String> words, int limit, StoreSeal seal)
            throws SQLException {
        try (var select = connection.prepareStatement(common(words.size()))) {
            int index = 1;
            for (String word : words) {
                select.setString(index++, word);
                select.setString(index++, after(word));
            }
            select.setInt(index, limit);
            return summaries(select, seal);
        }
    }

    /** @param ids at most {@link WorklistSql#FEW} */
    private static List<CaseSummary> few(Connection connection, List<String> ids, int limit, StoreSeal seal)
            throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        int places = WorklistSql.places(ids.size());
        try (var select = connection.prepareStatement(
                "select " + CaseTable.SUMMARY + " from cases c where c.id in (?" + ", ?".repeat(places - 1) + ")")) {
            for (int i = 0; i < places; i++) {
                select.setString(i + 1, ids.get(Math.min(i, ids.size() - 1)));
            }
            return summaries(select, seal).stream()
                    .sorted(CaseSummary.NEWEST_FIRST)
                    .limit(limit)
                    .toList();
        }
    }

    /** The first text that does not begin with the word. */
    static String after(String word) {
        int last = word.codePointBefore(word.length());
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return new StringBuilder(word)
                .delete(word.length() - Character.charCount(last), word.length())
                .appendCodePoint(next)
                .toString();
    }

    static List<CaseSummary> summaries(PreparedStatement select, StoreSeal seal) throws SQLException {
        List<CaseSummary> found = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(CaseTable.summary(rows, seal));
            }
        }
        return found;
    }
}
