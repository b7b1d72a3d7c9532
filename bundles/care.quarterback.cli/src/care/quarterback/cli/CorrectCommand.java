package care.quarterback.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Corrects fields of any entry, with a reason. */
@Command(name = "correct")
final class CorrectCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Mixin
    private CaseTarget target;

    @Parameters(index = "1", paramLabel = "ENTRY", descriptionKey = "common.entry")
    private String entry;

    @Parameters(index = "2..*", paramLabel = "FIELD=VALUE", arity = "0..*", descriptionKey = "common.fields")
    private List<String> pairs = List.of();

    @Mixin
    private FieldInput input;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "common.reason")
    private String reason;

    @Override
    public Integer call() {
        return target.enter(
                root, () -> input.read(root, pairs), (typed, fields) -> typed.correct(entry, fields, reason));
    }
}
