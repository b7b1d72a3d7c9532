package care.quarterback.cli;

import care.quarterback.core.entry.Deed;
import care.quarterback.desk.deeds.DeskCatalogue;
import java.util.List;
import java.util.Map;
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

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Parameters(index = "1", paramLabel = "ACTION", descriptionKey = "do.action")
    private String action;

    @Parameters(index = "2..*", paramLabel = "FIELD=VALUE", arity = "0..*", descriptionKey = "common.fields")
    private List<String> pairs = List.of();

    @Mixin
    private FieldInput input;

    @Mixin
    private EntryAnswer answer;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            Deed deed = Refused.understood(() -> DeskCatalogue.get().deedLike(action, Texts.words()));
            List<Map<String, String>> all = input.read(root, pairs);
            return answer.say(
                    root,
                    desk.entries()
                            .enter(
                                    root.caseOf(desk, wanted),
                                    answer.how(root),
                                    typed -> all.stream()
                                            .map(fields -> typed.deed(deed, fields))
                                            .toList()));
        });
    }
}
