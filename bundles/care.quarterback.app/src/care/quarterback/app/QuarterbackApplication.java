package care.quarterback.app;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.text.Language;
import care.quarterback.presentation.preferences.Preferences;
import care.quarterback.presentation.unlock.UnlockPresenter;
import care.quarterback.presentation.unlock.WindowCall;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import care.quarterback.presentation.work.SerialExecutor;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.PlatformMenus;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Asks for the passphrase, and makes the workbench while the store opens. */
public final class QuarterbackApplication implements IApplication {

    private static final String HOME = "QUARTERBACK_HOME";
    private static final String DATABASE_PASSWORD = "QUARTERBACK_DATABASE_PASSWORD";
    private static final String STORE = "QUARTERBACK_STORE";
    private static final String LOGIN = "user.name";

    /** A window that doesn't answer by then is in trouble, and the door says that it is open. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        if (WindowCall.send(home(), PATIENCE)) {
            context.applicationRunning();
            return EXIT_OK; // the window that is open has come to the front
        }
        ExecutorService pool = Executors.newCachedThreadPool(QuarterbackApplication::worker);
        var request = new DeskRequest();
        request.whenThere(desk -> desk.prepare(new StoreLocation.Embedded(home()), pool));
        bundle().registerService(DeskRequest.class, request, null);
        Display.setAppName("Quarterback");
        Display display = ToolkitStyle.in(PlatformUI::createDisplay);
        RecentFiles.off();
        PlatformMenus.off(display);
        Window.setDefaultImages(ProductIcon.images(display));
        var preferences = Preferences.of(home());
        WindowTheme.door(display);
        display.setData(Look.SCALE, preferences.choices().textSize().scale());
        try {
            var screen = new ScreenThread(display);
            var background = new Background(pool, screen);
            DeskRequest.Delivery parts;
            try {
                parts = request.await();
            } catch (IllegalStateException broken) {
                context.applicationRunning();
                Room room = Room.of(background, Clock.systemDefaultZone(), Language.system());
                MessageDialog.openError(
                        null, room.text().of("app.title"), room.text().of("app.broken"));
                return EXIT_OK;
            }
            Clock clock = parts.clock().orElseGet(Clock::systemDefaultZone);
            Room room = Room.of(
                    background, clock, Language.system(), preferences.choices().dates());
            var presenter = new UnlockPresenter(
                    parts.desk(), new StoreLocation.Embedded(home()), () -> new SerialExecutor(pool), room);
            presenter.remembered(
                    server(preferences),
                    Optional.ofNullable(System.getenv(DATABASE_PASSWORD))
                            .orElse("")
                            .toCharArray());
            var entrance = new Entrance(context, display, screen, presenter, room.text(), person(preferences));
            return entrance.begins() ? work(display, room, entrance, preferences, parts) : EXIT_OK;
        } finally {
            pool.shutdown();
            display.dispose();
        }
    }

    /** The workbench is made ready while the store opens; its window waits for the store. */
    private static Object work(
            Display display, Room room, Entrance entrance, Preferences preferences, DeskRequest.Delivery parts) {
        WindowTheme.begin(display, preferences.choices().theme());
        try (var shift = new Shift(display, room, entrance, preferences, parts)) {
            int code = PlatformUI.createAndRunWorkbench(display, new QuarterbackAdvisor(shift));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        }
    }

    private static Thread worker(Runnable task) {
        var thread = new Thread(task, "case work");
        thread.setDaemon(true);
        return thread;
    }

    static Path home() {
        String given = System.getProperty("quarterback.home", System.getenv(HOME));
        return given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home"), ".quarterback")
                : Path.of(given).toAbsolutePath();
    }

    /** The shared store that was named for this start, else the one that was open last; blank for this computer's own. */
    private static String server(Preferences preferences) {
        String given = System.getProperty("quarterback.store", System.getenv(STORE));
        return given == null ? preferences.choices().server() : given;
    }

    /** Who was named for this start, else who sat here last, else who is logged in. */
    private static String person(Preferences preferences) {
        String kept = preferences.choices().name();
        return Actor.here(
                        property -> property.equals(LOGIN) && !kept.isBlank() ? kept : System.getProperty(property),
                        System::getenv)
                .map(Actor::name)
                .orElse("Quarterback");
    }

    static BundleContext bundle() {
        return FrameworkUtil.getBundle(QuarterbackApplication.class).getBundleContext();
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
