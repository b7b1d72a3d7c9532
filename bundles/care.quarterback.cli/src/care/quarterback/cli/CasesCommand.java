package care.quarterback.cli;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.desk.services.CaseSessions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the cases, newest first. */
@Command(name = "cases")
final class CasesCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--query", paramLabel = "TEXT", descriptionKey = "cases.query")
    private String query = "";

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "common.limit")
    private int limit = 500;

    @Override
    public Integer call() {
        var lines = new Limit(limit);
        return root.withStore(desk -> {
            root.bringListsUpToDate(desk.lists());
            List<CaseSummary> found = lines.of(desk.lists().find(query, lines.oneMore()), root);
            root.answer(json -> json.objects("cases", found, each -> write(json, desk.sessions(), each)), out -> {
                if (found.isEmpty()) {
                    out.println(Texts.of(query.isBlank() ? "cases.none" : "cases.nothing"));
                } else {
                    CaseTable.of(found, root.today(desk.practice())).print(out);
                }
            });
            return Exit.DONE;
        });
    }

    private static void write(Json json, CaseSessions sessions, CaseSummary each) {
        json.text("id", each.id().value())
                .text("number", each.number())
                .text("patient", each.patient())
                .date("birthDate", each.birthDate())
                .text("question", each.question())
                .text("status", each.status())
                .number("revision", sessions.revision(each.id()))
                .date("opened", each.openedOn())
                .text("owner", each.owner())
                .date("due", each.nextDue())
                .text("next", each.nextDeed());
    }
}
