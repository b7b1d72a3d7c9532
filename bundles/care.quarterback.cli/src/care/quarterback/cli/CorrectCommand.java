package care.quarterback.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Corrects fields of any entry, with a reason. */
@Command(
        name = "correct",
        description =
                "Corrects fields of an entry that were wrong, also of what has happened. The history keeps what was there.")
final class CorrectCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(index = "0", paramLabel = "CASE", description = "number, id, beginning of an id, or the patient’s name")
    private String wanted;

    @Parameters(
            index = "1",
            paramLabel = "ENTRY",
            description = "kind and number or a few letters, such as medication:2 or medication:apixaban; or its id")
    private String entry;

    @Parameters(
            index = "2..*",
            paramLabel = "FIELD=VALUE",
            arity = "0..*",
            description = "a field by its name, the beginning of it, or a word of its label, with what it says")
    private List<String> pairs = List.of();

    @Mixin
    private FieldInput input;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why")
    private String reason;

    @Mixin
    private EntryAnswer answer;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            List<Map<String, String>> all = input.read(root, pairs);
            return answer.say(
                    root,
                    desk.entries()
                            .enter(
                                    root.caseOf(desk, wanted),
                                    answer.how(root),
                                    typed -> all.stream()
                                            .map(fields -> typed.correct(entry, fields, reason))
                                            .toList()));
        });
    }
}
