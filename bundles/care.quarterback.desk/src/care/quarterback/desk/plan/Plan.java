package care.quarterback.desk.plan;

import care.quarterback.consensus.decision.ConfidenceTrend;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.Step;
import care.quarterback.steps.coverage.CoverageOutlook;
import care.quarterback.steps.familyhistory.FamilyHistoryQuery.FamilyHistoryRows;
import care.quarterback.steps.medication.MedicationRows;
import care.quarterback.steps.records.PackageRows;
import care.quarterback.steps.referral.ReferralRows;
import care.quarterback.steps.request.RequestRows;
import care.quarterback.steps.research.ResearchRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan of a case on a day: each line a suggestion with its rule and source. Immutable.
 *
 * @param on what today was taken to be
 * @param deadlines done ones too
 * @param coverage one for each further opinion that is there or being sought
 * @param research what was read, where to read more, and the order of the visit
 * @param confidence how sure the patient felt over time
 * @param referral specialties to consider, and the candidates for the next opinion
 * @param records what was asked for the opinion sought, else for the last one, against what is put together
 * @param familyHistory how far the close family was asked about; empty in a closed case
 * @param medications what to ask a pharmacist about
 * @param picture the situation, the people, what is missing, the costs
 * @param readiness of the visit while an opinion is sought; of surgery, call and decision while one lies ahead
 * @param visitPlanned whether there is a visit, or records to be looked at, that readiness can be said of
 */
public record Plan(
        LocalDate on,
        RequestRows request,
        List<StepRow> steps,
        List<Gap> gaps,
        List<Deadline> deadlines,
        List<CoverageOutlook> coverage,
        ResearchRows research,
        ConfidenceTrend confidence,
        ReferralRows referral,
        MedicationRows medications,
        Optional<PackageRows> records,
        Optional<FamilyHistoryRows> familyHistory,
        PlanContext picture,
        Map<Gate, Readiness> readiness,
        boolean visitPlanned) {

    public Plan {
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
        deadlines = List.copyOf(deadlines);
        coverage = List.copyOf(coverage);
        readiness = Map.copyOf(readiness);
    }

    /** The plan of a closed case: nothing is asked of anyone. */
    static Plan silent(LocalDate on, RequestRows request) {
        return new Plan(
                on,
                request,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ResearchRows.NONE,
                ConfidenceTrend.NONE,
                ReferralRows.none(),
                MedicationRows.NONE,
                Optional.empty(),
                Optional.empty(),
                PlanContext.NONE,
                Map.of(),
                false);
    }

    /** Whether a gate is ready; empty while nothing lies ahead of it. */
    public Optional<Readiness> ready(Gate gate) {
        return Optional.ofNullable(readiness.get(gate));
    }

    /** The same as it is said to people: of a visit only once there is one. */
    public Optional<Readiness> said(Gate gate) {
        return ready(gate).filter(readiness -> gate != Gate.VISIT || visitPlanned);
    }

    /** Everything is silent: the case is closed. */
    public boolean silent() {
        return steps.isEmpty();
    }

    /**
     * One of the seven steps.
     *
     * @param title what is done in it
     * @param sentence how it stands, and why
     * @param setAside who said that it is not needed, and why, as a sentence
     */
    public record StepRow(Step step, String title, StepStatus status, String sentence, Optional<String> setAside) {}

    /** How a step stands. The names are part of the command line's JSON. */
    public enum StepStatus {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETE,
        NOT_APPLICABLE,
        BLOCKED
    }

    /** Whether nothing blocks. The names are part of the command line's JSON. */
    public enum Readiness {
        READY,
        NOT_READY
    }
}
