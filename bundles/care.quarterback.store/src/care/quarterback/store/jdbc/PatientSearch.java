package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.StoreSeal;
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
record PatientSearch(Connection connection, StoreSeal seal, int limit) {

    static final String BY_IDENTIFIER = "select " + CaseTable.SUMMARY + " from cases c"
            + " join patient_identifiers i on i.case_id = c.id where i.identifier = ?";
    static final String BY_NAME = "select " + CaseTable.SUMMARY + " from cases c where c.patient_key = ?";
    static final String BY_NAME_AND_BIRTH = BY_NAME + " and c.birth_date = ?";
    static final String BY_BIRTH = "select " + CaseTable.SUMMARY + " from cases c where c.birth_date = ?";

    PatientSearch {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }

    List<CaseSummary> find(Set<String> identifiers, Set<String> names, LocalDate birthDate) throws SQLException {
        Set<String> keys = identifiers.stream()
                .map(each -> Cells.key(seal, Columns.key(each, ReadModels.IDENTIFIER)))
                .collect(Collectors.toSet());
        Set<String> named = names.stream()
                .map(name -> Cells.key(seal, CaseTable.patientKey(name)))
                .collect(Collectors.toSet());
        Optional<Date> born = Optional.ofNullable(Columns.date(birthDate));
        Set<CaseSummary> found = new LinkedHashSet<>(all(BY_IDENTIFIER, alone(keys)));
        found.addAll(all(BY_NAME_AND_BIRTH, both(named, born)));
        found.addAll(all(BY_NAME, alone(named)));
        found.addAll(all(BY_BIRTH, alone(born.stream().toList())));
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
    private List<CaseSummary> all(String sql, List<List<Object>> values) throws SQLException {
        List<CaseSummary> found = new ArrayList<>();
        try (var select =
                connection.prepareStatement(sql + CaseSearch.ORDER + " fetch first " + limit + " rows only")) {
            for (List<Object> each : values) {
                for (int i = 0; i < each.size(); i++) {
                    select.setObject(i + 1, each.get(i));
                }
                found.addAll(CaseSearch.summaries(select, seal));
            }
        }
        return found.stream().distinct().sorted(CaseSummary.NEWEST_FIRST).toList();
    }
}
