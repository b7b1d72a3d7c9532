package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.model.Discriminator;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.Mark;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of what would tell the diagnoses apart, without a window. */
class SettlePresenterTest {

    private WorkTrial<SettleIntent> panel = new WorkTrial<>(new SettlePresenter(), WorkTrial.backSurgery());

    private Line<SettleIntent> titled(String words) {
        return panel.line(line -> line.title().contains(words));
    }

    private void take(String words) {
        panel.press(titled(words).quick().orElseThrow().intent());
    }

    private void open(String words) {
        panel.press(titled(words).open().orElseThrow().intent());
        assertEquals(titled(words), panel.open());
    }

    private List<String> saved() {
        return panel.saved(careCase -> careCase.getComparisons().stream()
                .flatMap(comparison -> comparison.getDiscriminators().stream()
                        .map(test -> comparison.getFirst() + "-" + comparison.getSecond() + " " + words(test)))
                .toList());
    }

    private static String words(Discriminator test) {
        return String.join(
                "; ",
                test.getText(),
                test.getOwner(),
                String.valueOf(test.getDueOn()),
                String.valueOf(test.getDoneOn()),
                String.valueOf(test.getResult()));
    }

    @Test
    @Requirement("S117")
    void anOfferIsTakenOverInOneAction() {
        Line<SettleIntent> offer = titled("X-ray of the hips");
        assertEquals(Mark.LATER, offer.mark());
        assertEquals("No deciding tests are pending.", panel.screen().next());
        panel.type(SettleForms.TEXT, "Numbness test");
        take("X-ray of the hips");
        assertEquals(
                List.of("1-2 Get this for Dr Tomas Eberle: X-ray of the hips; Dr Nadia Okonjo; 2026-04-13; null; null"),
                saved());
        Line<SettleIntent> taken = panel.screen().lines().getFirst();
        assertEquals("Get this for Dr Tomas Eberle: X-ray of the hips", taken.title());
        assertEquals(Mark.NOW, taken.mark());
        assertEquals(
                "Opinions 1 and 2. Assigned to Dr Nadia Okonjo, due Mon, Apr 13, 2026 (in 7 days).", taken.words());
        assertFalse(panel.screen().lines().contains(offer), "it is not offered again");
        assertEquals("1 deciding test is pending.", panel.screen().next());
        assertEquals("Numbness test", panel.shown(SettleForms.TEXT), "what is being typed stays");
    }

    @Test
    @Requirement("S117")
    void theResultOfOneOfTwoTestsIsRecordedAndCorrected() {
        take("X-ray of the hips");
        take("MRI report of the lower back");
        open("X-ray of the hips");
        panel.press(SettleIntent.RecordResult.class);
        panel.refusedAt(SettleForms.RESULT, "", "Enter the result.");
        panel.type(SettleForms.RESULT, "The right hip is worn.")
                .type(SettleForms.ON, "4/31/2026")
                .press(SettleIntent.RecordResult.class);
        panel.refusedAt(SettleForms.ON, "4/31/2026", "We couldn’t read this date.");
        panel.type(SettleForms.ON, "tomorrow").press(SettleIntent.RecordResult.class);
        panel.refusedAt(SettleForms.ON, "tomorrow", "This date is after Mon, Apr 6, 2026");
        panel.type(SettleForms.ON, "4/5/2026").does(SettleIntent.RecordResult.class);
        assertEquals(Mark.DONE, titled("X-ray of the hips").mark());
        assertEquals(Mark.NOW, titled("MRI report of the lower back").mark());
        assertTrue(
                titled("X-ray of the hips").words().endsWith("Done on Sun, Apr 5, 2026: The right hip is worn."),
                titled("X-ray of the hips").words());
        assertEquals("1 deciding test is pending.", panel.screen().next());
        assertEquals("new", panel.open().key());
        open("X-ray of the hips");
        assertEquals("The right hip is worn.", panel.shown(SettleForms.RESULT));
        panel.type(SettleForms.RESULT, "The left hip is worn.").press(SettleIntent.CorrectResult.class);
        panel.refusedAt(SettleForms.REASON, "", "Give a reason in a few words.");
        assertEquals("The left hip is worn.", panel.shown(SettleForms.RESULT));
        panel.type(SettleForms.REASON, "Sides mixed up.").does(SettleIntent.CorrectResult.class);
        assertEquals(
                List.of(
                        "1-2 Get this for Dr Tomas Eberle: X-ray of the hips; Dr Nadia Okonjo; 2026-04-13; 2026-04-05;"
                                + " The left hip is worn.",
                        "1-2 Show Dr Ilse Vandermolen this: MRI report of the lower back; Dr Nadia Okonjo; 2026-04-13;"
                                + " null; null"),
                saved());
    }

    @Test
    void aTestOfOnesOwnIsAddedForThePairThatIsChosen() {
        panel = new WorkTrial<>(new SettlePresenter(), new MemoryStores().scenario("final", "2026-05-27"));
        int before = saved().size();
        panel.choose(SettleForms.PAIR, new OpinionPairKey(2, 3))
                .type(SettleForms.TEXT, "Numbness test")
                .type(SettleForms.OWNER, "")
                .press(panel.next());
        panel.refusedAt(SettleForms.OWNER, "", "Enter who will get this result.");
        panel.type(SettleForms.OWNER, "the practice nurse")
                .type(SettleForms.DUE_ON, "when there is time")
                .press(panel.next());
        panel.refusedAt(SettleForms.DUE_ON, "when there is time", "We couldn’t read this date.");
        assertEquals(before, saved().size());
        panel.type(SettleForms.DUE_ON, "+5").doesNext();
        assertEquals(before + 1, saved().size());
        assertTrue(
                saved().contains("2-3 Numbness test; the practice nurse; " + LocalDate.of(2026, 6, 1) + "; null; null"),
                saved()::toString);
        assertEquals("", panel.shown(SettleForms.TEXT), "the form is ready for the next one");
    }

    @Test
    void aBlankTestIsRefusedAtItsField() {
        panel.press(panel.next());
        panel.refusedAt(SettleForms.TEXT, "", "Fill in “Test or fact.”");
        assertEquals(List.of(), saved());
    }

    @Test
    void aFormThatWasOpenedIsClosedAndForgotten() {
        take("X-ray of the hips");
        open("X-ray of the hips");
        assertTrue(titled("Another test").open().isPresent());
        panel.type(SettleForms.RESULT, "half typed");
        panel.press(panel.form().actions().getLast().intent());
        assertEquals("new", panel.open().key());
        open("X-ray of the hips");
        assertEquals("", panel.shown(SettleForms.RESULT));
    }

    @Test
    void withOneOpinionThePlaceSaysWhatItIsFor() {
        panel = new WorkTrial<>(new SettlePresenter(), new MemoryStores().scenario("before-visit", "2026-03-20"));
        assertTrue(panel.nothing.startsWith("Once there are two opinions, this page lists"), panel.nothing);
    }
}
