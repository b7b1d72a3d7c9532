package care.quarterback.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes back the newest command. */
@Command(
        name = "undo",
        description =
                "Takes back the last thing that you did to a case, also if it was in another session. What has happened, such as a letter that was sent, is corrected instead.")
final class UndoCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(index = "0", paramLabel = "CASE", description = "number, id, beginning of an id, or the patient’s name")
    private String wanted;

    @Mixin
    private EntryAnswer answer;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            return answer.say(root, desk.entries().undo(root.caseOf(desk, wanted), answer.how(root)));
        });
    }
}
