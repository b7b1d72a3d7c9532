package care.quarterback.core.desk;

import care.quarterback.core.call.CallQuery;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.consensus.CompareQuery;
import care.quarterback.core.decision.DecisionQuery;
import care.quarterback.core.goals.AlignQuery;
import care.quarterback.core.plan.PlanQuery;
import care.quarterback.core.report.FamilyReportQuery;
import care.quarterback.core.report.ReportRenderer;
import care.quarterback.core.text.Sentences;
import care.quarterback.core.worklist.CalendarQuery;
import care.quarterback.core.worklist.WorkItems;
import java.util.function.Supplier;

/** What the desk has from other bundles and from core, for the practice of the open store. */
record DeskServices(
        Formats formats,
        ReportRenderer renderer,
        CompareQuery compare,
        CallQuery call,
        AlignQuery align,
        DecisionQuery decision,
        PlanQuery plan,
        WorkItems items,
        CalendarQuery calendar,
        FamilyReportQuery family,
        Sentences sentences) {

    static DeskServices of(
            Formats formats, ReportRenderer renderer, Sentences sentences, Supplier<PlanSettings> settings) {
        var plan = new PlanQuery(sentences, settings);
        return new DeskServices(
                formats,
                renderer,
                new CompareQuery(sentences),
                new CallQuery(sentences),
                new AlignQuery(sentences),
                new DecisionQuery(sentences, settings),
                plan,
                new WorkItems(plan, sentences),
                new CalendarQuery(plan, sentences),
                new FamilyReportQuery(sentences),
                sentences);
    }
}
