package care.quarterback.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the product: what start() returns becomes the exit code of the process. */
@Command(
        name = "quarterback",
        description = "Second medical opinions, coordinated.",
        subcommands = VersionCommand.class)
public final class CliApplication implements IApplication, Runnable {

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return new CommandLine(new CliApplication()).execute(arguments);
    }

    @Override
    public void stop() {
        // every command ends by itself
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(new CommandLine(this), "Say what to do: see --help");
    }
}
