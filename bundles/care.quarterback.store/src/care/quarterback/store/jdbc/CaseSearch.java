package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.SearchTerms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds cases by their rows; opens none. */
final class CaseSearch {

    static final String ORDER = " order by c.opened_on desc, c.id";

    private static final int MAX_WORDS = 12;

    private CaseSearch() {}

    static List<CaseSummary> find(Connection connection, String text, int limit) throws SQLException {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        List<String> words = SearchTerms.of(text).stream().limit(MAX_WORDS).toList();
        if (words.isEmpty() && !text.isBlank()) {
            return List.of(); // nothing but signs: no case has such a term
        }
        var sql = new StringBuilder("select " + CaseTable.SUMMARY + " from cases c");
        for (int i = 0; i < words.size(); i++) {
            sql.append(" join (select distinct case_id from search_terms where term >= ? and term < ?) t")
                    .append(i);
            sql.append(" on t").append(i).append(".case_id = c.id");
        }
        sql.append(ORDER).append(" fetch first ").append(limit).append(" rows only");
        try (var select = connection.prepareStatement(sql.toString())) {
            int index = 1;
            for (String word : words) {
                select.setString(index++, word);
                select.setString(index++, after(word));
            }
            return summaries(select);
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

    static List<CaseSummary> summaries(PreparedStatement select) throws SQLException {
        List<CaseSummary> found = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(CaseTable.summary(rows));
            }
        }
        return found;
    }
}
