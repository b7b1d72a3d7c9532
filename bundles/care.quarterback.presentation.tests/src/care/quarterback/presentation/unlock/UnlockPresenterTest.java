package care.quarterback.presentation.unlock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.text.Message;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.testkit.Fixed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlockPresenterTest {

    private final MemoryStores stores = new MemoryStores();
    private final UnlockPresenter presenter =
            new UnlockPresenter(stores.desk(), MemoryStores.HERE, () -> Runnable::run, MemoryStores.room("2026-03-02"));
    private final List<String> told = new ArrayList<>();
    private final List<String> waits = new ArrayList<>();

    private void start() {
        presenter.start(new UnlockPresenter.View() {
            @Override
            public void show(boolean making, String title, String explanation) {
                told.add(title);
            }

            @Override
            public void askForServer(String address, String title, String explanation) {
                told.add(title + " [" + address + "]");
            }

            @Override
            public void askForKey(String title, String explanation) {
                told.add(title);
            }

            @Override
            public void askForBackup(String title, String explanation) {
                told.add(explanation);
            }

            @Override
            public void askForOlder(String title, String explanation) {
                told.add(title);
                told.add(explanation);
            }

            @Override
            public void busy(boolean busy, String sentence) {
                if (busy) {
                    waits.add(sentence);
                }
            }

            @Override
            public void refused(String sentence) {
                told.add(sentence);
            }

            @Override
            public void recoveryKey(String key) {
                told.add(key);
            }

            @Override
            public void entered(String sentence) {
                told.add("entered");
                waits.add(sentence);
            }
        });
    }

    @Test
    void withoutAStoreAPassphraseIsChosenAndTheRecoveryKeyShown() {
        start();
        char[] typed = MemoryStores.PASSPHRASE.toCharArray();
        presenter.submit("Nadia", typed, MemoryStores.PASSPHRASE.toCharArray());
        presenter.keyIsWrittenDown();
        assertEquals(List.of("Welcome to Quarterback", MemoryStores.RECOVERY_KEY, "entered"), told);
        assertArrayEquals(new char[typed.length], typed, "what was typed is wiped");
        assertTrue(presenter.opened().isPresent());
    }

    @Test
    void eachWaitSaysWhatItIsFor() {
        start();
        presenter.samples(true);
        presenter.submit("Nadia", MemoryStores.PASSPHRASE.toCharArray(), MemoryStores.PASSPHRASE.toCharArray());
        assertEquals(List.of("Setting up Quarterback with the sample practice. This takes a few seconds."), waits);
        waits.clear();
        stores.opened("2026-03-02");
        start();
        presenter.submit("Nadia", MemoryStores.PASSPHRASE.toCharArray(), new char[0]);
        assertEquals(
                List.of(
                        "Opening your cases. The short wait is on purpose: it makes guessing harder.",
                        "Almost done. The window opens in a moment."),
                waits);
    }

    @Test
    void whoHasTheStoreOpenIsToldBeforeThePassphraseIsTyped() {
        stores.opened("2026-03-02");
        stores.openElsewhere();
        start();
        assertEquals(
                List.of(
                        "Open your cases",
                        "Quarterback is already open in another window. Your cases are safe."
                                + " Go to that window, or close it first."),
                told);
    }

    @Test
    void aShortPassphraseIsRefusedAndNothingIsMade() {
        start();
        presenter.submit("Nadia", "short".toCharArray(), "short".toCharArray());
        assertTrue(told.getLast().startsWith("Use at least 12 characters."), told.getLast());
        assertTrue(presenter.opened().isEmpty());
    }

    @Test
    void aWrongPassphraseIsSaidInTheStoresWords() {
        stores.opened("2026-03-02");
        start();
        presenter.submit("Nadia", "something else".toCharArray(), new char[0]);
        assertEquals(
                List.of("Open your cases", Fixed.sentences().sentence(Message.of("store", "wrongPassphrase"))), told);
        presenter.submit("Nadia", MemoryStores.PASSPHRASE.toCharArray(), new char[0]);
        assertEquals("entered", told.getLast());
    }

    @Test
    void howFarAStoreOfBeforeIsSealedIsSaid() {
        stores.opened("2026-03-02");
        stores.fromBefore();
        start();
        presenter.submit("Nadia", MemoryStores.PASSPHRASE.toCharArray(), new char[0]);
        List<String> parts = waits.stream().filter(each -> each.contains("%")).toList();
        assertEquals(2, parts.size(), waits.toString());
        assertTrue(parts.getFirst().contains("25%") && parts.getLast().contains("75%"), parts.toString());
        assertEquals("entered", told.getLast());
    }

    @Test
    void anOlderCopyOpensOnlyWhenThePersonSaysSo() {
        stores.opened("2026-03-02");
        stores.putBack();
        start();
        presenter.submit("Nadia", MemoryStores.PASSPHRASE.toCharArray(), new char[0]);
        assertEquals("These cases are from an earlier day", told.get(told.size() - 2));
        assertTrue(told.getLast().startsWith("This store is an older copy: 3 cases end"), told.getLast());
        assertTrue(presenter.opened().isEmpty());
        presenter.submit("Nadia", MemoryStores.PASSPHRASE.toCharArray(), new char[0]);
        assertEquals("entered", told.getLast());
    }

    @Test
    void whoGoesBackFromAnOlderCopyIsAskedAgain() {
        stores.opened("2026-03-02");
        stores.putBack();
        start();
        presenter.submit("Nadia", MemoryStores.PASSPHRASE.toCharArray(), new char[0]);
        start();
        presenter.submit("Nadia", MemoryStores.PASSPHRASE.toCharArray(), new char[0]);
        assertTrue(told.getLast().startsWith("This store is an older copy"), told.getLast());
    }

    @Test
    void nobodyEntersWithoutAName() {
        stores.opened("2026-03-02");
        start();
        presenter.submit(" ", MemoryStores.PASSPHRASE.toCharArray(), new char[0]);
        assertTrue(told.getLast().startsWith("Type your name"), told.getLast());
    }

    @Test
    void theRecoveryKeyOpensTheStoreWhenThePassphraseIsLost() {
        stores.opened("2026-03-02");
        start();
        presenter.lost();
        assertEquals("Open your cases with the recovery key", told.getLast());
        presenter.submit("Nadia", new char[0], new char[0]);
        assertEquals("Type your recovery key.", told.getLast());
        presenter.submit("Nadia", MemoryStores.PASSPHRASE.toCharArray(), new char[0]);
        assertEquals(
                Fixed.sentences().sentence(Message.of("store", "recoveryOfAnother")),
                told.getLast(),
                "a passphrase is no recovery key");
        char[] typed = MemoryStores.RECOVERY_KEY.toCharArray();
        presenter.submit("Nadia", typed, new char[0]);
        assertEquals("entered", told.getLast());
        assertArrayEquals(new char[typed.length], typed, "what was typed is wiped");
    }

    @Test
    void aBackupIsRestoredWhereThereIsNoStoreAndOpened() {
        start();
        presenter.restore(Path.of("usb", "quarterback-backup-2026-02-27"));
        assertTrue(told.getLast().contains("quarterback-backup-2026-02-27"), told.getLast());
        presenter.submit("Nadia", MemoryStores.PASSPHRASE.toCharArray(), new char[0]);
        assertEquals("entered", told.getLast());
        assertEquals(List.of(Path.of("usb", "quarterback-backup-2026-02-27")), stores.restored());
    }

    @Test
    void whoGivesTheBackupUpChoosesAPassphraseAsBefore() {
        start();
        presenter.restore(Path.of("usb"));
        start();
        presenter.submit("Nadia", MemoryStores.PASSPHRASE.toCharArray(), MemoryStores.PASSPHRASE.toCharArray());
        assertEquals(MemoryStores.RECOVERY_KEY, told.getLast());
        assertEquals(List.of(), stores.restored());
    }

    private static final String ADDRESS = "db.clinic.example/cases?user=quarterback";

    private void submit(String passphrase, String again) {
        presenter.submit("Nadia", passphrase.toCharArray(), again.toCharArray());
    }

    @Test
    void theSharedStoreThatWasOpenLastIsAskedForFirst() {
        presenter.remembered(ADDRESS, new char[0]);
        start();
        presenter.at(ADDRESS, new char[0]);
        submit(MemoryStores.PASSPHRASE, "");
        assertEquals(List.of("Open the shared cases [" + ADDRESS + "]", "entered"), told);
        assertEquals(
                new StoreLocation.Server("jdbc:postgresql://" + ADDRESS, MemoryStores.HERE.home(), Optional.empty()),
                presenter.opened().orElseThrow().location());
    }

    @Test
    void aSharedStoreIsAWayAtTheDoorAndBack() {
        start();
        presenter.shared(true);
        presenter.shared(false);
        assertEquals(List.of("Welcome to Quarterback", "Open the shared cases []", "Welcome to Quarterback"), told);
    }

    @Test
    void anAddressIsNeededAndHoldsNoPassword() {
        presenter.remembered(ADDRESS, new char[0]);
        start();
        presenter.at(" ", new char[0]);
        submit(MemoryStores.PASSPHRASE, "");
        presenter.at(ADDRESS + "&password=hush", new char[0]);
        submit(MemoryStores.PASSPHRASE, "");
        assertTrue(told.get(1).startsWith("Type the address of the database"), told.get(1));
        assertTrue(told.get(2).startsWith("Leave the password out of the address"), told.get(2));
        assertTrue(presenter.opened().isEmpty());
    }

    @Test
    void theDatabasesOwnPasswordIsWipedAndKeptForTheSameAddress() {
        char[] typed = "hush".toCharArray();
        presenter.remembered(ADDRESS, typed);
        assertArrayEquals(new char[4], typed);
        start();
        presenter.at(ADDRESS, new char[0]);
        submit(MemoryStores.PASSPHRASE, "");
        var server = (StoreLocation.Server) presenter.opened().orElseThrow().location();
        assertArrayEquals("hush".toCharArray(), server.password().orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource({"MISSING, Set up the shared cases", "WITHOUT_KEY, Encrypt the shared cases"})
    void aSharedStoreThatIsNotThereIsMadeByWhoIsAtTheDoor(StoreException.Kind kind, String title) {
        stores.lacks(kind);
        presenter.remembered(ADDRESS, new char[0]);
        start();
        presenter.at(ADDRESS, new char[0]);
        submit(MemoryStores.PASSPHRASE, "");
        submit(MemoryStores.PASSPHRASE, MemoryStores.PASSPHRASE);
        assertEquals(List.of("Open the shared cases [" + ADDRESS + "]", title, MemoryStores.RECOVERY_KEY), told);
        assertTrue(waits.getLast().startsWith("Setting up the shared cases."), waits.getLast());
    }
}
