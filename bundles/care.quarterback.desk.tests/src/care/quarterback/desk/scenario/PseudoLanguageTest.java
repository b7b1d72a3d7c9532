package care.quarterback.desk.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.decision.DecisionQuery;
import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.consensus.goals.OptionSheet;
import care.quarterback.consensus.talk.CallQuery;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.text.Language;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.ChartQuery;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.report.DocumentSource;
import care.quarterback.desk.report.DocumentSource.DocumentDesk;
import care.quarterback.desk.report.FamilyReportQuery;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.desk.worklist.WorkItems;
import care.quarterback.model.CareCase;
import care.quarterback.steps.casefile.AuditRows;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Unbracketed;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** In the pseudo-language every word that is shown of a case stands in brackets: it comes from a text file. */
class PseudoLanguageTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 12);

    private final Sentences pseudo = DeskTexts.in(Language.PSEUDO);
    private final PlanSettings settings = PlanSettings.shipped();
    private final MemoryRepository repository = new MemoryRepository();
    private final CaseSession session = session();

    private CaseSession session() {
        Scenario scenario = Scenarios.number(1);
        return new ScenarioRun(scenario, repository, new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(scenario.stage("final"));
    }

    private void bracketed(Function<CareCase, Object> rows) {
        assertEquals(
                Set.of(),
                session.query(careCase -> new Unbracketed(careCase).in(rows.apply(careCase)))
                        .join());
    }

    @Test
    void thePlan() {
        bracketed(careCase -> new PlanQuery(pseudo, settings).plan(careCase, ON));
    }

    @Test
    void whatIsToBeDone() {
        bracketed(careCase -> new WorkItems(new PlanQuery(pseudo, settings), pseudo).apply(careCase));
    }

    @Test
    void theComparisonAndTheCall() {
        bracketed(careCase -> {
            var compared = new CompareQuery(pseudo).rows(careCase, Optional.empty(), ON);
            return List.of(compared, new CallQuery(pseudo).rows(careCase, compared, ON, ZoneOffset.UTC));
        });
    }

    @Test
    void theGoalsTheOptionsAndTheDecision() {
        bracketed(careCase -> List.of(
                new AlignQuery(pseudo).rows(careCase),
                OptionSheet.of(careCase, pseudo),
                new DecisionQuery(pseudo, settings).rows(careCase, ON, Optional.empty())));
    }

    @Test
    void theChartAndTheAudit() {
        bracketed(careCase -> new ChartQuery(pseudo).rows(careCase));
        bracketed(careCase -> new AuditRows(pseudo).of(repository.audit(session.id())));
    }

    @Test
    void theReportForTheFamily() {
        bracketed(careCase -> FamilyReportQuery.of(new DocumentSource(
                        careCase,
                        ON,
                        new DocumentDesk(
                                pseudo,
                                PlanSettings.shipped(),
                                PracticeReach.none(),
                                ZoneOffset.UTC,
                                Optional.empty())))
                .passages());
    }
}
