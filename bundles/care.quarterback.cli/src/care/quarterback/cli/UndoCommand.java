package care.quarterback.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Takes back the newest command. */
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Mixin
    private CaseTarget target;

    @Override
    public Integer call() {
        return target.work(root, (desk, id, how) -> desk.entries().undo(id, how));
    }
}
