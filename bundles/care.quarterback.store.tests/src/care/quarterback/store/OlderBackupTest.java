package care.quarterback.store;

import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.in;
import static care.quarterback.store.TestStores.open;
import static care.quarterback.store.TestStores.passphrase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.model.Goal;
import care.quarterback.testkit.Fixed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Backups in the pages of the engine, as older versions made them: one of 265c24a (schema 5, key file 1), and the last one that
 * was made so (schema 10, sealed).
 */
class OlderBackupTest {

    @TempDir
    private Path folder;

    private Path unpacked(String name) throws IOException {
        Path into = folder.resolve(name);
        try (var zip = new ZipInputStream(OlderBackupTest.class.getResourceAsStream(name + ".zip"))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = into.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? to : to.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(zip, to);
                }
            }
        }
        try (var files = Files.list(into)) {
            return files.findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages-of-265c24a", "pages-sealed"})
    void itIsRestoredAndCanBeBackedUpInTheNewForm(String name) throws IOException {
        Path place = folder.resolve("place");
        var restored = SmallPractice.restore(unpacked(name), place);
        assertEquals(3, restored.report().cases());
        Path file = folder.resolve("practice.qbackup");
        try (OpenStore store = open(place)) {
            isWhole(store);
            SmallPractice.goal(store, 1, "and work goes on");
            assertEquals(List.of(), SmallPractice.backup(store, file).damages());
        }
        Path again = folder.resolve("again");
        SmallPractice.restore(file, again);
        try (OpenStore store = open(again)) {
            assertEquals(List.of("walk 1", "sleep 1", "and work goes on"), goals(store, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages-of-265c24a", "pages-sealed"})
    void itOpensAsAStore(String name) throws IOException {
        Path home = unpacked(name);
        open(home).close();
        try (OpenStore store = open(home)) {
            isWhole(store);
        }
    }

    @Test
    void whatIsNotWantedOfItIsNotTouched() throws IOException {
        Path before = unpacked("pages-sealed");
        var sizes = sizes(before);
        PROVIDER.restore(before, in(folder.resolve("place")), passphrase(), (store, made) -> {}, Progress.NONE);
        assertEquals(sizes, sizes(before));
    }

    private static List<String> sizes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(each ->
                            folder.relativize(each) + " " + each.toFile().length()
                                    + (Files.isDirectory(each)
                                            ? ""
                                            : " " + each.toFile().lastModified()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> goals(OpenStore store, int number) {
        var services =
                CaseServices.direct(store.cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
        return CaseSession.open(services, SampleCases.NURSE, id(number))
                .query(c -> c.getGoals().stream().map(Goal::getText).toList())
                .join();
    }

    private static void isWhole(OpenStore store) throws IOException {
        assertEquals(List.of(id(1), id(2), id(3)), store.cases().ids());
        for (int number = 1; number <= 3; number++) {
            assertTrue(store.cases().verify(id(number)).verified());
            assertEquals(List.of("walk " + number, "sleep " + number), goals(store, number));
        }
        assertEquals(1, store.cases().find("walk 2", 10).size());
        assertTrue(store.practice().load().isPresent());
        assertTrue(store.practice().verify().verified());
        try (var in = store.attachments()
                .open(SmallPractice.sha256("an MRI".repeat(900)))
                .orElseThrow()) {
            assertEquals(5_400, in.readAllBytes().length);
        }
        assertEquals(List.of(), store.attachments().verify());
    }
}
