package care.quarterback.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Takes back the newest command, or an earlier import or merge. */
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Mixin
    private CaseTarget target;

    @ArgGroup(exclusive = true)
    private Earlier earlier;

    /** What is undone where it is not the last command. */
    private static final class Earlier {

        @Option(
                names = "--import",
                paramLabel = "FILE",
                arity = "0..1",
                fallbackValue = "",
                descriptionKey = "undo.import")
        private String file;

        @Option(names = "--merge", descriptionKey = "undo.merge")
        private boolean merge;
    }

    @Override
    public Integer call() {
        return target.work(
                root,
                (desk, id, how) -> earlier == null
                        ? desk.entries().undo(id, how)
                        : desk.entries().undoImport(id, earlier.file == null ? "" : earlier.file, earlier.merge, how));
    }
}
