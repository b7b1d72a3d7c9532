package care.quarterback.store.jdbc;

import care.quarterback.core.spi.Cohort.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A statement over one of the tables of the cohort, with the conditions that a query asks for. */
final class CohortSql {

    private final String select;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private String then = "";

    CohortSql(String columns, String table) {
        this.select = "select " + columns + " from " + table;
    }

    CohortSql where(String condition) {
        where.append(where.isEmpty() ? " where " : " and ").append(condition);
        return this;
    }

    CohortSql specialty(Query query) {
        query.specialty().ifPresent(text -> {
            where("lower(specialty) = ?");
            values.add(CohortTables.specialty(text).toLowerCase(Locale.ROOT));
        });
        return this;
    }

    /** Only rows whose day lies in the period; a day that is not known lies in none. */
    CohortSql period(String column, Query query) {
        query.from().ifPresent(day -> {
            where(column + " >= ?");
            values.add((int) day.toEpochDay());
        });
        query.to().ifPresent(day -> {
            where(column + " <= ? and " + column + " >= 0");
            values.add((int) day.toEpochDay());
        });
        return this;
    }

    CohortSql then(String more) {
        then = " " + more;
        return this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(select + where + then);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
