package care.quarterback.cli;

import care.quarterback.core.entry.Deed;
import care.quarterback.desk.deeds.DeskCatalogue;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Does any action of the catalogue. */
@Command(name = "do")
final class DoCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Mixin
    private CaseTarget target;

    @Parameters(index = "1", paramLabel = "ACTION", descriptionKey = "do.action")
    private String action;

    @Parameters(index = "2..*", paramLabel = "FIELD=VALUE", arity = "0..*", descriptionKey = "common.fields")
    private List<String> pairs = List.of();

    @Mixin
    private FieldInput input;

    @Override
    public Integer call() {
        Deed deed = Refused.understood(() -> DeskCatalogue.get().deedLike(action, Texts.words()));
        return target.enter(root, () -> input.read(root, pairs), (typed, fields) -> typed.deed(deed, fields));
    }
}
