package care.quarterback.ui.lock;

import care.quarterback.presentation.preferences.Preferences;
import care.quarterback.presentation.unlock.IdleWatch;
import care.quarterback.presentation.unlock.LockPresenter;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.keys.IBindingService;

/**
 * Locks the window when nobody used it for a while, or when it is asked to. Every window of ours is hidden meanwhile, with its
 * title and its tooltips; what was open and typed stays behind, and long work goes on.
 */
public final class WindowLock implements LockPresenter.View {

    private static final String KEY = WindowLock.class.getName();
    private static final int LOOK_EVERY = 5_000;
    private static final int[] INPUT = {SWT.KeyDown, SWT.MouseDown, SWT.MouseMove, SWT.MouseWheel};

    private final IWorkbenchWindow window;
    private final Display display;
    private final Workplace workplace;
    private final Preferences preferences;
    private final LockPresenter presenter;
    private final IdleWatch idle;
    private final List<Shell> hidden = new ArrayList<>();
    private LockCover cover;
    private Shell front;
    private Control keyboard;
    private boolean large;

    private WindowLock(IWorkbenchWindow window, Workplace workplace) {
        this.window = window;
        this.workplace = workplace;
        display = window.getShell().getDisplay();
        preferences = workplace.preferences();
        presenter = new LockPresenter(workplace.cases().desk(), workplace.room(), this);
        idle = new IdleWatch(workplace.room().clock());
    }

    /** Begins to watch a window; it ends with the window. */
    public static void watch(IWorkbenchWindow window, Workplace workplace) {
        var lock = new WindowLock(window, workplace);
        Display display = lock.display;
        display.setData(KEY, lock);
        for (int kind : INPUT) {
            display.addFilter(kind, event -> lock.idle.input());
        }
        display.addFilter(SWT.Show, lock::shown);
        window.getShell().addListener(SWT.Dispose, event -> lock.end());
        display.timerExec(LOOK_EVERY, lock::look);
    }

    /** Locks the window of a display now. */
    static void lock(Display display) {
        if (display.getData(KEY) instanceof WindowLock lock) {
            lock.presenter.lock();
        }
    }

    private void look() {
        if (window.getShell() == null || window.getShell().isDisposed()) {
            return;
        }
        if (!presenter.locked() && idle.due(preferences.choices().lockMinutes())) {
            presenter.lock();
        }
        display.timerExec(LOOK_EVERY, this::look);
    }

    @Override
    public void cover(String title, String explanation) {
        front = display.getActiveShell();
        keyboard = display.getFocusControl();
        large = window.getShell().getMaximized();
        Rectangle place = window.getShell().getBounds();
        keys(false);
        cover = new LockCover(display, workplace.room().text(), title, explanation, presenter::submit, this::leave);
        for (Shell shell : display.getShells()) {
            hide(shell);
        }
        cover.open(place);
    }

    /** A window that opens meanwhile, such as the result of long work, waits behind the cover. */
    private void shown(Event event) {
        if (presenter.locked() && event.widget instanceof Shell shell) {
            display.asyncExec(() -> {
                if (presenter.locked()) {
                    hide(shell);
                }
            });
        }
    }

    private void hide(Shell shell) {
        if (!shell.isDisposed() && shell.isVisible() && !cover.owns(shell)) {
            hidden.add(shell);
            shell.setVisible(false);
        }
    }

    @Override
    public void busy(boolean busy, String sentence) {
        cover.busy(busy, sentence);
    }

    @Override
    public void refused(String sentence) {
        cover.refused(sentence);
    }

    @Override
    public void uncover() {
        cover.close();
        keys(true);
        idle.input();
        hidden.stream().filter(shell -> !shell.isDisposed()).forEach(shell -> shell.setVisible(true));
        hidden.clear();
        window.getShell().setMaximized(large);
        if (front != null && !front.isDisposed()) {
            front.forceActive();
        }
        if (keyboard != null && !keyboard.isDisposed()) {
            keyboard.setFocus();
        }
        front = null;
        keyboard = null;
    }

    /** The keys of the window, which would reach it behind the cover. */
    private void keys(boolean on) {
        window.getService(IBindingService.class).setKeyFilterEnabled(on);
    }

    private void leave() {
        cover.close();
        window.getWorkbench().close();
    }

    private void end() {
        display.setData(KEY, null);
        if (cover != null) {
            cover.close();
        }
    }
}
