package care.quarterback.store;

import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.TestStores.create;
import static care.quarterback.store.TestStores.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.Worklist.Query;
import care.quarterback.testkit.Fixed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of an embedded store that were damaged while it was closed. Whatever the damage: either it is said in words, or
 * everything that is read is as it was saved. {@code -Ddamages.trials=400} tries more.
 */
class DamagedFilesTest {

    private static final int TRIALS = Integer.getInteger("damages.trials", 24);
    private static final byte[] FILE = "a letter".repeat(9_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private Path home;
    private Path earlier;
    private Path trial;
    private int trials;
    private String hash;
    private List<Object> sound;
    private final Map<String, Integer> told = new TreeMap<>();

    @BeforeEach
    void makesAStore() throws IOException {
        home = folder.resolve("home");
        trial = folder.resolve("trial");
        try (OpenStore store = create(home).store()) {
            var services =
                    CaseServices.direct(store.cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
            for (int number = 1; number <= 12; number++) {
                var session = CaseSession.create(services, SampleCases.NURSE, id(number));
                session.execute(new SampleCases.AddGoal("walk " + number)).join();
                session.execute(new SampleCases.AddGoal("sleep " + number)).join();
            }
            store.cases().save(SampleCases.first(id(20), "Doe, Margaret", "2026-01-05"));
            hash = store.attachments().put(new ByteArrayInputStream(FILE)).sha256();
        }
        earlier = folder.resolve("earlier");
        HomeFolder.copy(home, earlier);
        try (OpenStore store = open(home)) {
            var services =
                    CaseServices.direct(store.cases(), SampleCases::project, Fixed.on("2026-03-03"), Fixed.sentences());
            for (int number = 1; number <= 12; number++) {
                var session = CaseSession.open(services, SampleCases.NURSE, id(number));
                session.execute(new SampleCases.AddGoal("read " + number)).join();
            }
        }
        HomeFolder.copy(home, trial);
        try (OpenStore store = open(trial)) {
            sound = all(store);
        }
        HomeFolder.delete(trial);
    }

    /** All that is shown of a store, in an order of its own. */
    private List<Object> all(OpenStore store) throws IOException {
        List<Object> all = new ArrayList<>(store.cases().find("", 100));
        for (int number : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20}) {
            var stored = store.cases().load(id(number)).orElseThrow();
            all.addAll(List.of(stored.revision(), stored.head(), Arrays.hashCode(stored.document())));
            all.add(store.cases().audit(id(number)));
        }
        all.addAll(store.worklist().page(Query.all(SampleCases.day("2026-03-10"), SampleCases.day("2026-03-13"), 50)));
        try (var in = store.attachments().open(hash).orElseThrow()) {
            all.add(Arrays.hashCode(in.readAllBytes()));
        }
        return all;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("store.lock") && !file.endsWith("derby.log"))
                    .sorted()
                    .toList();
        }
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private void trial(String name, Path file, Damage damage) throws IOException {
        trial = folder.resolve("trial-" + trials++); // a place of its own: the engine can remember one that failed
        HomeFolder.copy(home, trial);
        damage.to(trial.resolve(home.relativize(file).toString()));
        String outcome = outcome();
        told.merge(name + ": " + outcome, 1, Integer::sum);
        assertTrue(!outcome.equals("WRONG"), name + " of " + home.relativize(file));
        HomeFolder.delete(trial);
    }

    private String outcome() {
        try (OpenStore store = open(trial)) {
            List<Object> shown = all(store);
            if (shown.equals(sound)) {
                return "nothing was lost";
            }
            boolean marked = shown.toString().contains("rowAltered");
            long found = store.cases().ids().stream()
                    .filter(id -> !store.cases().verify(id).verified())
                    .count();
            return marked || found + store.cases().gone().size() > 0 ? "found" : "WRONG";
        } catch (StoreException said) {
            boolean states = said.getCause() instanceof SQLException;
            return said.said().key() + (states ? " (" + said.getCause().getMessage() + ")" : "");
        } catch (IOException attachment) {
            return "attachment altered";
        } catch (java.util.NoSuchElementException gone) {
            return "attachment gone";
        }
    }

    @Test
    void flippedBitsAreSaidOrWithoutEffect() throws IOException {
        var random = new Random(20261130);
        List<Path> files = files();
        for (int i = 0; i < TRIALS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            trial("bit", file, at -> flip(at, random));
        }
        report();
    }

    private static void flip(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
        }
    }

    @Test
    void swappedPagesCutAndDeletedFilesAreSaidOrWithoutEffect() throws IOException {
        var random = new Random(20261201);
        List<Path> files = files();
        for (int i = 0; i < TRIALS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            switch (i % 4) {
                case 0 -> trial("page", file, at -> swap(at, 4_096, random));
                case 1 -> trial("large page", file, at -> swap(at, 32_768, random));
                case 2 ->
                    trial(
                            "cut",
                            file,
                            at -> Files.write(at, Arrays.copyOf(Files.readAllBytes(at), (int) (Files.size(at) / 2))));
                default -> trial("deleted", file, Files::delete);
            }
        }
        report();
    }

    @Test
    void overwrittenPagesAndFilesOfAnEarlierCopyAreSaidOrWithoutEffect() throws IOException {
        var random = new Random(20261202);
        List<Path> files = files();
        List<Path> changed = new ArrayList<>();
        for (Path file : files) {
            if (Files.exists(before(file)) && Files.mismatch(file, before(file)) >= 0) {
                changed.add(file);
            }
        }
        for (int i = 0; i < TRIALS; i++) {
            if (i % 2 == 0) {
                Path file = files.get(random.nextInt(files.size()));
                trial("overwritten page", file, at -> overwrite(at, 4_096, random));
            } else {
                Path file = changed.get(i / 2 % changed.size());
                Path before = before(file);
                trial("earlier copy", file, at -> Files.copy(before, at, StandardCopyOption.REPLACE_EXISTING));
            }
        }
        report();
    }

    private Path before(Path file) {
        return earlier.resolve(home.relativize(file).toString());
    }

    private static void overwrite(Path file, int size, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = bytes.length > size ? random.nextInt(bytes.length / size) * size : 0;
        byte[] noise = new byte[Math.min(size, bytes.length - at)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, at, noise.length);
        Files.write(file, bytes);
    }

    private static void swap(Path file, int size, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int pages = bytes.length / size;
        if (pages > 1) {
            int first = random.nextInt(pages) * size;
            int second = random.nextInt(pages) * size;
            byte[] page = Arrays.copyOfRange(bytes, first, first + size);
            System.arraycopy(bytes, second, bytes, first, size);
            System.arraycopy(page, 0, bytes, second, size);
            Files.write(file, bytes);
        }
    }

    private void report() {
        assertEquals(TRIALS, told.values().stream().mapToInt(Integer::intValue).sum());
        if (TRIALS > 24) {
            told.forEach((outcome, count) -> System.out.println(count + " x " + outcome));
        }
    }
}
