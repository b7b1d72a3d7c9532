package care.quarterback.cli;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.DirectorySnapshot;
import care.quarterback.steps.practice.PracticeRows;
import care.quarterback.steps.practice.TakeFromDirectory;
import care.quarterback.steps.practice.TakenQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes an entry of the directory into a case. */
@Command(name = "take")
final class TakeCommand implements Callable<Integer> {

    private static final Set<DirectoryList> TAKEN =
            EnumSet.of(DirectoryList.OFFICE, DirectoryList.CLINICIAN, DirectoryList.PROGRAMME, DirectoryList.PLAN);

    @ParentCommand
    private DirectoryCommand practice;

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "common.case")
    private String text;

    @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "practice.take.kind")
    private String kind;

    @Parameters(index = "2", paramLabel = "NAME", descriptionKey = "practice.take.name")
    private String name;

    @Option(names = "--opinion", paramLabel = "N", descriptionKey = "practice.take.opinion")
    private Integer opinion;

    @Override
    public Integer call() {
        DirectoryList list = DirectoryList.of(kind)
                .filter(TAKEN::contains)
                .orElseThrow(() -> new CliFailure(
                        Exit.USAGE,
                        Texts.of(
                                "practice.kind",
                                kind,
                                TAKEN.stream().map(DirectoryList::word).collect(Collectors.joining(", ")))));
        if (opinion != null && list != DirectoryList.PROGRAMME) {
            throw new CliFailure(Exit.USAGE, Texts.of("take.opinion.programme"));
        }
        RootCommand root = practice.root();
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), text);
            PracticeRows rows = desk.practice().rows();
            String entry = entry(rows, list);
            DirectorySnapshot snapshot = DirectorySnapshot.of(rows, entry).orElseThrow();
            CaseSession session = desk.sessions().open(id);
            Optional<ObjectId> referral =
                    list == DirectoryList.PROGRAMME ? Optional.of(referral(session)) : Optional.empty();
            long revision = execute(session, new TakeFromDirectory(snapshot, referral));
            root.answer(
                    json -> json.flag("done", true)
                            .text("case", id.value())
                            .text("entry", entry)
                            .number("revision", revision),
                    out -> out.println(Texts.of("take.done")));
            return Exit.DONE;
        });
    }

    private String entry(PracticeRows rows, DirectoryList list) {
        List<String> found = PracticeNames.ids(rows, list, name);
        if (found.size() != 1) {
            throw new CliFailure(Exit.USAGE, Texts.of(found.isEmpty() ? "practice.nothing" : "practice.several", name));
        }
        return found.getFirst();
    }

    private ObjectId referral(CaseSession session) {
        SortedMap<Integer, ObjectId> opinions =
                session.query(TakenQuery::opinions).join();
        if (opinions.isEmpty()) {
            throw new CliFailure(Exit.REFUSED, Texts.of("take.opinion.none"));
        }
        int number = opinion == null ? opinions.lastKey() : opinion;
        return Optional.ofNullable(opinions.get(number))
                .orElseThrow(() -> new CliFailure(Exit.USAGE, Texts.of("take.opinion.unknown", number)));
    }

    /** Does the command; anything but done ends this command line. Returns the revision. */
    static long execute(CaseSession session, CaseCommand command) {
        return switch (session.execute(command).join()) {
            case Outcome.Done done -> done.revision();
            case Outcome.Rejected rejected -> throw new CliFailure(Exit.REFUSED, Texts.of(rejected.problems()));
            case Outcome.Conflicted conflicted -> throw new CliFailure(Exit.CONFLICT, Texts.of("take.conflict"));
        };
    }
}
