package care.quarterback.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Does the newest undone command again. */
@Command(name = "redo")
final class RedoCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Mixin
    private EntryAnswer answer;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            return answer.say(root, desk.entries().redo(root.caseOf(desk, wanted), answer.how(root)));
        });
    }
}
