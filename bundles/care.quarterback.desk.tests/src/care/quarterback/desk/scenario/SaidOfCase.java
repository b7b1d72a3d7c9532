package care.quarterback.desk.scenario;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.decision.DecisionQuery;
import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.consensus.talk.CallQuery;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.ChartQuery;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.report.DocumentSource;
import care.quarterback.desk.report.DocumentSource.DocumentDesk;
import care.quarterback.desk.report.FamilyReport;
import care.quarterback.desk.report.FamilyReportQuery;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.desk.worklist.WorkItems;
import care.quarterback.model.CareCase;
import care.quarterback.testkit.DrawnCase;
import java.lang.reflect.RecordComponent;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All that the plan, the comparison, the call, the chart and the family's paper say of one case. */
record SaidOfCase(
        CareCase careCase,
        Plan plan,
        CompareRows compare,
        Optional<CallRows> call,
        FamilyReport family,
        List<String> all) {

    private static final Sentences WORDS = DeskTexts.in(Locale.US);
    private static final PlanQuery PLAN = new PlanQuery(WORDS, PlanSettings.shipped());
    private static final CompareQuery COMPARE = new CompareQuery(WORDS);
    private static final AlignQuery ALIGN = new AlignQuery(WORDS);
    private static final CallQuery CALL = new CallQuery(WORDS);
    private static final ChartQuery CHART = new ChartQuery(WORDS);
    private static final DecisionQuery DECISION = new DecisionQuery(WORDS, PlanSettings.shipped());
    private static final DocumentDesk DESK =
            new DocumentDesk(WORDS, PlanSettings.shipped(), PracticeReach.none(), ZoneOffset.UTC, Optional.empty());
    private static final WorkItems WORK = new WorkItems(PLAN, WORDS);

    static SaidOfCase of(CareCase careCase) {
        Plan plan = PLAN.plan(careCase, DrawnCase.TODAY);
        CompareRows compare = COMPARE.rows(careCase, Optional.empty(), DrawnCase.TODAY);
        Optional<CallRows> call = compare.opinions().size() < 2
                ? Optional.empty()
                : Optional.of(CALL.rows(careCase, compare, DrawnCase.TODAY, ZoneOffset.UTC));
        var align = ALIGN.rows(careCase);
        FamilyReport family = FamilyReportQuery.of(new DocumentSource(careCase, DrawnCase.TODAY, DESK));
        var texts = new ArrayList<String>();
        collect(
                List.of(
                        plan,
                        compare,
                        call,
                        align,
                        CHART.rows(careCase),
                        DECISION.rows(careCase, DrawnCase.TODAY, Optional.empty()),
                        family.passages(),
                        WORK.apply(careCase)),
                texts);
        return new SaidOfCase(careCase, plan, compare, call, family, List.copyOf(texts));
    }

    private static void collect(Object shown, List<String> texts) {
        switch (shown) {
            case null -> {}
            case String text -> texts.add(text);
            case Collection<?> all -> all.forEach(each -> collect(each, texts));
            case Map<?, ?> map -> map.values().forEach(each -> collect(each, texts));
            case Optional<?> maybe -> maybe.ifPresent(each -> collect(each, texts));
            case Record row -> {
                for (RecordComponent component : row.getClass().getRecordComponents()) {
                    try {
                        component.getAccessor().setAccessible(true);
                        collect(component.getAccessor().invoke(row), texts);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            default -> {}
        }
    }
}
