package care.quarterback.presentation.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.Document;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.records.SplitPresenter.Form;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.records.AttachDocument;
import care.quarterback.steps.records.DocumentEntry;
import care.quarterback.steps.records.StoredBytes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SplitPresenterTest implements SplitPresenter.View {

    private final LiveCase live = new MemoryStores().scenario("before-visit", "2026-03-20");
    private final SplitPresenter presenter = new SplitPresenter(live);
    private Optional<Form> form = Optional.empty();
    private String refused = "";

    @Override
    public void show(Optional<Form> shown) {
        form = shown;
    }

    @Override
    public void refused(String sentence) {
        refused = sentence;
    }

    private ObjectId attach(StoredBytes bytes) {
        live.execute(new AttachDocument(
                new DocumentEntry("Fax of March 3", DocumentType.OTHER, DocumentFormat.REPORT, null, "", 0), bytes));
        return live.read(careCase ->
                        new ObjectId(careCase.getDocuments().getLast().getId()))
                .join();
    }

    private void open() {
        presenter.start(this);
        presenter.open(attach(new StoredBytes("ab".repeat(32), 6, StoredBytes.PDF, 7)));
    }

    private void row(int row, String... typed) {
        for (int i = 0; i < typed.length; i += 2) {
            presenter.typed(row, typed[i], typed[i + 1]);
        }
    }

    private List<Document> parts() {
        return live.read(careCase -> careCase.getDocuments().stream()
                        .filter(document -> document.getSplitFrom() != null)
                        .toList())
                .join();
    }

    @Test
    void eachRowBecomesADocumentOfItsPages() {
        open();
        assertEquals(
                "The file has 7 pages. The file itself stays in the case.",
                form.orElseThrow().note());
        row(0, "pages", "1-3", "title", "Visit note", "type", "CLINIC_NOTE", "serviceDate", "3/2/26");
        row(1, "pages", "4", "title", "Labs", "type", "LAB_RESULT", "author", "Harbor lab");
        presenter.another();
        presenter.submit();
        assertTrue(form.isEmpty());
        Document note = parts().get(0);
        assertEquals("Visit note", note.getTitle());
        assertEquals(LocalDate.of(2026, 3, 2), note.getServiceDate());
        assertEquals(List.of(1, 3, 3), List.of(note.getPageFrom(), note.getPageTo(), note.getPages()));
        assertEquals(4, parts().get(1).getPageTo());
        live.undo();
        assertEquals(List.of(), parts());
    }

    @Test
    void whatIsWrongStandsAtItsRowAndNothingIsSplit() {
        open();
        row(0, "pages", "first two", "title", "Visit note", "type", "CLINIC_NOTE");
        row(1, "pages", "2-3", "title", "Labs");
        presenter.submit();
        assertEquals(
                Map.of(
                        0, "We couldn’t read these pages. Type them like 1-3, or 4.",
                        1, "Choose one under “Type of document.”"),
                form.orElseThrow().refusals());
        row(0, "pages", "1-2");
        row(1, "pages", "5-9", "type", "LAB_RESULT");
        presenter.submit();
        assertEquals(
                Map.of(1, "The file has 7 pages. Check the last page."),
                form.orElseThrow().refusals());
        assertEquals(List.of(), parts());
    }

    @Test
    void emptyRowsAreRefusedAsAWhole() {
        open();
        presenter.submit();
        assertEquals(
                Map.of(1, "Enter which pages belong together."),
                form.orElseThrow().refusals());
    }

    @Test
    void onlyAPdfCanBeSplit() {
        presenter.start(this);
        presenter.open(attach(StoredBytes.NONE));
        assertTrue(form.isEmpty());
        assertEquals("Only an attached PDF can be split by pages. Attach the file first.", refused);
    }
}
