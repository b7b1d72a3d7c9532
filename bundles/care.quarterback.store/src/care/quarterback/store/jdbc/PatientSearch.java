package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CaseSummary;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the cases that could be of a patient, each way by its own index; opens none. */
final class PatientSearch {

    static final String BY_IDENTIFIER = "select " + CaseTable.SUMMARY + " from cases c"
            + " join patient_identifiers i on i.case_id = c.id where i.identifier = ?";
    static final String BY_NAME = "select " + CaseTable.SUMMARY + " from cases c where c.patient_key = ?";
    static final String BY_NAME_AND_BIRTH = BY_NAME + " and c.birth_date = ?";
    static final String BY_BIRTH = "select " + CaseTable.SUMMARY + " from cases c where c.birth_date = ?";

    private PatientSearch() {}

    static List<CaseSummary> find(
            Connection connection, Set<String> identifiers, Set<String> names, LocalDate birthDate, int limit)
            throws SQLException {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        Set<String> keys = identifiers.stream()
                .map(each -> Columns.key(each, ReadModels.IDENTIFIER))
                .collect(Collectors.toSet());
        Set<String> named = names.stream().map(CaseTable::patientKey).collect(Collectors.toSet());
        Optional<Date> born = Optional.ofNullable(Columns.date(birthDate));
        Set<CaseSummary> found = new LinkedHashSet<>(all(connection, BY_IDENTIFIER, alone(keys), limit));
        found.addAll(all(connection, BY_NAME_AND_BIRTH, both(named, born), limit));
        found.addAll(all(connection, BY_NAME, alone(named), limit));
        found.addAll(all(connection, BY_BIRTH, alone(born.stream().toList()), limit));
        return found.stream().limit(limit).toList();
    }

    private static List<List<Object>> alone(Collection<?> values) {
        return values.stream().map(List::<Object>of).toList();
    }

    private static List<List<Object>> both(Set<String> names, Optional<Date> born) {
        return born.stream()
                .flatMap(date -> names.stream().map(name -> List.<Object>of(name, date)))
                .toList();
    }

    /** Once for each of the values, so that the index is entered where they are. */
    private static List<CaseSummary> all(Connection connection, String sql, List<List<Object>> values, int limit)
            throws SQLException {
        List<CaseSummary> found = new ArrayList<>();
        try (var select =
                connection.prepareStatement(sql + CaseSearch.ORDER + " fetch first " + limit + " rows only")) {
            for (List<Object> each : values) {
                for (int i = 0; i < each.size(); i++) {
                    select.setObject(i + 1, each.get(i));
                }
                found.addAll(CaseSearch.summaries(select));
            }
        }
        return found.stream().distinct().sorted(CaseSummary.NEWEST_FIRST).toList();
    }
}
