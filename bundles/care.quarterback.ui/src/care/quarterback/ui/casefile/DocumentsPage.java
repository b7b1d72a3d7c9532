package care.quarterback.ui.casefile;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.records.AttachPresenter;
import care.quarterback.presentation.records.DocumentPresenter.Result;
import care.quarterback.presentation.records.SplitPresenter;
import care.quarterback.presentation.section.Companion;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.section.Sections;
import care.quarterback.presentation.tray.PutBackPresenter;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.section.SectionPart;
import care.quarterback.ui.section.SplitForm;
import care.quarterback.ui.tray.WordsDialog;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.WatchedJob;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** The documents of the case: attached by dialog, drop or paste, opened, saved and split. */
final class DocumentsPage implements CasePage, AttachPresenter.View {

    private final ScrollPage page;
    private final Look look;
    private final Workplace workplace;
    private final LiveCase live;
    private final AttachPresenter attaching;
    private final DocumentMaker making;
    private final SectionPart documents;
    private final SectionPart sent;
    private final Label note;
    private final Composite progress;
    private final ProgressBar bar;

    DocumentsPage(Composite parent, Look look, Workplace workplace, LiveCase live) {
        this.look = look;
        this.workplace = workplace;
        this.live = live;
        page = new ScrollPage(parent, look, 1);
        page.columns(1, Look.GRID);
        attaching = new AttachPresenter(live, workplace.documents(), WatchedJob::begin);
        making = new DocumentMaker(page.body(), look, workplace, live);
        documents = new SectionPart(page, page.body(), workplace, live, Sections.DOCUMENTS);
        createButtons();
        note = look.wrapped(page.body(), Type.BODY, Tone.MUTED, workplace.words("documents.drop"));
        note.setData(Look.KEY, "documents.note");
        progress = look.area(page.body(), 2);
        bar = new ProgressBar(progress, SWT.HORIZONTAL);
        createProgress();
        sent = new SectionPart(page, page.body(), workplace, live, Sections.SENT_LETTERS);
        createSentButtons();
        var splitting = new SplitPresenter(live);
        new SplitForm(page, workplace, splitting, sentence -> say(sentence, true));
        documents.buttonOnRow("split", workplace.words("documents.split"), splitting::open);
        documents.buttonOnRow("putBack", workplace.words("tray.putBack"), this::putBack);
        attaching.start(this);
        acceptFiles();
    }

    private void createProgress() {
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(progress);
        progress.setVisible(false);
        Look.name(bar, workplace.words("documents.job"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(bar);
        look.button(progress, "documents.stop", workplace.words("documents.stop"), attaching::stop);
    }

    private void createButtons() {
        documents.buttonFirst("attach", workplace.words("documents.attach"), this::choose);
        documents.buttonOnRow("open", workplace.words("documents.open"), this::open);
        documents.buttonOnRow("saveAs", workplace.words("documents.saveAs"), this::saveAs);
        documents.onOpen(this::open);
    }

    private void createSentButtons() {
        sent.buttonOnRow("openCopy", workplace.words("sent.openCopy"), this::openCopy);
        sent.buttonOnRow("openProof", workplace.words("sent.openProof"), this::openProof);
        sent.onOpen(this::openCopy);
    }

    private void openCopy(ObjectId letter) {
        inJob("documents.job.open", () -> workplace.documents().openCopy(live, letter), this::tell);
    }

    private void openProof(ObjectId letter) {
        inJob("documents.job.open", () -> workplace.documents().openProof(live, letter), this::tell);
    }

    private void choose() {
        var dialog = new FileDialog(page.control().getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(workplace.words("documents.choose"));
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            attaching.attach(
                    Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }

    private void acceptFiles() {
        var target = new DropTarget(page.control(), DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY; // a file that is moved here would be gone where it was
            }

            @Override
            public void dragOperationChanged(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                attach(event.data);
            }
        });
        documents.table().addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == 'v') {
                paste();
            }
        });
    }

    private void paste() {
        var clipboard = new Clipboard(page.control().getDisplay());
        try {
            attach(clipboard.getContents(FileTransfer.getInstance()));
        } finally {
            clipboard.dispose();
        }
    }

    private void attach(Object files) {
        if (files instanceof String[] names) {
            attaching.attach(Stream.of(names).map(Path::of).toList());
        }
    }

    private void putBack(ObjectId document) {
        var presenter = new PutBackPresenter(workplace.cases(), live.id());
        new WordsDialog(
                        page.control().getShell(),
                        workplace,
                        workplace.words("tray.putBack.title"),
                        List.of(new WordsDialog.Asked("tray.putBack.reason", "")),
                        "tray.putBack.do",
                        words -> presenter.putBack(document, words.getFirst(), this::say))
                .open();
    }

    private void open(ObjectId document) {
        inJob("documents.job.open", () -> workplace.documents().open(live, document), this::tell);
    }

    private void saveAs(ObjectId document) {
        inJob(
                "documents.job.open",
                () -> workplace.documents().ending(live, document),
                ending -> saveAs(document, ending));
    }

    private void saveAs(ObjectId document, Optional<String> ending) {
        if (ending.isEmpty()) {
            say(workplace.words("document.paper"), true);
            return;
        }
        var dialog = new FileDialog(page.control().getShell(), SWT.SAVE);
        dialog.setText(workplace.words("documents.saveAs.title"));
        dialog.setFileName("document" + ending.get()); // a name of ours says nothing of the patient
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open())
                .map(Path::of)
                .ifPresent(file -> inJob(
                        "documents.job.save", () -> workplace.documents().save(live, document, file), this::tell));
    }

    private void tell(Result result) {
        switch (result) {
            case Result.Opened opened -> {
                if (!workplace.viewer().show(opened.file())) {
                    say(workplace.words("document.noViewer"), true);
                }
            }
            case Result.Saved saved -> say(saved.sentence(), false);
            case Result.Failed failed -> say(failed.sentence(), true);
        }
    }

    private <T> void inJob(String name, Supplier<T> work, Consumer<T> then) {
        WatchedJob.begin(workplace.words(name), watched -> {
            T result = work.get();
            workplace.room().background().onScreen(() -> {
                if (!note.isDisposed()) {
                    then.accept(result);
                }
            });
        });
    }

    private void say(String sentence, boolean problem) {
        note.setForeground(look.color(problem ? Tone.BLOCKED : Tone.TEXT));
        note.setText(Look.plain(sentence));
        page.fit();
    }

    @Override
    public void working(String sentence, int percent) {
        if (!note.isDisposed()) {
            bar.setSelection(percent);
            if (!note.getText().equals(Look.plain(sentence))) {
                watch(true);
                say(sentence, false);
            }
        }
    }

    @Override
    public void idle(List<String> sentences) {
        if (!note.isDisposed()) {
            watch(false);
            say(String.join("\n", sentences), false);
        }
    }

    private void watch(boolean shown) {
        progress.setVisible(shown);
        ((GridData) progress.getLayoutData()).exclude = !shown;
    }

    @Override
    public void ask(Companion form) {
        if (!note.isDisposed()) {
            documents.begin(form);
        }
    }

    @Override
    public void point(ObjectId document) {
        if (!note.isDisposed()) {
            documents.choose(document);
        }
    }

    @Override
    public Control control() {
        return page.control();
    }

    @Override
    public void enter() {
        making.refresh();
        page.fit();
    }

    @Override
    public void open(SectionPlace place) {
        if (!making.open(place.part())) {
            SectionPart.open(List.of(documents, sent), place);
        }
    }

    @Override
    public void leave() {
        attaching.end();
        documents.leave();
        sent.leave();
    }
}
