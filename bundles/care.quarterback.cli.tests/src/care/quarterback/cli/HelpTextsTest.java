package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.text.Language;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Whatever --help says comes from help.properties, and whatever is written there is said. */
@Isolated("the language of the whole machine changes meanwhile")
class HelpTextsTest {

    private static final int WIDER_THAN_ANY_TEXT = 2000;

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    private static List<CommandLine> commands() {
        var silent = new PrintWriter(new StringWriter());
        var terminal = new Terminal(
                silent,
                silent,
                Map.of(),
                Path.of(""),
                Clock.systemUTC(),
                prompt -> Optional.empty(),
                new ByteArrayInputStream(new byte[0]));
        List<CommandLine> all = new ArrayList<>();
        collect(
                Cli.commandLine(
                        new RootCommand(
                                () -> {
                                    throw new AssertionError("help needs no desk");
                                },
                                terminal),
                        terminal),
                all);
        return all;
    }

    private static void collect(CommandLine command, List<CommandLine> all) {
        all.add(command);
        command.getSubcommands().values().forEach(sub -> collect(sub, all));
    }

    private static List<ArgSpec> arguments(CommandSpec spec) {
        return Stream.concat(spec.options().stream(), spec.positionalParameters().stream())
                .map(ArgSpec.class::cast)
                .toList();
    }

    private static boolean blank(String... lines) {
        return lines.length == 0 || String.join("", lines).isBlank();
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName(".");
    }

    @Test
    void everyCommandOptionAndParameterHasItsText() {
        Set<String> keys = new TreeSet<>();
        HelpTexts.here().keySet().forEach(key -> keys.add(key.replaceAll("\\.\\d+$", "")));
        Set<String> missing = new TreeSet<>();
        for (CommandLine command : commands()) {
            CommandSpec spec = command.getCommandSpec();
            if (blank(spec.usageMessage().description()) || !keys.contains(name(command) + ".usage.description")) {
                missing.add(name(command));
            }
            for (ArgSpec argument : arguments(spec)) {
                if (blank(argument.description()) || !keys.contains(argument.descriptionKey())) {
                    missing.add(name(command) + " " + argument.paramLabel() + " " + argument.descriptionKey());
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextIsShown() {
        Set<String> used = new TreeSet<>();
        for (String part : List.of("usage", "command", "arguments", "options", "commands")) {
            used.add("heading." + part);
        }
        for (CommandLine command : commands()) {
            arguments(command.getCommandSpec()).forEach(argument -> used.add(argument.descriptionKey()));
            for (String part : List.of("header", "description", "footer")) {
                used.add(name(command) + ".usage." + part);
            }
        }
        Set<String> unused = new TreeSet<>();
        for (String key : HelpTexts.here().keySet()) {
            if (!used.contains(key) && !used.contains(key.replaceAll("\\.\\d+$", ""))) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void helpListsEveryCommandWhateverIsNamedBesideIt(@TempDir Path folder) {
        MemoryShell.Said said = new MemoryShell(folder).run("--help", "cases");
        for (Class<?> command : RootCommand.COMMANDS) {
            String name = command.getAnnotation(CommandLine.Command.class).name();
            assertTrue(said.out().contains("\n  " + name), name + ": " + said.out());
        }
    }

    @Test
    void aDefaultIsShownAsItsValue() {
        Set<String> raw = new TreeSet<>();
        for (CommandLine command : commands()) {
            String usage = command.getUsageMessage(Ansi.OFF);
            if (usage.contains("${") || usage.contains("%n") || usage.contains("@|")) {
                raw.add(name(command));
            }
        }
        assertEquals(Set.of(), raw);
        CommandLine cases = commands().getFirst().getSubcommands().get("cases");
        assertTrue(cases.getUsageMessage(Ansi.OFF).contains("(500)"), cases.getUsageMessage(Ansi.OFF));
    }

    @Test
    void inThePseudoLanguageEveryTextStandsInBrackets() {
        Locale.setDefault(Locale.Category.DISPLAY, Language.PSEUDO);
        Set<String> plain = new TreeSet<>();
        for (CommandLine command : commands()) {
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            Stream<String> texts = Stream.of(usage.header(), usage.description(), usage.footer())
                    .flatMap(Arrays::stream);
            Stream<String> more = arguments(command.getCommandSpec()).stream()
                    .flatMap(argument -> Arrays.stream(argument.description()));
            Stream.concat(texts, more)
                    .filter(text -> !text.isBlank() && !(text.startsWith("⟦") && text.endsWith("⟧")))
                    .forEach(text -> plain.add(name(command) + ": " + text));
            command.setUsageHelpAutoWidth(false).setUsageHelpWidth(WIDER_THAN_ANY_TEXT);
            command.getUsageMessage(Ansi.OFF)
                    .lines()
                    .filter(line -> !line.contains("⟦") && !namesAlone(line))
                    .forEach(line -> plain.add(name(command) + ": " + line));
        }
        assertEquals(Set.of(), plain);
    }

    /** The names of an option whose text is on the next line. */
    private static boolean namesAlone(String line) {
        return line.isBlank() || line.matches(" +\\S+(, \\S+)*");
    }
}
