package care.quarterback.presentation.unlock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.testkit.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryKeyPresenterTest implements RecoveryKeyPresenter.View {

    private final List<String> told = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final OpenDesk desk = new MemoryStores().opened("2026-03-02");
    private final RecoveryKeyPresenter presenter =
            new RecoveryKeyPresenter(desk, MemoryStores.room("2026-03-02"), this);

    @Override
    public void busy(boolean busy, String sentence) {}

    @Override
    public void refused(String sentence) {
        told.add(sentence);
    }

    @Override
    public void made(String key, String sentence) {
        keys.add(key);
        told.add(sentence);
    }

    private List<String> history() {
        return desk.practice().audit().audit().stream().map(AuditEntry::command).toList();
    }

    @Test
    void theNewKeyIsShownOnceAndTheHistorySaysSo() {
        char[] current = MemoryStores.PASSPHRASE.toCharArray();
        presenter.make(current);
        assertEquals(List.of(MemoryStore.RENEWED), keys);
        assertTrue(told.getLast().contains("The old one doesn’t work anymore."), told.getLast());
        assertArrayEquals(new char[current.length], current);
        assertEquals("RenewRecoveryKey", history().getLast());
    }

    @Test
    void withoutThePassphraseNothingIsMade() {
        List<String> before = history();
        presenter.make("something else".toCharArray());
        presenter.make(new char[0]);
        assertEquals(2, told.size());
        assertEquals("Type your current passphrase, or your recovery key.", told.getLast());
        assertEquals(List.of(), keys);
        assertEquals(before, history());
    }
}
