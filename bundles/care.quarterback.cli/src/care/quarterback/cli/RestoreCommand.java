package care.quarterback.cli;

import care.quarterback.core.spi.StoreLocation;
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

    @Parameters(paramLabel = "DIR", descriptionKey = "restore.dir")
    private Path folder;

    @Override
    public Integer call() {
        Path backup = root.path(folder);
        var location = root.options().location(root.terminal());
        if (!Files.isDirectory(backup)) {
            throw new CliFailure(Exit.USAGE, Texts.of("restore.folder", backup));
        }
        if (location instanceof StoreLocation.Embedded && root.desk().exists(location)) {
            throw new CliFailure(Exit.STORE, Texts.of("store.present", location.home()));
        }
        try (StoreSecret secret = root.secrets().existing()) {
            root.desk().restore(backup, location, secret);
        }
        root.answer(
                json -> json.text("home", location.home().toString()),
                out -> out.println(Texts.of("restore.done", location.home())));
        return Exit.DONE;
    }
}
