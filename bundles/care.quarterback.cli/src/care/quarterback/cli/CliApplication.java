package care.quarterback.cli;

import care.quarterback.desk.services.Desk;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The command line as a program: what start() returns becomes the exit code of the process. */
public final class CliApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        var out = writer(FileDescriptor.out);
        System.setOut(System.err); // what a library prints is no answer
        return new Cli(CliApplication::desk, terminal(out)).run(arguments);
    }

    @Override
    public void stop() {
        // every command ends by itself
    }

    private static Desk desk() {
        BundleContext bundle = FrameworkUtil.getBundle(CliApplication.class).getBundleContext();
        var request = new DeskRequest();
        bundle.registerService(DeskRequest.class, request, null);
        return request.await();
    }

    private static Terminal terminal(PrintWriter out) {
        return new Terminal(
                out,
                writer(FileDescriptor.err),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Clock.systemDefaultZone(),
                CliApplication::ask,
                System.in);
    }

    private static Optional<char[]> ask(String prompt) {
        Console console = System.console();
        return console == null ? Optional.empty() : Optional.ofNullable(console.readPassword("%s", prompt));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
