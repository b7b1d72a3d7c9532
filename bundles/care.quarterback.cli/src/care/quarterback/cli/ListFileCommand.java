package care.quarterback.cli;

import care.quarterback.core.session.Outcome;
import care.quarterback.desk.services.DirectoryFiles.Preview;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.DirectoryPlan;
import care.quarterback.steps.practice.DirectoryPlan.Effect;
import care.quarterback.steps.practice.DirectoryPlan.Planned;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The lists of the directory from and to CSV files. */
final class ListFileCommand {

    private ListFileCommand() {}

    /** Adds and changes what a file says, all of it or nothing. */
    @Command(name = "import")
    static final class Import implements Callable<Integer> {

        @ParentCommand
        private DirectoryCommand practice;

        @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "practice.add.kind")
        private String kind;

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "practice.file")
        private Path file;

        @Option(names = "--yes", descriptionKey = "common.yes")
        private boolean yes;

        @Override
        public Integer call() {
            DirectoryList list = DirectoryCommand.list(kind);
            RootCommand root = practice.root();
            return root.withStore(desk -> {
                Preview preview = desk.directoryFiles().preview(list, file);
                if (!preview.refusal().isEmpty()) {
                    throw new CliFailure(Exit.REFUSED, preview.refusal());
                }
                DirectoryPlan plan = preview.plan();
                boolean done = yes && plan.command().isPresent();
                if (done) {
                    enter(desk, plan);
                    root.bringListsUpToDate(desk.lists());
                }
                root.answer(json -> write(json, plan, done), out -> print(out, plan, done));
                return plan.count(Effect.WRONG) > 0 ? Exit.REFUSED : Exit.DONE;
            });
        }

        private static void enter(OpenDesk desk, DirectoryPlan plan) {
            switch (desk.practice()
                    .session()
                    .execute(plan.command().orElseThrow())
                    .join()) {
                case Outcome.Done ok -> {}
                case Outcome.Rejected rejected -> throw new CliFailure(Exit.REFUSED, Texts.of(rejected.problems()));
                case Outcome.Conflicted conflicted ->
                    throw new CliFailure(Exit.CONFLICT, Texts.of("practice.conflict"));
            }
        }

        private static List<Planned> wrong(DirectoryPlan plan) {
            return plan.lines().stream()
                    .filter(line -> line.effect() == Effect.WRONG)
                    .toList();
        }

        private static String problems(Planned line) {
            return line.problems().stream().map(Texts::of).collect(Collectors.joining(" "));
        }

        private static void write(Json json, DirectoryPlan plan, boolean done) {
            json.flag("done", done)
                    .number("added", plan.count(Effect.ADD))
                    .number("changed", plan.count(Effect.CHANGE))
                    .number("same", plan.count(Effect.SAME))
                    .objects(
                            "wrong",
                            wrong(plan),
                            line -> json.number("line", line.number()).text("text", problems(line)))
                    .objects("notes", plan.notes(), note -> json.text("text", Texts.of(note)));
        }

        private static void print(PrintWriter out, DirectoryPlan plan, boolean done) {
            plan.notes().forEach(note -> out.println(Texts.of(note)));
            wrong(plan).forEach(line -> out.println(Texts.of("practice.file.wrong", line.number(), problems(line))));
            out.println(Texts.of(
                    done ? "practice.file.done" : "practice.file.plan",
                    plan.count(Effect.ADD),
                    plan.count(Effect.CHANGE),
                    plan.count(Effect.SAME)));
        }
    }

    /** Writes a list into a file. */
    @Command(name = "export")
    static final class Export implements Callable<Integer> {

        @ParentCommand
        private DirectoryCommand practice;

        @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "practice.add.kind")
        private String kind;

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "practice.file.to")
        private Path file;

        @Override
        public Integer call() {
            DirectoryList list = DirectoryCommand.list(kind);
            RootCommand root = practice.root();
            return root.withStore(desk -> {
                int entries;
                try {
                    entries = desk.directoryFiles().export(list, file);
                } catch (UncheckedIOException e) {
                    throw new CliFailure(Exit.REFUSED, Texts.of("practice.file.notWritten", file));
                }
                root.answer(
                        json -> json.number("entries", entries).text("file", file.toString()),
                        out -> out.println(Texts.of("practice.file.written", entries, file)));
                return Exit.DONE;
            });
        }
    }
}
