package care.quarterback.presentation.unlock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockPresenterTest implements LockPresenter.View {

    private final List<String> told = new ArrayList<>();
    private final LockPresenter presenter =
            new LockPresenter(new MemoryStores().opened("2026-03-02"), MemoryStores.room("2026-03-02"), this);

    @Override
    public void cover(String title, String explanation) {
        told.add(title);
    }

    @Override
    public void busy(boolean busy, String sentence) {}

    @Override
    public void refused(String sentence) {
        told.add(sentence);
    }

    @Override
    public void uncover() {
        told.add("open");
    }

    @Test
    void thePassphraseOpensItAgainAndIsWiped() {
        presenter.lock();
        presenter.lock();
        char[] typed = MemoryStores.PASSPHRASE.toCharArray();
        presenter.submit(typed);
        assertEquals(List.of("Quarterback is locked", "open"), told);
        assertArrayEquals(new char[typed.length], typed);
        assertFalse(presenter.locked());
    }

    @Test
    void anotherPassphraseIsRefusedAndItStaysLocked() {
        presenter.lock();
        presenter.submit("something else".toCharArray());
        assertTrue(told.getLast().startsWith("The passphrase"), told.getLast());
        assertTrue(presenter.locked());
        presenter.submit(new char[0]);
        assertEquals("Type your passphrase.", told.getLast());
    }

    @Test
    void theRecoveryKeyOpensItAsItIsPrinted() {
        presenter.lock();
        presenter.submit("hs3k1-m7dp8 s7ecy-474t2-yr2a5-rr79q-3zjh8".toCharArray());
        assertEquals("open", told.getLast());
    }
}
