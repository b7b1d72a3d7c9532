package care.quarterback.desk.plan;

import care.quarterback.consensus.comparison.OpinionStands;
import care.quarterback.consensus.decision.ConfidenceTrend;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.check.Severity;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.model.CareCase;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.steps.coverage.CostSheet;
import care.quarterback.steps.coverage.CostSheets;
import care.quarterback.steps.coverage.CoverageOutlook;
import care.quarterback.steps.coverage.CoverageQuery;
import care.quarterback.steps.coverage.CoverageQuery.OpinionStand;
import care.quarterback.steps.familyhistory.FamilyHistoryQuery;
import care.quarterback.steps.medication.MedicationQuery;
import care.quarterback.steps.records.PackageQuery;
import care.quarterback.steps.referral.ReferralQuery;
import care.quarterback.steps.request.RequestQuery;
import care.quarterback.steps.research.ResearchQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Computes the plan of a case. Immutable; called on the thread that owns the case. */
public final class PlanQuery {

    private final Sentences sentences;
    private final Supplier<PlanSettings> settings;
    private final List<Check> checks = CheckCatalogue.checks();
    private final List<DeadlineRule> deadlines;
    private final CoverageQuery coverage;
    private final CostSheets costs;
    private final RequestQuery request;
    private final ResearchQuery research;
    private final ReferralQuery referral;
    private final PackageQuery records;
    private final FamilyHistoryQuery family;
    private final MedicationQuery medication = new MedicationQuery();
    private final StepStatusQuery steps;
    private final PlanContextQuery picture;

    /** For choices that stay as they are. */
    public PlanQuery(Sentences sentences, PlanSettings settings) {
        this(sentences, () -> settings);
    }

    /** @param settings the practice's choices as they are when a plan is asked for; called from any thread */
    public PlanQuery(Sentences sentences, Supplier<PlanSettings> settings) {
        this.sentences = sentences;
        this.settings = settings;
        this.deadlines = CheckCatalogue.deadlines(sentences);
        this.coverage = new CoverageQuery(sentences);
        this.costs = new CostSheets(sentences);
        this.request = new RequestQuery(sentences);
        this.research = new ResearchQuery(sentences);
        this.referral = new ReferralQuery(sentences);
        this.records = new PackageQuery(sentences);
        this.family = new FamilyHistoryQuery(sentences);
        this.steps = new StepStatusQuery(sentences);
        this.picture = new PlanContextQuery(sentences);
    }

    /** @param on what today is: it moves clocks, ages and what is late; it hides nothing that the case holds */
    public Plan plan(CareCase careCase, LocalDate on) {
        return plan(careCase, on, Optional.empty());
    }

    /** @param release the loaded codes: their words tell one side from the other */
    public Plan plan(CareCase careCase, LocalDate on, Optional<CodeCatalogue> release) {
        var facts = new CaseFacts(careCase, on, settings.get(), release);
        if (facts.silent()) {
            return Plan.silent(on, request.rows(facts));
        }
        List<Gap> gaps = gaps(facts);
        List<CoverageOutlook> coverage = coverage(facts);
        return new Plan(
                on,
                request.rows(facts),
                steps.rows(facts, gaps),
                gaps,
                deadlines(facts),
                coverage,
                research.rows(facts),
                ConfidenceTrend.of(facts),
                referral.rows(facts),
                medication.rows(facts),
                records.rows(facts),
                Optional.of(family.rows(facts)),
                picture.of(facts, gaps, coverage),
                readiness(facts, gaps),
                facts.ahead()
                        .filter(sought -> sought.recordsOnly() || sought.visit().isPresent())
                        .isPresent());
    }

    /** The dates alone, as the worklist needs them. */
    public List<Deadline> deadlines(CareCase careCase, LocalDate on) {
        var facts = new CaseFacts(careCase, on, settings.get());
        return facts.silent() ? List.of() : deadlines(facts);
    }

    /** What is missing alone; none of a closed case. */
    public List<Gap> gaps(CareCase careCase, LocalDate on) {
        var facts = new CaseFacts(careCase, on, settings.get());
        return facts.silent() ? List.of() : gaps(facts);
    }

    /** The dates whatever the case's status is, also of a closed one: for what somebody was told before it was closed. */
    public List<Deadline> dates(CareCase careCase, LocalDate on) {
        return deadlines(new CaseFacts(careCase, on, settings.get()));
    }

    /** What each opinion costs the patient, also in a closed case. */
    public List<CostSheet> costs(CareCase careCase, LocalDate on) {
        var facts = new CaseFacts(careCase, on, settings.get());
        return costs.of(facts, coverage(facts));
    }

    private List<Gap> gaps(CaseFacts facts) {
        List<Gap> found = new ArrayList<>();
        for (Check check : checks) {
            var gaps = new Gaps(check, facts, sentences);
            check.look(facts, gaps);
            found.addAll(gaps.all());
        }
        found.sort(Comparator.comparing(Gap::severity)
                .thenComparing(gap -> gap.due().orElse(LocalDate.MAX))
                .thenComparing(Gap::code)
                .thenComparing(Gap::subject));
        return found;
    }

    private List<Deadline> deadlines(CaseFacts facts) {
        var all = new Deadlines(sentences);
        deadlines.forEach(rule -> rule.derive(facts, all));
        return all.all(facts.careCase().getOverrides());
    }

    private List<CoverageOutlook> coverage(CaseFacts facts) {
        List<OpinionStand> stands = OpinionStands.of(facts.careCase());
        int last = Math.max(
                stands.stream().mapToInt(OpinionStand::number).max().orElse(1),
                facts.sought().map(sought -> sought.number()).orElse(stands.size() == 2 ? 3 : 2));
        List<CoverageOutlook> rows = new ArrayList<>();
        for (int number = 2; number <= last; number++) {
            rows.add(coverage.of(facts, number, stands));
        }
        return rows;
    }

    /** The gates that something lies ahead of; package and family report are asked when one is sent. */
    private static Map<Gate, Readiness> readiness(CaseFacts facts, List<Gap> gaps) {
        Map<Gate, Readiness> readiness = new EnumMap<>(Gate.class);
        for (Gate gate : Gate.values()) {
            if (ahead(facts, gate)) {
                boolean held = gaps.stream()
                        .anyMatch(gap -> gap.gate() == gate
                                && !gap.overridden()
                                && gap.severity() != Severity.WARN
                                && (gap.severity() == Severity.BLOCK
                                        || gate == Gate.PACKAGE
                                        || gate == Gate.FAMILY_REPORT));
                readiness.put(gate, held ? Readiness.NOT_READY : Readiness.READY);
            }
        }
        return readiness;
    }

    private static boolean ahead(CaseFacts facts, Gate gate) {
        return switch (gate) {
            case VISIT -> facts.preparing();
            case SURGERY -> facts.surgeryProposed();
            case CALL ->
                CaseFacts.standing(facts.careCase().getConsensus())
                        .reduce((before, last) -> last)
                        .filter((Consensus consensus) -> consensus.getOutcome() == ConsensusOutcome.NONE)
                        .isPresent();
            case DECISION -> facts.decisionAhead();
            case PACKAGE ->
                facts.ahead()
                        .map(sought -> sought.packages().findAny().isPresent())
                        .orElse(false);
            case FAMILY_REPORT -> true;
        };
    }
}
