package care.quarterback.cli;

import care.quarterback.core.text.Language;
import care.quarterback.desk.services.ChangeList;
import care.quarterback.desk.services.ChangeRow;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows what changed in all cases since a day, newest first. */
@Command(name = "changes")
final class ChangesCommand implements Callable<Integer> {

    private static final String WHEN = "EEE, MMM d, h:mm a";

    @ParentCommand
    private RootCommand root;

    @Option(names = "--since", paramLabel = "DATE", descriptionKey = "changes.since")
    private LocalDate since;

    @Option(names = "--others", descriptionKey = "changes.others")
    private boolean others;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", descriptionKey = "common.limit")
    private int limit;

    @Override
    public Integer call() {
        var lines = new Limit(limit);
        return root.withStore(desk -> {
            Instant from = since == null
                    ? desk.lists().lastWorkingDay(root.today(desk.practice()))
                    : desk.lists().beginning(since);
            Optional<String> notMine = Optional.of(desk.seat().actor().name()).filter(me -> others);
            List<ChangeRow> rows = lines.of(
                    desk.lists()
                            .changes()
                            .page(new ChangeList.Query(from, notMine, Optional.empty(), lines.oneMore()))
                            .rows(),
                    root);
            ZoneId zone = desk.practice().clock().getZone();
            root.answer(
                    json -> write(json, from.atZone(zone).toLocalDate(), rows, zone), out -> print(out, rows, zone));
            return Exit.DONE;
        });
    }

    private static void write(Json json, LocalDate from, List<ChangeRow> rows, ZoneId zone) {
        json.date("since", from)
                .objects(
                        "changes",
                        rows,
                        row -> json.text("case", row.caseId().value())
                                .text("patient", row.patient())
                                .instant("at", row.newest().at().atZone(zone).toOffsetDateTime())
                                .text("by", row.newest().by().name())
                                .text("command", row.newest().command())
                                .text("kind", row.newest().kind().name())
                                .number("times", row.entries().size())
                                .text("text", row.done())
                                .text("reason", row.newest().reason())
                                .texts("details", row.changes()));
    }

    /** With the reason, where that is all that there is to tell. */
    private static String what(ChangeRow row) {
        String done = Texts.of("changes.done", row.done(), row.entries().size());
        String reason = row.newest().reason();
        return reason.isBlank() || !row.changes().isEmpty() ? done : Texts.of("changes.reason", done, reason);
    }

    private static void print(PrintWriter out, List<ChangeRow> rows, ZoneId zone) {
        if (rows.isEmpty()) {
            out.println(Texts.of("changes.none"));
            return;
        }
        var when = DateTimeFormatter.ofPattern(WHEN, Language.system()).withZone(zone);
        var table = new Table(
                Texts.of("audit.when"), Texts.of("changes.patient"), Texts.of("audit.what"), Texts.of("audit.who"));
        rows.forEach(row -> table.row(
                when.format(row.newest().at()),
                row.patient(),
                what(row),
                row.newest().by().name()));
        table.print(out);
    }
}
