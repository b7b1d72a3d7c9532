package care.quarterback.cli;

import care.quarterback.core.goals.AlignRows;
import care.quarterback.core.goals.OptionGrid;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows how the options fit what matters to the patient. It chooses nothing. */
@Command(
        name = "align",
        description = "Shows how each option fits what matters to the patient, and at which weights that would change. "
                + "It chooses nothing.")
final class AlignCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", description = "number, id, beginning of an id, or the patient's name")
    private String wanted;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk, wanted);
            AlignRows rows = desk.align(id);
            OptionGrid grid = desk.grid(id);
            root.answer(
                    json -> write(json, id, rows, grid), out -> rows.sentences().forEach(out::println));
            return Exit.DONE;
        });
    }

    private static void write(Json json, CaseId id, AlignRows rows, OptionGrid grid) {
        json.text("case", id.value())
                .text("state", rows.state().name())
                .text("why", rows.why().orElse(null))
                .objects("options", rows.options(), option -> {
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
        json.objects("facts", facts(grid), fact -> {
            json.text("fact", fact.name()).text("option", fact.letter());
            fact.cell().from().ifPresent(from -> json.number("from", from, Math.max(0, from.scale())));
            fact.cell().to().ifPresent(to -> json.number("to", to, Math.max(0, to.scale())));
            json.text("unit", fact.cell().unit())
                    .text("text", fact.cell().text())
                    .text("source", fact.cell().source())
                    .flag("illustration", fact.cell().illustration());
        });
    }

    /** One cell of the grid, with its row and column. */
    private record Fact(String name, String letter, OptionGrid.Cell cell) {}

    private static List<Fact> facts(OptionGrid grid) {
        return grid.rows().stream()
                .flatMap(row -> grid.options().stream()
                        .filter(option -> row.cells().containsKey(option.option()))
                        .map(option -> new Fact(
                                row.name(), option.letter(), row.cells().get(option.option()))))
                .toList();
    }
}
