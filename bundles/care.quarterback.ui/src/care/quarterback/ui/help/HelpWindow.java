package care.quarterback.ui.help;

import care.quarterback.presentation.help.HelpBook;
import care.quarterback.presentation.help.HelpPage;
import care.quarterback.presentation.help.HelpPresenter;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.SearchField;
import care.quarterback.ui.look.Tone;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The help, in a window of its own beside the work: contents and search at the left, the page at the right. */
public final class HelpWindow implements HelpPresenter.View {

    private static final String OPEN = HelpWindow.class.getName();
    private static final int MODAL = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;

    private final Shell shell;
    private final Look look;
    private final ScreenText text;
    private final HelpPresenter presenter;
    private Text search;
    private Tree list;
    private Label nothing;
    private HelpText page;
    private Button back;
    private Button forward;

    private HelpWindow(Display display, Shell above, ScreenText text) {
        this.text = text;
        shell = above == null ? new Shell(display, SWT.SHELL_TRIM) : new Shell(above, SWT.SHELL_TRIM);
        shell.setText(text.of("help.title"));
        shell.setImages(Window.getDefaultImages());
        shell.setLayout(new FillLayout());
        shell.setData(Look.KEY, "help");
        look = new Look(shell);
        presenter = new HelpPresenter(HelpBook.ours());
        create();
        place();
    }

    /**
     * Shows a page, in the help window that is open or in a new one. Above a dialog that holds the keyboard it belongs to that
     * dialog: it could not be used otherwise.
     */
    public static void open(Display display, ScreenText text, String key) {
        Shell active = display.getActiveShell();
        Shell above = active != null && (active.getStyle() & MODAL) != 0 ? active : null;
        if (display.getData(OPEN) instanceof HelpWindow open && !open.shell.isDisposed()) {
            if (above == null || above == open.shell || open.shell.getParent() == above) {
                open.presenter.open(key);
                open.shell.setMinimized(false);
                open.shell.forceActive();
                return;
            }
            open.shell.dispose();
        }
        var made = new HelpWindow(display, above, text);
        display.setData(OPEN, made);
        made.shell.open();
        made.presenter.start(made, key);
        made.page.control().setFocus();
    }

    /** Which page belongs to where the keyboard stands; null where nothing says so. */
    public static String around(Control focus) {
        for (Control at = focus; at != null; at = at.getParent()) {
            if (at.getData(Look.HELP) instanceof String key) {
                return key;
            }
        }
        return null;
    }

    private void create() {
        Composite sheet = look.sheet(shell, 1);
        Composite bar = look.area(sheet, 4);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        search = SearchField.of(bar, look, "help.search", text.of("help.search"), SearchField.Words.BEFORE);
        search.addListener(SWT.Modify, event -> presenter.search(search.getText()));
        search.addListener(SWT.DefaultSelection, event -> openFirst());
        back = look.button(bar, "help.back", text.of("help.back"), presenter::back);
        forward = look.button(bar, "help.forward", text.of("help.forward"), presenter::forward);
        look.button(bar, "help.close", text.of("close"), shell::close);
        var halves = new SashForm(sheet, SWT.HORIZONTAL | SWT.SMOOTH);
        halves.setBackground(sheet.getBackground());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        createList(halves);
        page = new HelpText(halves, look, presenter::open);
        halves.setWeights(30, 70);
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.detail = SWT.TRAVERSE_NONE;
                event.doit = false;
                shell.close();
            }
        });
        keys(sheet);
    }

    private void createList(Composite halves) {
        Composite left = look.area(halves, 1);
        nothing = look.wrapped(left, Type.BODY, Tone.MUTED, "");
        list = new Tree(left, SWT.SINGLE | SWT.BORDER);
        list.setFont(look.font(Type.BODY));
        list.setData(Look.KEY, "help.contents");
        Look.name(list, text.of("help.contents"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        list.addListener(SWT.Selection, event -> {
            if (event.item.getData() instanceof String key) {
                presenter.open(key);
            }
        });
        list.addListener(SWT.DefaultSelection, event -> page.control().setFocus());
    }

    /** Keys that work wherever the keyboard stands in this window. */
    private void keys(Composite sheet) {
        Display display = shell.getDisplay();
        org.eclipse.swt.widgets.Listener keys = this::key;
        display.addFilter(SWT.KeyDown, keys);
        sheet.addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, keys));
    }

    private void key(Event event) {
        if (!(event.widget instanceof Control at) || at.getShell() != shell) {
            return;
        }
        if (event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_LEFT) {
            presenter.back();
        } else if (event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_RIGHT) {
            presenter.forward();
        } else if (event.stateMask == SWT.MOD1 && event.keyCode == 'f') {
            search.setFocus();
            search.selectAll();
        } else {
            return;
        }
        event.doit = false;
    }

    private void openFirst() {
        if (list.getItemCount() > 0) {
            presenter.open((String) list.getItem(0).getData());
            page.control().setFocus();
        }
    }

    @Override
    public void list(List<HelpPage> pages, boolean searching, boolean found) {
        list.removeAll();
        TreeItem above = null;
        for (HelpPage each : pages) {
            boolean below = each.inner() && !searching && above != null;
            var item = below ? new TreeItem(above, SWT.NONE) : new TreeItem(list, SWT.NONE);
            item.setText(each.title());
            item.setData(each.key());
            above = below ? above : item;
        }
        for (TreeItem item : list.getItems()) {
            item.setExpanded(true);
        }
        nothing.setText(found ? "" : text.of("help.nothing"));
        GridDataFactory.fillDefaults().grab(true, false).exclude(found).applyTo(nothing);
        nothing.setVisible(!found);
        nothing.getParent().layout();
    }

    @Override
    public void show(HelpPage shown, boolean hasBack, boolean hasForward) {
        page.show(shown);
        shell.setText(text.of("help.titled", shown.title()));
        back.setEnabled(hasBack);
        forward.setEnabled(hasForward);
        select(list.getItems(), shown.key());
    }

    private void select(TreeItem[] items, String key) {
        for (TreeItem item : items) {
            if (key.equals(item.getData())) {
                list.setSelection(item);
                list.showItem(item);
            }
            select(item.getItems(), key);
        }
    }

    private void place() {
        Rectangle screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
        int width = Math.min(look.width(shell, 130), screen.width * 4 / 5);
        int height = screen.height * 4 / 5;
        shell.setBounds(
                screen.x + screen.width - width - 2 * Look.GRID,
                screen.y + (screen.height - height) / 2,
                width,
                height);
    }
}
