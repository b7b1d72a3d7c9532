package care.quarterback.cli;

import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.CaseFinder;
import care.quarterback.desk.services.CaseLists;
import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.PracticeDesk;
import care.quarterback.model.value.CaseId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The whole command line, and what its commands share. */
@Command(name = "quarterback", sortOptions = false)
final class RootCommand implements Runnable {

    /** Every command, in the order of the help. */
    static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            InitCommand.class,
            ImportCommand.class,
            CasesCommand.class,
            ShowCommand.class,
            NewCommand.class,
            ListCommand.class,
            AddCommand.class,
            ChangeCommand.class,
            CorrectCommand.class,
            RemoveCommand.class,
            VoidCommand.class,
            DoCommand.class,
            AttachCommand.class,
            DocumentCommand.class,
            SplitCommand.class,
            UndoCommand.class,
            RedoCommand.class,
            KindsCommand.class,
            DeedsCommand.class,
            ExportCommand.class,
            PlanCommand.class,
            WorklistCommand.class,
            ChangesCommand.class,
            CompareCommand.class,
            AlignCommand.class,
            FeesCommand.class,
            RequestsCommand.class,
            CohortCommand.class,
            ReportCommand.class,
            SendCommand.class,
            LetterCommand.class,
            ShareCommand.class,
            CodesCommand.class,
            KeysCommand.class,
            DirectoryCommand.class,
            AuditCommand.class,
            AccessCommand.class,
            AccountCommand.class,
            RestrictCommand.class,
            TrayCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ReindexCommand.class,
            HandoverCommand.class,
            MergeCommand.class,
            BatchCommand.class,
            VersionCommand.class);

    private final Supplier<Desk> desks;
    private final Terminal terminal;
    private final Supplier<OpenDesk> shared;
    private final Function<PracticeDesk, LocalDate> day;
    private Desk desk;
    private OpenDesk using;

    @Mixin
    private CommonOptions options;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 99,
            descriptionKey = "common.help")
    private boolean help;

    @Spec
    private CommandSpec spec;

    RootCommand(Supplier<Desk> desks, Terminal terminal) {
        this(desks, terminal, null, RootCommand::day);
    }

    private RootCommand(
            Supplier<Desk> desks, Terminal terminal, Supplier<OpenDesk> shared, Function<PracticeDesk, LocalDate> day) {
        this.desks = desks;
        this.terminal = terminal;
        this.shared = shared;
        this.day = day;
    }

    /** A command line inside this one, whose commands share a store that somebody else closes. */
    RootCommand inBatch(Terminal other, Supplier<OpenDesk> store, Function<PracticeDesk, LocalDate> today) {
        return new RootCommand(this::desk, other, store, today);
    }

    /** What today is: what was said, else the practice's own day. */
    LocalDate today(PracticeDesk practice) {
        return options.on().orElseGet(() -> day.apply(practice));
    }

    static LocalDate day(PracticeDesk practice) {
        return LocalDate.now(practice.clock());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.of("command.missing"));
    }

    Terminal terminal() {
        return terminal;
    }

    CommonOptions options() {
        return options;
    }

    Desk desk() {
        if (desk == null) {
            desk = desks.get();
        }
        return desk;
    }

    /** Makes the report engine ready while the store is opened, where it isn't open. */
    void warmUp() {
        if (shared == null) {
            Thread.ofPlatform().daemon().start(desk()::warmUp);
        }
    }

    Secrets secrets() {
        return new Secrets(options, terminal);
    }

    PrintWriter out() {
        return terminal.out();
    }

    /** Tells a person something that is not the answer. */
    void say(String key, Object... arguments) {
        terminal.err().println(Texts.of(key, arguments));
        terminal.err().flush();
    }

    /** Answers: as one JSON document when that was asked for, else in words. */
    void answer(Consumer<Json> json, Consumer<PrintWriter> words) {
        if (options.json()) {
            Json.write(terminal.out(), json);
        } else {
            words.accept(terminal.out());
        }
        terminal.out().flush();
    }

    /** Opens the store, does the work, closes it. */
    int withStore(ToIntFunction<OpenDesk> work) {
        if (shared != null) {
            using = shared.get();
            return work.applyAsInt(using);
        }
        try (OpenDesk open = openStore()) {
            using = open;
            return work.applyAsInt(open);
        }
    }

    /** Takes the store as it is for the newest, where an older copy was put back. */
    void acceptOlder() {
        var location = options.location(terminal);
        try (StoreSecret secret = secrets().existing();
                OpenDesk open = desk().openOlder(location, secret, options.seat(terminal))) {
            say("audit.accepted", open.location().home());
        }
    }

    /** Opens the store; the caller closes it. */
    OpenDesk openStore() {
        Desk desk = desk();
        var location = options.location(terminal);
        var seat = options.seat(terminal);
        if (!desk.exists(location)) {
            throw new CliFailure(Exit.STORE, Texts.of("store.missing", location.home()));
        }
        try (StoreSecret secret = secrets().existing()) {
            return desk.open(location, secret, seat, new Tenths(percent -> say("store.sealing", percent)));
        }
    }

    /** The lists come from the rules and choices that hold now: made anew where they do not. */
    void bringListsUpToDate(CaseLists lists) {
        if (lists.upToDate()) {
            return;
        }
        say("lists.behind");
        CaseRepository.Reindexed result = lists.bringUpToDate(Progress.NONE);
        say("lists.done", result.done());
        if (!result.unreadable().isEmpty()) {
            say(
                    "reindex.unreadable",
                    result.unreadable().stream().map(CaseId::value).collect(Collectors.joining("\n  ")));
        }
    }

    /** The one case that is meant; else a refusal that names ids only. */
    CaseId caseOf(CaseLists lists, String text) {
        return switch (lists.finder().find(text)) {
            case CaseFinder.Found.One found -> opened(found.id());
            case CaseFinder.Found.Several several ->
                throw new CliFailure(
                        Exit.USAGE,
                        Texts.of(
                                "case.several",
                                several.ids().stream()
                                        .map(CaseId::value)
                                        .collect(Collectors.joining("\n  ", "  ", ""))));
            case CaseFinder.Found.Nothing nothing -> throw new CliFailure(Exit.USAGE, Texts.of("case.nothing"));
        };
    }

    /** A case that is kept from the person is opened only where they said why. */
    private CaseId opened(CaseId id) {
        if (using != null && using.restrictions().hides(id)) {
            String reason =
                    options.emergency().orElseThrow(() -> new CliFailure(Exit.STORE, Texts.of("restrict.emergency")));
            using.openRestricted(id, reason);
            say("restrict.opened");
        }
        return id;
    }

    /** A file or folder that the person named. */
    Path path(Path given) {
        return terminal.resolve(given);
    }
}
