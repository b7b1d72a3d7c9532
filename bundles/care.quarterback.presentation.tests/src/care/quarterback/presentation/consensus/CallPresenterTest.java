package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.Answer;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.Mark;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.testkit.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The call panel without a window, up to the call: what it leads through, what it saves, and what it refuses. */
class CallPresenterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 6);

    private CallTrial panel = new CallTrial(WorkTrial.backSurgery());

    @Test
    @Requirement({"S114", "S115", "S116", "S122"})
    void theNextActionsLeadThroughTheWholeTalk() {
        panel.positions();
        panel.choose(CallFields.OUTCOME, ConsensusOutcome.NO_CONSENSUS).doesNext();
        panel.isOpen(CallPart.NEXT);
        assertEquals(
                List.of(Mark.DONE, Mark.DONE, Mark.DONE, Mark.DONE, Mark.DONE, Mark.DONE, Mark.NOW),
                panel.screen().lines().stream().map(Line::mark).toList());
        assertEquals(new CallIntent.SeekOpinion(), panel.next());
    }

    @Test
    void thePatientAllowsAllDoctorsUntilADay() {
        assertEquals(new CallIntent.Allow(List.of(1, 2)), panel.next());
        panel.type(CallFields.UNTIL, "soon").press(panel.next());
        panel.refusedAt(CallFields.UNTIL, "soon", "We couldn’t read this date.");
        panel.type(CallFields.ON, "4/3/2026")
                .type(CallFields.UNTIL, "Dec 31, 2026")
                .doesNext();
        assertEquals(
                List.of(CallTrial.VANDERMOLEN + " 2026-04-03 2026-12-31", CallTrial.EBERLE + " 2026-04-03 2026-12-31"),
                panel.consensus(consensus -> consensus.getConsents().stream()
                        .map(each -> each.getClinician().getName() + " " + each.getOn() + " " + each.getUntil())
                        .toList()));
        assertEquals(Mark.DONE, panel.line(CallPart.PREPARE).mark());
    }

    @Test
    void permissionForOneDoctorLeavesTheOtherToBeAsked() {
        panel.press(new CallIntent.Allow(List.of(2)));
        assertEquals(
                List.of(CallTrial.EBERLE),
                panel.consensus(consensus -> consensus.getConsents().stream()
                        .map(each -> each.getClinician().getName())
                        .toList()));
        panel.isOpen(CallPart.PREPARE);
        assertEquals(
                List.of(new CallIntent.Allow(List.of(1))),
                panel.form().actions().stream().map(Action::intent).toList());
    }

    @Test
    @Requirement("S114")
    void freeTimesOfBothDoctorsBecomeProposedTimes() {
        panel.doesNext();
        panel.type(CallFields.FREE_DAY, "2026-04-14")
                .type(CallFields.FREE_FROM, "9")
                .type(CallFields.FREE_TO, "noon");
        panel.press(CallIntent.AddFreeTime.class);
        panel.refusedAt(CallFields.FREE_TO, "noon", "We couldn’t read this time.");
        assertEquals("2026-04-14", panel.shown(CallFields.FREE_DAY));
        panel.type(CallFields.FREE_TO, "8").press(CallIntent.AddFreeTime.class);
        panel.refusedAt(CallFields.FREE_TO, "8", "Enter when the doctor can first be reached");
        panel.type(CallFields.FREE_TO, "12:00")
                .type(CallFields.ON, "2026-04-05")
                .does(CallIntent.AddFreeTime.class);
        assertEquals("", panel.shown(CallFields.FREE_DAY));
        assertEquals("2026-04-05", panel.shown(CallFields.ON), "what was not saved yet stays");
        panel.choose(CallFields.DOCTOR, 2)
                .type(CallFields.FREE_DAY, "2026-04-14")
                .type(CallFields.FREE_FROM, "10.30")
                .type(CallFields.FREE_TO, "2 pm")
                .does(CallIntent.AddFreeTime.class);
        assertEquals(
                List.of(
                        CallTrial.VANDERMOLEN + " 2026-04-14T09:00:00Z 2026-04-14T12:00:00Z",
                        CallTrial.EBERLE + " 2026-04-14T10:30:00Z 2026-04-14T14:00:00Z"),
                panel.consensus(consensus -> consensus.getAvailability().stream()
                        .map(each -> each.getClinician().getName() + " " + each.getFrom() + " " + each.getTo())
                        .toList()));
        panel.does(CallIntent.MarkSent.class);
        assertEquals(LocalDate.of(2026, 4, 5), panel.consensus(consensus -> consensus.getRequestedOn()));
        assertEquals(
                Instant.parse("2026-04-14T10:30:00Z"),
                panel.consensus(consensus ->
                        consensus.getRequests().getFirst().getProposedTimes().getFirst()));
        assertEquals("Tue, Apr 14, 2026", panel.shown(CallFields.ON));
        assertEquals("10:30", panel.shown(CallFields.HOUR));
    }

    @Test
    void aLetterIsReadBeforeItGoesOut() {
        panel.doesNext();
        Action<CallIntent> letter = panel.form().actions().stream()
                .filter(action -> action.label().equals("Read letter to " + CallTrial.VANDERMOLEN))
                .findFirst()
                .orElseThrow();
        panel.press(letter.intent());
        assertTrue(
                panel.read.stream().anyMatch(line -> line.contains(CallTrial.EBERLE + " hasn’t seen")),
                panel.read::toString);
        assertTrue(
                panel.read.contains(CallTrial.EBERLE + ": Unilateral primary osteoarthritis, right hip (M16.11)"),
                panel.read::toString);
        panel.isOpen(CallPart.ASK);
    }

    @Test
    @Requirement("S114")
    void aDoctorWhoJudgedBlindIsShownTheOtherOpinionFirst() {
        panel = new CallTrial(new MemoryStores().scenario(2, "two-opinions", "2026-07-08"));
        panel.open(CallPart.ASK);
        panel.does(CallIntent.Reveal.class);
        assertEquals("1 Dr Amara Linde 2026-07-08", panel.saved(careCase -> {
            var reveal = careCase.getReveals().getLast();
            return reveal.getOpinionNumber() + " " + reveal.getTo() + " " + reveal.getOn();
        }));
        panel.isOpen(CallPart.ASK);
        assertTrue(panel.form().actions().stream().noneMatch(action -> action.intent() instanceof CallIntent.Reveal));
    }

    @Test
    void answersAreSavedAloneAndTheDayThatWasTypedStays() {
        panel.asked();
        panel.press(CallIntent.SaveAnswers.class);
        panel.refused("You haven’t entered anything new.");
        panel.choose(CallFields.answer(2), Answer.YES)
                .type(CallFields.reply(2), "half past ten")
                .type(CallFields.ON, "next Tuesday")
                .does(CallIntent.SaveAnswers.class);
        assertEquals(
                List.of("UNKNOWN null", "YES half past ten"),
                panel.consensus(consensus -> consensus.getRequests().stream()
                        .map(each -> each.getAnswer() + " " + each.getWords())
                        .toList()));
        panel.isOpen(CallPart.SCHEDULE);
        assertEquals("next Tuesday", panel.shown(CallFields.ON));
        assertEquals("", panel.shown(CallFields.reply(2)));
        assertTrue(
                panel.form().notes().stream().anyMatch(note -> note.contains("half past ten")),
                () -> panel.form().notes().toString());
    }

    @Test
    @Requirement("S115")
    void theCallIsScheduledWithWhatTheDoctorsAnswered() {
        panel.asked();
        panel.choose(CallFields.answer(1), Answer.YES)
                .type(CallFields.ON, "2026-04-14")
                .type(CallFields.HOUR, "half ten")
                .type(CallFields.RELATIONSHIP, "old classmates")
                .press(panel.next());
        panel.refusedAt(CallFields.HOUR, "half ten", "We couldn’t read this time.");
        panel.type(CallFields.ON, "4/1/2026").type(CallFields.HOUR, "10:30 am").press(panel.next());
        panel.refusedAt(CallFields.ON, "4/1/2026", "This date is before Mon, Apr 6, 2026");
        panel.type(CallFields.ON, "2026-04-14").doesNext();
        assertEquals(
                "2026-04-14 2026-04-14T10:30:00Z old classmates YES",
                panel.consensus(consensus -> consensus.getScheduledFor() + " "
                        + consensus.getScheduledAt() + " "
                        + consensus.getRelationship() + " "
                        + consensus.getRequests().getFirst().getAnswer()));
        panel.isOpen(CallPart.HOLD);
        assertEquals(
                "On Mon, Apr 6, 2026, Nadia scheduled the call for Tue, Apr 14, 2026.",
                panel.line(CallPart.SCHEDULE).words());
    }

    @Test
    void whatComesBeforeItsTurnIsGivenAReason() {
        panel.open(CallPart.SCHEDULE);
        assertFalse(
                panel.form().actions().stream().anyMatch(action -> action.intent() instanceof CallIntent.SaveAnswers));
        panel.type(CallFields.ON, "2026-04-14").press(panel.next());
        panel.refusedAt(CallFields.REASON, "", "The doctors haven’t been asked by letter yet.");
        panel.type(CallFields.REASON, "They met in the hallway.").doesNext();
        assertEquals(
                "They met in the hallway.",
                panel.consensus(consensus -> consensus.getSkipped().getFirst().getReason()));
        panel.isOpen(CallPart.HOLD);
    }

    @Test
    void aCorrectionThatIsClosedChangesNothing() {
        panel.asked();
        panel.open(CallPart.ASK);
        panel.type(CallFields.ON, "2026-04-01").press(CallIntent.Close.class);
        panel.isOpen(CallPart.SCHEDULE);
        assertEquals(TODAY, panel.consensus(consensus -> consensus.getRequestedOn()));
        panel.open(CallPart.ASK);
        assertEquals("Mon, Apr 6, 2026", panel.shown(CallFields.ON));
    }

    @Test
    void aCallThatWasHeldAlreadyAsksWhyNothingCameBeforeIt() {
        panel.open(CallPart.HOLD);
        panel.press(CallIntent.RecordCall.class);
        panel.refusedAt(CallFields.REASON, "The doctors weren’t asked, and the call wasn’t scheduled.");
        panel.type(CallFields.REASON, "They called each other.")
                .type(CallFields.ON, "yesterday")
                .type(CallFields.ATTENDEES, "both")
                .doesNext();
        assertEquals(
                "2026-04-05 both",
                panel.consensus(consensus ->
                        consensus.getCall().getOn() + " " + consensus.getCall().getAttendees()));
        panel.isOpen(CallPart.NOTES);
    }

    @Test
    @Requirement("S116")
    void whatIsDoneIsCorrectedWithAReasonAndStaysReadable() {
        panel.asked();
        panel.open(CallPart.ASK);
        panel.type(CallFields.ON, "2026-04-05").press(CallIntent.CorrectAsked.class);
        panel.refusedAt(CallFields.REASON, "", "Give a reason in a few words.");
        assertEquals("2026-04-05", panel.shown(CallFields.ON));
        panel.type(CallFields.REASON, "They went out on Sunday.").does(CallIntent.CorrectAsked.class);
        assertEquals(LocalDate.of(2026, 4, 5), panel.consensus(consensus -> consensus.getRequestedOn()));
        String words = panel.line(CallPart.ASK).words();
        assertTrue(words.contains("(before, it said “Mon, Apr 6, 2026”)"), words);
        assertTrue(words.contains("They went out on Sunday."), words);
        panel.isOpen(CallPart.SCHEDULE);
    }

    @Test
    @Requirement("S115")
    void theCallIsMovedAndItsRecordCorrected() {
        panel.asked();
        panel.type(CallFields.ON, "2026-04-14").type(CallFields.HOUR, "9").doesNext();
        panel.open(CallPart.SCHEDULE);
        assertEquals("Tue, Apr 14, 2026", panel.shown(CallFields.ON));
        panel.type(CallFields.ON, "2026-04-06").press(CallIntent.MoveCall.class);
        panel.refusedAt(CallFields.REASON, "", "Give a reason in a few words.");
        panel.type(CallFields.REASON, "Dr Eberle is away.").does(CallIntent.MoveCall.class);
        assertEquals(TODAY, panel.consensus(consensus -> consensus.getScheduledFor()));
        panel.doesNext();
        assertEquals(Optional.empty(), panel.line(CallPart.SCHEDULE).open());
        panel.open(CallPart.HOLD);
        panel.type(CallFields.ATTENDEES, "Both doctors")
                .type(CallFields.MINUTES, "Short.")
                .type(CallFields.REASON, "A slip.")
                .does(CallIntent.CorrectCall.class);
        assertEquals(
                "Both doctors Short. A slip.",
                panel.consensus(consensus -> consensus.getCall().getAttendees() + " "
                        + consensus.getCall().getMinutes() + " "
                        + consensus.getCorrections().getLast().getReason()));
        panel.isOpen(CallPart.NOTES);
    }

    @Test
    void withOneOpinionThePlaceSaysWhatItIsFor() {
        panel = new CallTrial(new MemoryStores().scenario("before-visit", "2026-03-20"));
        assertTrue(panel.nothing.startsWith("You need two opinions before the doctors can talk."), panel.nothing);
    }
}
