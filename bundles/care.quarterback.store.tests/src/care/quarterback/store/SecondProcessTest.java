package care.quarterback.store;

import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.model.Goal;
import care.quarterback.testkit.Fixed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second Java on the same store: refused while the first has it, and killed in the middle of its work.
 * {@code -Dsaves.kills=400 -Dletters.kills=100} kill more often.
 */
class SecondProcessTest {

    private static final int KILLS = Integer.getInteger("saves.kills", 20);
    private static final int LETTER_KILLS = Integer.getInteger("letters.kills", 5);
    private static final int SAVES_A_LIFE = 10;

    @TempDir
    private Path work;

    private Path home;

    @BeforeEach
    void makesAStore() {
        home = work.resolve("home");
        TestStores.create(home).store().close();
    }

    @Test
    void aStoreThatIsOpenInAnotherProcessIsRefusedUntilThatOneEnds() throws Exception {
        Process child = ChildJava.start(work, SavingChild.class, home.toString(), id(1).value(), "hold");
        try (BufferedReader out = child.inputReader()) {
            assertEquals("open", out.readLine(), () -> errors());
            assertTrue(isOpenElsewhere());
            assertEquals(Kind.IN_USE, refusal(() -> TestStores.open(home)));
            child.getOutputStream().close();
            assertEquals(0, child.waitFor());
            assertFalse(isOpenElsewhere());
            TestStores.open(home).close();
        } finally {
            child.destroyForcibly();
        }
    }

    private boolean isOpenElsewhere() {
        return new JdbcStoreProvider().isOpenElsewhere(new StoreLocation.Embedded(home));
    }

    @Test
    void everySaveThatWasAcknowledgedSurvivesAKillAtAnyMoment() throws Exception {
        killAgainAndAgain(KILLS);
    }

    @Test
    void everyLetterOfAnAcknowledgedSaveSurvivesAKillAtAnyMoment() throws Exception {
        long acknowledged = killAgainAndAgain(LETTER_KILLS, "letters");
        try (OpenStore store = TestStores.open(home)) {
            for (long number = 1; number <= acknowledged; number++) {
                try (var in = store.attachments()
                        .open(SmallPractice.sha256(SavingChild.letter(number)))
                        .orElseThrow()) {
                    assertEquals(SavingChild.letter(number).length(), in.readAllBytes().length);
                }
            }
            assertEquals(List.of(), store.attachments().verify());
        }
    }

    private long killAgainAndAgain(int kills, String... mode) throws Exception {
        var random = new Random(20260302);
        long acknowledged = 0;
        for (int kill = 0; kill < kills; kill++) {
            // few or many saves in one life, ten on average, then a moment somewhere inside of the next one
            int saves = kill == kills - 1
                    ? (int) Math.max(1, kills * SAVES_A_LIFE - acknowledged)
                    : 1 + random.nextInt(2 * SAVES_A_LIFE - 1);
            acknowledged = runAndKill(saves, random.nextLong(4_000_000), mode);
            long stored = checkStore(acknowledged);
            acknowledged = Math.max(acknowledged, stored);
        }
        assertTrue(acknowledged >= kills * SAVES_A_LIFE, "only " + acknowledged + " saves were tried");
        return acknowledged;
    }

    /** Returns the last revision that the child told of before it died. */
    private long runAndKill(int saves, long nanosAfter, String... mode) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(home.toString(), id(1).value()));
        arguments.addAll(List.of(mode));
        Process child = ChildJava.start(work, SavingChild.class, arguments.toArray(String[]::new));
        try (BufferedReader out = child.inputReader()) {
            assertEquals("open", out.readLine(), () -> errors());
            long last = 0;
            for (int save = 0; save < saves; save++) {
                String line = out.readLine();
                assertTrue(line != null, () -> errors());
                last = Long.parseLong(line);
            }
            LockSupport.parkNanos(nanosAfter);
            child.toHandle().destroyForcibly(); // by its handle: what it said stays readable
            // what it said before the kill is acknowledged too; a line without its end was not said
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line.matches("\\d+") && Long.parseLong(line) == last + 1 ? last + 1 : last;
            }
            return last;
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    private long checkStore(long acknowledged) {
        try (OpenStore store = TestStores.open(home)) {
            var stored = store.cases().load(id(1)).orElseThrow();
            assertTrue(
                    stored.revision() >= acknowledged, "acknowledged " + acknowledged + ", there " + stored.revision());
            assertTrue(stored.revision() <= acknowledged + 1, "more was saved than was tried");
            var services =
                    CaseServices.direct(store.cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
            List<String> goals = CaseSession.open(services, SampleCases.NURSE, id(1))
                    .query(c -> c.getGoals().stream().map(Goal::getText).toList())
                    .join();
            assertEquals(
                    LongStream.rangeClosed(1, stored.revision())
                            .mapToObj(number -> SavingChild.GOAL + number)
                            .toList(),
                    goals);
            List<AuditEntry> audit = store.cases().audit(id(1));
            assertEquals(stored.revision(), audit.size());
            assertEquals(stored.head(), AuditHead.of(audit.getLast()));
            assertTrue(store.cases().verify(id(1)).verified());
            assertEquals(1, store.cases().find("goal " + stored.revision(), 10).size());
            return stored.revision();
        }
    }

    private String errors() {
        try {
            return Files.readString(work.resolve("child.err"));
        } catch (IOException e) {
            return "nothing was said";
        }
    }
}
