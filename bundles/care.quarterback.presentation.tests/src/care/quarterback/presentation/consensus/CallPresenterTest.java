package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.Mark;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.testkit.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The call panel without a window: what it leads through, and what it refuses. */
class CallPresenterTest {

    private final WorkTrial panel = new WorkTrial();

    @Test
    @Requirement({"S114", "S115", "S116", "S122"})
    void theWholeTalkOfTheBackSurgeryIsLedThroughByTheNextActions() {
        var presenter = panel.start(new CallPresenter(), WorkTrial.backSurgery());
        assertEquals("PREPARE", panel.open().key());
        panel.next(presenter);
        assertEquals("ASK", panel.open().key());
        panel.act(presenter, "addFree", "doctor", "1", "day", "2026-04-06", "from", "9", "to", "noon");
        assertEquals("to: We couldn’t read this time. Type it like 9:30 or 2 pm.", panel.refused);
        panel.act(presenter, "addFree", "doctor", "1", "day", "2026-04-14", "from", "9", "to", "12:00");
        panel.act(presenter, "addFree", "doctor", "2", "day", "2026-04-14", "from", "10.30", "to", "2 pm");
        assertTrue(panel.form().notes().stream()
                .anyMatch(note -> note.startsWith("Proposed time: Tue, Apr 14, 2026, 10:30")));
        presenter.act("letter:1", Map.of());
        assertTrue(panel.read.stream().anyMatch(line -> line.contains("Dr Tomas Eberle hasn’t seen")));
        panel.next(presenter);
        assertEquals("SCHEDULE", panel.open().key());
        panel.next(presenter, "answer:1", "YES", "answer:2", "YES", "words:2", "half past ten");
        assertEquals("HOLD", panel.open().key());
        assertEquals(
                "On Mon, Apr 6, 2026, Nadia scheduled the call for Tue, Apr 14, 2026.",
                panel.line("SCHEDULE").words());
        panel.next(presenter);
        assertEquals("NOTES", panel.open().key());
        panel.act(presenter, "notes", "after:1", "the spine");
        assertEquals("after:1: First enter what this doctor thought before the call.", panel.refused);
        panel.next(presenter, "before:1", "spine", "after:1", "spine", "before:2", "hip", "after:2", "hip");
        assertEquals("OUTCOME", panel.open().key());
        panel.next(presenter, "outcome", "NO_CONSENSUS", "open", "diagnosis: spine or hip\nneed: is it needed");
        assertEquals("NEXT", panel.open().key());
        assertEquals(
                List.of(Mark.DONE, Mark.DONE, Mark.DONE, Mark.DONE, Mark.DONE, Mark.DONE, Mark.NOW),
                panel.screen.lines().stream().map(Line::mark).toList());
        assertEquals("seek", panel.primary());
        panel.next(presenter);
        assertEquals("package", panel.primary());
        panel.next(presenter);
    }

    @Test
    @Requirement("S116")
    void whatIsDoneIsCorrectedWithAReasonAndStaysReadable() {
        var presenter = panel.start(new CallPresenter(), WorkTrial.backSurgery());
        panel.next(presenter);
        panel.next(presenter);
        presenter.open("ASK");
        panel.act(presenter, "correctAsked", "on", "2026-04-05", "reason", "");
        assertTrue(panel.refused.startsWith("reason"), panel.refused);
        panel.act(presenter, "correctAsked", "on", "2026-04-05", "reason", "They went out on Sunday.");
        assertTrue(
                panel.line("ASK").words().contains("(before, it said “Mon, Apr 6, 2026”)"),
                panel.line("ASK").words());
        assertEquals("SCHEDULE", panel.open().key());
    }

    @Test
    @Requirement("S116")
    void noTalkIsOneStepWithItsReasonAndOffersTheThirdOpinion() {
        var presenter = panel.start(new CallPresenter(), WorkTrial.backSurgery());
        presenter.open("NEXT");
        assertEquals(List.of(), panel.form().actions());
        assertTrue(panel.form().notes().stream().anyMatch(note -> note.contains("One entry is enough.")));
        presenter.open("OUTCOME");
        panel.act(presenter, "outcome", "outcome", "DECLINED");
        assertTrue(panel.refused.startsWith("outcomeReason") || panel.refused.startsWith("reason"), panel.refused);
        panel.act(presenter, "outcome", "outcome", "DECLINED", "outcomeReason", "Dr Vandermolen does not wish to.");
        assertEquals("NEXT", panel.open().key());
        assertEquals(Mark.LEFT_OUT, panel.line("HOLD").mark());
        assertTrue(panel.line("HOLD").words().contains("does not wish to"));
    }

    @Test
    void aCallThatWasHeldAlreadyAsksWhyNothingCameBeforeIt() {
        var presenter = panel.start(new CallPresenter(), WorkTrial.backSurgery());
        presenter.open("HOLD");
        assertTrue(panel.form().fields().stream().map(Field::key).toList().contains("reason"));
        panel.act(presenter, "begin");
        assertTrue(
                panel.refused.startsWith("reason: The doctors weren’t asked, and the call wasn’t scheduled."),
                panel.refused);
    }

    @Test
    void withOneOpinionThePlaceSaysWhatItIsFor() {
        panel.start(new CallPresenter(), new MemoryStores().scenario("before-visit", "2026-03-20"));
        assertTrue(panel.nothing.startsWith("You need two opinions before the doctors can talk."));
    }
}
