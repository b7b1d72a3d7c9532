package care.quarterback.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Voids a statement. */
@Command(name = "void")
final class VoidCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Mixin
    private CaseTarget target;

    @Parameters(index = "1", paramLabel = "ENTRY", descriptionKey = "common.entry")
    private String entry;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "common.reason")
    private String reason;

    @Override
    public Integer call() {
        return target.enter(root, typed -> List.of(typed.voidStatement(entry, reason)));
    }
}
