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

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Parameters(index = "1", paramLabel = "ENTRY", descriptionKey = "common.entry")
    private String entry;

    @Mixin
    private EntryAnswer answer;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            return answer.say(
                    root,
                    desk.entries()
                            .enter(root.caseOf(desk, wanted), answer.how(root), typed -> List.of(typed.remove(entry))));
        });
    }
}
