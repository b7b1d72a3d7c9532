package care.quarterback.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Changes fields of any entry. */
@Command(name = "change")
final class ChangeCommand implements Callable<Integer> {

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

    @Override
    public Integer call() {
        return target.enter(root, () -> input.read(root, pairs), (typed, fields) -> typed.change(entry, fields));
    }
}
