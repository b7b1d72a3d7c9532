package care.quarterback.desk.services;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.decision.DecisionRows;
import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.consensus.goals.OptionSheet;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.desk.plan.Plan;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.CaseSheet;
import care.quarterback.steps.casefile.CaseSheetQuery;
import care.quarterback.steps.chase.ChaseRow;
import care.quarterback.steps.fees.FeeSums;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads one stored case, each time as it is stored then, as it stands on a day. Blocking and thread-safe. */
public final class CaseReading {

    private final DeskServices services;
    private final CaseSessions sessions;
    private final Supplier<Optional<CodeCatalogue>> release;

    /** @param release the loaded release of the codes; empty when only the built-in ranges are known */
    CaseReading(DeskServices services, CaseSessions sessions, Supplier<Optional<CodeCatalogue>> release) {
        this.services = services;
        this.sessions = sessions;
        this.release = release;
    }

    /** The case on one sheet, as it stands today. */
    public CaseSheet sheet(CaseId id) {
        var sheet = new CaseSheetQuery(services.sentences(), LocalDate.now(clock()));
        return read(id, sheet::rows);
    }

    /** The opinions side by side. */
    public CompareRows compare(CaseId id, LocalDate on) {
        Optional<CodeCatalogue> codes = release.get();
        return read(id, careCase -> services.compare().rows(careCase, codes, on));
    }

    /** The talk between the doctors, with the comparison it is about; hours are the practice's. */
    public CallRows call(CaseId id, LocalDate on) {
        Optional<CodeCatalogue> codes = release.get();
        return read(
                id,
                careCase -> services.call()
                        .rows(careCase, services.compare().rows(careCase, codes, on), on, clock().getZone()));
    }

    /**
     * How the options fit what matters to the patient.
     *
     * @param trialWeights by goal, 0 to 10, to see what would change; nothing is saved
     */
    public AlignRows align(CaseId id, Map<ObjectId, Double> trialWeights) {
        return read(id, careCase -> services.align().rows(careCase, trialWeights));
    }

    /** What is known of the options: facts, pictures, stories. */
    public OptionSheet options(CaseId id) {
        return read(id, careCase -> OptionSheet.of(careCase, services.sentences()));
    }

    /** What time, expenses and invoices come to. */
    public FeeSums fees(CaseId id, LocalDate on) {
        return read(id, careCase -> FeeSums.of(careCase, on));
    }

    /** What offices were asked for, and what they said. @param settings the practice's choices behind the next dates */
    public List<ChaseRow> requests(CaseId id, LocalDate on, PlanSettings settings) {
        return read(id, careCase -> ChaseRow.of(new CaseFacts(careCase, on, settings), services.sentences()));
    }

    /** Where the decision stands. */
    public DecisionRows decision(CaseId id, LocalDate on) {
        Optional<CodeCatalogue> codes = release.get();
        return read(id, careCase -> services.decision().rows(careCase, on, codes));
    }

    /** The plan: steps, gaps, due dates. */
    public Plan plan(CaseId id, LocalDate on) {
        Optional<CodeCatalogue> codes = release.get();
        return read(id, careCase -> services.plan().plan(careCase, on, codes));
    }

    private Clock clock() {
        return sessions.services().clock();
    }

    private <T> T read(CaseId id, Function<CareCase, T> query) {
        return sessions.open(id).query(query).join();
    }
}
