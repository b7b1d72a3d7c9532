package care.quarterback.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Does the newest undone command again. */
@Command(name = "redo")
final class RedoCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Mixin
    private CaseTarget target;

    @Override
    public Integer call() {
        return target.work(root, (desk, id, how) -> desk.entries().redo(id, how));
    }
}
