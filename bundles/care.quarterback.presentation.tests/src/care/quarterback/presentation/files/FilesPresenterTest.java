package care.quarterback.presentation.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.BackupDamage;
import care.quarterback.core.spi.BackupDamage.What;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.CodeCatalogues;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.Formats;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.Seat;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryStore;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilesPresenterTest implements FilesPresenter.View {

    @TempDir
    private Path home;

    private final MemoryStore store = new MemoryStore();
    private final List<String> told = new ArrayList<>();
    private final List<String> restored = new ArrayList<>();
    private boolean stopped;
    private boolean problem;
    private OpenDesk open;
    private FilesPresenter presenter;

    @BeforeEach
    void openTheStore() {
        openedBy(Role.OWNER);
    }

    private void openedBy(Role role) {
        var here = new StoreLocation.Embedded(home);
        var desk = new Desk(
                new Places(), new Formats(List.of(), List.of(), new Releases(), null, null, null, null), null, null);
        open = desk.open(
                here,
                StoreSecret.passphrase("four unrelated words".toCharArray()),
                Seat.direct(new Actor("Nadia", role), Fixed.on("2026-03-02")));
        presenter = new FilesPresenter(
                desk, open, MemoryStores.room("2026-03-02"), (name, work) -> work.accept(Progress.NONE));
    }

    @Override
    public void working(String sentence, int percent) {
        told.add(sentence);
    }

    @Override
    public void done(boolean wrong, String sentence) {
        problem = wrong;
        told.add(sentence);
    }

    private String reminder(int days) {
        var said = new ArrayList<String>();
        presenter.remind(days, said::add);
        return said.getFirst();
    }

    private void aCase() {
        open.sessions()
                .create()
                .execute(new OpenCase(new PersonName("Lena", "Okafor"), null, "Surgery?"))
                .join();
    }

    @Test
    void aBackupIsAFileOfTodayAndTheReminderEnds() throws IOException {
        assertEquals("", reminder(7), "nothing to lose yet");
        aCase();
        assertTrue(reminder(7).startsWith("Your cases have never been backed up."), reminder(7));
        Files.createFile(home.resolve("practice-2026-03-02.qbackup"));
        var heard = new ArrayList<String>();
        Runnable end = presenter.onBackup(() -> heard.add("made"));
        presenter.backUp(home, this);
        end.run();
        assertEquals(List.of("made"), heard, "the line on Today goes");
        Path file = home.resolve("practice-2026-03-02-2.qbackup");
        assertEquals(List.of(file), store.backups());
        assertTrue(told.getLast().contains(file.toString()), told.getLast());
        assertFalse(problem);
        assertEquals("", reminder(7));
        assertEquals("", reminder(0));
    }

    @ParameterizedTest
    @EnumSource
    void whoCannotMakeABackupIsNeitherRemindedNorStoppedAtClosing(Role role) {
        aCase();
        openedBy(role);
        assertEquals(role.may(Right.BACKUP), !reminder(7).isEmpty(), reminder(7));
        assertEquals(
                role.may(Right.BACKUP), presenter.closingBackup(home.toString()).isPresent());
        assertEquals(Optional.empty(), presenter.closingBackup(" "));
    }

    @Test
    void theReminderComesBackAfterAsManyDays() throws IOException {
        Files.writeString(home.resolve("last-backup.txt"), "2026-02-23\n");
        assertEquals("", reminder(8));
        assertEquals("The last backup was on Mon, Feb 23, 2026. Make a new one.", reminder(7));
    }

    @Test
    void aBackupIsRestoredBesideTheOpenCasesAndThePassphraseIsWiped() {
        char[] typed = "four unrelated words".toCharArray();
        Path into = presenter.restoreFolder();
        presenter.restore(home.resolve("backup"), into, typed, this);
        assertEquals(List.of(home.resolve("backup") + " " + into), restored);
        assertArrayEquals(new char[typed.length], typed);
        assertTrue(told.getLast().contains("quarterback --home " + into), told.getLast());
    }

    @Test
    void aBackupIsCheckedAndWhatIsNotAsSavedIsNamed() {
        aCase();
        char[] typed = "four unrelated words".toCharArray();
        presenter.check(home.resolve("practice.qbackup"), typed, this);
        assertEquals("This backup is whole: 1 case and no documents, as of Thu, Jan 1, 1970.", told.getLast());
        assertArrayEquals(new char[typed.length], typed);
        assertFalse(problem);

        store.damages().add(new BackupDamage(What.CASE, "c-1"));
        store.damages().add(new BackupDamage(What.PRACTICE, ""));
        presenter.check(home.resolve("practice.qbackup"), "four unrelated words".toCharArray(), this);
        assertTrue(problem);
        assertTrue(told.getLast().startsWith("2 things in this backup aren’t as saved."), told.getLast());
        assertTrue(told.getLast().contains("\nCase c-1: its record is damaged in the backup.\n"), told.getLast());
        presenter.backUp(home, this);
        assertTrue(problem);
        assertTrue(told.getLast().contains("Keep your earlier backups."), told.getLast());
    }

    @Test
    void anOldBackupIsChosenByItsKeyAndWhatItLacksIsNamed() {
        store.damages().add(new BackupDamage(What.LEFT_OUT, "c-1"));
        presenter.restore(
                home.resolve("old/store.key"), home.resolve("new"), "four unrelated words".toCharArray(), this);
        assertEquals(List.of(home.resolve("old") + " " + home.resolve("new")), restored);
        assertTrue(problem);
        assertTrue(told.getLast().contains("Case c-1 was damaged or missing in the store"), told.getLast());
        assertTrue(told.getLast().contains("quarterback --home"), told.getLast());
    }

    @Test
    void whatTheStoreRefusesIsSaidInItsWords() {
        presenter.restore(home.resolve("backup"), home, "four unrelated words".toCharArray(), this);
        assertTrue(problem);
        assertEquals(Fixed.sentences().sentence(Message.of("store", "thereInFolder")), told.getLast());
    }

    @Test
    void codesAreCountedAndAFileThatIsNoneIsRefused() {
        presenter.loadCodes(Path.of("release.txt"), this);
        assertEquals("three codes is loaded: 74,000 codes and 10 index terms.", told.getLast());
        presenter.loadCodes(Path.of("letter.txt"), this);
        assertEquals("We couldn’t read this file: line 1 is no code.", told.getLast());
        assertTrue(problem);
    }

    @Test
    void whatWasStoppedChangedNothing() {
        stopped = true;
        presenter.loadCodes(Path.of("release.txt"), this);
        assertEquals("You stopped it. Nothing was changed.", told.getLast());
    }

    private final class Places implements StoreProvider {

        @Override
        public boolean exists(StoreLocation location) {
            return true;
        }

        @Override
        public Created create(StoreLocation location, StoreSecret passphrase) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OpenStore open(StoreLocation location, StoreSecret secret) {
            return store;
        }

        @Override
        public BackupReport check(Path backup, StoreSecret secret, Progress progress) {
            return store.report(backup, Instant.EPOCH);
        }

        @Override
        public Restored restore(
                Path backup, StoreLocation location, StoreSecret secret, Settling settling, Progress progress) {
            if (location.home().equals(home)) {
                throw new StoreException(StoreException.Kind.ALREADY_THERE, Message.of("store", "thereInFolder"));
            }
            restored.add(backup + " " + location.home());
            return new Restored(store.report(backup, Instant.EPOCH), "");
        }
    }

    private final class Releases implements CodeCatalogues {

        @Override
        public CodeCatalogue open(Path at) {
            return new MemoryStores();
        }

        @Override
        public Loaded load(Path given, Path at, Progress progress) throws IOException {
            if (stopped) {
                throw new InterruptedIOException("stopped");
            }
            if (given.endsWith("letter.txt")) {
                throw new IOException("line 1 is no code.");
            }
            return new Loaded(open(at), 74_000, 10, Optional.empty());
        }
    }
}
