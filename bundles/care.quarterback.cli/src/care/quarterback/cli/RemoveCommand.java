package care.quarterback.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Removes an entry. */
@Command(name = "remove")
final class RemoveCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Mixin
    private CaseTarget target;

    @Parameters(index = "1", paramLabel = "ENTRY", descriptionKey = "common.entry")
    private String entry;

    @Override
    public Integer call() {
        return target.enter(root, typed -> List.of(typed.remove(entry)));
    }
}
