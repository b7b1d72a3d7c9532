package care.quarterback.presentation.work;

import care.quarterback.core.account.Role;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.CodeCatalogues;
import care.quarterback.core.spi.CohortFacts;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Language;
import care.quarterback.core.text.Message;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.Formats;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.Seat;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.MemoryStore;
import care.quarterback.testkit.MemoryTables;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One store in memory with a passphrase, and a catalogue of three codes: what a presenter's test sits at. */
public final class MemoryStores implements StoreProvider, CodeCatalogues, CodeCatalogue {

    public static final String PASSPHRASE = "four unrelated words";
    public static final String RECOVERY_KEY = "RECOVERY-KEY";
    public static final StoreLocation HERE = new StoreLocation.Embedded(Path.of("nowhere"));

    private static final List<Entry> CODES = List.of(
            new Entry("M16.11", "Unilateral primary osteoarthritis, right hip", true),
            new Entry("M16.12", "Unilateral primary osteoarthritis, left hip", true),
            new Entry("M48.062", "Spinal stenosis, lumbar region with neurogenic claudication", true));

    /** What people call the first two codes; the second of them is a group when it is found so. */
    public static final String NAME = "worn hip";

    private final List<WorkItem> due = new ArrayList<>();
    private final MemoryStore store = new MemoryStore();
    private final MemoryTables tables = new MemoryTables();
    private final List<CaseImporter> importers;
    private final List<Path> restored = new ArrayList<>();
    private Role role = Role.OWNER;
    private boolean elsewhere;
    private boolean made;
    private boolean older;
    private boolean toSeal;
    private StoreException.Kind lacking;

    public MemoryStores() {
        this(List.of());
    }

    /** With importers for the files of the test. */
    public MemoryStores(List<CaseImporter> importers) {
        this.importers = List.copyOf(importers);
    }

    /** A room whose work is done at once, on a day. */
    public static Room room(String day) {
        return Room.of(Background.direct(), Fixed.on(day), Language.system());
    }

    public Desk desk() {
        return new Desk(this, new Formats(importers, List.of(), this, null, null, tables, null), null, null);
    }

    /** The files of tables. */
    public MemoryTables tables() {
        return tables;
    }

    /** The backups that it was made from. */
    public List<Path> restored() {
        return restored;
    }

    public MemoryRepository repository() {
        return store.repository();
    }

    /** The desk with its store open. */
    public OpenDesk opened(String day) {
        made = true;
        store.passphrase(PASSPHRASE);
        return desk().open(
                        HERE,
                        StoreSecret.passphrase(PASSPHRASE.toCharArray()),
                        Seat.direct(new Actor("Nadia", role), Fixed.on(day)));
    }

    /** What somebody does in the practice who opens the store from now on. */
    public MemoryStores as(Role other) {
        role = other;
        return this;
    }

    /** Whoever opens the store from now on has signed in under this name. */
    public MemoryStores signIn(String name, Role theirs) {
        store.accounts().signIn(name, theirs);
        return this;
    }

    /** What is to be done in the cases that are made from now on. */
    public void due(WorkItem item) {
        due.add(item);
    }

    /** The case of the first scenario at a stage, open in the window. */
    public LiveCase scenario(String stage, String day) {
        return scenario(1, stage, day);
    }

    /** The case of a scenario at a stage, open in the window. */
    public LiveCase scenario(int number, String stage, String day) {
        Scenario scenario = Scenarios.number(number);
        Scenario.Stage wanted = scenario.stage(stage);
        new ScenarioRun(
                        scenario,
                        store.repository(),
                        new CaseProjector(
                                () -> PlanSettings.shipped().fingerprint(),
                                careCase -> List.of(),
                                careCase -> List.copyOf(due),
                                careCase -> CohortFacts.NONE))
                .upTo(wanted);
        return opened(new CaseId(scenario.caseId(wanted)), day);
    }

    /** A new case, open in the window. */
    public LiveCase fresh(String day) {
        var found = new ArrayList<LiveCase>();
        new LiveCases(opened(day), room(day)).create(found::add, sentence -> {});
        return found.getFirst();
    }

    /** A case that is there already, open in the window on a day. */
    public LiveCase opened(CaseId id, String day) {
        var found = new ArrayList<LiveCase>();
        new LiveCases(opened(day), room(day)).open(id, found::add, sentence -> {});
        return found.getFirst();
    }

    @Override
    public boolean exists(StoreLocation location) {
        return made;
    }

    @Override
    public boolean isOpenElsewhere(StoreLocation location) {
        return elsewhere;
    }

    /** Somebody else has the store open. */
    public void openElsewhere() {
        elsewhere = true;
    }

    @Override
    public Created create(StoreLocation location, StoreSecret passphrase) {
        made = true;
        lacking = null;
        return new Created(store, RECOVERY_KEY);
    }

    @Override
    public OpenStore open(StoreLocation location, StoreSecret secret) {
        if (lacking != null) {
            throw new StoreException(lacking, Message.of("store", "noneInDatabase"));
        }
        String right = secret.isRecoveryKey() ? RECOVERY_KEY : PASSPHRASE;
        if (!Arrays.equals(secret.text(), right.toCharArray())) {
            String said = secret.isRecoveryKey() ? "recoveryOfAnother" : "wrongPassphrase";
            throw new StoreException(StoreException.Kind.WRONG_SECRET, Message.of("store", said));
        }
        if (older) {
            throw new StoreException(StoreException.Kind.OLDER, Message.of("store", "storeOlder", 3));
        }
        return store;
    }

    @Override
    public OpenStore open(StoreLocation location, StoreSecret secret, Progress progress) {
        if (toSeal) {
            progress.report(1, 4, "");
            progress.report(3, 4, "");
        }
        return open(location, secret);
    }

    /** The store comes from a version that did not seal. */
    public void fromBefore() {
        toSeal = true;
    }

    @Override
    public OpenStore openOlder(StoreLocation location, StoreSecret secret) {
        older = false;
        return open(location, secret);
    }

    /** Until a store is made, there is none, or one without a key. */
    public void lacks(StoreException.Kind kind) {
        lacking = kind;
    }

    /** Somebody put an older copy back. */
    public void putBack() {
        older = true;
    }

    @Override
    public BackupReport check(Path backup, StoreSecret secret, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Restored restore(
            Path backup, StoreLocation location, StoreSecret secret, Settling settling, Progress progress) {
        restored.add(backup);
        made = true;
        return new Restored(store.report(backup, Instant.EPOCH), "");
    }

    @Override
    public CodeCatalogue open(Path home) {
        return this;
    }

    @Override
    public Loaded load(Path given, Path home, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public String release() {
        return "three codes";
    }

    @Override
    public Optional<Entry> lookup(String code) {
        return CODES.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    @Override
    public List<Entry> search(String text, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        if (wanted.equals(NAME)) {
            return CODES.stream()
                    .limit(2)
                    .map(entry ->
                            new Entry(entry.code(), entry.text(), entry.code().equals("M16.11"), NAME))
                    .toList();
        }
        return CODES.stream()
                .filter(entry -> (entry.code() + " " + entry.text())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(limit)
                .toList();
    }
}
