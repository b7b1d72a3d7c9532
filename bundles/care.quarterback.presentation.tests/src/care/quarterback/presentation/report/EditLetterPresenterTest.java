package care.quarterback.presentation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.DocumentKind;
import care.quarterback.model.SendMethod;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditLetterPresenterTest extends LetterDesk {

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
