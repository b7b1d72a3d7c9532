package care.quarterback.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Says which version this is; with --check also whether every bundle of the installation resolves. */
@Command(name = "version", description = "Says which version this is.")
final class VersionCommand implements Callable<Integer> {

    @Option(names = "--check", description = "also says which bundles do not resolve")
    private boolean check;

    @Override
    public Integer call() {
        var context = FrameworkUtil.getBundle(VersionCommand.class).getBundleContext();
        System.out.println("quarterback " + context.getBundle().getVersion() + ", Java " + Runtime.version());
        if (!check) {
            return ExitCode.OK;
        }
        context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(null);
        List<Bundle> bad = Arrays.stream(context.getBundles())
                .filter(b -> b.getState() == Bundle.INSTALLED)
                .toList();
        System.out.println(context.getBundles().length + " bundles, unresolved: " + bad);
        return bad.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
