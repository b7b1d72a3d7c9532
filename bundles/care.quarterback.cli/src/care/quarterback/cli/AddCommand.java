package care.quarterback.cli;

import care.quarterback.core.entry.EntryKind;
import care.quarterback.desk.deeds.DeskCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adds an entry of any kind. */
@Command(name = "add")
final class AddCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Mixin
    private CaseTarget target;

    @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "add.kind")
    private String kind;

    @Parameters(index = "2..*", paramLabel = "FIELD=VALUE", arity = "0..*", descriptionKey = "common.fields")
    private List<String> pairs = List.of();

    @Mixin
    private FieldInput input;

    @Option(names = "--to", paramLabel = "ENTRY", descriptionKey = "add.to")
    private String to;

    @Option(names = "--in", paramLabel = "LIST", descriptionKey = "add.in")
    private String in;

    @Override
    public Integer call() {
        EntryKind type = Refused.understood(() -> DeskCatalogue.get().kindLike(kind, Texts.words()));
        return target.enter(
                root,
                () -> input.read(root, pairs),
                (typed, fields) -> typed.add(type, fields, Optional.ofNullable(to), Optional.ofNullable(in)));
    }
}
