package care.quarterback.presentation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.SendMethod;
import care.quarterback.presentation.live.LiveCase.Notice;
import care.quarterback.presentation.report.SendPresenter.Keeping;
import care.quarterback.presentation.report.SendPresenter.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SendPresenterTest extends LetterDesk {

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

    /** Closes the dialog while the pages are being kept. */
    private List<Notice> closingMeanwhile(Keeping files) {
        List<Notice> said = new ArrayList<>();
        live.onNotice(said::add);
        var open = new AtomicReference<SendPresenter>();
        open.set(sending(in -> {
            open.get().stop();
            return files.take(in);
        }));
        int shown = sent.size();
        open.get().record(said(SendMethod.FAX, open.get().today()));
        assertEquals(shown, sent.size(), "nothing is shown in a dialog that is closed");
        return said;
    }

    @Test
    void whatWasAskedForIsRecordedThoughTheDialogWasClosed() {
        List<Notice> said = closingMeanwhile(documents::take);
        assertEquals(SendMethod.FAX, letter().getMethod());
        assertTrue(said.getLast().sentence().contains("is recorded as sent"), said.toString());
    }

    @Test
    void whatCouldNotBeRecordedIsSaidThoughTheDialogWasClosed() {
        List<Notice> said = closingMeanwhile(in -> {
            throw new IOException("full");
        });
        assertEquals(0, live.read(careCase -> careCase.getSentLetters().size()).join());
        assertEquals(List.of(new Notice(true, "We couldn’t keep the pages. Nothing was recorded. Try again.")), said);
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
}
