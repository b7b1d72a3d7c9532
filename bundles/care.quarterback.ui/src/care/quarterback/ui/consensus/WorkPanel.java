package care.quarterback.ui.consensus;

import care.quarterback.presentation.consensus.FieldKey;
import care.quarterback.presentation.consensus.FieldValues;
import care.quarterback.presentation.consensus.WhyPart;
import care.quarterback.presentation.consensus.WorkDrafts;
import care.quarterback.presentation.consensus.WorkPresenter;
import care.quarterback.presentation.consensus.WorkScreen;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * Work that is led step by step: a line for each step, under the open one its form. The next action is Ctrl+Enter.
 *
 * @param <I> what a person can ask for here
 */
final class WorkPanel<I> implements ConsensusPanel, WorkPresenter.View<I> {

    /** How wide the word beside a mark is: "Suggested" is the longest. */
    private static final int MARK_LETTERS = 11;

    private final Composite page;
    private final Sheet sheet;
    private final Look look;
    private final Workplace workplace;
    private final WorkPresenter<I> presenter;
    private final String key;
    private final WorkDrafts drafts;
    private Optional<WorkForm<I>> form = Optional.empty();
    private WorkScreen<I> shown;
    private boolean awaited;
    private Optional<Refusal> refusal = Optional.empty();

    /** What was not accepted last; it stays on the screen until the next try. */
    private record Refusal(Optional<FieldKey> field, String sentence) {}

    WorkPanel(Composite parent, Look look, Workplace workplace, WorkPresenter<I> presenter, String key) {
        this.look = look;
        this.workplace = workplace;
        this.presenter = presenter;
        this.key = key;
        this.drafts = new WorkDrafts(key);
        page = look.sheet(parent, 1);
        GridLayoutFactory.fillDefaults().margins(2 * Look.GRID, Look.GRID).applyTo(page);
        sheet = new Sheet(page, look);
        scroller().setShowFocusedControl(true);
        presenter.start(this);
    }

    @Override
    public void show(WorkScreen<I> screen) {
        if (page.isDisposed() || screen.equals(shown) && !awaited && refusal.isEmpty()) {
            return;
        }
        shown = screen;
        if (drafts.turnTo(screen)) {
            refusal = Optional.empty();
        }
        boolean here = within(page.getDisplay().getFocusControl());
        form = Optional.empty();
        sheet.fill(1, body -> {
            look.wrapped(body, Type.BOLD, Tone.ACCENT, screen.next()).setData(Look.KEY, key + ".next");
            screen.lines().forEach(line -> line(body, line));
        });
        if (here || awaited) {
            focus();
        }
        showRefusal();
        toForm();
    }

    /** The open step stands at the top, whatever comes before it. */
    private void toForm() {
        form.ifPresent(shown -> scroller().setOrigin(0, Math.max(0, shown.top() - 4 * Look.GRID)));
    }

    private ScrolledComposite scroller() {
        return (ScrolledComposite) sheet.control();
    }

    private void showRefusal() {
        refusal.ifPresent(said -> form.ifPresent(shown -> {
            shown.refuse(said.field(), said.sentence());
            sheet.fit();
        }));
    }

    private boolean within(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at == page) {
                return true;
            }
        }
        return false;
    }

    private void line(Composite body, Line<I> line) {
        Composite row = look.area(body, 5);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        look.mark(row, icon(line.mark()), line.markWord());
        Label mark = look.label(row, Type.NOTE, Tone.MUTED, line.markWord());
        GridDataFactory.swtDefaults()
                .hint(look.width(row, MARK_LETTERS), SWT.DEFAULT)
                .applyTo(mark);
        boolean open = line.form().isPresent();
        Label title = look.wrapped(row, open ? Type.BOLD : Type.BODY, open ? Tone.ACCENT : Tone.TEXT, line.title());
        boolean narrow = line.title().length() < 24;
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(!narrow, false)
                .hint(look.width(row, narrow ? 22 : 44), SWT.DEFAULT)
                .applyTo(title);
        Label words = look.wrapped(row, Type.BODY, Tone.MUTED, line.words());
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .applyTo(words);
        Composite buttons = look.area(row, 2);
        line.quick().ifPresent(quick -> button(buttons, quick));
        line.open().ifPresent(opening -> Look.name(button(buttons, opening), opening.label() + ": " + line.title()));
        line.form().ifPresent(shown -> {
            var made = new WorkForm<I>(body, look, workplace, key, shown, drafts);
            made.onAction(action -> act(action, drafts.values(shown)));
            form = Optional.of(made);
        });
    }

    /** A button of a line: what it asks for needs no form. */
    private Button button(Composite parent, Action<I> action) {
        return look.button(parent, key + "." + action.key(), action.label(), () -> act(action, FieldValues.none()));
    }

    private static Icon icon(WorkScreen.Mark mark) {
        return switch (mark) {
            case DONE -> Icon.OK;
            case NOW -> Icon.IN_PROGRESS;
            case LATER -> Icon.NOT_STARTED;
            case LEFT_OUT -> Icon.NOT_NEEDED;
        };
    }

    private void act(Action<I> action, FieldValues values) {
        refusal = Optional.empty();
        form.ifPresent(WorkForm::clearMessage);
        presenter.act(action.intent(), values);
    }

    @Override
    public void showNothing(String sentence) {
        if (!page.isDisposed()) {
            form = Optional.empty();
            shown = null;
            sheet.fill(1, body -> look.wrapped(body, Type.BODY, Tone.MUTED, sentence));
        }
    }

    @Override
    public void refused(Optional<FieldKey> field, String sentence) {
        if (!page.isDisposed()) {
            refusal = Optional.of(new Refusal(field, sentence));
            showRefusal();
        }
    }

    @Override
    public void accepted(Set<FieldKey> saved) {
        drafts.saved(saved);
        refusal = Optional.empty();
        shown = null; // the saved fields are drawn empty even where nothing else has changed
    }

    @Override
    public void read(String title, List<String> lines) {
        new WhyDialog(page.getShell(), workplace, title, List.of(new WhyPart("", lines))).open();
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void about(Optional<LiveCase> live) {
        drafts.about(live);
        refusal = Optional.empty();
        shown = null; // another case may look the same
        presenter.about(live);
    }

    @Override
    public boolean focus() {
        awaited = form.isEmpty();
        boolean there = form.isPresent() && form.get().focus();
        toForm();
        return there;
    }

    @Override
    public void seen(boolean now) {
        presenter.seen(now);
    }

    @Override
    public void stop() {
        presenter.stop();
    }
}
