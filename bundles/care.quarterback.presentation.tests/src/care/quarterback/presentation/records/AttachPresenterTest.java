package care.quarterback.presentation.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.Progress;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.PrivateCopies;
import care.quarterback.presentation.section.Companion;
import care.quarterback.presentation.section.FormField;
import care.quarterback.presentation.section.SectionPresenter;
import care.quarterback.presentation.section.SectionScreen;
import care.quarterback.presentation.section.Sections;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.testkit.HashedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachPresenterTest {

    private static final String PDF = "%PDF-1.7 ";

    @TempDir
    Path folder;

    private final LiveCase live = new MemoryStores().scenario("before-visit", "2026-03-20");
    private final HashedFiles store = new HashedFiles();
    private final SectionPresenter section = new SectionPresenter(live, Sections.DOCUMENTS);
    private final Page page = new Page();
    private SectionScreen screen;

    /** What a person sees of the page. */
    private final class Page implements AttachPresenter.View {

        private final List<String> working = new ArrayList<>();
        private List<String> said = List.of();
        private Optional<ObjectId> pointed = Optional.empty();

        @Override
        public void working(String sentence, int percent) {
            working.add(sentence + " " + percent);
        }

        @Override
        public void idle(List<String> sentences) {
            said = sentences;
        }

        @Override
        public void ask(Companion form) {
            section.begin(form);
        }

        @Override
        public void point(ObjectId document) {
            pointed = Optional.of(document);
        }
    }

    private AttachPresenter presenter() {
        section.start(shown -> screen = shown);
        var documents = new DocumentPresenter(
                new DocumentBytes(store, new ThreePages()), new PrivateCopies(folder.resolve("copies")));
        var presenter = new AttachPresenter(live, documents, (name, work) -> work.accept(Progress.NONE));
        presenter.start(page);
        return presenter;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII);
    }

    private String value(String field) {
        return screen.form().orElseThrow().fields().stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void type(String type) {
        section.typed("type", type);
        section.submit();
    }

    private List<String> titles() {
        return screen.rows().stream().map(row -> row.cells().get(1)).toList();
    }

    @Test
    void theFileTellsTitleAndFormatAndNothingElseIsFilledIn() throws IOException {
        presenter().attach(List.of(file("MRI report.pdf", PDF)));
        assertEquals("MRI report", value("title"));
        assertEquals("REPORT", value("format"));
        for (String field : List.of("type", "serviceDate", "author", "statesOpinion")) {
            assertEquals("", value(field), field);
        }
        assertEquals(
                List.of("title", "type", "format", "serviceDate", "author"),
                screen.form().orElseThrow().fields().stream()
                        .filter(field -> !field.more())
                        .map(FormField::name)
                        .toList());
        assertEquals(List.of("File 1 of 1: MRI report.pdf. Say what it is."), page.said);
        assertTrue(store.isEmpty(), "nothing is stored before a person says what it is");
    }

    @Test
    void severalFilesAreAttachedOneAfterTheOther() throws IOException {
        int before = live.read(careCase -> careCase.getDocuments().size()).join();
        presenter().attach(List.of(file("one.pdf", PDF + 1), file("two.pdf", PDF + 2)));
        type("IMAGING_REPORT");
        assertEquals("two", value("title"));
        type("LAB_RESULT");
        assertFalse(screen.form().isPresent());
        assertEquals(before + 2, screen.rows().size());
        assertTrue(titles().containsAll(List.of("one", "two")), titles().toString());
        assertEquals(List.of("one.pdf: attached.", "two.pdf: attached."), page.said);
        assertTrue(page.working.contains("Reading file 2 of 2 0"), page.working.toString());
        assertTrue(page.working.contains("Storing two.pdf 100"), page.working.toString());
        assertEquals(
                3,
                live.read(careCase -> careCase.getDocuments().getLast().getPages())
                        .join());
    }

    @Test
    void theSameBytesAreSaidToBeHereAlready() throws IOException {
        AttachPresenter presenter = presenter();
        presenter.attach(List.of(file("one.pdf", PDF)));
        type("IMAGING_REPORT");
        presenter.attach(List.of(file("again.pdf", PDF)));
        assertEquals(List.of("again.pdf: already here as “one”. Not attached again."), page.said);
        assertTrue(page.pointed.isPresent());
        assertFalse(screen.form().isPresent());
    }

    @Test
    void whatCannotBeAttachedIsSaidInWordsAndTheNextFileFollows() throws IOException {
        presenter().attach(List.of(file("empty.pdf", ""), folder.resolve("gone.pdf"), file("good.pdf", PDF)));
        assertEquals("good", value("title"));
        assertEquals(3, page.said.size());
        assertTrue(page.said.get(0).startsWith("empty.pdf: This file is empty."), page.said.toString());
        assertTrue(page.said.get(1).startsWith("gone.pdf: This isn’t a file"), page.said.toString());
    }

    @Test
    void aFormThatIsClosedLeavesOutTheRest() throws IOException {
        presenter().attach(List.of(file("one.pdf", PDF + 1), file("two.pdf", PDF + 2)));
        section.close();
        assertFalse(screen.form().isPresent());
        assertEquals(List.of("2 files weren’t attached."), page.said);
        assertTrue(store.isEmpty());
    }

    @Test
    void aRefusalStaysAtTheFormAndStoresNothing() throws IOException {
        presenter().attach(List.of(file("one.pdf", PDF)));
        section.submit();
        assertEquals(
                "Choose one under “Type of document.”",
                screen.form().orElseThrow().fields().stream()
                        .filter(field -> field.name().equals("type"))
                        .findFirst()
                        .orElseThrow()
                        .refusal());
        assertTrue(store.isEmpty());
        Files.delete(folder.resolve("one.pdf"));
        type("IMAGING_REPORT");
        assertTrue(screen.form().orElseThrow().refusal().startsWith("We couldn’t read this file."));
    }

    @Test
    void attachingIsTakenBackByUndo() throws IOException {
        presenter().attach(List.of(file("one.pdf", PDF)));
        type("IMAGING_REPORT");
        assertTrue(titles().contains("one"));
        live.undo();
        assertFalse(titles().contains("one"));
    }
}
