package care.quarterback.cli;

import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Together;
import care.quarterback.core.text.DateText;
import care.quarterback.desk.services.EntryDesk;
import care.quarterback.desk.services.PracticeDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Opens a case. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "new.name")
    private String name;

    @Option(names = "--born", paramLabel = "DATE", descriptionKey = "new.born")
    private String born;

    @Option(names = "--question", paramLabel = "TEXT", descriptionKey = "new.question")
    private String question = "";

    @Option(names = "--number", paramLabel = "NUMBER", descriptionKey = "new.number")
    private String number = "";

    @Mixin
    private EntryAnswer answer;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            if (!number.isBlank()
                    && desk.lists().find(number, 1).stream()
                            .anyMatch(summary -> summary.number().equals(number.strip()))) {
                throw new CliFailure(Exit.REFUSED, Texts.of("new.number", number));
            }
            var open = new OpenCase(PersonName.parse(name), birthDate(desk.practice()), question);
            EntryDesk.Answer made = desk.entries().create(id -> command(open, id), answer.how(root));
            if (made.outcome() instanceof Outcome.Done && !root.options().json()) {
                root.out().println(number.isBlank() ? made.id().value() : number.strip());
                root.out().flush();
                return Exit.DONE;
            }
            return answer.say(root, made);
        });
    }

    private CaseCommand command(OpenCase open, CaseId id) {
        return number.isBlank()
                ? open
                : new Together(List.of(open, new ChangeField(new ObjectId(id.value()), "number", number.strip())));
    }

    private LocalDate birthDate(PracticeDesk practice) {
        if (born == null || born.isBlank()) {
            return null;
        }
        return DateText.date(born, root.today(practice))
                .orElseThrow(() -> new CliFailure(Exit.USAGE, Texts.of("date.wrong", born)));
    }
}
