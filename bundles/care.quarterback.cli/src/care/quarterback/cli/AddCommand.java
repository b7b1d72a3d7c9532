package care.quarterback.cli;

import care.quarterback.core.entry.EntryKind;
import care.quarterback.desk.deeds.DeskCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adds an entry of any kind. */
@Command(name = "add", description = "Adds an entry to a case.")
final class AddCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(index = "0", paramLabel = "CASE", description = "number, id, beginning of an id, or the patient’s name")
    private String wanted;

    @Parameters(index = "1", paramLabel = "KIND", description = "kind of entry; \"quarterback kinds\" lists them")
    private String kind;

    @Parameters(
            index = "2..*",
            paramLabel = "FIELD=VALUE",
            arity = "0..*",
            description = "a field by its name, the beginning of it, or a word of its label, with what it says")
    private List<String> pairs = List.of();

    @Mixin
    private FieldInput input;

    @Option(names = "--to", paramLabel = "ENTRY", description = "the entry that it belongs to, such as referral:2")
    private String to;

    @Option(names = "--in", paramLabel = "LIST", description = "the list, where the entry has several for the kind")
    private String in;

    @Mixin
    private EntryAnswer answer;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            EntryKind type = Refused.understood(() -> DeskCatalogue.get().kindLike(kind, Texts.words()));
            List<Map<String, String>> all = input.read(root, pairs);
            return answer.say(
                    root,
                    desk.entries()
                            .enter(
                                    root.caseOf(desk, wanted),
                                    answer.how(root),
                                    typed -> all.stream()
                                            .map(fields -> typed.add(
                                                    type, fields, Optional.ofNullable(to), Optional.ofNullable(in)))
                                            .toList()));
        });
    }
}
