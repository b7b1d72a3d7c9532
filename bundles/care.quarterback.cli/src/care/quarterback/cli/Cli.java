package care.quarterback.cli;

import care.quarterback.core.account.Role;
import care.quarterback.core.session.UnreadableCaseException;
import care.quarterback.core.spi.StoreException;
import care.quarterback.desk.services.Desk;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Runs one command line in this process. */
public final class Cli {

    /** Types with a converter of ours, which says itself what is wrong. */
    static final Set<Class<?>> CONVERTED = Set.of(LocalDate.class, WorklistCommand.Kind.class);

    private final Supplier<Desk> desks;
    private final Terminal terminal;

    /** @param desks asked only by commands that need a desk: help and version do without */
    public Cli(Supplier<Desk> desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    /** Returns the exit code; never throws. */
    public int run(String... arguments) {
        return execute(new RootCommand(desks, terminal), terminal, arguments);
    }

    static int execute(RootCommand root, Terminal terminal, String... arguments) {
        int exit = commandLine(root, terminal, arguments).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return exit;
    }

    /** Of the commands named among the arguments alone, for making all of them takes longer than most of them work. */
    private static CommandLine commandLine(RootCommand root, Terminal terminal, String... arguments) {
        Set<String> given = Set.of(Arrays.stream(arguments).distinct().toArray(String[]::new));
        List<Class<?>> named = RootCommand.COMMANDS.stream()
                .filter(each -> given.contains(each.getAnnotation(Command.class).name()))
                .toList();
        if (named.isEmpty() || given.contains("--help") || given.contains("-h")) {
            return commandLine(root, terminal);
        }
        CommandLine some = commandLine(root, terminal, named);
        try {
            some.parseArgs(arguments);
            return some;
        } catch (CommandLine.ParameterException misunderstood) {
            return commandLine(root, terminal); // what is wrong is said with all of them in mind
        }
    }

    /** Of every command. */
    static CommandLine commandLine(RootCommand root, Terminal terminal) {
        return commandLine(root, terminal, RootCommand.COMMANDS);
    }

    private static CommandLine commandLine(RootCommand root, Terminal terminal, List<Class<?>> commands) {
        var line = new CommandLine(root);
        commands.forEach(line::addSubcommand);
        return headed(line.setResourceBundle(HelpTexts.here())
                .setOut(terminal.out())
                .setErr(terminal.err())
                .registerConverter(LocalDate.class, Cli::date)
                .registerConverter(WorklistCommand.Kind.class, Cli::kind)
                .registerConverter(Role.class, Cli::role)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Cli::misunderstood)
                .setExecutionExceptionHandler(new Failures()));
    }

    /** With the headings of --help in our words, in every command. */
    private static CommandLine headed(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .synopsisHeading(heading("heading.usage") + " ")
                .synopsisSubcommandLabel("[" + heading("heading.command") + "]")
                .parameterListHeading(heading("heading.arguments") + "%n")
                .optionListHeading(heading("heading.options") + "%n")
                .commandListHeading(heading("heading.commands") + "%n");
        command.getSubcommands().values().forEach(Cli::headed);
        return command;
    }

    private static String heading(String key) {
        return HelpTexts.here().getString(key);
    }

    private static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(Texts.of("date.wrong", typed));
        }
    }

    private static WorklistCommand.Kind kind(String typed) {
        return Arrays.stream(WorklistCommand.Kind.values())
                .filter(kind -> kind.toString().equalsIgnoreCase(typed.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(Texts.of("worklist.kind", typed)));
    }

    private static Role role(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(typed.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(typed));
    }

    private static int misunderstood(CommandLine.ParameterException failure, String... given) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println(Misunderstood.sentence(failure, List.of(given)));
        command.getErr().println(Texts.of("help.hint", command.getCommandSpec().qualifiedName()));
        return Exit.USAGE;
    }

    /** Turns what a command throws into a sentence and an exit code. */
    private static final class Failures implements IExecutionExceptionHandler {

        @Override
        public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed)
                throws Exception {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            return switch (cause) {
                case CommandLine.ParameterException usage -> throw usage;
                case CliFailure known -> said(commandLine, known.getMessage(), known.exit());
                case StoreException store ->
                    said(
                            commandLine,
                            store.kind() == StoreException.Kind.OLDER
                                    ? Texts.of(store.said()) + "\n" + Texts.of("store.older")
                                    : Texts.of(store.said()),
                            store.kind() == StoreException.Kind.WEAK_SECRET ? Exit.USAGE : Exit.STORE);
                case UnreadableCaseException unreadable -> said(commandLine, Texts.of(unreadable.said()), Exit.STORE);
                default -> said(commandLine, Texts.of("fault", trace(cause)), Exit.FAULT);
            };
        }

        private static int said(CommandLine commandLine, String sentence, int exit) {
            commandLine.getErr().println(sentence);
            commandLine.getErr().flush();
            return exit;
        }

        /** Where it happened, without messages: those could hold words of a record. */
        private static String trace(Throwable failure) {
            var text = new StringBuilder();
            for (Throwable at = failure; at != null; at = at.getCause()) {
                text.append(at.getClass().getName()).append('\n');
                for (StackTraceElement element : at.getStackTrace()) {
                    if (element.getClassName().startsWith("care.quarterback")) {
                        text.append("  at ").append(element).append('\n');
                    }
                }
            }
            return text.toString().stripTrailing();
        }
    }
}
