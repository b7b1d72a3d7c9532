package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.comparison.OpinionStands;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.CoverageCheck;
import care.quarterback.steps.coverage.CostSheet;
import care.quarterback.steps.coverage.CostSheets;
import care.quarterback.steps.coverage.CoverageOutlook;
import care.quarterback.steps.coverage.CoverageQuery;
import care.quarterback.steps.coverage.PlanPapers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may pay for a third opinion and what it may cost, with what to ask the plan: what is likely, and never a promise. */
final class ThirdOpinionSheet {

    private static final int THIRD = 3;

    private ThirdOpinionSheet() {}

    static List<Document> of(DocumentSource source) {
        int opinions = (int) source.facts().opinions().stream().count();
        boolean sought = source.facts().furtherOpinions().anyMatch(each -> each.number() >= THIRD && !each.over());
        boolean differ = opinions == THIRD - 1 && !source.facts().decided();
        return sought || differ ? List.of(sheet(source)) : List.of();
    }

    private static Document sheet(DocumentSource source) {
        var paper = new Paper(source, DocumentKind.THIRD_OPINION);
        var words = paper.words();
        PlanFacts.sheet(paper, source, PlanPapers.payer(source.facts())).done();
        CoverageOutlook outlook =
                new CoverageQuery(source.sentences()).of(source.facts(), THIRD, OpinionStands.of(source.careCase()));
        paper.heading("likely").paragraphs(Tone.STRONG, List.of(outlook.sentence()));
        paper.items(Mark.DOT, outlook.reasons());
        text(outlook.source()).ifPresent(citation -> paper.note("source", citation));
        paper.heading("said").items(Mark.DOT, answers(source, words));
        cost(source, paper, outlook);
        paper.heading("ask")
                .add(new Items(
                        Mark.NUMBER,
                        words.all("ask").stream()
                                .map(question -> new Item(question, List.of(), 1))
                                .toList()));
        paper.heading("call").add(new Blanks(words.all("call")));
        return paper.note("promise").done(words.say("title"));
    }

    private static List<String> answers(DocumentSource source, DocumentWords words) {
        List<String> answers = new ArrayList<>();
        for (CoverageCheck check : Standing.of(source.careCase().getCoverageChecks())) {
            if (check.getOpinionNumber() == THIRD && check.getOn() != null) {
                answers.add(words.say(
                        "answer." + check.getThirdOpinionCovered(),
                        check.getOn(),
                        text(check.getRepresentative()).orElseGet(() -> words.plans("call.none")),
                        text(check.getReference()).orElseGet(() -> words.plans("call.none"))));
            }
        }
        return answers;
    }

    private static void cost(DocumentSource source, Paper paper, CoverageOutlook outlook) {
        var words = paper.words();
        Optional<CostSheet> cost = new CostSheets(source.sentences())
                .of(source.facts(), List.of(outlook)).stream()
                        .filter(sheet -> sheet.opinion() == THIRD)
                        .findFirst();
        cost.ifPresent(sheet -> {
            paper.heading("cost")
                    .add(new Table(
                            List.of(words.say("cost.for"), words.say("cost.price"), words.say("cost.patient")),
                            List.of(6, 3, 3),
                            sheet.lines().stream()
                                    .map(line -> List.of(
                                            new Cell(ReportWords.doctors(line.text())),
                                            new Cell(dollars(
                                                    source, line.amount().or(line::allowed), words.plans("unknown"))),
                                            new Cell(dollars(source, line.patient(), words.plans("unknown")))))
                                    .toList()));
            paper.say(
                    sheet.unknown() == 0 ? "cost.total" : "cost.total.open",
                    dollars(source, Optional.of(sheet.patientTotal()), ""),
                    sheet.unknown());
        });
    }

    private static String dollars(DocumentSource source, Optional<BigDecimal> amount, String unknown) {
        return amount.map(source.sentences()::dollars).orElse(unknown);
    }
}
