package care.quarterback.desk.services;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.decision.DecisionRows;
import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.consensus.goals.OptionSheet;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.spi.Worklist;
import care.quarterback.core.text.Language;
import care.quarterback.desk.cohort.CohortProjector;
import care.quarterback.desk.cohort.CohortQuery;
import care.quarterback.desk.cohort.CohortRows;
import care.quarterback.desk.exchange.ImportCases;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.projection.ComparedPairs;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.CaseSheet;
import care.quarterback.steps.casefile.CaseSheetQuery;
import care.quarterback.steps.records.DocumentBytes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A desk with an open store: hands out sessions, and the services that work on cases. Blocking and thread-safe; never call
 * it on a window's own thread. Closing it closes the store.
 */
public final class OpenDesk implements AutoCloseable {

    private final DeskServices services;
    private final OpenStore store;
    private final StoreLocation location;
    private final Seat seat;
    private final PracticeDesk practice;
    private final Language.Spoken spoken;
    private final Clock clock;
    private final CaseProjector projector;
    private final CaseServices cases;
    private final EntryDesk entries = new EntryDesk(this);

    /** @param services makes what works by the practice's choices */
    OpenDesk(
            Function<Supplier<PlanSettings>, DeskServices> services,
            OpenStore store,
            StoreLocation location,
            Seat seat) {
        this.practice = PracticeDesk.of(store.practice(), seat);
        this.spoken = Language.speak(practice.rows().language());
        this.services = services.apply(practice::settings);
        this.clock = practice.clock();
        this.store = store;
        this.location = location;
        this.seat = seat;
        this.projector = new CaseProjector(
                () -> practice.settings().fingerprint(),
                new ComparedPairs(this.services.compare(), this::release),
                this.services.items(),
                new CohortProjector(this.services.compare(), this.services.plan(), this::release));
        this.cases = new CaseServices(
                store.cases(),
                projector,
                clock,
                () -> UUID.randomUUID().toString(),
                this.services.sentences(),
                seat.executor());
    }

    public Seat seat() {
        return seat;
    }

    /** What "now" and "today" are here: in the practice's zone, or in the seat's while the practice has set none. */
    public Clock clock() {
        return clock;
    }

    public StoreLocation location() {
        return location;
    }

    /** What a session needs, for work that opens its own. */
    public CaseServices cases() {
        return cases;
    }

    /** A session on a stored case, by this desk's actor. */
    public CaseSession open(CaseId id) {
        practice.refresh();
        return CaseSession.open(cases, seat.actor(), id);
    }

    /** A session on a new case; it is in the store once its first command is done. */
    public CaseSession create() {
        return CaseSession.create(cases, seat.actor());
    }

    /** A session on a new case whose id a case file brings along. */
    public CaseSession create(CaseId id) {
        return CaseSession.create(cases, seat.actor(), id);
    }

    /** Cases that match every word, newest first; all for a blank text. */
    public List<CaseSummary> find(String text, int limit) {
        return store.cases().find(text, limit).stream()
                .map(each -> each.said(services.sentences()))
                .toList();
    }

    /** A stored case on one sheet. */
    public CaseSheet sheet(CaseId id) {
        return open(id).query(new CaseSheetQuery(services.sentences(), LocalDate.now(clock))::rows)
                .join();
    }

    /** The opinions of a stored case side by side, as they stand on the day. */
    public CompareRows compare(CaseId id, LocalDate on) {
        Optional<CodeCatalogue> release = release();
        return open(id).query(careCase -> services.compare().rows(careCase, release, on))
                .join();
    }

    /** The talk between the doctors of a stored case, with the comparison it is about. @param zone the practice's clock */
    public CallRows call(CaseId id, LocalDate on, ZoneId zone) {
        Optional<CodeCatalogue> release = release();
        return open(id).query(careCase ->
                        services.call().rows(careCase, services.compare().rows(careCase, release, on), on, zone))
                .join();
    }

    /**
     * How the options of a stored case fit what matters to the patient.
     *
     * @param trialWeights by goal, 0 to 10, to see what would change; nothing is saved
     */
    public AlignRows align(CaseId id, Map<ObjectId, Double> trialWeights) {
        return open(id).query(careCase -> services.align().rows(careCase, trialWeights))
                .join();
    }

    /** What is known of the options of a stored case: facts, pictures, stories. */
    public OptionSheet options(CaseId id) {
        return open(id).query(careCase -> OptionSheet.of(careCase, services.sentences()))
                .join();
    }

    /** Where the decision of a stored case stands on the day. */
    public DecisionRows decision(CaseId id, LocalDate on) {
        Optional<CodeCatalogue> release = release();
        return open(id).query(careCase -> services.decision().rows(careCase, on, release))
                .join();
    }

    /** The plan of a stored case, as it stands on the day. */
    public Plan plan(CaseId id, LocalDate on) {
        Optional<CodeCatalogue> release = release();
        return open(id).query(careCase -> services.plan().plan(careCase, on, release))
                .join();
    }

    /** What is to be done over all cases; the days count from the query's own today. */
    public List<Worklist.Row> worklist(Worklist.Query query) {
        return store.worklist().page(query).stream()
                .map(row -> row.said(services.sentences()))
                .toList();
    }

    /** The practice's own rates over all cases, as they stand on the day. */
    public CohortRows cohort(Cohort.Query query, LocalDate on) {
        return new CohortQuery(services.sentences()).rows(store.cohort(), query, on);
    }

    /** Enters into cases what people type; the same one each time, so that undo reaches back. */
    public EntryDesk entries() {
        return entries;
    }

    /** Hands cases and tasks from one person to another. */
    public HandOverDesk handOvers() {
        return new HandOverDesk(store.cases(), store.worklist(), this::open);
    }

    /** Makes one case of two that were opened for the same person by mistake. */
    public MergeDesk merges() {
        return new MergeDesk(this::open);
    }

    public CaseFinder finder() {
        return new CaseFinder(store.cases());
    }

    public AuditDesk audits() {
        return new AuditDesk(store.cases(), store.practice());
    }

    /** Imports files in sessions of its own. */
    public ImportCases imports() {
        return imports(new DeskSessions(this));
    }

    /** Imports files in the sessions given: where a case is open already, so that undo works there. */
    public ImportCases imports(ImportCases.ImportSessions sessions) {
        return new ImportCases(services.formats().importers(), cases, sessions, store.attachments());
    }

    /** Takes documents in and gives them out. */
    public DocumentBytes documents() {
        return new DocumentBytes(store.attachments(), services.formats().pdf());
    }

    public ReportDesk reports() {
        return new ReportDesk(services, release(), this::open);
    }

    public ExportDesk exports() {
        return new ExportDesk(services, this::open, clock);
    }

    /** The revision of a stored case; 0 when there is none. */
    public long revision(CaseId id) {
        return store.cases().revision(id).orElse(0);
    }

    public Attachments attachments() {
        return store.attachments();
    }

    /** The practice's directory, choices and rules. */
    public PracticeDesk practice() {
        return practice;
    }

    public CodeCatalogue codes() {
        return services.formats().codes().open(location.home());
    }

    /** The loaded release of the codes; empty when only the built-in ranges are known. */
    private Optional<CodeCatalogue> release() {
        return Optional.of(codes()).filter(CodeCatalogue::complete);
    }

    /** Copies the store, still encrypted, into a folder that does not exist or is empty. */
    public void backup(Path folder) {
        store.backup(folder);
    }

    /** Builds every read model anew from the cases. */
    public CaseRepository.Reindexed reindex(Progress progress) {
        return store.cases().reindex(StoredProjection.by(cases.projector()), progress);
    }

    /** The dates of all cases come from the practice's choices and the rules as they are now. */
    public boolean listsUpToDate() {
        practice.refresh();
        return store.cases().projectedBy(projector.basis());
    }

    /** Makes the read models anew that come from other choices or rules; what was stopped half way goes on the next time. */
    public CaseRepository.Reindexed bringListsUpToDate(Progress progress) {
        practice.refresh();
        return store.cases().bringUpTo(projector.basis(), StoredProjection.by(projector), progress);
    }

    public void changePassphrase(StoreSecret current, StoreSecret next) {
        store.changePassphrase(current, next);
    }

    @Override
    public void close() {
        spoken.close();
        store.close();
    }
}
