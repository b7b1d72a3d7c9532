package care.quarterback.presentation.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SightGateTest {

    private int shown;
    private boolean looking = true;

    private void show() {
        shown++;
    }

    @Test
    void whatIsToldWhileNobodyLooksComesOnceSomebodyDoes() {
        var gate = new SightGate();
        gate.seen(false);
        gate.changed(this::show);
        gate.changed(this::show);
        assertEquals(0, shown);
        gate.seen(true);
        assertEquals(1, shown);
        gate.seen(true);
        assertEquals(1, shown);
        gate.changed(this::show);
        assertEquals(2, shown);
    }

    @Test
    void aPartCanBeAskedWhetherAnybodyLooks() {
        var gate = new SightGate(() -> looking);
        gate.changed(this::show);
        looking = false;
        gate.changed(this::show);
        assertEquals(1, shown);
        looking = true;
        gate.catchUp();
        gate.catchUp();
        assertEquals(2, shown);
    }

    @Test
    void whatWasShownForAnotherReasonDoesNotComeAgain() {
        var gate = new SightGate();
        gate.seen(false);
        gate.changed(this::show);
        gate.forget();
        gate.seen(true);
        assertEquals(0, shown);
    }
}
