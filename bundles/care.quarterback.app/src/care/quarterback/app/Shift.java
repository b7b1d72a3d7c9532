package care.quarterback.app;

import care.quarterback.core.spi.StoreLocation;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.files.FilesPresenter;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.preferences.Preferences;
import care.quarterback.presentation.records.DocumentPresenter;
import care.quarterback.presentation.report.ListPresenter;
import care.quarterback.presentation.report.PrivateCopies;
import care.quarterback.presentation.report.ReportPresenter;
import care.quarterback.presentation.unlock.WindowCall;
import care.quarterback.presentation.work.Room;
import care.quarterback.ui.workbench.WatchedJob;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.ServiceRegistration;

/** The time between opening the store and closing it: what the window works with, once the store is open. The screen's thread. */
final class Shift implements AutoCloseable {

    private final Display display;
    private final Room room;
    private final Entrance entrance;
    private final Preferences preferences;
    private final DeskRequest.Delivery parts;
    private OpenDesk desk;
    private PrivateCopies copies;
    private WindowCall calls;
    private Workplace workplace;
    private ServiceRegistration<Workplace> registration;

    Shift(Display display, Room room, Entrance entrance, Preferences preferences, DeskRequest.Delivery parts) {
        this.display = display;
        this.room = room;
        this.entrance = entrance;
        this.preferences = preferences;
        this.parts = parts;
    }

    Preferences preferences() {
        return preferences;
    }

    /** Words of the window, before there is anything else. */
    String words(String key) {
        return room.text().of(key);
    }

    /** Waits until the store is open; false when the person left instead. */
    boolean begins() {
        Optional<OpenDesk> opened = entrance.opened();
        opened.ifPresent(this::begin);
        return opened.isPresent();
    }

    private void begin(OpenDesk open) {
        desk = open;
        preferences.change(preferences
                .choices()
                .withName(desk.seat().actor().name())
                .withServer(desk.location() instanceof StoreLocation.Server server ? server.jdbcUrl() : ""));
        copies = new PrivateCopies(desk.location().home().resolve("open-reports"));
        copies.sweep();
        calls = WindowCall.hear(QuarterbackApplication.home(), () -> raise(display));
        Room inside = room.in(desk);
        var reports = new ReportPresenter(
                parts.reports(),
                ReportPresenter.PracticeParts.of(desk),
                copies,
                Path.of(System.getProperty("user.home")));
        workplace = new Workplace(
                new LiveCases(desk, inside),
                inside,
                preferences,
                new FilesPresenter(parts.desk(), desk, inside, WatchedJob::begin),
                reports,
                parts.pictures(),
                new ListPresenter(parts.lists(), copies, inside, desk),
                DocumentPresenter.of(desk, copies),
                desk.shares(),
                parts.viewer());
        registration = QuarterbackApplication.bundle().registerService(Workplace.class, workplace, null);
    }

    /** What the window works with; there once the shift began. */
    Workplace workplace() {
        return workplace;
    }

    /** There is a window: the door goes. */
    void atWork() {
        entrance.close();
    }

    @Override
    public void close() {
        entrance.close();
        if (desk == null) {
            entrance.leave();
            return;
        }
        try (OpenDesk closing = desk;
                WindowCall ending = calls) {
            if (registration != null) {
                workplace.cases().keepDrafts();
                registration.unregister();
            }
            copies.sweep();
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
}
