package care.quarterback.cli;

import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.PracticeDesk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Does many commands in one process, with the store opened once. */
@Command(name = "batch")
final class BatchCommand implements Callable<Integer> {

    private static final int LONGEST = 10_000;
    private static final Pattern ON_ALONE = Pattern.compile("--on[ =](\\S+)");
    private static final Set<String> NOT_HERE = Set.of("batch", "init", "restore", "demo");
    private static final Set<String> ON_BATCH =
            Set.of("--home", "--store", "--user", "--person", "--passphrase-file", "--recovery-key-file");

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "FILE", descriptionKey = "batch.file")
    private String file;

    private int worst = Exit.DONE;
    private OpenDesk desk;
    private LocalDate day;
    private Optional<String> on = Optional.empty();

    @Override
    public Integer call() {
        try (BufferedReader lines = open()) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                    if (!day(line.strip())) {
                        line(number, line.strip());
                    }
                }
            }
            return worst;
        } catch (CharacterCodingException e) {
            throw new CliFailure(Math.max(worst, Exit.USAGE), Texts.of("batch.encoding"));
        } catch (IOException e) {
            throw new CliFailure(Math.max(worst, Exit.USAGE), Texts.of("batch.unreadable"));
        } finally {
            if (desk != null) {
                desk.close();
            }
        }
    }

    /** A line with nothing but --on and a day: what today is for the lines that follow. */
    private boolean day(String line) {
        var day = ON_ALONE.matcher(line);
        if (day.matches()) {
            on = Optional.of(day.group(1));
        }
        return day.matches();
    }

    private BufferedReader open() throws IOException {
        InputStream in = file.equals("-") ? root.terminal().in() : Files.newInputStream(root.path(Path.of(file)));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    private void line(int number, String line) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = run(line, out, err);
        worst = Math.max(worst, exit);
        String said = out.toString().strip();
        Json.write(root.out(), json -> {
            json.number("line", number)
                    .text("command", line.length() > LONGEST ? line.substring(0, LONGEST) : line)
                    .number("exit", exit);
            if (said.startsWith("{")) {
                json.raw("result", said);
            } else {
                json.text("text", said);
            }
            json.texts("messages", err.toString().lines().toList());
        });
        root.out().flush();
    }

    private int run(String line, StringWriter out, StringWriter err) {
        try {
            List<String> words = words(line);
            var terminal = new Terminal(
                    new PrintWriter(out),
                    new PrintWriter(err),
                    environment(),
                    root.terminal().folder(),
                    root.terminal().clock(),
                    prompt -> Optional.empty(),
                    InputStream.nullInputStream());
            return Cli.execute(root.inBatch(terminal, this::desk, this::day), terminal, words.toArray(String[]::new));
        } catch (CliFailure failure) {
            err.append(failure.getMessage());
            return failure.exit();
        }
    }

    private static boolean names(String word, String option) {
        return word.equals(option) || word.startsWith(option + "=");
    }

    private List<String> words(String line) {
        if (line.length() > LONGEST) {
            throw new CliFailure(Exit.USAGE, Texts.of("batch.long", LONGEST));
        }
        List<String> words = new ArrayList<>(CommandWords.of(line));
        if (words.stream()
                .filter(each -> !each.startsWith("-"))
                .findFirst()
                .filter(NOT_HERE::contains)
                .isPresent()) {
            throw new CliFailure(Exit.USAGE, Texts.of("batch.nested"));
        }
        if (words.stream().anyMatch(word -> ON_BATCH.stream().anyMatch(option -> names(word, option)))) {
            throw new CliFailure(Exit.USAGE, Texts.of("batch.option"));
        }
        if (words.stream().noneMatch(word -> names(word, "--json"))) {
            words.add("--json");
        }
        if (words.stream().noneMatch(word -> names(word, "--on"))) {
            on.or(() -> root.options().on().map(LocalDate::toString)).ifPresent(day -> words.add("--on=" + day));
        }
        return words;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(root.terminal().environment());
        environment.put("QUARTERBACK_HOME", root.options().home(root.terminal()).toString());
        return environment;
    }

    /** One day for all lines, also over midnight. */
    private LocalDate day(PracticeDesk practice) {
        if (day == null) {
            day = RootCommand.day(practice);
        }
        return day;
    }

    private OpenDesk desk() {
        if (desk == null) {
            desk = root.openStore();
        }
        return desk;
    }
}
