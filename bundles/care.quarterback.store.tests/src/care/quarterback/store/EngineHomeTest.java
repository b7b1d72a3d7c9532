package care.quarterback.store;

import static care.quarterback.store.SampleCases.first;
import static care.quarterback.store.SampleCases.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.core.spi.OpenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's properties come from us alone. */
class EngineHomeTest {

    @TempDir
    private Path work;

    @Test
    void aFileOfPropertiesInTheHomeOrTheWorkingFolderHasNoEffect() throws Exception {
        assertNoEffect(work.resolve("home").toString());
    }

    @Test
    void norHasItWhereTheEngineStartsBeforeThePassphraseIsThere() throws Exception {
        assertNoEffect(work.resolve("home").toString(), "prepared");
    }

    @Test
    void whereNoStoreIsNothingIsMadeReady() {
        TestStores.PROVIDER.prepare(TestStores.in(work.resolve("none")));
        assertFalse(Files.exists(work.resolve("none")));
    }

    private void assertNoEffect(String... arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        try (OpenStore store = TestStores.create(home).store()) {
            store.cases().save(first(id(1), "Doe, Margaret", "2026-01-05"));
        }
        Path log = work.resolve("planted.log");
        String planted = "derby.stream.error.file=" + log + "\nderby.language.logStatementText=true\n"
                + "derby.stream.error.logSeverityLevel=0\nderby.database.defaultConnectionMode=noAccess\n";
        Files.writeString(home.resolve("derby.properties"), planted);
        Files.writeString(work.resolve("derby.properties"), planted);
        Process child = ChildJava.start(work, EngineChild.class, arguments);
        try (var out = child.inputReader()) {
            assertEquals(
                    "1 cases, durability default, server false, folder left false", out.readLine(), () -> errors());
            assertEquals(0, child.waitFor());
        } finally {
            child.destroyForcibly();
        }
        assertFalse(Files.exists(log));
    }

    private String errors() {
        try {
            return Files.readString(work.resolve("child.err"));
        } catch (IOException e) {
            return "nothing was said";
        }
    }

    @Test
    void theEngineHasNoServer() {
        assertThrows(
                ClassNotFoundException.class,
                () -> Class.forName(
                        "org.apache.derby.drda.NetworkServerControl",
                        false,
                        getClass().getClassLoader()));
    }
}
