package care.quarterback.cli;

import care.quarterback.model.value.CaseId;
import care.quarterback.steps.chase.ChaseRow;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what offices were asked for, what they said, and what comes next. */
@Command(name = "requests")
final class RequestsCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            LocalDate today = root.today(desk.practice());
            List<ChaseRow> rows =
                    desk.reading().requests(id, today, desk.practice().settings());
            root.answer(json -> write(json, id, rows), out -> print(out, rows));
            return Exit.DONE;
        });
    }

    private static void write(Json json, CaseId id, List<ChaseRow> rows) {
        json.text("case", id.value()).objects("requests", rows, row -> write(json, row));
    }

    private static void write(Json json, ChaseRow row) {
        json.text("id", row.id().value())
                .text("holder", row.holder())
                .date("requestedOn", row.requestedOn().orElse(null))
                .number("attempts", row.attempts())
                .text("state", row.state())
                .date("askAgainOn", row.again().orElse(null))
                .date("legallyDueOn", row.legallyDue().orElse(null))
                .text("rule", row.rule())
                .text("copyService", row.copyService())
                .text("copyServiceNumber", row.number())
                .texts("open", row.open().stream().map(Enum::name).toList())
                .objects("history", row.history(), happened -> write(json, happened));
    }

    private static void write(Json json, ChaseRow.Happened happened) {
        json.date("on", happened.on())
                .text("kind", happened.kind().name())
                .text("sentence", happened.sentence())
                .text("text", happened.text());
    }

    private static void print(PrintWriter out, List<ChaseRow> rows) {
        if (rows.isEmpty()) {
            out.println(Texts.of("requests.none"));
        }
        for (ChaseRow row : rows) {
            out.println(Texts.of("requests.line", row.holder(), row.state(), row.attempts()));
            row.requestedOn().ifPresent(day -> out.println("  " + Texts.of("requests.asked", day)));
            row.legallyDue().ifPresent(day -> out.println("  " + Texts.of("requests.due", day, row.rule())));
            if (!row.number().isEmpty() || !row.copyService().isEmpty()) {
                out.println("  " + Texts.of("requests.service", row.copyService(), row.number()));
            }
            row.history()
                    .forEach(happened -> out.println("  "
                            + (happened.text().isEmpty()
                                    ? happened.sentence()
                                    : Texts.of("requests.said", happened.sentence(), happened.text()))));
        }
    }
}
