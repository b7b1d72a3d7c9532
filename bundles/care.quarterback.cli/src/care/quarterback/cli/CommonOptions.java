package care.quarterback.cli;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.desk.services.Seat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command; they may stand before or after its name. */
final class CommonOptions {

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, order = 90, descriptionKey = "common.home")
    private Path home;

    @Option(
            names = "--store",
            paramLabel = "JDBC-URL",
            scope = ScopeType.INHERIT,
            order = 91,
            descriptionKey = "common.store")
    private String store;

    @Option(
            names = {"--user", "--person"},
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            order = 92,
            descriptionKey = "common.user")
    private String user;

    @Option(names = "--on", paramLabel = "DATE", scope = ScopeType.INHERIT, order = 93, descriptionKey = "common.on")
    private LocalDate on;

    @Option(names = "--json", scope = ScopeType.INHERIT, order = 94, descriptionKey = "common.json")
    private boolean json;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            order = 95,
            descriptionKey = "common.passphrase-file")
    private Path passphraseFile;

    @Option(
            names = "--recovery-key-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            order = 96,
            descriptionKey = "common.recovery-key-file")
    private Path recoveryKeyFile;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            order = 97,
            descriptionKey = "common.database-password-file")
    private Path databasePasswordFile;

    @Option(
            names = "--emergency",
            paramLabel = "REASON",
            scope = ScopeType.INHERIT,
            order = 98,
            descriptionKey = "common.emergency")
    private String emergency;

    /** Why a case is opened that is kept from the person. */
    Optional<String> emergency() {
        return Optional.ofNullable(emergency);
    }

    boolean json() {
        return json;
    }

    Path passphraseFile() {
        return passphraseFile;
    }

    Path recoveryKeyFile() {
        return recoveryKeyFile;
    }

    Path databasePasswordFile() {
        return databasePasswordFile;
    }

    Path home(Terminal terminal) {
        if (home != null) {
            return terminal.resolve(home);
        }
        Path standard = Path.of(System.getProperty("user.home"), ".quarterback");
        return terminal.variable("QUARTERBACK_HOME")
                .map(name -> terminal.resolve(Path.of(name)))
                .orElse(standard);
    }

    StoreLocation location(Terminal terminal) {
        Path folder = home(terminal);
        return Optional.ofNullable(store)
                .or(() -> terminal.variable("QUARTERBACK_STORE"))
                .<StoreLocation>map(
                        url -> new StoreLocation.Server(url, folder, new Secrets(this, terminal).database()))
                .orElseGet(() -> new StoreLocation.Embedded(folder));
    }

    /** What was said to be taken for today. */
    Optional<LocalDate> on() {
        return Optional.ofNullable(on);
    }

    Seat seat(Terminal terminal) {
        Actor actor = Optional.ofNullable(user)
                .map(name -> Optional.of(name).filter(said -> !said.isBlank()).map(Actor::new))
                .orElseGet(() -> Actor.here(
                        System::getProperty, name -> terminal.variable(name).orElse(null)))
                .orElseThrow(() -> new CliFailure(Exit.USAGE, Texts.of("user.missing")));
        return Seat.direct(actor, terminal.clock());
    }
}
