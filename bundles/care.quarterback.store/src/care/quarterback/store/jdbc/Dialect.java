package care.quarterback.store.jdbc;

import java.util.Map;

/** The three things in which the engines' SQL differs. */
public enum Dialect {
    DERBY("blob(1g)", "", "-- "),
    POSTGRESQL("bytea", "collate \"C\"", "");

    private final Map<String, String> placeholders;

    Dialect(String blob, String ordered, String server) {
        placeholders = Map.of("blob", blob, "ordered", ordered, "server", server);
    }

    Map<String, String> placeholders() {
        return placeholders;
    }
}
