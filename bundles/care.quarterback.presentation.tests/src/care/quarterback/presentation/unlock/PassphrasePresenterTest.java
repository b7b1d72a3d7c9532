package care.quarterback.presentation.unlock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassphrasePresenterTest implements PassphrasePresenter.View {

    private static final String NEXT = "nine dull penguins";

    private final List<String> told = new ArrayList<>();
    private final OpenDesk desk = new MemoryStores().opened("2026-03-02");
    private final PassphrasePresenter presenter = new PassphrasePresenter(desk, MemoryStores.room("2026-03-02"), this);

    @Override
    public void busy(boolean busy, String sentence) {}

    @Override
    public void refused(String sentence) {
        told.add(sentence);
    }

    @Override
    public void changed(String sentence) {
        told.add(sentence);
    }

    private void change(String current, String next, String again) {
        presenter.change(current.toCharArray(), next.toCharArray(), again.toCharArray());
    }

    @Test
    void theNewOneCountsAndWhatWasTypedIsWiped() {
        char[] current = MemoryStores.PASSPHRASE.toCharArray();
        char[] next = NEXT.toCharArray();
        presenter.change(current, next, NEXT.toCharArray());
        assertTrue(told.getLast().startsWith("The passphrase is changed."), told.getLast());
        assertArrayEquals(new char[current.length], current);
        assertArrayEquals(new char[next.length], next);
        desk.verify(StoreSecret.passphrase(NEXT.toCharArray()));
        assertThrows(
                StoreException.class, () -> desk.verify(StoreSecret.passphrase(MemoryStores.PASSPHRASE.toCharArray())));
    }

    @Test
    void aWrongShortOrDifferentOneChangesNothing() {
        change("something else", NEXT, NEXT);
        change("", NEXT, NEXT);
        change(MemoryStores.PASSPHRASE, "short", "short");
        change(MemoryStores.PASSPHRASE, NEXT, NEXT + "s");
        assertEquals(4, told.size());
        desk.verify(StoreSecret.passphrase(MemoryStores.PASSPHRASE.toCharArray()));
    }
}
