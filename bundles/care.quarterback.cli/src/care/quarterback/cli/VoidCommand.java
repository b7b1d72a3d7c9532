package care.quarterback.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Voids a statement. */
@Command(
        name = "void",
        description = "Takes a statement out of use. It stays in the case, with who took it out, when and why.")
final class VoidCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(index = "0", paramLabel = "CASE", description = "number, id, beginning of an id, or the patient’s name")
    private String wanted;

    @Parameters(
            index = "1",
            paramLabel = "ENTRY",
            description = "kind and number or a few letters, such as medication:2 or medication:apixaban; or its id")
    private String entry;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why")
    private String reason;

    @Mixin
    private EntryAnswer answer;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            return answer.say(
                    root,
                    desk.entries()
                            .enter(
                                    root.caseOf(desk, wanted),
                                    answer.how(root),
                                    typed -> List.of(typed.voidStatement(entry, reason))));
        });
    }
}
