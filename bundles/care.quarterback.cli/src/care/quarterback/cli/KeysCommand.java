package care.quarterback.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Keeps the public keys of those who sign health cards. Needs no store: such keys are public. */
@Command(name = "keys")
final class KeysCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "FILE", descriptionKey = "keys.file")
    private Path file;

    @Override
    public Integer call() {
        try {
            int kept = root.desk().keepKeys(root.path(file), root.options().home(root.terminal()));
            if (kept == 0) {
                throw new CliFailure(Exit.REFUSED, Texts.of("keys.none", file));
            }
            root.answer(json -> json.number("keys", kept), out -> out.println(Texts.of("keys.kept", kept)));
            return Exit.DONE;
        } catch (IOException e) {
            throw new CliFailure(Exit.REFUSED, Texts.of("keys.unreadable", file));
        }
    }
}
