package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.Document.Family;
import care.quarterback.desk.report.LetterDraft.Paragraph;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.LetterEdit;
import care.quarterback.model.codec.CaseCodec;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** What somebody may change in a letter, and what becomes of it. */
class LetterDraftTest {

    private static final Pattern LAW = Pattern.compile("CFR|HIPAA|\\$\\d|\\d+ (calendar )?(days|hours)|Patient: ");

    private static CareCase copy(CareCase careCase) {
        CareCase copy = EcoreUtil.copy(careCase);
        new CaseCodec().newResource().getContents().add(copy);
        return copy;
    }

    private static Document letter(DocumentCases.Stage stage, CareCase careCase) {
        return DocumentCases.of(careCase, stage.on(), DocumentKind.SUMMARY_REQUEST)
                .getFirst();
    }

    private static void edit(CareCase careCase, Document letter, String before, String after) {
        LetterEdit edit = CaseFactory.eINSTANCE.createLetterEdit();
        edit.setId("00000000-0000-4000-8000-0000000ed171");
        edit.setKind(letter.kind().key());
        edit.setTo(letter.draft().addressee());
        edit.setBefore(before);
        edit.setAfter(after);
        edit.setBasis(letter.draft().basis());
        edit.setEditedBy("A. Reyes");
        edit.setEditedAt(Instant.parse("2026-03-02T15:00:00Z"));
        careCase.getLetterEdits().add(edit);
    }

    @Test
    void aChangedParagraphStandsInItsPlaceAndSaysWhoChangedIt() {
        var stage = DocumentCases.stage("SC1 intake");
        CareCase careCase = copy(stage.careCase());
        Document ours = letter(stage, careCase);
        edit(careCase, ours, "Please include:", "Please send all of this:\n\nThank you for your help.");
        Document changed = letter(stage, careCase);
        int at = ours.passages().indexOf("Please include:");
        assertEquals("Please send all of this:", changed.passages().get(at));
        assertEquals("Thank you for your help.", changed.passages().get(at + 1));
        assertEquals(ours.passages().size() + 1, changed.passages().size());
        assertEquals("A. Reyes", changed.draft().edits().getFirst().by());
        assertEquals(ours.draft().basis(), changed.draft().basis());
        assertFalse(changed.draft().toBeReadAgain());
    }

    @Test
    void nothingInsteadLeavesTheParagraphOut() {
        var stage = DocumentCases.stage("SC1 intake");
        CareCase careCase = copy(stage.careCase());
        Document ours = letter(stage, careCase);
        edit(careCase, ours, "Please include:", "");
        assertEquals(
                ours.passages().size() - 1, letter(stage, careCase).passages().size());
    }

    @Test
    void aChangeBehindTheLetterIsSaid() {
        var stage = DocumentCases.stage("SC1 intake");
        CareCase careCase = copy(stage.careCase());
        Document ours = letter(stage, careCase);
        edit(careCase, ours, "Please include:", "Please send:");
        careCase.setQuestion("Is an operation needed at all?");
        Document changed = letter(stage, careCase);
        assertTrue(changed.passages().contains("Please send:"));
        assertTrue(changed.draft().edits().getFirst().recordChanged());
        assertTrue(changed.draft().toBeReadAgain());
    }

    @Test
    void aChangeOfWhatReadsDifferentlyNowIsLostAndSaidSo() {
        var stage = DocumentCases.stage("SC1 intake");
        CareCase careCase = copy(stage.careCase());
        Document ours = letter(stage, careCase);
        String question = ours.draft().paragraphs().stream()
                .map(Paragraph::ours)
                .filter(text -> text.contains("The question is"))
                .findFirst()
                .orElseThrow();
        edit(careCase, ours, question, "They ask about the knee.");
        careCase.setQuestion("Is an operation needed at all?");
        Document changed = letter(stage, careCase);
        assertFalse(changed.passages().contains("They ask about the knee."));
        assertEquals(
                "They ask about the knee.", changed.draft().lost().getFirst().after());
        assertTrue(changed.draft().toBeReadAgain());
    }

    @Test
    void whatTheLawSaysIsNeverChangedAndNeitherIsWhatIsNoLetter() {
        Set<DocumentKind> changeable = EnumSet.noneOf(DocumentKind.class);
        for (DocumentCases.Stage stage : DocumentCases.stages()) {
            for (DocumentKind kind : DocumentKind.values()) {
                for (Document document : stage.documents(kind)) {
                    List<Paragraph> paragraphs = document.draft().paragraphs();
                    assertTrue(kind.family() == Family.LETTER || paragraphs.isEmpty(), kind.key());
                    paragraphs.forEach(paragraph -> assertFalse(
                            LAW.matcher(paragraph.ours()).find(), () -> kind.key() + ": " + paragraph.ours()));
                    if (!paragraphs.isEmpty()) {
                        changeable.add(kind);
                    }
                }
            }
        }
        Set<DocumentKind> letters = EnumSet.noneOf(DocumentKind.class);
        Stream.of(DocumentKind.values())
                .filter(kind -> kind.family() == Family.LETTER)
                .forEach(letters::add);
        assertEquals(letters, changeable);
    }

    /** What somebody types over a paragraph that stays as it is does nothing. */
    @Test
    void aChangeOfAFixedParagraphIsNotInTheLetter() {
        var stage = DocumentCases.stage("SC1 intake");
        CareCase careCase = copy(stage.careCase());
        Document ours = letter(stage, careCase);
        String law = ours.passages().stream()
                .filter(text -> text.contains("HIPAA"))
                .findFirst()
                .orElseThrow();
        edit(careCase, ours, law, "You must send it.");
        assertEquals(ours.passages(), letter(stage, careCase).passages());
    }
}
