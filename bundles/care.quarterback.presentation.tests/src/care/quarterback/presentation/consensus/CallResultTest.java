package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.talk.AnswerChecklist.ChecklistItem;
import care.quarterback.model.AppropriatenessRating;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusTopic;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Knowledge;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.Position;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Mark;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The call panel without a window, once the doctors have talked: notes, ratings, outcome, and what may follow. */
class CallResultTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 6);

    private final CallTrial panel = new CallTrial(WorkTrial.backSurgery());

    private String positionsSaved() {
        return panel.consensus(consensus -> {
            List<Position> positions = consensus.getCall().getPositions();
            return String.join(
                    ", ",
                    positions.stream()
                            .map(each -> each.getOpinionNumber() + " " + each.getBefore() + "/" + each.getAfter())
                            .toList());
        });
    }

    @Test
    @Requirement("S116")
    void positionsNotesAndTheChecklistAreWrittenDown() {
        panel.held();
        panel.type(CallFields.after(1), "the spine").press(CallIntent.SaveNotes.class);
        panel.refusedAt(CallFields.after(1), "the spine", "First enter what this doctor thought before the call.");
        panel.type(CallFields.before(1), "spine")
                .type(CallFields.MINUTES, "Both looked at the images.")
                .choose(CallFields.known(ChecklistItem.IMAGES), Knowledge.FIRST_HAND)
                .does(CallIntent.SaveNotes.class);
        assertEquals("1 spine/the spine", positionsSaved());
        assertEquals("Both looked at the images. IMAGES FIRST_HAND", panel.consensus(consensus -> {
            var call = consensus.getCall();
            var answer = call.getChecklist().getFirst();
            return call.getMinutes() + " " + answer.getItem() + " " + answer.getKnown();
        }));
        panel.isOpen(CallPart.NOTES);
        assertEquals("the spine", panel.shown(CallFields.after(1)));
        panel.press(CallIntent.SaveNotes.class);
        panel.refused("You haven’t entered anything new.");
        panel.type(CallFields.before(2), "hip").type(CallFields.after(2), "hip").does(CallIntent.SaveNotes.class);
        panel.isOpen(CallPart.OUTCOME);
        assertEquals(Mark.DONE, panel.line(CallPart.NOTES).mark());
    }

    @Test
    @Requirement("S116")
    void ratingsAreAddedOneByOneWhileTheNotesAreBeingTyped() {
        panel.held();
        panel.type(CallFields.MINUTES, "The hip was").press(CallIntent.AddRating.class);
        panel.refusedAt(CallFields.OPTION, "Choose one from the list.");
        ObjectId injection = panel.saved(
                careCase -> new ObjectId(careCase.getOptions().get(1).getId()));
        panel.choose(CallFields.OPTION, injection).choose(CallFields.VALUE, 8).press(CallIntent.AddRating.class);
        panel.refusedAt(CallFields.RATER, "Choose one from the list.");
        panel.choose(CallFields.RATER, CallTrial.EBERLE).does(CallIntent.AddRating.class);
        assertEquals("The hip was", panel.shown(CallFields.MINUTES));
        panel.press(CallIntent.AddRating.class);
        panel.refusedAt(CallFields.OPTION, "Choose one from the list.");
        panel.choose(CallFields.OPTION, injection)
                .choose(CallFields.VALUE, 3)
                .choose(CallFields.RATER, CallTrial.VANDERMOLEN)
                .does(CallIntent.AddRating.class);
        assertEquals(List.of(CallTrial.EBERLE + " 8", CallTrial.VANDERMOLEN + " 3"), panel.consensus(consensus -> {
            List<AppropriatenessRating> ratings = consensus.getCall().getRatings();
            return ratings.stream()
                    .filter(each -> each.getOption().getId().equals(injection.value()))
                    .map(each -> each.getBy() + " " + each.getValue())
                    .toList();
        }));
        assertTrue(
                panel.form().notes().stream().anyMatch(note -> note.contains(CallTrial.EBERLE + ": 8")),
                () -> panel.form().notes().toString());
    }

    @Test
    void aRatingLeavesTheStepOpenThatWasOpenedForIt() {
        panel.positions();
        panel.open(CallPart.NOTES);
        panel.choose(
                        CallFields.OPTION,
                        panel.saved(careCase ->
                                new ObjectId(careCase.getOptions().getFirst().getId())))
                .choose(CallFields.VALUE, 5)
                .choose(CallFields.RATER, CallTrial.EBERLE)
                .does(CallIntent.AddRating.class);
        panel.isOpen(CallPart.NOTES);
    }

    @Test
    @Requirement("S116")
    void theOutcomeIsRecordedWithItsPointsAndItsCode() {
        panel.positions();
        panel.press(panel.next());
        panel.refusedAt(CallFields.OUTCOME, "Choose what came of the doctors’ call.");
        panel.choose(CallFields.OUTCOME, ConsensusOutcome.PARTIAL)
                .type(CallFields.AGREED, "diagnosis: the hip\nThey will see her together.")
                .type(CallFields.AGREED_CODE, "m16.11 Hip osteoarthritis")
                .press(panel.next());
        panel.refusedAt(CallFields.OPEN, "", "Enter what the doctors don’t agree on yet.");
        panel.type(CallFields.OPEN, "need: is it needed now\n\n")
                .type(CallFields.ON, "4/1/2026")
                .press(panel.next());
        panel.refusedAt(CallFields.ON, "4/1/2026", "This date is before Mon, Apr 6, 2026");
        panel.type(CallFields.ON, "today").type(CallFields.BY, " ").press(panel.next());
        panel.refusedAt(CallFields.BY, " ", "Enter who told you this.");
        panel.type(CallFields.BY, CallTrial.EBERLE).doesNext();
        assertEquals(ConsensusOutcome.PARTIAL, panel.consensus(consensus -> consensus.getOutcome()));
        assertEquals(TODAY, panel.consensus(consensus -> consensus.getOutcomeOn()));
        assertEquals(CallTrial.EBERLE, panel.consensus(consensus -> consensus.getOutcomeBy()));
        assertEquals(
                "M16.11 Hip osteoarthritis",
                panel.consensus(consensus -> consensus.getAgreedDiagnosis().getCode() + " "
                        + consensus.getAgreedDiagnosis().getDisplay()));
        assertEquals(
                List.of(
                        ConsensusTopic.DIAGNOSIS + " the hip",
                        ConsensusTopic.OTHER + " They will see her together.",
                        ConsensusTopic.NEED + " is it needed now"),
                panel.consensus(consensus -> {
                    var points = new ArrayList<>(consensus.getAgreed());
                    points.addAll(consensus.getOpen());
                    return points.stream()
                            .map(point -> point.getTopic() + " " + point.getText())
                            .toList();
                }));
        panel.isOpen(CallPart.NEXT);
    }

    @Test
    @Requirement("S116")
    void aCorrectedOutcomeNeedsItsOwnReasonAndTheReasonOfTheCorrection() {
        panel.positions();
        panel.choose(CallFields.OUTCOME, ConsensusOutcome.CONSENSUS).doesNext();
        panel.open(CallPart.OUTCOME);
        panel.choose(CallFields.OUTCOME, ConsensusOutcome.NOT_POSSIBLE).press(CallIntent.CorrectOutcome.class);
        panel.refusedAt(CallFields.REASON, "", "Give a reason in a few words.");
        panel.type(CallFields.REASON, "Entered on the wrong case.").press(CallIntent.CorrectOutcome.class);
        panel.refusedAt(CallFields.OUTCOME_REASON, "", "Give a reason in a few words.");
        panel.type(CallFields.OUTCOME_REASON, "The line broke.").does(CallIntent.CorrectOutcome.class);
        assertEquals(
                "NOT_POSSIBLE The line broke. Entered on the wrong case.",
                panel.consensus(consensus -> consensus.getOutcome() + " "
                        + consensus.getOutcomeReason() + " "
                        + consensus.getCorrections().getLast().getReason()));
    }

    @Test
    @Requirement({"S116", "S122"})
    void noTalkIsOneStepWithItsReasonAndOffersTheThirdOpinion() {
        panel.open(CallPart.NEXT);
        assertEquals(List.of(), panel.form().actions());
        assertTrue(panel.form().notes().stream().anyMatch(note -> note.contains("One entry is enough.")));
        panel.open(CallPart.OUTCOME);
        assertFalse(panel.form().fields().stream().map(Field::key).anyMatch(CallFields.AGREED::equals));
        panel.choose(CallFields.OUTCOME, ConsensusOutcome.DECLINED).press(panel.next());
        panel.refusedAt(CallFields.OUTCOME_REASON, "", "Give a reason in a few words.");
        panel.type(CallFields.OUTCOME_REASON, "Dr Vandermolen doesn’t wish to.").doesNext();
        assertEquals(ConsensusOutcome.DECLINED, panel.consensus(consensus -> consensus.getOutcome()));
        panel.isOpen(CallPart.NEXT);
        assertEquals(Mark.LEFT_OUT, panel.line(CallPart.HOLD).mark());
        assertTrue(panel.line(CallPart.HOLD).words().contains("doesn’t wish to"));
        panel.choose(CallFields.MODE, OpinionMode.VIDEO)
                .choose(CallFields.INDEPENDENCE, IndependenceMode.BLIND_FIRST)
                .does(CallIntent.SeekOpinion.class);
        assertEquals("3 VIDEO BLIND_FIRST", panel.saved(careCase -> {
            var referral = careCase.getReferrals().getLast();
            return referral.getOpinionNumber() + " " + referral.getMode() + " " + referral.getIndependence();
        }));
        var pack = (CallIntent.PackDocuments) panel.next();
        assertEquals(3, pack.opinion());
        panel.doesNext();
        assertEquals(
                pack.documents(),
                panel.saved(careCase -> careCase.getPackages().getLast().getDocuments().stream()
                        .map(document -> new ObjectId(document.getId()))
                        .toList()));
    }

    @Test
    void theDoctorsAreAskedAgainInANewRound() {
        panel.open(CallPart.OUTCOME);
        panel.choose(CallFields.OUTCOME, ConsensusOutcome.NOT_POSSIBLE)
                .type(CallFields.OUTCOME_REASON, "Dr Eberle is away.")
                .doesNext();
        panel.does(CallIntent.AskAgain.class);
        assertEquals(2, panel.<Integer>saved(careCase -> careCase.getConsensus().size()));
        assertEquals(TODAY, panel.consensus(consensus -> consensus.getRequestedOn()));
        panel.isOpen(CallPart.SCHEDULE);
    }
}
