package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.Coverage;
import java.util.ArrayList;
import java.util.List;

/** All questions for the plan's representative, with blanks, for one call. */
final class PlanCallSheet {

    private PlanCallSheet() {}

    static List<Document> of(DocumentSource source) {
        List<Coverage> coverages = Standing.of(source.careCase().getCoverages());
        if (source.facts().decided()) {
            return List.of();
        }
        return coverages.stream().map(coverage -> sheet(source, coverage)).toList();
    }

    private static Document sheet(DocumentSource source, Coverage coverage) {
        var paper = new Paper(source, DocumentKind.PLAN_CALL_SHEET);
        var words = paper.words();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.say("plan"),
                List.of(text(coverage.getPlanName())
                        .orElseGet(() -> words.sentences().word(coverage.getKind())))));
        text(coverage.getTelephone()).ifPresent(number -> facts.add(new Fact(words.say("number"), List.of(number))));
        facts.add(new Fact(
                words.say("member"),
                List.of(text(coverage.getMemberIdentifier()).orElse(words.say("blank")))));
        source.facts()
                .furtherOpinions()
                .filter(sought -> !sought.over())
                .findFirst()
                .map(sought -> sought.place())
                .flatMap(Standing::text)
                .ifPresent(place -> facts.add(new Fact(words.say("office"), List.of(place))));
        paper.add(new Facts(true, facts));
        paper.heading("call").add(new Blanks(words.all("call")));
        paper.heading("ask")
                .add(new Items(
                        Mark.NUMBER,
                        words.all("ask").stream()
                                .map(question -> new Item(question, List.of(), 1))
                                .toList()));
        paper.say("before");
        return paper.done(words.say("title"));
    }
}
