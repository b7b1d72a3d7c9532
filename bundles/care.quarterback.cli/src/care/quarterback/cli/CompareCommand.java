package care.quarterback.cli;

import care.quarterback.consensus.agreement.Attribute;
import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lays the opinions of a case side by side. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            CallRows call = desk.reading().call(id, root.today(desk.practice()));
            root.answer(json -> write(json, id, call), out -> {
                new ComparePrint(out).print(call.compared());
                new CallPrint(out).print(call);
            });
            return Exit.DONE;
        });
    }

    private static void write(Json json, CaseId id, CallRows call) {
        CompareRows rows = call.compared();
        json.text("case", id.value())
                .objects("pairs", rows.pairs(), pair -> write(json, pair))
                .objects(
                        "secondLooks",
                        rows.secondLooks(),
                        look -> json.number("opinion", look.opinion())
                                .text("effect", look.effect().name())
                                .number("newOptions", look.newOptions().size())
                                .texts("options", look.newOptions()))
                .object(
                        "panel",
                        panel -> panel.text(
                                        "diagnosis", rows.panel().diagnosis().sizes())
                                .text("treatment", rows.panel().treatment().sizes())
                                .text("need", rows.panel().need().sizes())
                                .texts(
                                        "notes",
                                        Stream.concat(rows.panel().notes().stream(), rows.panel().statistic().stream())
                                                .toList()))
                .object(
                        "explanation",
                        told -> told.texts("differs", rows.explanation().differs())
                                .texts("matters", rows.explanation().matters())
                                .texts("next", rows.explanation().next()))
                .object("independence", each -> independence(each, rows.independence()))
                .object(
                        "consensus",
                        consensus -> consensus
                                .text("state", rows.consensus().state().name())
                                .text("outcome", rows.consensus().outcome().name())
                                .date("until", rows.consensus().until().orElse(null))
                                .objects("track", rows.consensus().track(), row -> CallJson.track(json, row))
                                .object("call", inner -> CallJson.call(inner, call)))
                .object(
                        "thirdOpinion",
                        third -> third.flag("enabled", rows.thirdOpinion().enabled())
                                .text("why", rows.thirdOpinion().why())
                                .text(
                                        "coverage",
                                        rows.thirdOpinion().coverage().result().name())
                                .number("number", rows.thirdOpinion().number())
                                .flag("sought", rows.thirdOpinion().sought())
                                .text("how", call.third().how())
                                .texts("coverageWhy", call.third().coverage())
                                .texts("steps", call.third().steps())
                                .objects(
                                        "documents",
                                        call.third().documents(),
                                        each -> json.text("title", each.title()).text("note", each.note())));
    }

    private static void write(Json json, PairRow pair) {
        json.number("first", pair.first())
                .number("second", pair.second())
                .text("diagnosis", pair.diagnosis().name())
                .flag("provisional", pair.provisional());
        pair.similarity().ifPresent(similarity -> json.number("similarity", similarity, 2));
        json.text("treatment", pair.treatment().name())
                .text("need", pair.need().name())
                .text("overall", pair.overall().name())
                .texts(
                        "conflicts",
                        pair.conflicts().stream().map(Attribute::key).toList())
                .flag("needsReview", pair.needsReview())
                .texts("why", pair.why().inOrder())
                .text("confirmedBy", pair.confirmedBy().orElse(null))
                .objects(
                        "wouldSettleIt",
                        pair.wouldSettleIt(),
                        each -> json.text("text", each.text())
                                .text("owner", each.owner())
                                .date("due", each.dueOn().orElse(null))
                                .date("done", each.doneOn().orElse(null))
                                .text("result", each.result()))
                .objects(
                        "offers",
                        pair.offers(),
                        each -> json.text("text", each.text()).text("why", each.why()));
    }

    /** The mode is that of the second opinion: the first further one that was sought. */
    private static void independence(Json json, List<CompareRows.IndependenceRow> rows) {
        rows.stream()
                .findFirst()
                .map(CompareRows.IndependenceRow::mode)
                .map(IndependenceMode::name)
                .ifPresent(mode -> json.text("mode", mode));
        json.texts(
                        "warnings",
                        rows.stream()
                                .flatMap(row -> row.warnings().stream())
                                .map(warning -> warning.subject().isEmpty()
                                        ? warning.code()
                                        : warning.code() + "(" + warning.subject() + ")")
                                .toList())
                .objects(
                        "opinions",
                        rows,
                        row -> json.number("opinion", row.opinion())
                                .text("mode", row.mode().name()));
    }
}
