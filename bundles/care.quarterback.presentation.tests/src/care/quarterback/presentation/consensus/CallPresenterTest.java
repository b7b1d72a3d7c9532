package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.Mark;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.testkit.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The call panel and the settle panel without a window: what they lead through, and what they refuse. */
class CallPresenterTest {

    private final Panel panel = new Panel();

    /** What a panel was told last. */
    private static final class Panel implements WorkPresenter.View {

        private WorkScreen screen;
        private String nothing = "";
        private String refused = "";
        private final List<String> read = new ArrayList<>();

        @Override
        public void show(WorkScreen shown) {
            screen = shown;
        }

        @Override
        public void showNothing(String sentence) {
            nothing = sentence;
        }

        @Override
        public void refused(String field, String sentence) {
            refused = field + ": " + sentence;
        }

        @Override
        public void accepted() {
            refused = "";
        }

        @Override
        public void read(String title, List<String> lines) {
            read.addAll(lines);
        }

        private Line line(String key) {
            return screen.lines().stream()
                    .filter(line -> line.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        private Line open() {
            return screen.lines().stream()
                    .filter(line -> line.form().isPresent())
                    .findFirst()
                    .orElseThrow();
        }

        private Form form() {
            return open().form().orElseThrow();
        }

        private String primary() {
            return form().actions().stream()
                    .filter(Action::primary)
                    .map(Action::key)
                    .findFirst()
                    .orElse("");
        }
    }

    private <P extends WorkPresenter> P start(P presenter, LiveCase live) {
        presenter.start(panel);
        presenter.about(Optional.of(live));
        return presenter;
    }

    private static LiveCase backSurgery() {
        return new MemoryStores().scenario("two-opinions", "2026-04-06");
    }

    /** Does an action with what the form says by itself, and what is typed over it. */
    private void act(WorkPresenter presenter, String action, String... typed) {
        Map<String, String> values = new HashMap<>();
        panel.form().fields().forEach(field -> values.put(field.key(), field.value()));
        for (int i = 0; i < typed.length; i += 2) {
            values.put(typed[i], typed[i + 1]);
        }
        panel.refused = "";
        presenter.act(action, values);
    }

    private void next(WorkPresenter presenter, String... typed) {
        act(presenter, panel.primary(), typed);
        assertEquals("", panel.refused);
    }

    @Test
    @Requirement({"S114", "S115", "S116", "S122"})
    void theWholeTalkOfTheBackSurgeryIsLedThroughByTheNextActions() {
        var presenter = start(new CallPresenter(), backSurgery());
        assertEquals("PREPARE", panel.open().key());
        next(presenter);
        assertEquals("ASK", panel.open().key());
        act(presenter, "addFree", "doctor", "1", "day", "2026-04-06", "from", "9", "to", "noon");
        assertEquals("to: This is no hour. Write it like 9:30 or 2 pm.", panel.refused);
        act(presenter, "addFree", "doctor", "1", "day", "2026-04-14", "from", "9", "to", "12:00");
        act(presenter, "addFree", "doctor", "2", "day", "2026-04-14", "from", "10.30", "to", "2 pm");
        assertTrue(panel.form().notes().stream().anyMatch(note -> note.startsWith("Proposed: Tue 14 Apr 2026, 10:30")));
        presenter.act("letter:1", Map.of());
        assertTrue(panel.read.stream().anyMatch(line -> line.contains("Dr Tomas Eberle has not seen")));
        next(presenter);
        assertEquals("SCHEDULE", panel.open().key());
        next(presenter, "answer:1", "YES", "answer:2", "YES", "words:2", "half past ten");
        assertEquals("HOLD", panel.open().key());
        assertEquals(
                "On Mon 6 Apr 2026 Nadia set the call for Tue 14 Apr 2026.",
                panel.line("SCHEDULE").words());
        next(presenter);
        assertEquals("NOTES", panel.open().key());
        act(presenter, "notes", "after:1", "the spine");
        assertEquals("after:1: Write down first what this doctor held before the talk.", panel.refused);
        next(presenter, "before:1", "spine", "after:1", "spine", "before:2", "hip", "after:2", "hip");
        assertEquals("OUTCOME", panel.open().key());
        next(presenter, "outcome", "NO_CONSENSUS", "open", "diagnosis: spine or hip\nneed: is it needed");
        assertEquals("NEXT", panel.open().key());
        assertEquals(
                List.of(Mark.DONE, Mark.DONE, Mark.DONE, Mark.DONE, Mark.DONE, Mark.DONE, Mark.NOW),
                panel.screen.lines().stream().map(Line::mark).toList());
        assertEquals("seek", panel.primary());
        next(presenter);
        assertEquals("package", panel.primary());
        next(presenter);
    }

    @Test
    @Requirement("S116")
    void whatIsDoneIsCorrectedWithAReasonAndStaysReadable() {
        var presenter = start(new CallPresenter(), backSurgery());
        next(presenter);
        next(presenter);
        presenter.open("ASK");
        act(presenter, "correctAsked", "on", "2026-04-05", "reason", "");
        assertTrue(panel.refused.startsWith("reason"), panel.refused);
        act(presenter, "correctAsked", "on", "2026-04-05", "reason", "They went out on Sunday.");
        assertTrue(
                panel.line("ASK").words().contains("Before, it said"),
                panel.line("ASK").words());
        assertEquals("SCHEDULE", panel.open().key());
    }

    @Test
    @Requirement("S116")
    void noTalkIsOneStepWithItsReasonAndOffersTheThirdOpinion() {
        var presenter = start(new CallPresenter(), backSurgery());
        presenter.open("NEXT");
        assertEquals(List.of(), panel.form().actions());
        assertTrue(panel.form().notes().stream().anyMatch(note -> note.contains("that is one step")));
        presenter.open("OUTCOME");
        act(presenter, "outcome", "outcome", "DECLINED");
        assertTrue(panel.refused.startsWith("outcomeReason") || panel.refused.startsWith("reason"), panel.refused);
        act(presenter, "outcome", "outcome", "DECLINED", "outcomeReason", "Dr Vandermolen does not wish to.");
        assertEquals("NEXT", panel.open().key());
        assertEquals(Mark.LEFT_OUT, panel.line("HOLD").mark());
        assertTrue(panel.line("HOLD").words().contains("does not wish to"));
    }

    @Test
    void aCallThatWasHeldAlreadyAsksWhyNothingCameBeforeIt() {
        var presenter = start(new CallPresenter(), backSurgery());
        presenter.open("HOLD");
        assertTrue(panel.form().fields().stream().map(Field::key).toList().contains("reason"));
        act(presenter, "begin");
        assertTrue(panel.refused.startsWith("reason: The doctors were not asked"), panel.refused);
    }

    @Test
    void withOneOpinionThePlaceSaysWhatItIsFor() {
        start(new CallPresenter(), new MemoryStores().scenario("before-visit", "2026-03-20"));
        assertTrue(panel.nothing.startsWith("Two opinions are needed"));
    }

    @Test
    @Requirement("S117")
    void anOfferIsTakenOverInOneActionAndItsResultRecorded() {
        var presenter = start(new SettlePresenter(), backSurgery());
        Line offer = panel.screen.lines().stream()
                .filter(line -> line.mark() == Mark.LATER && line.title().contains("X-ray of the hips"))
                .findFirst()
                .orElseThrow();
        presenter.act(offer.quick().orElseThrow().key(), Map.of());
        Line taken = panel.screen.lines().getFirst();
        assertEquals("Get for Dr Tomas Eberle: X-ray of the hips", taken.title());
        assertTrue(taken.words().contains("Dr Nadia Okonjo gets it by Mon 13 Apr 2026"), taken.words());
        assertFalse(panel.screen.lines().contains(offer));
        presenter.open(taken.key());
        act(presenter, "result", "result", "");
        assertTrue(panel.refused.startsWith("result"), panel.refused);
        act(presenter, "result", "result", "The right hip is worn.");
        assertEquals(Mark.DONE, panel.screen.lines().getFirst().mark());
        act(presenter, "add", "text", "Numbness test", "owner", "");
        assertTrue(panel.refused.startsWith("owner"), panel.refused);
    }
}
