package care.quarterback.ui.report;

import care.quarterback.desk.report.DocumentKind;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.PreviewPresenter;
import care.quarterback.presentation.report.PreviewScreen;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.report.ReportPresenter.Result;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * A document page by page before it goes out: the page as it prints, and its words beside it for whoever can't see it. Page Up
 * and Page Down turn pages, Ctrl+plus and Ctrl+minus make them larger and smaller.
 */
public final class PreviewDialog extends DialogFrame {

    private static final int PAPER_DOTS = 96;
    private static final int WHOLE = 100;
    private static final int LETTERS = 36;

    private final Workplace workplace;
    private final LiveCase live;
    private final DocumentKind kind;
    private final Options options;
    private PreviewPresenter presenter;
    private ReaderBox readers;
    private Label place;
    private Label size;
    private PagePaper paper;
    private Text words;
    private Button previous;
    private Button next;
    private Button smaller;
    private Button larger;
    private List<Button> out = List.of();

    public PreviewDialog(Shell parent, Workplace workplace, LiveCase live, DocumentKind kind, Options options) {
        super(
                parent,
                workplace.words("preview.title", kind.name(workplace.room().sentences())),
                HelpPlaces.REPORT);
        this.workplace = workplace;
        this.live = live;
        this.kind = kind;
        this.options = options;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        int sharpness = shell.getMonitor().getZoom();
        presenter = new PreviewPresenter(
                workplace.reports(), workplace.pictures(), live, kind, options, PAPER_DOTS * sharpness / WHOLE);
        shell.addListener(SWT.Dispose, event -> presenter.stop());
    }

    @Override
    protected void content(Composite content) {
        readers = new ReaderBox(content, look(), "preview.reader", workplace.words("send.reader"), presenter::choose);
        bar(look().area(content, 6));
        Composite sides = look().area(content, 2);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
        paper = new PagePaper(sides, workplace.words("preview.page"));
        Composite pair = look().pair(sides, workplace.words("preview.words"));
        GridDataFactory.fillDefaults().grab(false, true).applyTo(pair);
        words = new Text(pair, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        look().font(words, Type.BODY);
        words.setData(Look.KEY, "preview.words");
        Look.name(words, workplace.words("preview.words"));
        Rectangle screen = getShell().getMonitor().getClientArea();
        int height = screen.height * 2 / 3;
        int beside = look().width(pair, LETTERS);
        GridDataFactory.fillDefaults().grab(true, true).hint(beside, height).applyTo(words);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(Math.min(PagePaper.WIDTH, screen.width - beside - 12 * Look.GRID), height)
                .applyTo(paper.control());
        words.addListener(SWT.KeyDown, this::key);
        paper.control().addListener(SWT.KeyDown, this::key);
    }

    private void bar(Composite bar) {
        previous =
                look().button(bar, "preview.previous", workplace.words("preview.previous"), () -> presenter.turn(-1));
        next = look().button(bar, "preview.next", workplace.words("preview.next"), () -> presenter.turn(1));
        place = look().label(bar, Type.BOLD, Tone.TEXT, workplace.words("preview.place", 10, 10));
        place.setData(Look.KEY, "preview.place");
        smaller = look().button(bar, "preview.smaller", workplace.words("preview.smaller"), () -> presenter.zoom(-1));
        larger = look().button(bar, "preview.larger", workplace.words("preview.larger"), () -> presenter.zoom(1));
        size = look().label(bar, Type.BODY, Tone.MUTED, workplace.words("preview.size", WHOLE));
        size.setData(Look.KEY, "preview.size");
    }

    @Override
    protected void buttons() {
        button("preview.close", workplace.words("send.close"), this::close);
        Button save = button("preview.save", workplace.words("report.save"), this::save);
        Button send = button("preview.send", workplace.words("send.open"), this::send);
        Button print = next("preview.print", workplace.words("preview.print"), () -> work(presenter.printing()));
        out = List.of(save, send, print);
        presenter.start(this::show);
    }

    private void key(Event event) {
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        switch (event.keyCode) {
            case SWT.PAGE_DOWN -> presenter.turn(1);
            case SWT.PAGE_UP -> presenter.turn(-1);
            case '+', '=', SWT.KEYPAD_ADD -> presenter.zoom(control ? 1 : 0);
            case '-', SWT.KEYPAD_SUBTRACT -> presenter.zoom(control ? -1 : 0);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void show(PreviewScreen screen) {
        if (words.isDisposed()) {
            return;
        }
        readers.show(screen.readers(), screen.reader());
        place.setText(screen.place());
        size.setText(screen.size());
        boolean typing = words.isFocusControl();
        enable(previous, screen.before());
        enable(next, screen.after());
        enable(smaller, screen.smaller());
        enable(larger, screen.larger());
        out.forEach(each -> each.setEnabled(screen.picture().isPresent()));
        paper.show(screen.picture());
        String text = screen.picture().map(picture -> picture.text()).orElse("");
        if (!words.getText().equals(text)) {
            words.setText(text);
        }
        if (screen.picture().isPresent() && (typing || getShell().getDisplay().getFocusControl() == null)) {
            words.setFocus();
        }
        say(screen.problem() ? Tone.BLOCKED : Tone.MUTED, screen.sentence());
        fit();
    }

    /** A button that has the keyboard and ends is followed by the page's words. */
    private void enable(Button button, boolean enabled) {
        if (!enabled && button.isFocusControl()) {
            words.setFocus();
        }
        button.setEnabled(enabled);
    }

    private void save() {
        DocumentFile.ask(getShell(), workplace, kind).ifPresent(file -> work(presenter.saving(file)));
    }

    private void send() {
        new SendDialog(getShell(), workplace, live, kind, options, presenter.reader()).open();
    }

    /** What became of it is said here, where the person looks. */
    private void work(Supplier<List<Result>> work) {
        say(Tone.MUTED, workplace.words("report.job"));
        new DocumentJob(workplace, WindowParts.inUse(), work, this::became).schedule();
    }

    private void became(String sentence, boolean problem) {
        if (!words.isDisposed()) {
            say(problem ? Tone.BLOCKED : Tone.TEXT, sentence);
        }
    }
}
