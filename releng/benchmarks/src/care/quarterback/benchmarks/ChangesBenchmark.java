package care.quarterback.benchmarks;

import care.quarterback.desk.services.ChangeList.Query;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;

/** What changed since yesterday over all cases: the newest lines, and those behind the first thousand. */
final class ChangesBenchmark implements Benchmark {

    private static final String NAME = "changes";
    private static final int PAGE = 200;
    private static final int ENTRIES = 20;
    private static final Duration PAST = Duration.ofDays(60);
    private static final int PER_COMMIT = 500;

    @Override
    public void run(Settings settings, Results results) throws Exception {
        int cases = settings.amount(10_000, 1_000);
        Instant now = Instant.now();
        Path home = settings.work().resolve("changes");
        boolean fresh = !Files.isDirectory(home);
        try (FilledStore store = FilledStore.practice(home, cases);
                Connection connection = store.plain()) {
            if (fresh) {
                fill(connection, cases, now);
            }
            Instant yesterday = now.minus(Duration.ofDays(1));
            measure(settings, results, store, connection, "since yesterday", yesterday, cases);
            measure(settings, results, store, connection, "since 30 days ago", now.minus(Duration.ofDays(30)), cases);
        }
    }

    private static void measure(
            Settings settings,
            Results results,
            FilledStore store,
            Connection connection,
            String what,
            Instant from,
            int cases)
            throws Exception {
        var query = new Query(from, Optional.of("Owner 3"), Optional.empty(), PAGE);
        try (var select = connection.prepareStatement("select a.case_id, a.seq, a.made_at, a.actor, a.command, a.kind,"
                + " a.details from case_audit a --DERBY-PROPERTIES index=CASE_AUDIT_NEWEST\n where a.made_at >= ?"
                + " order by a.made_at desc, a.case_id, a.seq desc fetch first 200 rows only")) {
            Contest.Times times = new Contest()
                    .run(
                            settings.amount(50, 5),
                            settings.amount(200, 20),
                            round -> store.desk().lists().changes().page(query),
                            round -> read(select, from));
            String note = cases + " cases, " + cases * ENTRIES + " entries; the first " + PAGE + " lines of others";
            results.compared(
                    new Results.Subject(NAME, what + ", first page", "warm", "ms"),
                    times.ours().median(),
                    times.reference().median(),
                    Goal.below(50),
                    note);
            results.compared(
                    new Results.Subject(NAME, "the same, 95th percentile", "warm", "ms"),
                    times.ours().percentile(95),
                    times.reference().percentile(95),
                    Goal.below(50),
                    note);
            connection.commit();
        }
    }

    private static List<byte[]> read(PreparedStatement select, Instant from) throws SQLException {
        select.setLong(1, from.toEpochMilli());
        List<byte[]> details = new ArrayList<>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                details.add(row.getBytes(7));
            }
        }
        return details;
    }

    private static void fill(Connection connection, int cases, Instant now) throws SQLException, IOException {
        byte[] details = details();
        long step = PAST.toMillis() / cases / ENTRIES;
        try (var entry = connection.prepareStatement(
                "insert into case_audit values (?, ?, ?, ?, 'ChangeField', 'DO', ?, '', '', '', '')")) {
            for (int i = 0; i < cases * ENTRIES; i++) {
                Practice.Case one = Practice.number(i % cases);
                entry.setString(1, one.id());
                entry.setLong(2, i / cases + 1L);
                entry.setLong(3, now.toEpochMilli() - step * (cases * ENTRIES - i));
                entry.setString(4, one.owner());
                entry.setBytes(5, details);
                entry.addBatch();
                if (i % PER_COMMIT == 0) {
                    entry.executeBatch();
                    connection.commit();
                }
            }
            entry.executeBatch();
            connection.commit();
        }
    }

    /** One changed field, as the store packs it. */
    private static byte[] details() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            write(out, "");
            out.writeInt(1);
            for (String each : List.of("p1", "Patient.givenName", "Ana", "Anna")) {
                write(out, each);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
