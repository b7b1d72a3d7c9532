package care.quarterback.cli;

import care.quarterback.core.spi.Worklist;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows what is to be done over all cases. */
@Command(name = "worklist")
final class WorklistCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--owner", paramLabel = "NAME", descriptionKey = "worklist.owner")
    private String owner;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "worklist.kind")
    private Kind kind;

    @Option(names = "--calls", descriptionKey = "worklist.calls")
    private boolean calls;

    @Option(names = "--query", paramLabel = "TEXT", descriptionKey = "worklist.query")
    private String text;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", descriptionKey = "common.limit")
    private int limit;

    /** The kinds of task as typed. */
    enum Kind {
        CALL,
        RECORDS,
        COVERAGE,
        LETTER,
        APPOINTMENT,
        CONSENSUS,
        FOLLOW_UP,
        OTHER;

        /** As it is shown and typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Integer call() {
        var lines = new Limit(limit);
        return root.withStore(desk -> {
            root.bringListsUpToDate(desk.lists());
            LocalDate on = root.today(desk.practice());
            List<Worklist.Row> rows = lines.of(
                    desk.lists()
                            .worklist(Worklist.Query.all(on, desk.lists().soon(on), lines.oneMore())
                                    .with(Worklist.Filter.NONE
                                            .ofOwner(Optional.ofNullable(owner))
                                            .ofKind(Optional.ofNullable(kind).map(Kind::name))
                                            .calls(calls)
                                            .matching(text == null ? "" : text))),
                    root);
            root.answer(json -> write(json, on, rows), out -> WorklistPrint.print(out, rows));
            return Exit.DONE;
        });
    }

    private static void write(Json json, LocalDate on, List<Worklist.Row> rows) {
        json.date("on", on)
                .objects(
                        "items",
                        rows,
                        row -> json.text("case", row.caseId().value())
                                .text("patient", row.patient())
                                .text("code", row.item().code())
                                .text("subject", row.item().subject())
                                .text("text", row.item().deed())
                                .text("why", row.item().reason())
                                .date("due", row.item().due())
                                .date("visit", row.item().visit())
                                .text("severity", row.item().severity())
                                .text("kind", row.item().kind().toLowerCase(Locale.ROOT))
                                .number("bucket", row.bucket())
                                .text("owner", row.item().owner())
                                .text("phone", row.item().telephone()));
    }
}
