package care.quarterback.store;

import static care.quarterback.store.TestStores.PROVIDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.FormDrafts.Draft;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.Worklist.Query;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.desk.worklist.WorkItems;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Rows of any table of a server that its administrator altered, removed or moved. Whatever was done: either it is said or
 * found, or everything that is read is as it was saved. {@code -Ddamages.rows=400} tries more.
 */
class DamagedRowsTest {

    private static final int TRIALS = Integer.getInteger("damages.rows", 24);
    /** The engine's own table, which says how old the others are and nothing of a case. */
    private static final String VERSIONS = "flyway_schema_history";

    private static final String FILE = "a letter".repeat(30_000);

    /** A form that nobody saved comes and goes: it may be gone or empty, but never something else. */
    private static final Map<String, String> UNSAVED = Map.of("text", "half a sentence");

    private static LoopbackPostgres server;

    private final Random random = new Random(20261201);
    private final Map<String, Integer> told = new TreeMap<>();
    private List<CaseId> cases;
    private List<Object> sound;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startsAServer() throws IOException, InterruptedException {
        Optional<Path> programs = LoopbackPostgres.programs();
        Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        server = LoopbackPostgres.start(programs.get());
    }

    @AfterAll
    static void stopsIt() {
        if (server != null) {
            server.close();
        }
    }

    private static String url(String database) {
        return server.url().replace("/postgres?", "/" + database + "?");
    }

    private static Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        return source.getConnection();
    }

    private static void server(String statement) throws SQLException {
        try (var connection = connect("template1");
                var at = connection.createStatement()) {
            at.execute(statement);
        }
    }

    private OpenStore open(String database, Path home) {
        return PROVIDER.open(new StoreLocation.Server(url(database), home), AccountsContract.owner());
    }

    private void fill(Path home) throws IOException {
        var sentences = DeskTexts.in(Locale.ENGLISH);
        var projector = new CaseProjector(
                careCase -> List.of(), new WorkItems(new PlanQuery(sentences, PlanSettings.shipped()), sentences));
        try (OpenStore store = PROVIDER.create(new StoreLocation.Server(url("sound"), home), AccountsContract.owner())
                .store()) {
            for (Scenario scenario : Scenarios.all()) {
                new ScenarioRun(scenario, store.cases(), projector)
                        .upTo(scenario.stages().getLast());
            }
            cases = store.cases().ids();
            SmallPractice.office(store, "Hillside");
            SmallPractice.look(store, "Nadia Okonjo");
            store.attachments().put(SmallPractice.bytes(FILE));
            store.drafts().keep("Nadia Okonjo", new Draft(cases.getFirst(), "goals", UNSAVED));
        }
    }

    /** All that is shown of a store. */
    private List<Object> all(OpenStore store) throws IOException {
        List<Object> all = new ArrayList<>(store.cases().find("", 100));
        all.addAll(store.cases().find("achter", 100));
        for (CaseId id : cases) {
            var stored = store.cases().load(id).orElseThrow();
            all.addAll(List.of(stored.revision(), stored.head(), Arrays.hashCode(stored.document())));
            all.add(store.cases().audit(id));
        }
        all.addAll(store.worklist().page(Query.all(SampleCases.day("2026-03-10"), SampleCases.day("2026-03-13"), 500)));
        all.add(store.cohort().count(Cohort.Query.ALL));
        var practice = store.practice().load().orElseThrow();
        all.addAll(List.of(practice.revision(), practice.head(), Arrays.hashCode(practice.document())));
        all.add(store.practice().audit());
        all.add(store.accesses().find(new AccessLog.Query(Instant.EPOCH, Optional.empty(), Optional.empty(), 100)));
        try (var in = store.attachments().open(SmallPractice.sha256(FILE)).orElseThrow()) {
            all.add(Arrays.hashCode(in.readAllBytes()));
        }
        all.add(store.accounts().all());
        return all;
    }

    private static boolean found(OpenStore store) {
        return store.cases().ids().stream()
                        .anyMatch(id -> !store.cases().verify(id).verified())
                || !store.cases().gone().isEmpty()
                || !store.practice().verify().verified()
                || !store.attachments().verify().isEmpty()
                || store.accesses().damaged() > 0;
    }

    private String outcome(String database, Path home) {
        try (OpenStore store = open(database, home)) {
            List<Object> shown = all(store);
            if (store.drafts().of("Nadia Okonjo").stream()
                    .anyMatch(
                            draft -> !draft.typed().isEmpty() && !draft.typed().equals(UNSAVED))) {
                return "WRONG";
            }
            if (shown.toString().contains("rowAltered") || found(store)) {
                return "found";
            }
            return shown.equals(sound) ? "nothing was lost" : "WRONG";
        } catch (StoreException said) {
            return "said: " + said.said().key();
        } catch (IOException attachment) {
            return "said: attachment altered";
        } catch (java.util.NoSuchElementException gone) {
            return "said: gone";
        }
    }

    @Test
    void whateverRowAnAdministratorAltersIsFoundOrWithoutEffect() throws Exception {
        server("create database sound");
        Path home = Files.createDirectory(folder.resolve("home"));
        fill(home);
        try (OpenStore store = open("sound", home)) {
            sound = all(store);
            assertTrue(!found(store), "it is whole before");
        }
        for (int trial = 0; trial < TRIALS; trial++) {
            trial(trial, home);
        }
        if (TRIALS > 24) {
            told.forEach((outcome, count) -> System.out.println(count + " x " + outcome));
        }
        assertEquals(TRIALS, told.values().stream().mapToInt(Integer::intValue).sum());
        assertNotEquals(
                0,
                told.keySet().stream()
                        .filter(each -> !each.endsWith("nothing was lost"))
                        .count(),
                "some were found");
    }

    private void trial(int number, Path home) throws Exception {
        String database = "trial" + number;
        server("create database " + database + " template sound");
        Path own = folder.resolve(database);
        HomeFolder.copy(home, own);
        String damage;
        try (Connection connection = connect(database)) {
            List<String> tables = tables(connection);
            do {
                damage = damage(connection, tables.get(random.nextInt(tables.size())));
            } while (damage.isEmpty());
        }
        String outcome = outcome(database, own);
        told.merge(damage + ": " + outcome, 1, Integer::sum);
        assertNotEquals("WRONG", outcome, damage);
        server("drop database " + database);
        HomeFolder.delete(own);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var all = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (all.next()) {
                tables.add(all.getString("TABLE_NAME"));
            }
        }
        tables.remove(VERSIONS);
        return tables;
    }

    /** @return what was done; empty when it could not be done */
    private String damage(Connection connection, String table) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        try (var statement = connection.createStatement();
                var all = statement.executeQuery("select ctid::text, t.* from " + table + " t")) {
            ResultSetMetaData names = all.getMetaData();
            for (int i = 1; i <= names.getColumnCount(); i++) {
                columns.add(names.getColumnName(i));
            }
            while (all.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(all.getObject(i));
                }
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return "";
        }
        List<Object> row = rows.get(random.nextInt(rows.size()));
        int column = 1 + random.nextInt(columns.size() - 1);
        Object own = row.get(column);
        Object other = rows.get(random.nextInt(rows.size())).get(column);
        String place = table + "." + columns.get(column);
        String update = "update " + table + " set " + columns.get(column) + " = ? where ctid = ?::tid";
        try {
            return switch (random.nextInt(4)) {
                case 0 ->
                    other == null || other.equals(own)
                            ? ""
                            : changed(connection, update, row, other, "moved into " + place);
                case 1 -> removed(connection, table, row);
                default -> own == null ? "" : changed(connection, update, row, altered(own), place);
            };
        } catch (SQLException constraint) {
            return "";
        }
    }

    private static String changed(Connection connection, String sql, List<Object> row, Object value, String what)
            throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, value);
            update.setObject(2, row.getFirst());
            return update.executeUpdate() == 1 ? what : "";
        }
    }

    private static String removed(Connection connection, String table, List<Object> row) throws SQLException {
        try (var delete = connection.prepareStatement("delete from " + table + " where ctid = ?::tid")) {
            delete.setObject(1, row.getFirst());
            return delete.executeUpdate() == 1 ? "row of " + table : "";
        }
    }

    private Object altered(Object value) {
        return switch (value) {
            case byte[] bytes
            when bytes.length > 0 -> {
                byte[] other = bytes.clone();
                other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
                yield other;
            }
            case String text
            when !text.isEmpty() -> {
                byte[] letters = text.getBytes(StandardCharsets.UTF_8);
                int at = random.nextInt(letters.length);
                letters[at] = (byte) (letters[at] == 'x' ? 'y' : 'x');
                yield new String(letters, StandardCharsets.UTF_8);
            }
            case Integer number -> number + 1;
            case Long number -> number + 1;
            case Short number -> number + 1;
            case Boolean truth -> !truth;
            case java.sql.Date day -> java.sql.Date.valueOf(day.toLocalDate().plusDays(1));
            case java.sql.Timestamp moment ->
                java.sql.Timestamp.from(moment.toInstant().plusSeconds(60));
            default -> "x";
        };
    }
}
