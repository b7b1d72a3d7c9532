package care.quarterback.desk.report;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.report.DocumentSource.DocumentDesk;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CareCase;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The cases from which tests make documents: every stage of every scenario on its day. */
final class DocumentCases {

    static final LocalDate ON = LocalDate.of(2026, 6, 12);
    static final Sentences SENTENCES = DeskTexts.in(Locale.US);
    static final PracticeReach PRACTICE = new PracticeReach(
            "Northgate Family Practice",
            "12 Mill Road\nAlbany, NY 12207",
            "(555) 555-0100",
            "(555) 555-0101",
            List.of(new PracticeReach.Person("N. Okonjo", "(555) 555-0102")));

    private static List<Stage> stages;

    private DocumentCases() {}

    /** A case at a moment. @param name such as "SC1 final" */
    record Stage(String name, CareCase careCase, LocalDate on) {

        List<Document> documents(DocumentKind kind) {
            return of(careCase, on, kind);
        }
    }

    static List<Document> of(CareCase careCase, LocalDate on, DocumentKind kind) {
        return kind.of(source(careCase, on));
    }

    static DocumentSource source(CareCase careCase, LocalDate on) {
        return new DocumentSource(
                careCase,
                on,
                new DocumentDesk(
                        SENTENCES, PlanSettings.shipped(), PRACTICE, ZoneId.of("America/New_York"), Optional.empty()));
    }

    static synchronized List<Stage> stages() {
        if (stages == null) {
            List<Stage> all = new ArrayList<>();
            for (Scenario scenario : Scenarios.all()) {
                for (Scenario.Stage stage : stages(scenario)) {
                    CareCase careCase = at(scenario, stage);
                    all.add(new Stage("SC" + scenario.number() + " " + stage.name(), careCase, stage.until()));
                }
            }
            stages = List.copyOf(all);
        }
        return stages;
    }

    /** The stages of a scenario; before those of the first, the day after its case was opened. */
    private static List<Scenario.Stage> stages(Scenario scenario) {
        List<Scenario.Stage> stages = new ArrayList<>(scenario.stages());
        if (scenario.number() == 1) {
            stages.addFirst(new Scenario.Stage("intake", LocalDate.of(2026, 3, 3)));
        }
        return stages;
    }

    private static CareCase at(Scenario scenario, Scenario.Stage stage) {
        return new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(stage)
                .query(DocumentCases::copy)
                .join();
    }

    /**
     * All stages, and two between them: an office has let the day pass on which the patient's copy was due, and the patient has
     * just permitted the doctors' talk.
     */
    static List<Stage> all() {
        List<Stage> all = new ArrayList<>(stages());
        all.add(new Stage("SC1 copy overdue", stage("SC1 before-visit").careCase(), LocalDate.of(2026, 4, 8)));
        LocalDate permitted = LocalDate.of(2026, 9, 28);
        CareCase asked = at(Scenarios.number(3), new Scenario.Stage("permitted", permitted));
        asked.getConsensus().forEach(talk -> {
            talk.setScheduledFor(null);
            talk.setScheduledOn(null);
        });
        all.add(new Stage("SC3 talk permitted", asked, permitted));
        return all;
    }

    static Stage stage(String name) {
        return stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static CareCase copy(CareCase careCase) {
        CareCase copy = EcoreUtil.copy(careCase);
        new CaseCodec().newResource().getContents().add(copy);
        return copy;
    }
}
