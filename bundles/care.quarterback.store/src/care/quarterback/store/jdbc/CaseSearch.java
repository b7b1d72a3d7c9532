package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.SearchTerms;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds cases by their rows; opens none. */
final class CaseSearch {

    private static final String ORDER = " order by c.opened_on desc, c.id";

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

    static List<CaseSummary> byIdentifiers(Connection connection, Set<String> identifiers) throws SQLException {
        Map<String, CaseSummary> found = new LinkedHashMap<>();
        try (var select = connection.prepareStatement("select " + CaseTable.SUMMARY + " from cases c"
                + " join patient_identifiers i on i.case_id = c.id where i.identifier = ?")) {
            for (String identifier : identifiers) {
                select.setString(1, Columns.key(identifier, ReadModels.IDENTIFIER));
                summaries(select).forEach(each -> found.put(each.id().value(), each));
            }
        }
        return found.values().stream().sorted(CaseSummary.NEWEST_FIRST).toList();
    }

    static List<CaseSummary> byName(Connection connection, String patient, LocalDate birthDate) throws SQLException {
        Date born = Columns.date(birthDate);
        try (var select = connection.prepareStatement("select " + CaseTable.SUMMARY + " from cases c"
                + " where c.patient_key = ? and c.birth_date " + (born == null ? "is null" : "= ?") + ORDER)) {
            select.setString(1, CaseTable.patientKey(patient));
            if (born != null) {
                select.setDate(2, born);
            }
            return summaries(select);
        }
    }

    private static List<CaseSummary> summaries(PreparedStatement select) throws SQLException {
        List<CaseSummary> found = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(CaseTable.summary(rows));
            }
        }
        return found;
    }
}
