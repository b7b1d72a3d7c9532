package care.quarterback.ui.practice;

import care.quarterback.core.spi.Progress;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.presentation.report.CollectionPresenter;
import care.quarterback.presentation.report.CollectionPresenter.Made;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.WatchedJob;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Lists about all cases, and the documents that many cases need on a day. */
final class ListsPart implements PracticePart {

    private static final int FIELD_WIDTH = 420;

    private final Workplace workplace;
    private final WindowParts parts;
    private final CollectionPresenter presenter;
    private final ScrollPage page;
    private final ChoiceBox<DocumentKind> list;
    private final Label about;
    private final ChoiceBox<DocumentKind> batch;
    private final Text day;
    private final Label note;
    private final Button stop;
    private volatile boolean stopped;

    ListsPart(Composite parent, Look look, Workplace workplace, WindowParts parts) {
        this.workplace = workplace;
        this.parts = parts;
        presenter = workplace.reports().collections(workplace.cases().desk(), workplace.room());
        page = new ScrollPage(parent, look, 1);
        Composite lists = part(look);
        look.heading(lists, workplace.words("lists.title"), 1);
        list = new ChoiceBox<>(lists, look, "lists.kind", workplace.words("lists.kind"), presenter.lists());
        there(lists, list.value() != null);
        about = look.wrapped(lists, Type.NOTE, Tone.MUTED, "");
        if (list.value() != null) {
            about.setText(Look.plain(presenter.about(list.value())));
        }
        list.onChoose(() -> {
            about.setText(Look.plain(presenter.about(list.value())));
            page.fit();
        });
        Composite buttons = look.area(lists, 2);
        look.button(buttons, "lists.create", workplace.words("lists.create"), this::create);
        look.button(buttons, "lists.save", workplace.words("lists.save"), this::save);
        Composite day = part(look);
        look.heading(day, workplace.words("batch.title"), 1);
        batch = new ChoiceBox<>(day, look, "batch.kind", workplace.words("batch.kind"), presenter.batches());
        batch.show(DocumentKind.DAY_BEFORE);
        there(day, batch.value() != null);
        this.day = look.field(day, "batch.day", workplace.words("batch.day"));
        this.day.setText(workplace.room().sentences().date(workplace.room().today()));
        Composite run = look.area(day, 2);
        look.button(run, "batch.run", workplace.words("batch.run"), this::batch);
        stop = look.button(run, "batch.stop", workplace.words("batch.stop"), () -> stopped = true);
        stop.setEnabled(false);
        note = look.wrapped(day, Type.BODY, Tone.TEXT, "");
        note.setData(Look.KEY, "batch.note");
        page.fit();
    }

    private Composite part(Look look) {
        Composite part = look.area(page.body(), 1);
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.TOP)
                .hint(FIELD_WIDTH, SWT.DEFAULT)
                .applyTo(part);
        return part;
    }

    /** What the role of the person here doesn't include is left out. */
    private static void there(Composite part, boolean there) {
        ((GridData) part.getLayoutData()).exclude = !there;
        part.setVisible(there);
    }

    private void create() {
        DocumentKind kind = list.value();
        inJob("lists.job", progress -> presenter.open(kind, progress));
    }

    private void save() {
        DocumentKind kind = list.value();
        var dialog = new FileDialog(page.control().getShell(), SWT.SAVE);
        dialog.setText(workplace.words("lists.save.title"));
        dialog.setFilterExtensions(new String[] {"*.pdf", "*.xlsx", "*.csv", "*.html"});
        dialog.setFileName(kind.key() + ".pdf");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open())
                .map(Path::of)
                .ifPresent(file -> inJob("lists.job", progress -> presenter.save(kind, file, progress)));
    }

    private void batch() {
        DocumentKind kind = batch.value();
        Optional<LocalDate> due = presenter.day(day.getText());
        if (due.isEmpty()) {
            say(workplace.words("batch.noDay"));
            day.setFocus();
            return;
        }
        var dialog = new DirectoryDialog(page.control().getShell(), SWT.SAVE);
        dialog.setText(workplace.words("batch.folder"));
        String folder = dialog.open();
        if (folder != null) {
            inJob("batch.job", progress -> presenter.batch(kind, due.get(), Path.of(folder), progress));
        }
    }

    private void inJob(String name, Function<Progress, Made> work) {
        stopped = false;
        stop.setEnabled(true);
        WatchedJob.begin(workplace.words(name), watched -> {
            Made made = work.apply(new Shown(watched));
            workplace.room().background().onScreen(() -> tell(made));
        });
    }

    /** Hands on what is watched, and says beside the button how far it is. */
    private final class Shown implements Progress {

        private final Progress watched;

        private Shown(Progress watched) {
            this.watched = watched;
        }

        @Override
        public void report(long done, long total, String what) {
            watched.report(done, total, what);
            if (!what.isEmpty()) {
                workplace.room().background().onScreen(() -> say(what));
            }
        }

        @Override
        public boolean cancelled() {
            return stopped || watched.cancelled();
        }
    }

    private void tell(Made made) {
        if (note.isDisposed()) {
            return;
        }
        stop.setEnabled(false);
        boolean unseen =
                made.file().filter(file -> !workplace.viewer().show(file)).isPresent();
        String sentence = unseen ? workplace.words("print.noViewer") : made.sentence();
        say(sentence);
        if (made.problem() || unseen) {
            parts.problem(sentence);
        } else {
            parts.notice(sentence);
        }
    }

    private void say(String sentence) {
        if (!note.isDisposed()) {
            note.setText(Look.plain(sentence));
            page.fit();
        }
    }

    @Override
    public Control control() {
        return page.control();
    }

    @Override
    public void focus() {
        (list.value() == null ? batch : list).control().setFocus();
    }

    @Override
    public void enter() {
        page.fit();
    }

    @Override
    public void leave() {
        stopped = true;
    }
}
