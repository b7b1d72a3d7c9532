package care.quarterback.testkit;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.DocumentSource;
import care.quarterback.desk.report.DocumentSource.DocumentDesk;
import care.quarterback.desk.report.Looks;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CareCase;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Documents to print: each kind at the stage of the scenarios at which it is longest, and one with long tables. */
public final class PrintedDocuments {

    private static final LocalDate DENIED = LocalDate.of(2026, 6, 12);
    private static final int ROWS = 60;

    private static List<Stage> stages;

    private PrintedDocuments() {}

    /** A case on a day. */
    public record Stage(CareCase careCase, LocalDate on) {

        public List<Document> documents(DocumentKind kind) {
            return documents(kind, PracticeReach.none());
        }

        public List<Document> documents(DocumentKind kind, PracticeReach practice) {
            return documents(
                    kind,
                    practice,
                    new Looks.Look(Instant.parse("2026-03-20T15:10:00Z"), "Alma Reyes", "Opened the case"));
        }

        /** @param look who looked at the case */
        public List<Document> documents(DocumentKind kind, PracticeReach practice, Looks.Look look) {
            var desk = new DocumentDesk(
                            DeskTexts.in(Locale.US), PlanSettings.shipped(), practice, ZoneOffset.UTC, Optional.empty())
                    .with(new Looks(List.of(look), true));
            return kind.of(new DocumentSource(careCase, on, desk));
        }
    }

    public static synchronized List<Stage> stages() {
        if (stages == null) {
            List<Stage> all = new ArrayList<>();
            for (Scenario scenario : Scenarios.all()) {
                scenario.stages().forEach(stage -> all.add(at(scenario, stage)));
            }
            Scenario first = Scenarios.number(1);
            all.add(at(first, new Scenario.Stage("intake", LocalDate.of(2026, 3, 3))));
            CareCase waiting = at(first, first.stage("before-visit")).careCase();
            all.add(new Stage(waiting, LocalDate.of(2026, 4, 8))); // the copy is overdue
            all.add(new Stage(copy(PlanCases.denied()), DENIED));
            all.add(new Stage(copy(PlanCases.lost()), DENIED));
            stages = List.copyOf(all);
        }
        return stages;
    }

    private static Stage at(Scenario scenario, Scenario.Stage stage) {
        var projector = new CaseProjector(careCase -> List.of(), careCase -> List.of());
        CareCase careCase = new ScenarioRun(scenario, new MemoryRepository(), projector)
                .upTo(stage)
                .query(PrintedDocuments::copy)
                .join();
        return new Stage(careCase, stage.until());
    }

    public static CareCase copy(CareCase careCase) {
        CareCase copy = EcoreUtil.copy(careCase);
        new CaseCodec().newResource().getContents().add(copy);
        return copy;
    }

    /** The longest of a kind; empty for one that no stage has a use for. */
    public static Optional<Document> longest(DocumentKind kind) {
        return stages().stream()
                .flatMap(stage -> stage.documents(kind).stream())
                .max(Comparator.comparingInt(
                        document -> String.join("", document.passages()).length()));
    }

    /** Tables, facts, lists and bars that reach over several pages, as a document of a kind. */
    public static Document withLongTables(DocumentKind kind) {
        Document model = longest(DocumentKind.FAMILY).orElseThrow();
        List<List<Block.Cell>> rows = new ArrayList<>();
        List<Block.Fact> facts = new ArrayList<>();
        List<Block.Item> items = new ArrayList<>();
        List<Block.Bar> bars = new ArrayList<>();
        for (int number = 1; number <= ROWS; number++) {
            String text = ("What is said in row " + number + ". ").repeat(1 + number % 5);
            rows.add(List.of(
                    new Block.Cell("Row " + number, ""), new Block.Cell(text, "by us"), new Block.Cell("", "")));
            facts.add(new Block.Fact("Fact " + number, List.of(text)));
            items.add(new Block.Item("Item " + number, List.of(text), number % 2));
            bars.add(new Block.Bar("Bar " + number, Optional.of(number % 11), number % 11 + " of 10", text, List.of()));
        }
        return document(
                kind,
                model,
                List.of(
                        new Block.Heading("A long table"),
                        new Block.Table(List.of("First head", "Second head", "Third head"), List.of(1, 3, 1), rows),
                        new Block.Heading("Long facts"),
                        new Block.Facts(true, facts),
                        new Block.Heading("A long list"),
                        new Block.Items(Block.Mark.NUMBER, items),
                        new Block.Heading("A picture and bars"),
                        new Block.Picture("Falls", 12, 3, List.of("12 of 100 fall.", "88 of 100 do not fall.")),
                        new Block.Bars("0 is least, 10 is most.", bars)));
    }

    /** A document with other blocks. */
    public static Document document(DocumentKind kind, Document model, List<Block> blocks) {
        return new Document(
                kind,
                model.file(),
                model.locale(),
                model.title(),
                model.head(),
                model.to(),
                blocks,
                model.pages(),
                model.page(),
                model.reading(),
                model.draft());
    }
}
