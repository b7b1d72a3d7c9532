package care.quarterback.cli;

import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.session.Outcome;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.PracticeDesk;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.AddToDirectory;
import care.quarterback.steps.practice.ChangeInDirectory;
import care.quarterback.steps.practice.ChooseDefault;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.NamePractice;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.PracticeRows;
import care.quarterback.steps.practice.RemoveFromDirectory;
import care.quarterback.steps.practice.ReturnToDefault;
import care.quarterback.steps.practice.SetPracticeLanguage;
import care.quarterback.steps.practice.SetPracticeZone;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The practice's directory, choices and rules. */
@Command(
        name = "practice",
        subcommands = {TakeCommand.class, TakenCommand.class, ListFileCommand.Import.class, ListFileCommand.Export.class
        })
final class DirectoryCommand implements Runnable {

    /** Rules, suggestions and closed days have no name: they are called by their id. */
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F-]{36}");

    private static final Pattern ADDED = Pattern.compile("\\{id=([^,}]+)");
    private static final String NAME = "name";
    private static final String ZONE = "time-zone";
    private static final String LANGUAGE = "language";

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.of("practice.missing"));
    }

    RootCommand root() {
        return root;
    }

    @Command(name = "show")
    int show() {
        return root.withStore(desk -> {
            PracticeRows rows = desk.practice().rows();
            root.answer(json -> PracticeJson.write(json, rows), out -> PracticePrint.print(out, rows));
            return Exit.DONE;
        });
    }

    @Command(name = "rules")
    int rules() {
        return root.withStore(desk -> {
            desk.practice().rows();
            var rules = desk.practice().settings().rules().all();
            root.answer(json -> PracticeJson.write(json, rules), out -> PracticePrint.print(out, rules));
            return Exit.DONE;
        });
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "KIND", descriptionKey = "practice.add.kind") String kind,
            @Parameters(paramLabel = "FIELD=VALUE", arity = "1..*", descriptionKey = "practice.add.fields")
                    List<String> fields,
            @Option(names = "--office", paramLabel = "OFFICE", descriptionKey = "practice.add.office") String office) {
        DirectoryList list = list(kind);
        return root.withStore(desk ->
                execute(desk, new AddToDirectory(list, office == null ? "" : office, FieldInput.pairs(fields))));
    }

    /** The list of a word, such as "office". */
    static DirectoryList list(String kind) {
        return DirectoryList.of(kind)
                .orElseThrow(() -> new CliFailure(
                        Exit.USAGE,
                        Texts.of(
                                "practice.kind",
                                kind,
                                Arrays.stream(DirectoryList.values())
                                        .map(DirectoryList::word)
                                        .collect(Collectors.joining(", ")))));
    }

    @Command(name = "change")
    int change(
            @Parameters(paramLabel = "ENTRY", descriptionKey = "practice.entry") String entry,
            @Parameters(paramLabel = "FIELD=VALUE", arity = "1..*", descriptionKey = "practice.change.fields")
                    List<String> fields,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", descriptionKey = "common.reason")
                    String reason) {
        return root.withStore(desk ->
                execute(desk, new ChangeInDirectory(entry(desk.practice(), entry), FieldInput.pairs(fields), reason)));
    }

    @Command(name = "remove")
    int remove(
            @Parameters(paramLabel = "ENTRY", descriptionKey = "practice.entry") String entry,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "common.reason")
                    String reason) {
        return root.withStore(desk -> execute(desk, new RemoveFromDirectory(entry(desk.practice(), entry), reason)));
    }

    @Command(name = "set")
    int set(
            @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "practice.set.name") String name,
            @Parameters(
                            index = "1",
                            paramLabel = "VALUE",
                            arity = "0..1",
                            defaultValue = "",
                            descriptionKey = "practice.set.value")
                    String value,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", descriptionKey = "common.reason")
                    String reason) {
        return root.withStore(desk -> execute(desk, setting(name, value, reason)));
    }

    private static PracticeCommand setting(String name, String value, String reason) {
        if (name.equals(NAME)) {
            return new NamePractice(value);
        }
        if (name.equals(ZONE)) {
            return new SetPracticeZone(value);
        }
        if (name.equals(LANGUAGE)) {
            return new SetPracticeLanguage(value);
        }
        PlanDefault choice = PlanDefault.of(name)
                .orElseThrow(() -> new CliFailure(
                        Exit.USAGE,
                        Texts.of(
                                "practice.choice",
                                name,
                                Arrays.stream(PlanDefault.values())
                                        .map(PlanDefault::code)
                                        .collect(Collectors.joining(", ")))));
        return value.isBlank() ? new ReturnToDefault(choice, reason) : new ChooseDefault(choice, value, reason);
    }

    private int execute(OpenDesk desk, PracticeCommand command) {
        switch (desk.practice().session().execute(command).join()) {
            case Outcome.Done done -> answer(done, command instanceof AddToDirectory);
            case Outcome.Rejected rejected -> throw new CliFailure(Exit.REFUSED, Texts.of(rejected.problems()));
            case Outcome.Conflicted conflicted -> throw new CliFailure(Exit.CONFLICT, Texts.of("practice.conflict"));
        }
        root.bringListsUpToDate(desk.lists());
        return Exit.DONE;
    }

    /** @param added the new entry has an id to be told */
    private void answer(Outcome.Done done, boolean added) {
        Optional<String> id = done.changes().stream()
                .filter(each -> added)
                .map(AuditChange::after)
                .map(ADDED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
        root.answer(
                json -> json.flag("done", true)
                        .number("revision", done.revision())
                        .text("id", id.orElse("")),
                out -> out.println(
                        id.map(name -> Texts.of("practice.added", name)).orElseGet(() -> Texts.of("practice.done"))));
    }

    /** The entry of an id, or the one of a name. */
    private static ObjectId entry(PracticeDesk practice, String text) {
        List<String> named = PracticeNames.ids(practice.rows(), text);
        if (named.size() == 1) {
            return new ObjectId(named.getFirst());
        }
        if (named.isEmpty() && UUID_TEXT.matcher(text).matches()) {
            return new ObjectId(text);
        }
        throw new CliFailure(Exit.USAGE, Texts.of(named.isEmpty() ? "practice.nothing" : "practice.several", text));
    }
}
