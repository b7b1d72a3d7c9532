package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.decision.DecisionRules;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.model.Decision;
import care.quarterback.model.TreatmentOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was decided, by whom and why, against which other choices, and what was hoped for. None before the decision is made. */
final class DecisionRecord {

    private final DocumentSource source;
    private final Decision decision;
    private final Paper paper;
    private final DocumentWords words;

    private DecisionRecord(DocumentSource source, Decision decision) {
        this.source = source;
        this.decision = decision;
        this.paper = new Paper(source, DocumentKind.DECISION_RECORD);
        this.words = paper.words();
    }

    static List<Document> of(DocumentSource source) {
        return SummaryPart.decision(source.careCase())
                .filter(made -> made.isFinal() && DecisionRules.mayDecide(source.careCase(), made))
                .map(made -> new DecisionRecord(source, made).document())
                .map(List::of)
                .orElse(List.of());
    }

    private Document document() {
        var report = new ReportWords(source.sentences(), source.on());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("choice"), List.of(OptionWords.capital(OptionWords.name(decision.getOption())))));
        facts.add(new Fact(words.say("who"), List.of(decided())));
        text(decision.getReason()).ifPresent(why -> facts.add(new Fact(words.say("why"), List.of(report.quote(why)))));
        text(decision.getExpectation())
                .ifPresent(hope -> facts.add(new Fact(words.say("hope"), List.of(report.quote(hope)))));
        paper.add(new Facts(true, facts));
        var choices = new ChoicePart(report, source.careCase(), source.compare());
        paper.heading("own")
                .add(new Table(
                        List.of(words.say("option"), words.say("advice"), words.say("said")),
                        List.of(4, 4, 6),
                        Standing.of(source.careCase().getOptions()).stream()
                                .map(option -> List.of(
                                        new Cell(OptionWords.capital(OptionWords.name(option))),
                                        new Cell(text(choices.recommendedBy(option))
                                                .orElse(words.say("nobody"))),
                                        new Cell(said(report, option))))
                                .toList()));
        paper.heading("next")
                .items(
                        Mark.DOT,
                        Stream.concat(
                                        new NextDeed(report, source).sentences().stream(),
                                        new NextPart(report, source)
                                                .section().rows().stream()
                                                        .map(step -> words.say("step", step.when(), step.text())))
                                .toList());
        paper.say("change");
        paper.add(new Blanks(words.all("sign")));
        return paper.done(words.say("title"));
    }

    private String decided() {
        String decider = text(decision.getDecider()).orElse("");
        return decision.isDeciderIsPatient()
                ? words.say("you", decider, decision.getOn())
                : words.say("other", decider, decision.getOn());
    }

    /** How the patient said it back when asked last. */
    private String said(ReportWords report, TreatmentOption option) {
        return Standing.of(source.careCase().getUnderstandings()).stream()
                .filter(check -> check.getOption() == option)
                .flatMap(check -> text(check.getTeachBack()).stream())
                .reduce((earlier, later) -> later)
                .map(report::quote)
                .orElseGet(() -> words.say("unsaid"));
    }
}
