package care.quarterback.steps.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.CorrectField;
import care.quarterback.core.entry.RemoveEntry;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.model.LetterEdit;
import care.quarterback.model.SendMethod;
import care.quarterback.model.SentLetter;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.testkit.Trial;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentLettersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    private static final StoredBytes PAGES = new StoredBytes("ab".repeat(32), 4_000, StoredBytes.PDF, 2);
    private static final StoredBytes FAX = new StoredBytes("cd".repeat(32), 400, StoredBytes.PDF, 1);

    private static Trial trial() {
        return new Trial("2026-03-04")
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
    }

    private static SendLetter letter(String to, SendMethod method, LocalDate on, StoredBytes proof) {
        return new SendLetter(
                "Request for a clinical summary",
                to,
                method,
                on,
                Optional.empty(),
                "Front desk took it",
                new LetterCopy("summary-request", "", PAGES, List.of("Dear Dr. Okonjo:", "Please send it."), proof));
    }

    private static SentLetter sent(Trial trial, int index) {
        return trial.read(careCase -> careCase.getSentLetters().get(index));
    }

    private static ObjectId id(Trial trial, int index) {
        return trial.id(careCase -> careCase.getSentLetters().get(index).getId());
    }

    @Test
    void theVeryPagesAndTheirWordsAreKept() {
        Trial trial = trial().does(letter("Dr. Okonjo", SendMethod.FAX, MONDAY, FAX));
        SentLetter sent = sent(trial, 0);
        assertEquals(PAGES.sha256(), sent.getCopy().getSha256());
        assertEquals(2, sent.getCopy().getPages());
        assertEquals(MONDAY, sent.getCopy().getServiceDate());
        assertEquals(FAX.sha256(), sent.getProof().getSha256());
        assertEquals(
                "Proof of sending: Request for a clinical summary",
                sent.getProof().getTitle());
        assertEquals(List.of("Dear Dr. Okonjo:", "Please send it."), sent.getPassages());
        assertEquals(1, sent.getAttempt());
        assertEquals("Alma Reyes", sent.getRecordedBy());
    }

    @Test
    void theSameToTheSameReaderIsASecondAttemptAndItsPagesAreKeptOnce() {
        Trial trial = trial().does(letter("Dr. Okonjo", SendMethod.FAX, MONDAY, StoredBytes.NONE))
                .does(letter("dr. okonjo ", SendMethod.MAIL, WEDNESDAY, StoredBytes.NONE))
                .does(letter("Dr. Pell", SendMethod.MAIL, WEDNESDAY, StoredBytes.NONE));
        assertEquals(2, sent(trial, 1).getAttempt());
        assertEquals(1, sent(trial, 2).getAttempt());
        assertEquals(1, (int) trial.read(careCase -> careCase.getDocuments().size()));
    }

    @Test
    void againIsTheSameLetterWordForWord() {
        Trial trial = trial().does(letter("Dr. Okonjo", SendMethod.FAX, MONDAY, FAX));
        trial.does(new SendLetterAgain(id(trial, 0), SendMethod.MAIL, null, Optional.empty(), ""));
        SentLetter again = sent(trial, 1);
        assertEquals(2, again.getAttempt());
        assertEquals(WEDNESDAY, again.getSentOn());
        assertEquals(PAGES.sha256(), again.getCopy().getSha256());
        assertEquals(2, again.getPassages().size());
        assertNull(again.getProof());
        assertEquals(
                List.of("It first went out on Mon, Mar 2, 2026. Check the date and enter it again."),
                trial.refused(new SendLetterAgain(
                        id(trial, 0), SendMethod.MAIL, LocalDate.of(2026, 3, 1), Optional.empty(), "")));
    }

    @Test
    void whatWentOutIsCorrectedWithAReasonAndNotChanged() {
        Trial trial = trial().does(letter("Dr. Okonjo", SendMethod.FAX, MONDAY, StoredBytes.NONE));
        assertTrue(
                !trial.refused(new ChangeField(id(trial, 0), "to", "Dr. Pell")).isEmpty());
        assertTrue(!trial.refused(new CorrectField(id(trial, 0), "to", "Dr. Pell", " "))
                .isEmpty());
        trial.does(new CorrectField(id(trial, 0), "to", "Dr. Pell", "Typed the wrong name"));
        assertEquals("Dr. Pell", sent(trial, 0).getTo());
        trial.does(new VoidStatement(id(trial, 0), "The fax failed"));
        trial.does(letter("Dr. Pell", SendMethod.FAX, WEDNESDAY, StoredBytes.NONE));
        assertEquals(1, sent(trial, 1).getAttempt());
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        Trial trial = trial();
        assertEquals(
                List.of("Date sent: that date is in the future. Check it and enter it again."),
                trial.refused(letter("Dr. Okonjo", SendMethod.FAX, LocalDate.of(2026, 3, 5), StoredBytes.NONE)));
        assertEquals(
                1,
                trial.refused(letter(" ", SendMethod.FAX, MONDAY, StoredBytes.NONE))
                        .size());
        assertEquals(
                1,
                trial.refused(letter("Dr. Okonjo", null, MONDAY, StoredBytes.NONE))
                        .size());
    }

    @Test
    void aParagraphIsInOtherWordsUntilTheyAreThrownAway() {
        Trial trial = trial().does(new EditLetter("thank-you", "Dr. Pell", "It helped.", "It helped us a lot.", "f1"));
        trial.does(new EditLetter("thank-you", "Dr. Pell", "It helped.", "It did help.", "f2"));
        LetterEdit edit = trial.read(careCase -> careCase.getLetterEdits().getFirst());
        assertEquals(1, (int) trial.read(careCase -> careCase.getLetterEdits().size()));
        assertEquals("It did help.", edit.getAfter());
        assertEquals("Alma Reyes", edit.getEditedBy());
        trial.does(new EditLetter("thank-you", "Dr. Pell", "It helped.", "It helped.", "f2"));
        assertEquals(0, (int) trial.read(careCase -> careCase.getLetterEdits().size()));
        trial.does(new EditLetter("thank-you", "Dr. Pell", "It helped.", "", "f2"));
        trial.does(new RemoveEntry(
                trial.id(careCase -> careCase.getLetterEdits().getFirst().getId())));
        assertEquals(0, (int) trial.read(careCase -> careCase.getLetterEdits().size()));
    }
}
