package care.quarterback.cli;

import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.text.Language;
import care.quarterback.desk.services.AccessDesk;
import care.quarterback.desk.services.AccessDesk.Row;
import care.quarterback.model.value.CaseId;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows who looked at a case, or at all of them: for the owner, an auditor, or a patient who asks. */
@Command(name = "access")
final class AccessCommand implements Callable<Integer> {

    private static final String WHEN = "EEE, MMM d, uuuu, h:mm a";

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", arity = "0..1", descriptionKey = "access.case")
    private String wanted;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "access.by")
    private String by;

    @Option(names = "--since", paramLabel = "DATE", descriptionKey = "access.since")
    private LocalDate since;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", descriptionKey = "common.limit")
    private int limit;

    @Override
    public Integer call() {
        var lines = new Limit(limit);
        return root.withStore(desk -> {
            Optional<CaseId> id = Optional.ofNullable(wanted).map(text -> root.caseOf(desk.lists(), text));
            Instant from = since == null ? Instant.EPOCH : desk.lists().beginning(since);
            AccessDesk.Rows found =
                    desk.accesses().rows(new AccessLog.Query(from, id, Optional.ofNullable(by), lines.oneMore()));
            List<Row> rows = lines.of(found.rows(), root);
            ZoneId zone = desk.practice().clock().getZone();
            root.answer(json -> write(json, rows, found.unreadable(), zone), out -> print(out, rows, zone));
            if (found.unreadable() > 0) {
                root.say("access.unreadable", found.unreadable());
            }
            return found.unreadable() > 0 ? Exit.NO : Exit.DONE;
        });
    }

    private static void write(Json json, List<Row> rows, long unreadable, ZoneId zone) {
        json.objects(
                        "looks",
                        rows,
                        row -> json.instant("at", row.access().at().atZone(zone).toOffsetDateTime())
                                .text("by", row.access().person())
                                .text("kind", row.access().kind().name())
                                .text(
                                        "case",
                                        row.access().caseId().map(CaseId::value).orElse(""))
                                .text("patient", row.patient())
                                .text("text", row.text()))
                .number("unreadable", unreadable);
    }

    private static void print(PrintWriter out, List<Row> rows, ZoneId zone) {
        if (rows.isEmpty()) {
            out.println(Texts.of("access.none"));
            return;
        }
        var when = DateTimeFormatter.ofPattern(WHEN, Language.system()).withZone(zone);
        var table = new Table(
                Texts.of("audit.when"), Texts.of("audit.who"), Texts.of("changes.patient"), Texts.of("audit.what"));
        rows.forEach(
                row -> table.row(when.format(row.access().at()), row.access().person(), row.patient(), row.text()));
        table.print(out);
    }
}
