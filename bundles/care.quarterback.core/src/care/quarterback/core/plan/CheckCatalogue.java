package care.quarterback.core.plan;

import care.quarterback.core.access.AccessChecks;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.consensus.CallDates;
import care.quarterback.core.consensus.ConsensusChecks;
import care.quarterback.core.coverage.CoverageChecks;
import care.quarterback.core.decision.DecisionChecks;
import care.quarterback.core.decision.OutcomeDates;
import care.quarterback.core.familyhistory.FamilyHistoryChecks;
import care.quarterback.core.goals.GoalChecks;
import care.quarterback.core.medication.MedicationChecks;
import care.quarterback.core.medication.MedicineDates;
import care.quarterback.core.opinion.OpinionChecks;
import care.quarterback.core.records.ClinicalSummaryRule;
import care.quarterback.core.records.DayBeforeCallRule;
import care.quarterback.core.records.RecordsChecks;
import care.quarterback.core.records.RecordsDueRule;
import care.quarterback.core.referral.ReferralChecks;
import care.quarterback.core.release.ReleaseChecks;
import care.quarterback.core.report.ReportChecks;
import care.quarterback.core.request.ClockDates;
import care.quarterback.core.request.RequestChecks;
import care.quarterback.core.research.OutreachDates;
import care.quarterback.core.research.ResearchChecks;
import care.quarterback.core.surgery.SurgeryChecks;
import care.quarterback.core.text.Sentences;
import care.quarterback.core.visit.GoNoGoRule;
import care.quarterback.core.visit.ReportExpectedRule;
import care.quarterback.core.visit.VisitChecks;
import java.util.List;
import java.util.stream.Stream;

/** Every check and every rule of dates, feature by feature. */
public final class CheckCatalogue {

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
                        List.<DeadlineRule>of(
                                new ClockDates(sentences),
                                new MedicineDates(sentences),
                                new RecordsDueRule(sentences),
                                new DayBeforeCallRule(sentences),
                                new ClinicalSummaryRule(sentences),
                                new GoNoGoRule(sentences),
                                new ReportExpectedRule(sentences),
                                new OutreachDates(sentences),
                                new CallDates(sentences),
                                new OutcomeDates(sentences)),
                        CoverageChecks.deadlines(sentences),
                        ReleaseChecks.deadlines(sentences),
                        AccessChecks.deadlines(sentences))
                .flatMap(List::stream)
                .toList();
    }
}
