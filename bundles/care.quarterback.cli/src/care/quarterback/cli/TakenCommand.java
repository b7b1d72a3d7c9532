package care.quarterback.cli;

import care.quarterback.core.session.CaseSession;
import care.quarterback.desk.services.PracticeDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.practice.PracticeRows;
import care.quarterback.steps.practice.RenewFromDirectory;
import care.quarterback.steps.practice.TakenQuery;
import care.quarterback.steps.practice.TakenQuery.Taken;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What a case took from the directory. */
@Command(name = "taken")
final class TakenCommand implements Callable<Integer> {

    @ParentCommand
    private DirectoryCommand practice;

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "common.case")
    private String text;

    @Option(names = "--renew", descriptionKey = "practice.taken.renew")
    private boolean renew;

    @Override
    public Integer call() {
        RootCommand root = practice.root();
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), text);
            CaseSession session = desk.sessions().open(id);
            int renewed = renew ? renew(desk.practice(), session) : 0;
            List<Taken> rows = rows(desk.practice(), session);
            root.answer(json -> write(json, id, renewed, rows), out -> print(out, renewed, rows));
            return Exit.DONE;
        });
    }

    private static List<Taken> rows(PracticeDesk practice, CaseSession session) {
        PracticeRows now = practice.rows();
        return session.query(careCase -> TakenQuery.all(careCase, now)).join();
    }

    /** Returns how many entries say something else afterwards. */
    private static int renew(PracticeDesk practice, CaseSession session) {
        int renewed = 0;
        for (Taken each : rows(practice, session)) {
            var now = each.changed().flatMap(TakenQuery.Changed::now);
            if (now.isPresent()) {
                TakeCommand.execute(session, new RenewFromDirectory(each.entry(), now.get()));
                renewed++;
            }
        }
        return renewed;
    }

    private void write(Json json, CaseId id, int renewed, List<Taken> rows) {
        json.text("case", id.value());
        if (renew) {
            json.number("renewed", renewed);
        }
        json.objects("taken", rows, row -> {
            json.text("id", row.entry().value())
                    .text("kind", row.list().word())
                    .text("name", row.name())
                    .flag("changed", row.changed().isPresent());
            row.changed()
                    .ifPresent(changed ->
                            json.flag("removed", changed.now().isEmpty()).text("text", Texts.of(changed.message())));
        });
    }

    private void print(PrintWriter out, int renewed, List<Taken> rows) {
        if (rows.isEmpty()) {
            out.println(Texts.of("taken.nothing"));
        }
        rows.forEach(row -> out.println(Texts.of(
                "taken.row",
                Texts.of("practice.kind." + row.list().word()),
                row.name(),
                row.changed()
                        .map(TakenQuery.Changed::message)
                        .map(Texts::of)
                        .orElseGet(() -> Texts.of("taken.same")))));
        if (renew) {
            out.println(Texts.of("taken.renewed", renewed));
        } else if (rows.stream()
                .anyMatch(row -> row.changed().flatMap(TakenQuery.Changed::now).isPresent())) {
            out.println(Texts.of("taken.hint"));
        }
    }
}
