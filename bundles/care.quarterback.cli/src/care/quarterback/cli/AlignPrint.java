package care.quarterback.cli;

import care.quarterback.consensus.decision.DecisionRows;
import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.consensus.goals.AlignRows.GoalRow;
import care.quarterback.consensus.goals.OptionGrid;
import care.quarterback.consensus.goals.OptionSheet;
import care.quarterback.model.value.CaseId;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes how the options fit, what is known of them, and where the decision stands: as JSON or as sentences. */
final class AlignPrint {

    private final AlignRows rows;
    private final OptionSheet options;
    private final DecisionRows decision;

    AlignPrint(AlignRows rows, OptionSheet options, DecisionRows decision) {
        this.rows = rows;
        this.options = options;
        this.decision = decision;
    }

    void write(Json json, CaseId id) {
        json.text("case", id.value())
                .text("state", rows.state().name())
                .text("why", rows.why().orElse(null))
                .text("summary", rows.summary())
                .objects("trial", trials(), goal -> {
                    json.text("goal", goal.text()).weight("weight", goal.weight());
                    goal.own().ifPresent(own -> json.number("own", own));
                });
        fit(json);
        known(json);
        decision(json);
    }

    private List<GoalRow> trials() {
        return rows.goals().stream().filter(GoalRow::trial).toList();
    }

    private void fit(Json json) {
        json.objects("options", rows.options(), option -> {
                    json.text("id", option.letter()).text("name", option.name());
                    option.score().ifPresent(score -> json.number("score", score, 1));
                    json.flag("ranked", option.ranked())
                            .texts("unrated", option.unrated())
                            .objects(
                                    "terms",
                                    option.terms(),
                                    term -> json.text("goal", term.text())
                                            .weight("weight", term.weight())
                                            .number("rating", term.rating())
                                            .text("by", term.by()));
                })
                .flag("nearTie", rows.nearTie());
        rows.difference().ifPresent(difference -> json.number("difference", difference, 1));
        json.objects("opinions", rows.opinions(), opinion -> {
                    json.number("number", opinion.number()).text("option", opinion.letter());
                    opinion.score().ifPresent(score -> json.number("score", score, 1));
                })
                .objects(
                        "crossings",
                        rows.crossings(),
                        crossing -> json.text("goal", crossing.text())
                                .text("option", crossing.letter())
                                .text("side", crossing.side().key())
                                .number("weight", crossing.weight(), 2)
                                .weight("now", crossing.now()));
    }

    private void known(Json json) {
        json.objects("facts", facts(), fact -> {
                    json.text("fact", fact.name()).text("option", fact.letter());
                    fact.cell().from().ifPresent(from -> json.number("from", from, Math.max(0, from.scale())));
                    fact.cell().to().ifPresent(to -> json.number("to", to, Math.max(0, to.scale())));
                    json.text("unit", fact.cell().unit())
                            .text("text", fact.cell().text())
                            .text("source", fact.cell().source())
                            .flag("illustration", fact.cell().illustration());
                })
                .objects(
                        "pictures",
                        options.pictures(),
                        picture -> json.text("title", picture.title())
                                .number("helped", picture.helped())
                                .number("perhaps", picture.perhaps())
                                .number("notHelped", picture.notHelped())
                                .text("source", picture.source())
                                .flag("illustration", picture.illustration())
                                .text("sentence", picture.sentence()))
                .objects(
                        "stories",
                        options.stories(),
                        story -> json.text("option", story.letter())
                                .text("kind", story.kind().name())
                                .text("text", story.text())
                                .text("by", story.author()));
    }

    private void decision(Json json) {
        json.object(
                "decision",
                inner -> inner.text("state", decision.state().name())
                        .text("summary", decision.summary())
                        .objects(
                                "readiness",
                                decision.readiness(),
                                point -> json.text("point", point.kind().name())
                                        .flag("met", point.met())
                                        .text("sentence", point.sentence())
                                        .texts("open", point.open())
                                        .text("action", point.action())
                                        .text("rule", point.rule())));
    }

    /** One cell of the grid, with its row and column. */
    private record Fact(String name, String letter, OptionGrid.Cell cell) {}

    private List<Fact> facts() {
        OptionGrid grid = options.grid();
        return grid.rows().stream()
                .flatMap(row -> grid.options().stream()
                        .filter(option -> row.cells().containsKey(option.option()))
                        .map(option -> new Fact(
                                row.name(), option.letter(), row.cells().get(option.option()))))
                .toList();
    }

    void print(PrintWriter out) {
        trials().forEach(goal -> out.println(Texts.of(
                goal.own().isPresent() ? "align.trial" : "align.trial.unsaid",
                goal.text(),
                number(goal.weight()),
                goal.own().orElse(0))));
        rows.sentences().forEach(out::println);
        facts().forEach(fact -> out.println(fact(fact)));
        options.pictures().forEach(picture -> out.println(picture.sentence()));
        options.stories()
                .forEach(story -> out.println(
                        Texts.of("align.story." + story.kind().name(), story.name(), story.text(), story.author())));
        options.untold().forEach(out::println);
        out.println();
        out.println(decision.summary());
        decision.readiness().stream().filter(point -> !point.met()).forEach(point -> {
            out.println("  " + point.sentence());
            point.open().forEach(open -> out.println("    " + open));
            out.println("    " + point.action());
        });
    }

    private String fact(Fact fact) {
        OptionGrid.Cell cell = fact.cell();
        String figure = Stream.of(cell.from(), cell.to())
                .flatMap(Optional::stream)
                .map(BigDecimal::toPlainString)
                .distinct()
                .collect(Collectors.joining("\u2013"));
        String value = Stream.of(figure, cell.unit(), cell.text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String key = cell.source().isEmpty() ? "align.fact.noSource" : "align.fact";
        String line = Texts.of(key, fact.letter(), fact.name(), value, cell.source());
        return cell.illustration() ? line + " " + Texts.of("align.illustration") : line;
    }

    private static String number(double weight) {
        return weight == Math.rint(weight) ? Integer.toString((int) weight) : String.format(Locale.ROOT, "%s", weight);
    }
}
