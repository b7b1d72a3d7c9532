package care.quarterback.desk.services;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.decision.DecisionQuery;
import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.consensus.talk.CallQuery;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.share.ViewPrinter;
import care.quarterback.desk.worklist.CalendarQuery;
import care.quarterback.desk.worklist.WorkItems;
import java.util.function.Supplier;

/** What the desk has from other bundles and from core, for the practice of the open store. */
record DeskServices(
        Formats formats,
        ReportRenderer renderer,
        ViewPrinter views,
        CompareQuery compare,
        CallQuery call,
        AlignQuery align,
        DecisionQuery decision,
        PlanQuery plan,
        WorkItems items,
        CalendarQuery calendar,
        Sentences sentences) {

    static DeskServices of(
            Formats formats,
            ReportRenderer renderer,
            ViewPrinter views,
            Sentences sentences,
            Supplier<PlanSettings> settings) {
        var plan = new PlanQuery(sentences, settings);
        return new DeskServices(
                formats,
                renderer,
                views,
                new CompareQuery(sentences),
                new CallQuery(sentences),
                new AlignQuery(sentences),
                new DecisionQuery(sentences, settings),
                plan,
                new WorkItems(new PlanQuery(sentences.unsaid(), settings), sentences.unsaid()),
                new CalendarQuery(plan, sentences),
                sentences);
    }
}
