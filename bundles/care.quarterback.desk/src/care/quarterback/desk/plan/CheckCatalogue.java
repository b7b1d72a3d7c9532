package care.quarterback.desk.plan;

import care.quarterback.consensus.decision.DecisionChecks;
import care.quarterback.consensus.goals.GoalChecks;
import care.quarterback.consensus.opinion.OpinionChecks;
import care.quarterback.consensus.talk.ConsensusChecks;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.text.Sentences;
import care.quarterback.steps.access.AccessChecks;
import care.quarterback.steps.chase.ChaseChecks;
import care.quarterback.steps.coverage.CoverageChecks;
import care.quarterback.steps.familyhistory.FamilyHistoryChecks;
import care.quarterback.steps.medication.MedicationChecks;
import care.quarterback.steps.records.RecordsChecks;
import care.quarterback.steps.referral.ReferralChecks;
import care.quarterback.steps.release.ReleaseChecks;
import care.quarterback.steps.request.RequestChecks;
import care.quarterback.steps.research.ResearchChecks;
import care.quarterback.steps.surgery.SurgeryChecks;
import care.quarterback.steps.visit.VisitChecks;
import java.util.List;
import java.util.stream.Stream;

/** Every check and every deadline rule: each feature lists its own in its {@code ...Checks}. */
final class CheckCatalogue {

    private CheckCatalogue() {}

    public static List<Check> checks() {
        return Stream.of(
                        RequestChecks.all(),
                        CoverageChecks.all(),
                        ReleaseChecks.all(),
                        AccessChecks.all(),
                        ReferralChecks.all(),
                        SurgeryChecks.all(),
                        MedicationChecks.all(),
                        VisitChecks.all(),
                        RecordsChecks.all(),
                        FamilyHistoryChecks.all(),
                        ResearchChecks.all(),
                        GoalChecks.all(),
                        OpinionChecks.all(),
                        ConsensusChecks.all(),
                        DecisionChecks.all(),
                        ReportChecks.all())
                .flatMap(List::stream)
                .toList();
    }

    /** @param sentences for the reasons that stand with the dates */
    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return Stream.of(
                        RequestChecks.deadlines(sentences),
                        CoverageChecks.deadlines(sentences),
                        ReleaseChecks.deadlines(sentences),
                        AccessChecks.deadlines(sentences),
                        ChaseChecks.deadlines(sentences),
                        MedicationChecks.deadlines(sentences),
                        VisitChecks.deadlines(sentences),
                        RecordsChecks.deadlines(sentences),
                        ResearchChecks.deadlines(sentences),
                        ConsensusChecks.deadlines(sentences),
                        DecisionChecks.deadlines(sentences))
                .flatMap(List::stream)
                .toList();
    }
}
