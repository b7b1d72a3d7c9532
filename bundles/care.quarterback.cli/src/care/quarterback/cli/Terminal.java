package care.quarterback.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command has of the world around it. What it says passes {@link PlainLetters}, whatever it holds.
 *
 * @param out answers, and nothing else
 * @param err messages for a person
 * @param environment variables of the process
 * @param folder the folder that relative names are meant from
 * @param prompt asks a person for something secret, without showing it; empty where nobody can be asked
 * @param in what is piped in
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        Path folder,
        Clock clock,
        Function<String, Optional<char[]>> prompt,
        InputStream in) {

    /** With nothing piped in. */
    public Terminal(
            PrintWriter out,
            PrintWriter err,
            Map<String, String> environment,
            Path folder,
            Clock clock,
            Function<String, Optional<char[]>> prompt) {
        this(out, err, environment, folder, clock, prompt, InputStream.nullInputStream());
    }

    public Terminal {
        out = PlainLetters.over(out);
        err = PlainLetters.over(err);
        environment = Map.copyOf(environment);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    Path resolve(Path path) {
        return folder.resolve(path).normalize();
    }
}
