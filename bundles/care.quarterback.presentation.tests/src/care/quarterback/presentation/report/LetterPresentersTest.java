package care.quarterback.presentation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.PdfPages;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.model.SendMethod;
import care.quarterback.model.SentLetter;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.records.DocumentPresenter;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.report.ReportPresenter.PracticeParts;
import care.quarterback.presentation.report.SendPresenter.Said;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.testkit.MemoryStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterPresentersTest {

    @TempDir
    Path folder;

    private final LiveCase live = new MemoryStores().scenario("two-opinions", "2026-04-05");
    private final List<SendScreen> sent = new ArrayList<>();
    private final List<EditLetterScreen> edited = new ArrayList<>();
    private final DocumentPresenter documents = new DocumentPresenter(
            new DocumentBytes(new MemoryStore().attachments(), new OnePage()), new PrivateCopies(Path.of("unused")));

    /** Prints the words. */
    private static final class Words implements ReportRenderer {

        @Override
        public void warmUp() {}

        @Override
        public RenderedReport print(Document document, ReportLayout layout, OutputStream out) throws IOException {
            byte[] bytes = ("%PDF-1.7 " + String.join("\n", document.passages())).getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            return new RenderedReport(1, bytes.length, document.reading());
        }
    }

    private static final class OnePage implements PdfPages {

        @Override
        public int count(byte[] pdf) {
            return 1;
        }

        @Override
        public void cut(byte[] pdf, int from, int to, OutputStream out) throws IOException {
            out.write(pdf);
        }
    }

    private ReportPresenter reports() {
        return new ReportPresenter(
                new Words(),
                new PracticeParts(PracticeReach::none, PlanSettings::shipped),
                new PrivateCopies(folder.resolve("copies")),
                folder);
    }

    private SendPresenter sending() {
        var presenter = new SendPresenter(reports(), documents, live, DocumentKind.CONSENSUS_REQUEST, Options.USUAL);
        presenter.start(sent::add);
        return presenter;
    }

    private EditLetterPresenter editing() {
        var presenter = new EditLetterPresenter(reports(), live, DocumentKind.CONSENSUS_REQUEST);
        presenter.start(edited::add);
        return presenter;
    }

    private Said said(SendMethod method, String date) {
        return new Said(sent.getLast().to(), method, date, Optional.empty(), Optional.empty(), "");
    }

    private SentLetter letter() {
        return live.read(careCase -> careCase.getSentLetters().getLast()).join();
    }

    @Test
    void eachReaderHasALetterAndTheLastOfThemMovesTheStep() {
        SendPresenter presenter = sending();
        assertEquals(2, sent.getLast().readers().size());
        presenter.record(said(SendMethod.FAX, presenter.today()));
        assertTrue(sent.getLast().recorded(), sent.getLast().sentence());
        assertTrue(sent.getLast().sentence().endsWith("The pages are under Documents."));
        assertEquals(SendMethod.FAX, letter().getMethod());
        assertTrue(letter().getCopy().getSize() > 100);
        SendPresenter second = sending();
        assertTrue(
                sent.getLast().earlier().contains("This is attempt 2."),
                sent.getLast().earlier());
        second.choose(1);
        assertEquals("", sent.getLast().earlier());
        second.record(said(SendMethod.MAIL, second.today()));
        assertTrue(
                sent.getLast().sentence().contains("moved on"), sent.getLast().sentence());
        assertEquals(
                2,
                live.read(careCase ->
                                careCase.getConsensus().getLast().getRequests().size())
                        .join());
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        SendPresenter presenter = sending();
        presenter.record(said(null, presenter.today()));
        assertTrue(sent.getLast().problem());
        assertEquals("method", sent.getLast().field());
        presenter.record(said(SendMethod.FAX, "soonish"));
        assertEquals("on", sent.getLast().field());
        presenter.record(said(SendMethod.FAX, "4/30/2026"));
        assertTrue(
                sent.getLast().sentence().contains("in the future"),
                sent.getLast().sentence());
        presenter.record(new Said(
                "Dr. Pell",
                SendMethod.FAX,
                presenter.today(),
                Optional.empty(),
                Optional.of(folder.resolve("gone.pdf")),
                ""));
        assertEquals("proof", sent.getLast().field());
        assertEquals(0, live.read(careCase -> careCase.getSentLetters().size()).join());
    }

    @Test
    void theProofIsKeptAndAnEarlierDayMakesTheLetterOfThatDay() throws IOException {
        Path fax = Files.writeString(folder.resolve("fax.pdf"), "%PDF-1.7 transmission OK");
        SendPresenter presenter = sending();
        presenter.date("4/4/2026");
        presenter.record(new Said(
                sent.getLast().to(),
                SendMethod.FAX,
                "4/4/2026",
                Optional.empty(),
                Optional.of(fax),
                "Confirmed by phone"));
        assertTrue(sent.getLast().recorded(), sent.getLast().sentence());
        assertEquals("2026-04-04", letter().getSentOn().toString());
        assertTrue(letter().getProof().getTitle().startsWith("Proof of sending"));
        assertTrue(letter().getPassages().stream().anyMatch(text -> text.contains("Apr 4, 2026")));
    }

    @Test
    void aChangedParagraphIsInTheLetterUntilItIsThrownAway() {
        EditLetterPresenter presenter = editing();
        List<String> texts = new ArrayList<>(edited.getLast().paragraphs().stream()
                .map(EditLetterScreen.Paragraph::text)
                .toList());
        assertFalse(texts.isEmpty());
        assertFalse(edited.getLast().changed());
        texts.set(0, "Both of you saw our patient.");
        presenter.save(texts);
        assertTrue(edited.getLast().changed(), edited.getLast().sentence());
        assertTrue(edited.getLast().paragraphs().getFirst().note().startsWith("Edited by Nadia on"));
        sending().record(said(SendMethod.FAX, "4/5/2026"));
        assertTrue(letter().getPassages().contains("Both of you saw our patient."));
        assertTrue(
                sent.getLast().changed().startsWith("1 paragraph was edited"),
                sent.getLast().changed());
        presenter.throwAway();
        assertFalse(edited.getLast().changed());
        assertTrue(edited.getLast().paragraphs().getFirst().note().isEmpty());
        presenter.save(edited.getLast().paragraphs().stream()
                .map(EditLetterScreen.Paragraph::text)
                .toList());
        assertEquals("Nothing was changed.", edited.getLast().sentence());
    }

    @Test
    void aSheetSaysThatNothingCanBeChanged() {
        new EditLetterPresenter(reports(), live, DocumentKind.CARE_TEAM).start(edited::add);
        assertTrue(edited.getLast().paragraphs().isEmpty());
        assertTrue(edited.getLast().sentence().startsWith("Nothing in this document"));
    }
}
