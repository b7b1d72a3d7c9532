package care.quarterback.cli;

import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.Desk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Makes a store, and shows its recovery key once. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Override
    public Integer call() {
        Desk desk = root.desk();
        var location = root.options().location(root.terminal());
        if (location instanceof StoreLocation.Embedded && desk.exists(location)) {
            throw new CliFailure(Exit.STORE, Texts.of("store.present", location.home()));
        }
        try (StoreSecret passphrase = root.secrets().fresh()) {
            var founded = desk.found(location, passphrase, root.options().seat(root.terminal()));
            founded.desk().close();
            root.answer(
                    json -> json.text("home", location.home().toString()).text("recoveryKey", founded.recoveryKey()),
                    out -> out.println(
                            location instanceof StoreLocation.Server
                                    ? Texts.of("init.shared", founded.recoveryKey())
                                    : Texts.of("init.done", location.home(), founded.recoveryKey())));
        }
        return Exit.DONE;
    }
}
