package care.quarterback.presentation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.Formats;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.Seat;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Fixed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is chosen beforehand, what is told is said first, and the passphrase is shown once. */
class SharePresenterTest {

    @TempDir
    private Path folder;

    private boolean full;
    private ShareScreen screen;
    private SharePresenter presenter;

    @BeforeEach
    void aCaseWithoutAnybodyAround() {
        var stores = new MemoryStores();
        OpenDesk open = new Desk(
                        stores,
                        new Formats(List.of(), List.of(), stores, null, null, null, null),
                        null,
                        (view, lock, out) -> {
                            if (full) {
                                throw new IOException("no space");
                            }
                            out.write(lock.lock("secret".getBytes(StandardCharsets.UTF_8))
                                    .bytes());
                        })
                .found(
                        new StoreLocation.Embedded(folder.resolve("home")),
                        StoreSecret.passphrase("four unrelated words".toCharArray()),
                        Seat.direct(new Actor("Nadia"), Fixed.on("2026-03-02")))
                .desk();
        var session = open.sessions().create();
        session.execute(new OpenCase(new PersonName("Lena", "Okafor"), null, "Surgery?"))
                .join();
        CaseId id = session.id();
        presenter = new SharePresenter(open.shares(), MemoryStores.room("2026-03-02"), id);
        presenter.start(now -> screen = now);
    }

    @Test
    void nobodyIsChosenBeforehandAndNothingCanBeWritten() {
        assertEquals(List.of("The patient, Lena Okafor"), screen.readers());
        assertEquals(-1, screen.chosen());
        assertFalse(screen.possible());
    }

    @Test
    void whatThePatientWouldReadIsSaidFirstThenItIsWrittenAndThePassphraseShown() throws IOException {
        presenter.choose(0);
        assertTrue(screen.possible());
        assertTrue(
                screen.lines().stream().anyMatch(line -> line.text().startsWith("Your second opinion")),
                screen.lines().toString());

        Path file = folder.resolve("family-view.html");
        presenter.write(file);

        assertTrue(screen.written());
        assertTrue(screen.passphrase().matches("([a-z2-9]{5}-){4}[a-z2-9]{5}"), "five groups");
        assertFalse(screen.possible(), "it is written");
        assertTrue(Files.size(file) > "secret".length(), "locked");
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothing() throws IOException {
        full = true;
        presenter.choose(0);
        presenter.write(folder.resolve("family-view.html"));

        assertTrue(screen.problem());
        assertEquals("", screen.passphrase());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
    }
}
