package care.quarterback.cli;

import care.quarterback.model.value.CaseId;
import care.quarterback.steps.fees.FeeSums;
import care.quarterback.steps.fees.FeeWords;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what time, expenses and invoices of a case come to. */
@Command(name = "fees")
final class FeesCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            FeeSums sums = desk.reading().fees(id, root.today(desk.practice()));
            var words = new FeeWords(Texts.words());
            root.answer(json -> write(json, id, sums), out -> print(out, words, sums));
            return Exit.DONE;
        });
    }

    private static void write(Json json, CaseId id, FeeSums sums) {
        json.text("case", id.value())
                .number("minutes", sums.minutes())
                .number("billable", sums.billable())
                .number("afterEnd", sums.afterEnd());
        sums.estimated().ifPresent(estimated -> json.number("estimated", estimated));
        sums.left().ifPresent(left -> json.number("left", left));
        json.date("endsOn", sums.endsOn().orElse(null));
        sums.fee().ifPresent(fee -> json.number("fee", fee, 2));
        json.number("expenses", sums.expenses(), 2);
        json.object("toBill", toBill -> {
            toBill.number("minutes", sums.toBill().minutes());
            sums.toBill().fee().ifPresent(fee -> toBill.number("fee", fee, 2));
            toBill.number("expenses", sums.toBill().expenses(), 2);
        });
        json.number("owed", sums.owed(), 2).number("overdue", sums.overdue()).objects("rows", sums.rows(), row -> {
            json.text("month", row.month().map(YearMonth::toString).orElse(null))
                    .text("kind", row.kind().name())
                    .text("by", row.by())
                    .number("minutes", row.minutes())
                    .number("billable", row.billable());
        });
    }

    private static void print(PrintWriter out, FeeWords words, FeeSums sums) {
        if (words.lines(sums).isEmpty()) {
            out.println(Texts.of("fees.none"));
        }
        words.lines(sums).forEach(line -> out.println(line.sentence()));
        if (!sums.rows().isEmpty()) {
            out.println();
            var table = new Table(
                    Texts.of("fees.month"),
                    Texts.of("fees.kind"),
                    Texts.of("fees.by"),
                    Texts.of("fees.time"),
                    Texts.of("fees.billable"));
            sums.rows()
                    .forEach(row -> table.row(
                            words.month(row.month()),
                            words.kind(row.kind()),
                            row.by(),
                            words.time(row.minutes()),
                            words.time(row.billable())));
            table.print(out);
        }
    }
}
