package care.quarterback.app;

import care.quarterback.presentation.live.LiveCase;
import care.quarterback.ui.files.ClosingBackup;
import care.quarterback.ui.lock.WindowLock;
import care.quarterback.ui.tray.FolderWatch;
import care.quarterback.ui.workbench.KeyboardKeeper;
import care.quarterback.ui.workbench.OthersWatch;
import care.quarterback.ui.workbench.WindowParts;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** How the window begins and ends. Nothing of a case stays in its layout. */
final class QuarterbackAdvisor extends WorkbenchAdvisor {

    private final Shift shift;

    QuarterbackAdvisor(Shift shift) {
        this.shift = shift;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(false);
        PlatformUI.getPreferenceStore().setValue(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
        // parts are not minimized here, and the addon for that lays out the whole window, what is hidden too, at every
        // other perspective
        PlatformUI.getWorkbench().getService(MApplication.class).getTags().add("DisableMinMaxAddon");
    }

    /** All that needs no store is made by now. */
    @Override
    public boolean openWindows() {
        return shift.begins() && super.openWindows();
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return WindowParts.TODAY;
    }

    @Override
    public boolean preShutdown() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        boolean closed = window == null || closeCases(window);
        if (closed && shift.workplace() != null) {
            ClosingBackup.make(shift.workplace());
        }
        return closed;
    }

    /** The window is out of sight first: else each case that closes brings the next one to the front, and draws it. */
    private static boolean closeCases(IWorkbenchWindow window) {
        window.getShell().setVisible(false);
        boolean closed = true;
        for (IWorkbenchPage page : window.getPages()) {
            closed &= page.closeAllEditors(false);
        }
        if (!closed) {
            window.getShell().setVisible(true);
        }
        return closed;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WorkbenchWindowAdvisor(configurer) {
            @Override
            public void preWindowOpen() {
                configurer.setTitle(shift.words("app.title"));
                configurer.setInitialSize(new Point(1366, 768));
                configurer.setShowCoolBar(true);
                configurer.setShowPerspectiveBar(true);
                configurer.setShowStatusLine(true);
                configurer.setShowProgressIndicator(true);
            }

            @Override
            public void postWindowOpen() {
                configurer.getWindow().getShell().setMaximized(true);
                shift.atWork();
                WindowTheme.errors(shift.preferences().choices().theme());
                tellNotices(configurer.getWindow());
                KeyboardKeeper.keep(configurer.getWindow());
                Rehearsal.begin(configurer.getWindow(), shift.workplace());
                PerspectiveBar.watch(configurer.getWindow(), shift.workplace());
                WindowLock.watch(configurer.getWindow(), shift.workplace());
                OthersWatch.watch(configurer.getWindow(), shift.workplace());
                FolderWatch.watch(configurer.getWindow(), shift.workplace());
            }

            @Override
            public boolean preWindowShellClose() {
                return closeCases(configurer.getWindow());
            }
        };
    }

    private void tellNotices(IWorkbenchWindow window) {
        var parts = new WindowParts(window);
        var last = new Runnable[] {() -> {}};
        var before = new AtomicReference<>(Optional.<LiveCase>empty());
        shift.workplace().cases().watch((Optional<LiveCase> next) -> {
            last[0].run();
            if (!before.getAndSet(next).equals(next)) {
                parts.notice(""); // what was said was about the other case
            }
            last[0] = next.map(live -> live.onNotice(notice -> {
                        if (notice.problem()) {
                            parts.problem(notice.sentence());
                        } else {
                            parts.notice(notice.sentence());
                        }
                    }))
                    .orElse(() -> {});
        });
    }
}
