package care.quarterback.itests.cli;

import care.quarterback.cli.Cli;
import care.quarterback.cli.Terminal;
import care.quarterback.core.desk.Desk;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
