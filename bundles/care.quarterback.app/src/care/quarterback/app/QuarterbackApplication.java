package care.quarterback.app;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.text.Language;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.files.FilesPresenter;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.preferences.Preferences;
import care.quarterback.presentation.records.DocumentPresenter;
import care.quarterback.presentation.report.ListPresenter;
import care.quarterback.presentation.report.PrivateCopies;
import care.quarterback.presentation.report.ReportPresenter;
import care.quarterback.presentation.unlock.UnlockPresenter;
import care.quarterback.presentation.unlock.WindowCall;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import care.quarterback.presentation.work.SerialExecutor;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.unlock.UnlockDialog;
import care.quarterback.ui.workbench.PlatformMenus;
import care.quarterback.ui.workbench.WatchedJob;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Opens the store, then starts the workbench on it. */
public final class QuarterbackApplication implements IApplication {

    private static final String HOME = "QUARTERBACK_HOME";
    private static final String LOGIN = "user.name";

    /** A window that doesn't answer by then is in trouble, and the door says that it is open. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String PASSPHRASE = "QUARTERBACK_PASSPHRASE";

    /** Closes the door: it stands there until there is a window behind it. */
    private Runnable door = () -> {};

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        if (WindowCall.send(home(), PATIENCE)) {
            context.applicationRunning();
            return EXIT_OK; // the window that is open has come to the front
        }
        Display.setAppName("Quarterback");
        Display display = ToolkitStyle.in(PlatformUI::createDisplay);
        RecentFiles.off();
        PlatformMenus.off(display);
        Window.setDefaultImages(ProductIcon.images(display));
        var preferences = Preferences.of(home());
        WindowTheme.door(display);
        display.setData(Look.SCALE, preferences.choices().textSize().scale());
        ExecutorService pool = Executors.newCachedThreadPool(QuarterbackApplication::worker);
        try {
            var background = new Background(pool, screen(display));
            var request = new DeskRequest();
            bundle().registerService(DeskRequest.class, request, null);
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
            unlock(context, display, presenter, room, person(preferences));
            Optional<OpenDesk> opened = presenter.opened();
            return opened.isPresent()
                    ? work(display, room.in(opened.get()), opened.get(), preferences, parts)
                    : EXIT_OK;
        } finally {
            pool.shutdown();
            display.dispose();
        }
    }

    private void unlock(
            IApplicationContext context, Display display, UnlockPresenter presenter, Room room, String person) {
        var given = Optional.ofNullable(System.getProperty("quarterback.passphrase", System.getenv(PASSPHRASE)));
        if (given.isPresent()) {
            new QuietUnlock(presenter, person, given.get()).run(display);
        }
        if (presenter.opened().isEmpty()) {
            context.applicationRunning();
            var dialog = new UnlockDialog(display, presenter, room.text(), person);
            door = dialog::close;
            dialog.open();
        }
    }

    private Object work(
            Display display, Room room, OpenDesk desk, Preferences preferences, DeskRequest.Delivery parts) {
        preferences.change(preferences.choices().withName(desk.seat().actor().name()));
        WindowTheme.begin(display, preferences.choices().theme());
        var copies = new PrivateCopies(desk.location().home().resolve("open-reports"));
        copies.sweep();
        try (desk;
                var calls = WindowCall.hear(home(), () -> raise(display))) {
            var reports = new ReportPresenter(
                    parts.reports(),
                    ReportPresenter.PracticeParts.of(desk),
                    copies,
                    Path.of(System.getProperty("user.home")));
            var workplace = new Workplace(
                    new LiveCases(desk, room),
                    room,
                    preferences,
                    new FilesPresenter(parts.desk(), desk, room, WatchedJob::begin),
                    reports,
                    new ListPresenter(
                            parts.lists(), copies, room, desk.seat().actor().name()),
                    DocumentPresenter.of(desk, copies),
                    desk.shares(),
                    parts.viewer());
            var registration = bundle().registerService(Workplace.class, workplace, null);
            try {
                int code = PlatformUI.createAndRunWorkbench(display, new QuarterbackAdvisor(workplace, door));
                return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
            } finally {
                workplace.cases().keepDrafts();
                registration.unregister();
                copies.sweep();
            }
        }
    }

    /** What is on the screen comes to the front: the window, or what lies over it. */
    private static void raise(Display display) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> Stream.of(display.getShells())
                    .filter(Shell::isVisible)
                    .forEach(shell -> {
                        shell.setMinimized(false);
                        shell.forceActive();
                    }));
        }
    }

    private static java.util.concurrent.Executor screen(Display display) {
        return task -> {
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        };
    }

    private static Thread worker(Runnable task) {
        var thread = new Thread(task, "case work");
        thread.setDaemon(true);
        return thread;
    }

    private static Path home() {
        String given = System.getProperty("quarterback.home", System.getenv(HOME));
        return given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home"), ".quarterback")
                : Path.of(given).toAbsolutePath();
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

    private static BundleContext bundle() {
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
