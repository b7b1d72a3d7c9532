package care.quarterback.presentation.unlock;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.services.BackupDesk;
import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.Seat;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The door: opens the store of this computer by its passphrase, or a shared one on a server by a person's own password; makes one
 * where none is. Called on the screen's thread.
 */
public final class UnlockPresenter {

    /** The shortest passphrase that a new store takes. */
    public static final int SHORTEST = 12;

    private final Desk desk;
    private final StoreLocation folder;
    private final Background background;
    private final ScreenText text;
    private final Sentences sentences;
    private final Supplier<Executor> sessions;
    private final Clock clock;
    private View view;
    private ServerAddress server = ServerAddress.NONE;
    private boolean shared;
    private boolean making;
    private boolean byKey;
    private boolean withSamples;
    private Path backup;
    private boolean older;
    private boolean busy;
    private OpenDesk opened;

    /** What the door shows. All methods are called on the screen's thread. */
    public interface View {

        /** @param making true when there is no store yet, and a passphrase is chosen */
        void show(boolean making, String title, String explanation);

        /** Asks for the address of a shared store, the person's own password, and the database's where it wants one. */
        void askForServer(String address, String title, String explanation);

        /** The passphrase is lost: asks for the recovery key, which is submitted as the passphrase was. */
        void askForKey(String title, String explanation);

        /** A backup was chosen: asks for its passphrase or its recovery key, which is submitted as a passphrase is. */
        void askForBackup(String title, String explanation);

        /** The store is an older copy: asks for the passphrase or the recovery key again, to open it all the same. */
        void askForOlder(String title, String explanation);

        /** Nothing can be typed while true. */
        void busy(boolean busy, String sentence);

        /** A sentence: what happened, what is safe, what to do. */
        void refused(String sentence);

        /** The recovery key of the new store; shown until the person says that it is written down. */
        void recoveryKey(String key);

        /** The store is open: the door closes, once there is a window behind it. @param sentence what is waited for until then */
        void entered(String sentence);
    }

    /** @param sessions gives the executor of each case that will be opened */
    public UnlockPresenter(Desk desk, StoreLocation folder, Supplier<Executor> sessions, Room room) {
        this.desk = desk;
        this.folder = folder;
        this.clock = room.clock();
        this.sessions = sessions;
        this.background = room.background();
        this.text = room.text();
        this.sentences = room.sentences();
    }

    /** Says whether a store is opened or made. */
    public void start(View shown) {
        view = shown;
        byKey = false;
        withSamples = false;
        backup = null;
        older = false;
        making = !shared && !desk.exists(folder);
        if (shared) {
            view.askForServer(server.typed(), text.of("unlock.server.title"), text.of("unlock.server.explanation"));
            return;
        }
        String key = making ? "unlock.make" : "unlock.open";
        view.show(making, text.of(key + ".title"), text.of(key + ".explanation"));
        if (!making && desk.isOpenElsewhere(folder)) {
            view.refused(text.of("unlock.elsewhere")); // before anybody types
        }
    }

    /**
     * The cases are on a server: where it was the last time, blank when there was none, and the database's own password as far as
     * it was given at the start, which is wiped. Before {@link #start}.
     */
    public void remembered(String address, char[] databasePassword) {
        server = ServerAddress.of(address, databasePassword);
        shared = !address.isBlank();
    }

    /** The cases are on a server, or on this computer again. */
    public void shared(boolean wanted) {
        if (!busy) {
            shared = wanted;
            start(view);
        }
    }

    /** Where the shared store is, and the database's own password, which is wiped; before {@link #submit}. */
    public void at(String address, char[] databasePassword) {
        server = server.or(address, databasePassword);
    }

    private StoreLocation location() {
        return shared ? server.location(folder.home()) : folder;
    }

    /** The passphrase is lost: the recovery key opens the store too. {@link #start} goes back to the passphrase. */
    public void lost() {
        if (!busy) {
            byKey = true;
            view.askForKey(text.of("unlock.key.title"), text.of("unlock.key.explanation"));
        }
    }

    /** Whether a new store begins with the sample practice, whose people are made up. */
    public void samples(boolean wanted) {
        withSamples = wanted;
    }

    /** The new store is to be what a backup holds. {@link #start} goes back to one that is empty. */
    public void restore(Path folder) {
        if (!busy) {
            backup = BackupDesk.place(folder);
            making = false;
            view.askForBackup(
                    text.of("unlock.restore.title"), text.of("unlock.restore.explanation", backup.getFileName()));
        }
    }

    /**
     * Tries the passphrase, or the recovery key where that was asked for. The arrays are wiped.
     *
     * @param again the passphrase typed a second time; looked at only when a store is made
     */
    public void submit(String name, char[] passphrase, char[] again) {
        Optional<String> problem = problem(name, passphrase, again);
        Arrays.fill(again, '\0');
        if (busy || problem.isPresent()) {
            Arrays.fill(passphrase, '\0');
            problem.ifPresent(view::refused);
            return;
        }
        StoreSecret secret = secret(passphrase);
        StoreLocation location = location();
        var seat = new Seat(new Actor(name), clock, sessions);
        busy(true);
        if (making) {
            boolean samples = withSamples;
            background.run(
                    () -> closing(secret, () -> found(location, secret, seat, samples)), this::founded, this::failed);
        } else if (backup != null) {
            Path from = backup;
            background.run(
                    () -> closing(secret, () -> restored(location, from, secret, seat)), this::opened, this::failed);
        } else if (older) {
            background.run(
                    () -> closing(secret, () -> desk.openOlder(location, secret, seat)), this::opened, this::failed);
        } else {
            background.run(
                    () -> closing(secret, () -> desk.open(location, secret, seat, new Told("unlock.sealing"))),
                    this::opened,
                    this::failed);
        }
    }

    private StoreSecret secret(char[] typed) {
        if (backup != null || older) {
            return TypedSecret.of(typed);
        }
        StoreSecret secret = byKey ? StoreSecret.recoveryKey(typed) : StoreSecret.passphrase(typed);
        Arrays.fill(typed, '\0');
        return secret;
    }

    private Desk.Founded found(StoreLocation location, StoreSecret secret, Seat seat, boolean samples) {
        Desk.Founded founded = desk.found(location, secret, seat);
        if (samples) {
            desk.fillWithSamples(founded.desk());
        }
        return founded;
    }

    private OpenDesk restored(StoreLocation location, Path from, StoreSecret secret, Seat seat) {
        desk.restore(from, location, secret, seat, new Told("unlock.restoring.part"));
        return desk.open(location, secret, seat);
    }

    /** The person has the recovery key: go on. */
    public void keyIsWrittenDown() {
        view.entered(text.of("unlock.window"));
    }

    /** Whether a store that was there before is being opened, and nobody is asked for anything meanwhile. */
    public boolean opening() {
        return busy && !making;
    }

    /** The open store; empty while the door is closed. */
    public Optional<OpenDesk> opened() {
        return Optional.ofNullable(opened);
    }

    private Optional<String> problem(String name, char[] passphrase, char[] again) {
        if (name.isBlank()) {
            return Optional.of(text.of("unlock.noName"));
        }
        if (shared && server.hasPassword()) {
            return Optional.of(text.of("unlock.server.password"));
        }
        if (shared && server.typed().isEmpty()) {
            return Optional.of(text.of("unlock.server.noAddress"));
        }
        if (passphrase.length == 0) {
            return Optional.of(text.of(byKey ? "unlock.noKey" : "unlock.empty"));
        }
        if (making && passphrase.length < SHORTEST) {
            return Optional.of(text.of("unlock.short", SHORTEST));
        }
        return making && !Arrays.equals(passphrase, again) ? Optional.of(text.of("unlock.differ")) : Optional.empty();
    }

    private static <T> T closing(StoreSecret secret, Supplier<T> work) {
        try (secret) {
            return work.get();
        }
    }

    private void founded(Desk.Founded founded) {
        opened = founded.desk();
        busy(false);
        view.recoveryKey(founded.recoveryKey());
    }

    private void opened(OpenDesk desk) {
        opened = desk;
        busy(false);
        view.entered(text.of("unlock.window"));
    }

    private void failed(Throwable failure) {
        busy(false);
        if (failure instanceof StoreException known && known.kind() == StoreException.Kind.OLDER) {
            older = true;
            backup = null;
            view.askForOlder(text.of("unlock.older.title"), sentences.sentence(known.said()));
            return;
        }
        if (shared && !making && failure instanceof StoreException known && offersToMake(known)) {
            making = true;
            byKey = false;
            return;
        }
        view.refused(
                failure instanceof StoreException known ? sentences.sentence(known.said()) : text.of("unlock.broken"));
    }

    /** Whether whoever is there can make the store that isn't, or isn't yet encrypted. */
    private boolean offersToMake(StoreException known) {
        switch (known.kind()) {
            case MISSING ->
                view.show(true, text.of("unlock.server.make.title"), text.of("unlock.server.make", server.typed()));
            case WITHOUT_KEY ->
                view.show(true, text.of("unlock.server.seal.title"), text.of("unlock.server.seal", server.typed()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void busy(boolean now) {
        busy = now;
        view.busy(now, now ? text.of(work()) : "");
    }

    /** What takes a while. */
    private String work() {
        if (making && shared) {
            return "unlock.server.making";
        }
        if (making) {
            return withSamples ? "unlock.making.samples" : "unlock.making";
        }
        return backup == null ? "unlock.opening" : "unlock.restoring";
    }

    /** Says how far the work is; called from the worker's thread. */
    private final class Told implements Progress {

        private final String key;
        private int last = -1;

        Told(String key) {
            this.key = key;
        }

        @Override
        public void report(long done, long total, String what) {
            int percent = total <= 0 ? 0 : (int) (100 * done / total);
            if (percent != last) {
                last = percent;
                background.onScreen(() -> view.busy(true, text.of(key, percent)));
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
