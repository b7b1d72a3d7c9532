package care.quarterback.desk.services;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.CaseExporter;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.CodeCatalogues;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider;
import care.quarterback.core.spi.StoreProvider.Restored;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Language;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.share.ViewPrinter;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.ModelPackages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where work begins, for the window and the command line alike: makes, opens and restores stores, and does what needs none.
 * An OSGi service, and a plain class in tests. Thread-safe; everything about a store blocks, and each refusal of a store is
 * a {@link care.quarterback.core.spi.StoreException}.
 */
@Component(service = Desk.class)
public final class Desk {

    private final StoreProvider stores;
    private final Formats formats;
    private final ReportRenderer renderer;
    private final ViewPrinter views;

    /** A new store, opened, and the recovery key: to be shown once, stored nowhere. */
    public record Founded(OpenDesk desk, String recoveryKey) {}

    @Activate
    public Desk(
            @Reference StoreProvider stores,
            @Reference Formats formats,
            @Reference ReportRenderer renderer,
            @Reference ViewPrinter views) {
        this.stores = stores;
        this.formats = formats;
        this.renderer = renderer;
        this.views = views;
    }

    public boolean exists(StoreLocation location) {
        return stores.exists(location);
    }

    /** Whether somebody has the store open already, as far as that is known without a passphrase. */
    public boolean isOpenElsewhere(StoreLocation location) {
        return stores.isOpenElsewhere(location);
    }

    /**
     * Makes ready what opening that store will need, while somebody types its passphrase. Returns at once; who opens it
     * meanwhile waits for what isn't ready yet.
     *
     * @param background takes two tasks of a fraction of a second, and may run them at the same time
     */
    public void prepare(StoreLocation location, Executor background) {
        background.execute(ModelPackages::load);
        background.execute(() -> stores.prepare(location));
    }

    /** Makes a store where none is, and opens it. */
    public Founded found(StoreLocation location, StoreSecret passphrase, Seat seat) {
        ModelPackages.load();
        StoreProvider.Created created = signingIn(passphrase, seat, secret -> stores.create(location, secret));
        return new Founded(desk(created.store(), location, seat), created.recoveryKey());
    }

    /** Opens a store. The caller closes the desk. */
    public OpenDesk open(StoreLocation location, StoreSecret secret, Seat seat) {
        return open(location, secret, seat, Progress.NONE);
    }

    /** The same, told how far it is where a store of before has to be sealed first. */
    public OpenDesk open(StoreLocation location, StoreSecret secret, Seat seat, Progress progress) {
        ModelPackages.load();
        OpenDesk open = desk(signingIn(secret, seat, own -> stores.open(location, own, progress)), location, seat);
        return telling(open, () -> open.tellRecovery(secret));
    }

    /** What could not be told is not opened. */
    private static OpenDesk telling(OpenDesk open, Runnable tell) {
        try {
            tell.run();
            return open;
        } catch (RuntimeException | Error failure) {
            open.close();
            throw failure;
        }
    }

    /** Opens a store that is from an earlier day than what was saved last; from now on it counts as the newest. */
    public OpenDesk openOlder(StoreLocation location, StoreSecret secret, Seat seat) {
        ModelPackages.load();
        OpenDesk open = desk(signingIn(secret, seat, own -> stores.openOlder(location, own)), location, seat);
        return telling(open, () -> {
            open.tellOlder();
            open.tellRecovery(secret);
        });
    }

    /** Reads a backup from end to end; changes nothing. @param backup a file, or the folder that holds it */
    public BackupReport check(Path backup, StoreSecret secret, Progress progress) {
        ModelPackages.load();
        return stores.check(backup, secret, progress);
    }

    /**
     * Puts a backup into a place where no store is, makes its lists anew, and writes into the practice's history that it was
     * restored. The place is as before when anything fails or it is stopped.
     */
    public Restored restore(Path backup, StoreLocation location, StoreSecret secret, Seat seat, Progress progress) {
        ModelPackages.load();
        StoreProvider.Settling settling = (store, made) -> {
            OpenDesk open = desk(store, location, seat);
            try {
                open.settle(made, progress);
            } finally {
                open.leave();
            }
        };
        return signingIn(secret, seat, own -> stores.restore(backup, location, own, settling, progress));
    }

    /** The kinds of file that a case can be written as, such as "qcase". */
    public List<String> exportKinds() {
        return formats.exporters().stream().map(CaseExporter::kind).sorted().toList();
    }

    /** What the name of such a file ends in. @param kind one of {@link #exportKinds} */
    public String exportEnding(String kind) {
        return formats.exporters().stream()
                .filter(each -> each.kind().equals(kind))
                .map(CaseExporter::ending)
                .findFirst()
                .orElse(kind);
    }

    /** Makes the report engine ready, in the background where somebody waits. */
    public void warmUp() {
        renderer.warmUp();
    }

    /** Puts the fictional practice that is shipped into an open store. @return what became of each of its files */
    public List<ImportResult> fillWithSamples(OpenDesk open) {
        return new SampleFill(formats.samples()).into(open);
    }

    /** The code catalogue of a home; needs no store. */
    public CodeCatalogue codes(Path home) {
        return formats.codes().open(home);
    }

    /** Reads a release of the classification, a file or a folder or zip with it, into the home; needs no store. */
    public CodeCatalogues.Loaded loadCodes(Path given, Path home, Progress progress) throws IOException {
        return formats.codes().load(given, home, progress);
    }

    /**
     * Keeps the public keys of those who sign health cards, from a key file (JWKS); needs no store.
     *
     * @return how many keys are in it; 0 keeps nothing
     */
    public int keepKeys(Path given, Path home) throws IOException {
        int kept = 0;
        for (CaseImporter each : formats.importers()) {
            kept += each.keepKeys(given, home);
        }
        return kept;
    }

    /** The secret with the name of the person at the seat. */
    private static <T> T signingIn(StoreSecret secret, Seat seat, Function<StoreSecret, T> work) {
        try (StoreSecret own = secret.by(seat.actor().name())) {
            return work.apply(own);
        }
    }

    private OpenDesk desk(OpenStore store, StoreLocation location, Seat seat) {
        return new OpenDesk(
                settings -> DeskServices.of(formats, renderer, views, DeskTexts.in(Language.system()), settings),
                store,
                location,
                store.accounts()
                        .me()
                        .map(account -> seat.of(new Actor(account.name(), account.role())))
                        .orElse(seat));
    }
}
