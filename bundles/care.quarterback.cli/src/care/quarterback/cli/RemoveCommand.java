package care.quarterback.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Removes an entry. */
@Command(name = "remove", description = "Removes an entry that states nothing by itself, such as a phone number.")
final class RemoveCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(index = "0", paramLabel = "CASE", description = "number, id, beginning of an id, or the patient’s name")
    private String wanted;

    @Parameters(
            index = "1",
            paramLabel = "ENTRY",
            description = "kind and number or a few letters, such as medication:2 or medication:apixaban; or its id")
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
