package care.quarterback.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says which version this is; with --check also whether every bundle of the installation resolves. */
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--check", descriptionKey = "version.check")
    private boolean check;

    @Override
    public Integer call() {
        var context = FrameworkUtil.getBundle(VersionCommand.class).getBundleContext();
        String version = context.getBundle().getVersion().toString();
        String java = Runtime.version().toString();
        List<String> broken = List.of();
        if (check) {
            context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(null);
            broken = Arrays.stream(context.getBundles())
                    .filter(bundle -> bundle.getState() == Bundle.INSTALLED)
                    .map(Bundle::getSymbolicName)
                    .sorted()
                    .toList();
        }
        List<String> unresolved = broken;
        int bundles = context.getBundles().length;
        root.answer(
                json -> {
                    json.text("version", version).text("java", java);
                    if (check) {
                        json.number("bundles", bundles).texts("unresolved", unresolved);
                    }
                },
                out -> {
                    out.println(Texts.of("version", version, java));
                    if (check) {
                        out.println(
                                unresolved.isEmpty()
                                        ? Texts.of("version.whole", bundles)
                                        : Texts.of("version.broken", String.join(", ", unresolved)));
                    }
                });
        return unresolved.isEmpty() ? Exit.DONE : Exit.NO;
    }
}
