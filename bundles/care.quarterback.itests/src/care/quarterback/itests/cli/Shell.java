package care.quarterback.itests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.cli.Cli;
import care.quarterback.cli.Terminal;
import care.quarterback.desk.services.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Runs command lines in this process, with the real desk of the installation, and keeps what they said. */
final class Shell {

    static final String PASSPHRASE = "nine dull penguins";

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** What a command said, and its exit code. */
    record Said(int exit, String out, String err) {}

    Shell(Path folder) {
        this.folder = folder;
        environment.put("QUARTERBACK_HOME", folder.resolve("home").toString());
        environment.put("QUARTERBACK_PASSPHRASE", PASSPHRASE);
    }

    /** A new practice in the folder, with these of the shipped samples taken in. */
    static Shell withSamples(Path folder, String... samples) throws IOException {
        var shell = new Shell(folder);
        for (String sample : samples) {
            copySample(sample, folder);
        }
        shell.json("init");
        shell.json(Stream.concat(Stream.of("import"), Stream.of(samples)).toArray(String[]::new));
        return shell;
    }

    /** Copies a file that is shipped into the folder. */
    static void copySample(String sample, Path folder) throws IOException {
        Bundle exchange = Arrays.stream(
                        FrameworkUtil.getBundle(Shell.class).getBundleContext().getBundles())
                .filter(each -> each.getSymbolicName().equals("care.quarterback.exchange"))
                .findFirst()
                .orElseThrow();
        try (InputStream in = exchange.getEntry("samples/" + sample).openStream()) {
            Files.copy(in, folder.resolve(sample));
        }
    }

    /** What a command answers; it must not fail. */
    JsonNode json(String... arguments) throws IOException {
        Said said =
                run(Stream.concat(Arrays.stream(arguments), Stream.of("--json")).toArray(String[]::new));
        assertEquals(0, said.exit(), said.err());
        return new ObjectMapper().readTree(said.out());
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell without(String variable) {
        environment.remove(variable);
        return this;
    }

    Said run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                environment,
                folder,
                Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC),
                prompt -> Optional.empty());
        int exit = new Cli(Shell::desk, terminal).run(arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    /** The desk as the component runtime made it. */
    private static Desk desk() {
        BundleContext context = FrameworkUtil.getBundle(Shell.class).getBundleContext();
        var reference = context.getServiceReference(Desk.class);
        if (reference == null) {
            throw new AssertionError("the component runtime made no desk: a part of the wiring is missing");
        }
        return context.getService(reference);
    }
}
