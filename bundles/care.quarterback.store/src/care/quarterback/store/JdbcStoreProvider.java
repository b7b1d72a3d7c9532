package care.quarterback.store;

import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.store.backup.BackupTarget;
import care.quarterback.store.backup.OpenBackup;
import care.quarterback.store.key.Derivation;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Stores on embedded Derby, and on PostgreSQL. */
@Component
public final class JdbcStoreProvider implements StoreProvider {

    private final DerbyStores embedded;
    private final PostgresStores servers;
    private final Derivation derivation;

    @Activate
    public JdbcStoreProvider() {
        this(Derivation.NEW);
    }

    /** For tests, which open many stores. */
    JdbcStoreProvider(Derivation derivation) {
        embedded = new DerbyStores(derivation);
        servers = new PostgresStores(derivation);
        this.derivation = derivation;
    }

    @Override
    public boolean exists(StoreLocation location) {
        return switch (location) {
            case StoreLocation.Embedded folder -> new HomeFolder(folder.home()).holdsStore();
            case StoreLocation.Server server -> true;
        };
    }

    @Override
    public boolean isOpenElsewhere(StoreLocation location) {
        return location instanceof StoreLocation.Embedded folder
                && exists(folder)
                && HomeLock.isHeld(new HomeFolder(folder.home()).lock());
    }

    @Override
    public void prepare(StoreLocation location) {
        Derivation.prepare();
        if (location instanceof StoreLocation.Embedded folder && exists(folder) && !isOpenElsewhere(folder)) {
            DerbyDatabase.prepare(new HomeFolder(folder.home()).log());
        }
    }

    @Override
    public Created create(StoreLocation location, StoreSecret passphrase) {
        return switch (location) {
            case StoreLocation.Embedded folder -> embedded.create(new HomeFolder(folder.home()), passphrase);
            case StoreLocation.Server server -> servers.create(server, passphrase);
        };
    }

    @Override
    public OpenStore open(StoreLocation location, StoreSecret secret) {
        return open(location, secret, Progress.NONE);
    }

    @Override
    public OpenStore open(StoreLocation location, StoreSecret secret, Progress progress) {
        return switch (location) {
            case StoreLocation.Embedded folder -> embedded.open(new HomeFolder(folder.home()), secret, false, progress);
            case StoreLocation.Server server -> servers.open(server, secret, false, progress);
        };
    }

    @Override
    public OpenStore openOlder(StoreLocation location, StoreSecret secret) {
        return switch (location) {
            case StoreLocation.Embedded folder ->
                embedded.open(new HomeFolder(folder.home()), secret, true, Progress.NONE);
            case StoreLocation.Server server -> servers.open(server, secret, true, Progress.NONE);
        };
    }

    @Override
    public BackupReport check(Path backup, StoreSecret secret, Progress progress) {
        try (var open = OpenBackup.of(backup, secret)) {
            return open.read(BackupTarget.NOTHING, progress);
        }
    }

    @Override
    public Restored restore(
            Path backup, StoreLocation location, StoreSecret secret, Settling settling, Progress progress) {
        return switch (location) {
            case StoreLocation.Embedded folder ->
                new DerbyRestore(new HomeFolder(folder.home()), settling, progress).of(backup, secret);
            case StoreLocation.Server server ->
                new ServerRestore(server, servers, derivation, settling, progress).of(backup, secret);
        };
    }
}
