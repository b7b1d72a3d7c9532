package care.quarterback.store;

import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.TestStores.PROVIDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.model.Goal;
import care.quarterback.testkit.Fixed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Eight seats save while the server restarts, connections are cut, and a second server takes the first one's place. Each tries
 * again until it's told that it's done; then everything is there once. {@code -Dseats.seconds=3600} goes on for an hour.
 */
class SeatsUnderFailureTest {

    private static final int SEATS = 8;
    private static final int SHARED = 99;
    private static final int SHORT = 12;
    private static final int SECONDS = Integer.getInteger("seats.seconds", SHORT);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final long AFTER_TROUBLE = TimeUnit.SECONDS.toNanos(5);

    @TempDir
    private Path folder;

    private LoopbackPostgres first;
    private LoopbackPostgres second;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong trouble = new AtomicLong(System.nanoTime());

    @AfterEach
    void stopsThem() {
        if (second != null) {
            second.close();
        }
        if (first != null) {
            first.close();
        }
    }

    private StoreLocation seat(int number) {
        String url = "jdbc:postgresql://127.0.0.1:" + first.port() + ",127.0.0.1:" + second.port()
                + "/postgres?user=quarterback&targetServerType=primary";
        return new StoreLocation.Server(url, folder.resolve("seat-" + number));
    }

    private static void run(LoopbackPostgres server, String... statements) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url());
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** @param millis of each save while all was well */
    private record Saved(List<String> own, List<String> shared, List<Long> millis, int tries) {}

    @Test
    void whatWasAcknowledgedIsThereOnceWhateverHappensToTheServer() throws Exception {
        Optional<Path> programs = LoopbackPostgres.programs();
        Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        first = LoopbackPostgres.start(programs.get());
        second = LoopbackPostgres.standby(programs.get(), first);
        run(first, "alter system set synchronous_standby_names = '*'", "select pg_reload_conf()");
        try (OpenStore store =
                PROVIDER.create(seat(0), AccountsContract.owner()).store()) {
            CaseSession.create(services(store), SampleCases.NURSE, id(SHARED))
                    .execute(new SampleCases.AddGoal("begun"))
                    .join();
        }
        List<Saved> saved = new ArrayList<>();
        try (var seats = Executors.newFixedThreadPool(SEATS)) {
            List<Future<Saved>> working = IntStream.range(0, SEATS)
                    .mapToObj(number -> seats.submit(() -> work(number)))
                    .toList();
            try {
                makeTrouble();
            } finally {
                ended.set(true);
            }
            for (Future<Saved> each : working) {
                saved.add(each.get());
            }
        }
        List<String> shared = new ArrayList<>(List.of("begun"));
        saved.forEach(each -> shared.addAll(each.shared()));
        try (OpenStore store = PROVIDER.open(seat(0), AccountsContract.owner())) {
            for (int number = 0; number < SEATS; number++) {
                assertEquals(saved.get(number).own(), goals(store, number));
                assertTrue(store.cases().verify(id(number)).verified());
            }
            assertEquals(
                    shared.stream().sorted().toList(),
                    goals(store, SHARED).stream().sorted().toList());
            assertTrue(store.cases().verify(id(SHARED)).verified());
        }
        for (int number = 0; number < SEATS; number++) {
            PROVIDER.open(seat(number), AccountsContract.owner()).close(); // nobody saw more than there is
        }
        report(saved);
    }

    private static List<String> goals(OpenStore store, int number) {
        return CaseSession.open(services(store), SampleCases.NURSE, id(number))
                .query(careCase ->
                        careCase.getGoals().stream().map(Goal::getText).toList())
                .join();
    }

    private static CaseServices services(OpenStore store) {
        return CaseServices.direct(store.cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
    }

    private Saved work(int number) {
        var actor = new Actor("Seat " + number);
        var saved = new Saved(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        int tries = 0;
        try (OpenStore store = PROVIDER.open(seat(number), AccountsContract.owner())) {
            var own = CaseSession.create(services(store), actor, id(number));
            var shared = CaseSession.open(services(store), actor, id(SHARED));
            for (int save = 0; !ended.get() || save == 0; save++) {
                boolean ofAll = save % 4 == 3;
                String text = "seat " + number + ", save " + save;
                tries += save(ofAll ? shared : own, text, saved.millis());
                (ofAll ? saved.shared() : saved.own()).add(text);
            }
        }
        return new Saved(saved.own(), saved.shared(), saved.millis(), tries);
    }

    /** @return how often it was tried */
    private int save(CaseSession session, String text, List<Long> millis) {
        long begun = System.nanoTime();
        for (int tries = 1; true; tries++) {
            try {
                long at = System.nanoTime();
                Outcome outcome = session.execute(new SampleCases.AddGoal(text)).join();
                if (outcome instanceof Outcome.Conflicted late && late.pairs().isEmpty()) {
                    continue; // others were quicker again and again: nothing was saved, and that was said
                }
                assertInstanceOf(Outcome.Done.class, outcome, text);
                if (tries == 1 && at - trouble.get() > AFTER_TROUBLE) {
                    millis.add((System.nanoTime() - at) / 1_000_000);
                }
                return tries;
            } catch (CompletionException failed) {
                if (!(failed.getCause() instanceof StoreException) || System.nanoTime() - begun > PATIENCE) {
                    throw failed;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100)); // as a person who presses Save again
            }
        }
    }

    /** Rounds of a restart and of cut connections, and in the end the failover. */
    private void makeTrouble() throws IOException, InterruptedException, SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        int rounds = Math.max(1, SECONDS / 120);
        long step = TimeUnit.SECONDS.toNanos(SECONDS) / (2L * rounds + 2);
        for (int round = 0; round < rounds; round++) {
            LockSupport.parkNanos(step);
            first.restart();
            trouble.set(System.nanoTime());
            LockSupport.parkNanos(step);
            run(
                    first,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'quarterback' and pid <> pg_backend_pid()");
            trouble.set(System.nanoTime());
        }
        LockSupport.parkNanos(step);
        first.kill();
        second.promote();
        trouble.set(System.nanoTime());
        LockSupport.parkNanos(Math.max(step, end - System.nanoTime()));
    }

    private static void report(List<Saved> saved) {
        if (SECONDS > SHORT) {
            List<Long> millis = saved.stream()
                    .flatMap(each -> each.millis().stream())
                    .sorted()
                    .toList();
            int saves = saved.stream()
                    .mapToInt(each -> each.own().size() + each.shared().size())
                    .sum();
            int tries = saved.stream().mapToInt(Saved::tries).sum();
            System.out.println(saves + " saves in " + tries + " tries; while all was well the median was "
                    + millis.get(millis.size() / 2) + " ms, the 95th percentile "
                    + millis.get(millis.size() * 95 / 100) + " ms, the longest " + millis.getLast() + " ms");
        }
    }
}
