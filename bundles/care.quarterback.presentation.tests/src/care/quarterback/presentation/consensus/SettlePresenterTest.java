package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.Mark;
import care.quarterback.testkit.Requirement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlePresenterTest {

    private final WorkTrial panel = new WorkTrial();

    @Test
    @Requirement("S117")
    void anOfferIsTakenOverInOneActionAndItsResultRecorded() {
        var presenter = panel.start(new SettlePresenter(), WorkTrial.backSurgery());
        Line offer = panel.screen.lines().stream()
                .filter(line -> line.mark() == Mark.LATER && line.title().contains("X-ray of the hips"))
                .findFirst()
                .orElseThrow();
        presenter.act(offer.quick().orElseThrow().key(), Map.of());
        Line taken = panel.screen.lines().getFirst();
        assertEquals("Get this for Dr Tomas Eberle: X-ray of the hips", taken.title());
        assertTrue(
                taken.words().contains("Assigned to Dr Nadia Okonjo, due Mon, Apr 13, 2026 (in 7 days)."),
                taken.words());
        assertFalse(panel.screen.lines().contains(offer));
        presenter.open(taken.key());
        panel.act(presenter, "result", "result", "");
        assertTrue(panel.refused.startsWith("result"), panel.refused);
        panel.act(presenter, "result", "result", "The right hip is worn.");
        assertEquals(Mark.DONE, panel.screen.lines().getFirst().mark());
        panel.act(presenter, "add", "text", "Numbness test", "owner", "");
        assertTrue(panel.refused.startsWith("owner"), panel.refused);
    }
}
