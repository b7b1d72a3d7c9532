package care.quarterback.presentation.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.spi.AccessLog.Kind;
import care.quarterback.core.spi.Attachments;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.records.DocumentPresenter.Result;
import care.quarterback.presentation.report.PrivateCopies;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.records.AttachDocument;
import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.steps.records.DocumentEntry;
import care.quarterback.steps.records.StoredBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentPresenterTest {

    private static final StoredBytes LETTER = new StoredBytes("ab".repeat(32), 6, "image/png", null);

    @TempDir
    Path folder;

    private final LiveCase live = new MemoryStores().scenario("final", "2026-05-27");

    /** Gives the same bytes for every name; altered ones fail at their end, as those of the store do. */
    private record OneFile(boolean altered) implements Attachments {

        @Override
        public Stored put(InputStream in) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<InputStream> open(String sha256) {
            InputStream bytes = new ByteArrayInputStream("letter".getBytes(StandardCharsets.US_ASCII));
            return Optional.of(altered ? new SequenceInputStream(bytes, new Altered()) : bytes);
        }

        @Override
        public List<String> verify() {
            return List.of();
        }
    }

    /** Fails instead of ending. */
    private static final class Altered extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("altered");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyOpensADocumentAndThoseWhoMaySaveItOutsideAreNoted(Role role) {
        var stores = new MemoryStores();
        CaseId id = stores.scenario("final", "2026-05-27").id();
        LiveCase owned = stores.opened(id, "2026-05-27");
        ObjectId letter = letter(owned, LETTER);
        OpenDesk desk = stores.as(role).opened("2026-05-27");
        var found = new ArrayList<LiveCase>();
        new LiveCases(desk, MemoryStores.room("2026-05-27")).open(id, found::add, sentence -> {});
        LiveCase opened = found.getFirst();
        assertInstanceOf(Result.Opened.class, presenter(false).open(opened, letter));
        Path target = folder.resolve("letter.png");
        Result saved = presenter(false).save(opened, letter, target);
        assertEquals(role.may(Right.EXPORT), saved instanceof Result.Saved, saved.toString());
        assertEquals(role.may(Right.EXPORT), Files.exists(target));
        if (role.may(Right.LOOKS)) {
            List<Kind> noted = desk
                    .accesses()
                    .rows(new AccessLog.Query(Instant.EPOCH, Optional.of(id), Optional.empty(), 100))
                    .rows()
                    .stream()
                    .filter(row -> row.access().detail().equals("document"))
                    .map(row -> row.access().kind())
                    .toList();
            assertEquals(role.may(Right.EXPORT) ? List.of(Kind.EXPORTED, Kind.PRINTED) : List.of(Kind.PRINTED), noted);
        }
    }

    private Result open(boolean altered, StoredBytes bytes) {
        return presenter(altered).open(live, letter(bytes));
    }

    private DocumentPresenter presenter(boolean altered) {
        return new DocumentPresenter(
                new DocumentBytes(new OneFile(altered), null), new PrivateCopies(folder.resolve("copies")));
    }

    private ObjectId letter(StoredBytes bytes) {
        return letter(live, bytes);
    }

    private static ObjectId letter(LiveCase live, StoredBytes bytes) {
        live.session()
                .execute(new AttachDocument(
                        new DocumentEntry(
                                "Letter of Dr Raman", DocumentType.OPINION_LETTER, DocumentFormat.REPORT, null, "", 3),
                        bytes))
                .join();
        return live.read(careCase ->
                        new ObjectId(careCase.getDocuments().getLast().getId()))
                .join();
    }

    @Test
    void aDocumentOpensThroughACopyThatSaysNothingAndIsSwept() throws IOException {
        var opened = assertInstanceOf(Result.Opened.class, open(false, LETTER));
        assertEquals("letter", Files.readString(opened.file()));
        assertTrue(opened.file().toString().endsWith(".png"));
        assertFalse(opened.file().getFileName().toString().contains("Raman"));
        new PrivateCopies(folder.resolve("copies")).sweep();
        assertFalse(Files.exists(opened.file()));
    }

    @Test
    void anAlteredDocumentIsNotOpenedAndLeavesNoCopy() throws IOException {
        var failed = assertInstanceOf(Result.Failed.class, open(true, LETTER));
        assertTrue(failed.sentence().contains("so don’t use it."), failed.sentence());
        try (var left = Files.list(folder.resolve("copies"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void whatIsOnPaperSaysSo() {
        var failed = assertInstanceOf(Result.Failed.class, open(false, StoredBytes.NONE));
        assertTrue(failed.sentence().contains("paper"), failed.sentence());
    }

    @Test
    void aDocumentIsSavedWhereAPersonSaysAndReplacesWhatWasThere() throws IOException {
        ObjectId letter = letter(LETTER);
        Path target = Files.writeString(folder.resolve("letter.png"), "older");
        assertEquals(Optional.of(".png"), presenter(false).ending(live, letter));
        assertInstanceOf(Result.Saved.class, presenter(false).save(live, letter, target));
        assertEquals("letter", Files.readString(target));
    }

    @Test
    void anAlteredDocumentIsNotSavedAndWhatWasThereStays() throws IOException {
        Path target = Files.writeString(folder.resolve("letter.png"), "older");
        assertInstanceOf(Result.Failed.class, presenter(true).save(live, letter(LETTER), target));
        assertEquals("older", Files.readString(target));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        var failed = assertInstanceOf(
                Result.Failed.class, presenter(false).save(live, letter(LETTER), folder.resolve("gone/letter.png")));
        assertTrue(failed.sentence().startsWith("We couldn’t write to this folder."), failed.sentence());
    }
}
