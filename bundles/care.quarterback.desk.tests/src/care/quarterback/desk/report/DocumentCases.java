package care.quarterback.desk.report;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.report.DocumentSource.DocumentDesk;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CareCase;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.PlanCases;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The cases from which tests make documents: every stage of every scenario on its day, and cases that no sample has. */
final class DocumentCases {

    static final LocalDate ON = LocalDate.of(2026, 6, 12);
    static final Sentences SENTENCES = DeskTexts.in(Locale.US);
    static final PracticeReach PRACTICE = new PracticeReach(
            "Northgate Family Practice",
            "12 Mill Road\nAlbany, NY 12207",
            "(555) 555-0100",
            "(555) 555-0101",
            List.of(new PracticeReach.Person("N. Okonjo", "(555) 555-0102")));

    /** The last of them is of the evening of March 19, and of March 20 in Greenwich. */
    static final Looks LOOKS = new Looks(
            List.of(
                    new Looks.Look(
                            Instant.parse("2026-03-20T15:10:00Z"),
                            "N. Okonjo",
                            "Viewed, printed or saved: Family report"),
                    new Looks.Look(Instant.parse("2026-03-20T14:05:00Z"), "N. Okonjo", "Opened the case"),
                    new Looks.Look(Instant.parse("2026-03-20T13:00:00Z"), "N. Okonjo", "Opened the case"),
                    new Looks.Look(Instant.parse("2026-03-20T01:30:00Z"), "Alma Reyes", "Opened the case")),
            true);

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
                                SENTENCES,
                                PlanSettings.shipped(),
                                PRACTICE,
                                ZoneId.of("America/New_York"),
                                Optional.empty())
                        .with(LOOKS));
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
            LocalDate permitted = LocalDate.of(2026, 9, 28);
            all.add(new Stage("test: talk permitted", permitted(permitted), permitted));
            CareCase waiting = all.stream()
                    .filter(stage -> stage.name().equals("SC1 before-visit"))
                    .findFirst()
                    .orElseThrow()
                    .careCase();
            all.add(new Stage("test: copy overdue", waiting, LocalDate.of(2026, 4, 8)));
            all.add(new Stage("test: denied", PlanCases.denied(), ON));
            all.add(new Stage("test: appeal lost", PlanCases.lost(), ON));
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

    /** The patient has just permitted the doctors' talk. */
    private static CareCase permitted(LocalDate on) {
        CareCase asked = at(Scenarios.number(3), new Scenario.Stage("permitted", on));
        asked.getConsensus().forEach(talk -> {
            talk.setScheduledFor(null);
            talk.setScheduledOn(null);
        });
        return asked;
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
