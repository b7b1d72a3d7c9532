package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.ui.workbench.CasePage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;

/**
 * The pages of the case editor. A page is made when it first comes to the front, and it is shown what is newest when it is
 * in front: a case opens with one page, whatever the number of pages that it has.
 */
final class CasePages {

    private final Composite stack;
    private final Control cover;
    private final Consumer<Runnable> settled;
    private final Map<String, Supplier<CasePage>> makers = new HashMap<>();
    private final Map<String, CasePage> made = new HashMap<>();
    private final Set<String> stale = new HashSet<>();
    private Optional<CaseScreen> screen = Optional.empty();
    private String front = "";

    /**
     * @param stack where the pages lie one behind the other
     * @param cover lies over a page until what it asked the case for has come: half of a page says what is not true
     * @param settled does something once all that the case was asked for until now is shown
     */
    CasePages(Composite stack, Control cover, Consumer<Runnable> settled) {
        this.stack = stack;
        this.cover = cover;
        this.settled = settled;
        stack.setLayout(new FrontOnly());
        stack.getDisplay().asyncExec(() -> uncover(stack));
    }

    /**
     * The platform covers the empty place of cases with a hint, and takes it away when that place changes its size; where the
     * place was shown before there was a case, the hint would lie over the case.
     */
    private static void uncover(Composite stack) {
        for (Composite at = stack.isDisposed() ? null : stack; at != null; at = at.getParent()) {
            if (at instanceof CTabFolder) {
                at.notifyListeners(SWT.Resize, new Event());
            }
        }
    }

    void add(String key, Supplier<CasePage> maker) {
        makers.put(key, maker);
    }

    /** The key of the page in front. */
    String front() {
        return front;
    }

    /** The page in front. */
    CasePage page() {
        return made.get(front);
    }

    /** Brings a page to the front. */
    void turnTo(String key) {
        front = key;
        boolean fresh = !made.containsKey(key);
        cover.setVisible(fresh || screen.isEmpty());
        if (fresh) {
            cover.moveAbove(null);
            cover.update(); // before the page is made, which takes a moment
            made.put(key, makers.get(key).get());
            stale.add(key);
            cover.moveAbove(null);
        }
        stack.layout();
        made.forEach((each, page) -> page.control().setVisible(each.equals(key)));
        bringUpToDate();
        page().enter();
    }

    /** What the case says now. */
    void show(CaseScreen shown) {
        screen = Optional.of(shown);
        stale.addAll(made.keySet());
        bringUpToDate();
    }

    private void bringUpToDate() {
        if (screen.isPresent() && stale.remove(front)) {
            page().show(screen.get());
        }
        if (screen.isPresent() && cover.getVisible()) {
            String covered = front;
            settled.accept(() -> uncover(covered));
        }
    }

    private void uncover(String page) {
        if (!cover.isDisposed() && front.equals(page)) {
            cover.setVisible(false);
        }
    }

    /** A page, where it was made. */
    Optional<CasePage> find(String key) {
        return Optional.ofNullable(made.get(key));
    }

    /** The editor closes. */
    void leave() {
        made.values().forEach(CasePage::leave);
    }

    /** Gives the whole room to the page in front; those behind it cost nothing when the window changes its size. */
    private final class FrontOnly extends Layout {

        @Override
        protected Point computeSize(Composite composite, int width, int height, boolean flush) {
            return new Point(Math.max(width, 1), Math.max(height, 1)); // the pages scroll
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            cover.setBounds(composite.getClientArea());
            if (page() != null) {
                page().control().setBounds(composite.getClientArea());
            }
        }
    }
}
