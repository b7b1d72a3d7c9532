package care.quarterback.cli;

import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider.Restored;
import care.quarterback.core.spi.StoreSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a backup into an empty home. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "PLACE", descriptionKey = "restore.place")
    private Path place;

    @Override
    public Integer call() {
        Path backup = root.path(place);
        var location = root.options().location(root.terminal());
        if (!Files.exists(backup)) {
            throw new CliFailure(Exit.USAGE, Texts.of("restore.nothing", backup));
        }
        if (location instanceof StoreLocation.Embedded && root.desk().exists(location)) {
            throw new CliFailure(Exit.STORE, Texts.of("store.present", location.home()));
        }
        Restored restored;
        try (StoreSecret secret = root.secrets().existing()) {
            var seat = root.options().seat(root.terminal());
            restored = root.desk()
                    .restore(
                            backup,
                            location,
                            secret,
                            seat,
                            new Tenths(percent -> root.say("restore.working", percent)));
        }
        BackupReport report = restored.report();
        root.answer(
                json -> json.text("home", location.home().toString())
                        .number("cases", report.cases())
                        .number("documents", report.documents()),
                out -> {
                    out.println(Texts.of("restore.holds", report.cases(), report.documents()));
                    report.damages().forEach(damage -> out.println(Texts.words().sentence(damage.said())));
                    out.println(
                            location instanceof StoreLocation.Server
                                    ? Texts.of("restore.done.server")
                                    : Texts.of("restore.done", location.home()));
                });
        return Exit.DONE;
    }
}
