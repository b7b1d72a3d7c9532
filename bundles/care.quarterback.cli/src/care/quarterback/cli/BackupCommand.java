package care.quarterback.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Copies the store, encrypted as it is. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "DIR", descriptionKey = "backup.dir")
    private Path folder;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            Path target = root.path(folder);
            desk.backup(target);
            root.answer(
                    json -> json.text("folder", target.toString()),
                    out -> out.println(Texts.of("backup.done", target)));
            return Exit.DONE;
        });
    }
}
