package care.quarterback.exchange.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.exchange.table.CsvTables;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.DirectoryPlan;
import care.quarterback.steps.practice.DirectoryPlan.Effect;
import care.quarterback.steps.practice.PracticeSession;
import care.quarterback.steps.practice.PracticeSession.PracticeServices;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryPractice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDirectoryTest {

    private final PracticeSession session = PracticeSession.open(
            new PracticeServices(new MemoryPractice(), Fixed.on("2026-03-02"), Fixed.ids(), Runnable::run),
            new Actor("Nadia"));

    @TempDir
    private Path folder;

    @Test
    void everyLineOfEveryTableIsTaken() throws IOException {
        for (Map.Entry<String, ImportSource> table :
                new BundledSamples().directory().entrySet()) {
            DirectoryList list = DirectoryList.of(table.getKey()).orElseThrow();
            Path file = folder.resolve(table.getKey());
            try (InputStream in = table.getValue().open()) {
                Files.copy(in, file);
            }
            DirectoryPlan plan = session.plan(list, new CsvTables().read(file).lines(), Fixed.sentences())
                    .join();
            assertEquals(List.of(), plan.notes(), table.getKey());
            assertEquals(
                    List.of(),
                    plan.lines().stream()
                            .filter(line -> line.effect() != Effect.ADD)
                            .toList(),
                    table.getKey());
            assertTrue(session.execute(plan.command().orElseThrow()).join().done());
            assertTrue(session.entries(list).join().size() > 1, table.getKey());
        }
        assertTrue(session.rows().join().clinicians().stream()
                .noneMatch(row -> row.office().isBlank()));
    }
}
