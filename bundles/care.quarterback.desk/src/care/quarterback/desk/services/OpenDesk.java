package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.Accounts;
import care.quarterback.core.spi.CaseAudit;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Language;
import care.quarterback.core.text.Message;
import care.quarterback.desk.cohort.CohortProjector;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.projection.ComparedPairs;
import care.quarterback.model.value.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A desk with an open store: each of its roles does one kind of work on the cases, and is all that its callers take.
 * Blocking and thread-safe; never call it on a window's own thread. Closing it closes the store.
 */
public final class OpenDesk implements AutoCloseable {

    private final DeskServices services;
    private final OpenStore store;
    private final StoreLocation location;
    private final Seat seat;
    private final PracticeDesk practice;
    private final Language.Spoken spoken;
    private final CaseSessions sessions;
    private final CaseReading reading;
    private final CaseLists lists;
    private final CaseFiles files;
    private final TrackDesk tracks;
    private final EntryDesk entries;
    private final TrayDesk tray;
    private final AccessDesk accesses;
    private final PaperDesk papers;
    private final BackupDesk backups;
    private final NotedAccounts accounts;
    private final RestrictionDesk restrictions;
    private final RestrictedCases readable;
    private final RestrictedWorklist worklist;

    /** @param services makes what works by the practice's choices */
    OpenDesk(
            Function<Supplier<PlanSettings>, DeskServices> services,
            OpenStore store,
            StoreLocation location,
            Seat seat) {
        this.practice = PracticeDesk.of(store.practice(), seat);
        this.spoken = Language.speak(practice.rows().language());
        this.services = services.apply(practice::settings);
        this.store = store;
        this.location = location;
        this.seat = seat;
        this.backups = new BackupDesk(store, location.home(), practice);
        this.accounts = new NotedAccounts(store.accounts(), practice, this.services.sentences());
        var projector = new CaseProjector(
                () -> practice.settings().fingerprint(),
                new ComparedPairs(this.services.compare(), this::release),
                this.services.items(),
                new CohortProjector(this.services.compare(), this.services.plan(), this::release));
        this.accesses = new AccessDesk(
                store.accesses(), this::readableCases, practice.clock(), seat.actor(), this.services.sentences());
        this.restrictions = new RestrictionDesk(practice, accounts, seat.actor(), accesses);
        this.readable = new RestrictedCases(store.cases(), restrictions, this.services.sentences());
        this.worklist = new RestrictedWorklist(store.worklist(), restrictions);
        var cases = new CaseServices(
                readable,
                projector,
                practice.clock(),
                () -> UUID.randomUUID().toString(),
                this.services.sentences(),
                seat.executor());
        this.papers = new PaperDesk(seat.actor(), accesses);
        this.sessions = new CaseSessions(cases, seat.actor(), practice, accesses::opened);
        this.reading = new CaseReading(this.services, sessions, this::release);
        this.lists = new CaseLists(
                new CaseLists.Sources(readable, worklist, store.cohort(), restrictions),
                projector,
                practice,
                this.services.sentences(),
                accesses::searched);
        this.files = new CaseFiles(this.services, sessions, store.attachments(), accesses, location.home());
        this.tracks = new TrackDesk(sessions, lists, restrictions, practice, seat.actor());
        this.entries = new EntryDesk(sessions, practice.clock());
        this.tray = tray(sessions::open);
    }

    private CaseRepository readableCases() {
        return readable;
    }

    public Seat seat() {
        return seat;
    }

    public StoreLocation location() {
        return location;
    }

    /** Whether the role of the person here includes it. */
    public boolean may(Right right) {
        return seat.actor().role().may(right);
    }

    /** Opens and begins cases. */
    public CaseSessions sessions() {
        return sessions;
    }

    /** Reads one stored case. */
    public CaseReading reading() {
        return reading;
    }

    /** Finds cases, and reads what is known across all of them. */
    public CaseLists lists() {
        return lists;
    }

    /** Enters into cases what people type; the same one each time, so that undo reaches back. */
    public EntryDesk entries() {
        return entries;
    }

    /** Imports, exports, and the bytes of documents. */
    public CaseFiles files() {
        return files;
    }

    /** How offices answered the practice's own requests; the same one each time. */
    public TrackDesk tracks() {
        return tracks;
    }

    public ReportDesk reports() {
        return new ReportDesk(services, sessions, practice, lists, this::release, papers, accesses);
    }

    /** What of documents the role of the person here includes. */
    public PaperDesk papers() {
        return papers;
    }

    /** Writes a family's own view of a case. */
    public ShareDesk shares() {
        return new ShareDesk(services, sessions, reports()::source, files.documents(), practice.clock(), accesses);
    }

    /** Hands cases and tasks from one person to another. */
    public HandOverDesk handOvers() {
        return new HandOverDesk(readable, worklist, sessions::open);
    }

    /** Makes one case of two that were opened for the same person by mistake. */
    public MergeDesk merges() {
        return merges(sessions::open);
    }

    /** The same by sessions that somebody else holds, so that what is done can be undone there. */
    public MergeDesk merges(Function<CaseId, CaseSession> held) {
        return new MergeDesk(held, restrictions::people);
    }

    /** What arrived and is in no case yet. */
    public TrayDesk tray() {
        return tray;
    }

    /** The same by sessions that somebody else holds: where a case is open already. */
    public TrayDesk tray(Function<CaseId, CaseSession> held) {
        return new TrayDesk(
                practice,
                held,
                files.documents(),
                services.formats().mails(),
                seat.actor().name());
    }

    /** Who looked at what. */
    public AccessDesk accesses() {
        return accesses;
    }

    /** What was done to the cases. */
    public CaseAudit audit() {
        sessions.require(Right.HISTORY);
        return readable;
    }

    /** The practice's directory, choices and rules. */
    public PracticeDesk practice() {
        return practice;
    }

    /** Lists of the practice's directory from and to files. */
    public DirectoryFiles directoryFiles() {
        return new DirectoryFiles(practice, services.formats().tables(), services.sentences());
    }

    public CodeCatalogue codes() {
        return services.formats().codes().open(location.home());
    }

    /** The loaded release of the codes; empty when only the built-in ranges are known. */
    private Optional<CodeCatalogue> release() {
        return Optional.of(codes()).filter(CodeCatalogue::complete);
    }

    /** What the person here typed into forms and hasn't saved. */
    public DraftDesk drafts() {
        return new DraftDesk(store.drafts(), sessions, seat.actor().name());
    }

    /** Makes backups of the store. */
    public BackupDesk backups() {
        return backups;
    }

    /** After a restore: the lists are made anew, and the practice's history says what was done. */
    void settle(Instant backup, Progress progress) {
        CaseRepository.Reindexed made = lists.rebuild(progress);
        if (made.cancelled()) {
            throw new StoreException(StoreException.Kind.FAILED, Message.of("store", "stopped"));
        }
        if (!made.unreadable().isEmpty()) {
            int count = made.unreadable().size();
            throw new StoreException(StoreException.Kind.DAMAGED, Message.of("store", "backupDamaged", count));
        }
        LocalDate day = LocalDate.ofInstant(backup, practice.clock().getZone());
        practice.note("RestoreBackup", services.sentences().of("store", "restoredFrom", day));
    }

    /** A store of an earlier day was taken for the newest: the practice's history says so. */
    void tellOlder() {
        practice.note("AcceptOlderStore", "");
    }

    /** Ends the use of a store that others close. */
    void leave() {
        spoken.close();
    }

    /** The recovery key opened what a passphrase or password opens: the practice's history says so. */
    void tellRecovery(StoreSecret secret) {
        if (secret.isRecoveryKey()) {
            practice.note("UseRecoveryKey", "");
        }
    }

    /** Cases that only named people open. */
    public RestrictionDesk restrictions() {
        return restrictions;
    }

    /**
     * Opens a case that is kept from the person here, for as long as the desk is open. Everybody who reads the histories is told.
     *
     * @param reason why it has to be now
     */
    public void openRestricted(CaseId id, String reason) {
        restrictions.open(id, reason, sessions::open);
    }

    /** Who may sign in, and who has. */
    public Accounts accounts() {
        return accounts;
    }

    /** Whether the passphrase or password of the person here, or the recovery key, would open this store. */
    public void verify(StoreSecret secret) {
        try (StoreSecret own = own(secret)) {
            store.verify(own);
            tellRecovery(own);
        }
    }

    /**
     * Another passphrase, or password of the person here, from now on; the recovery key stays.
     *
     * @param current the passphrase, the password, or the recovery key
     */
    public void changePassphrase(StoreSecret current, StoreSecret next) {
        try (StoreSecret before = own(current);
                StoreSecret after = own(next)) {
            store.changePassphrase(before, after);
            tellRecovery(before);
            practice.note("ChangePassphrase", "");
        }
    }

    /**
     * Makes a new recovery key; the one before opens the store no longer. The practice's history says so.
     *
     * @param current the passphrase, the password, or the recovery key
     * @return the new key as it is printed; kept nowhere
     */
    public String renewRecoveryKey(StoreSecret current) {
        practice.require(Right.ACCOUNTS);
        try (StoreSecret own = own(current)) {
            store.verify(own);
            practice.note("RenewRecoveryKey", ""); // before: what can't be noted is not done
            return store.renewRecoveryKey(own);
        }
    }

    private StoreSecret own(StoreSecret secret) {
        return secret.by(seat.actor().name());
    }

    @Override
    public void close() {
        spoken.close();
        try (store) {
            accesses.close();
        }
    }
}
