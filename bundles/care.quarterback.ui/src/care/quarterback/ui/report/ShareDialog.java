package care.quarterback.ui.report;

import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.report.SharePresenter;
import care.quarterback.presentation.report.ShareScreen;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.TextMargins;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.look.WholeRows;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A family's own view: who will read it, what it would tell, and then the file and its passphrase. */
public final class ShareDialog extends DialogFrame {

    private static final int CHECK_LINES = 16;
    private static final int DOCUMENT_LINES = 4;
    private static final int LETTERS = 72;

    private final Workplace workplace;
    private final SharePresenter presenter;
    private ChoiceBox<Integer> readers;
    private Composite documentPart;
    private Table documents;
    private Text check;
    private Composite passphrasePart;
    private Text passphrase;
    private Button write;
    private Button copy;
    private boolean showing;

    public ShareDialog(Shell parent, Workplace workplace, CaseId id) {
        super(parent, workplace.words("share.title"), HelpPlaces.REPORT);
        this.workplace = workplace;
        this.presenter = new SharePresenter(workplace.shares(), workplace.room(), id);
    }

    @Override
    protected void content(Composite content) {
        sentence(workplace.words("share.explanation"));
        readers = ChoiceBox.open(
                content,
                look(),
                "share.reader",
                workplace.words("share.reader"),
                List.of(),
                workplace.words("share.nobody"));
        readers.onChoose(() -> presenter.choose(readers.value() == null ? -1 : readers.value()));
        documentPart = look().pair(content, workplace.words("share.documents"));
        documents = new Table(documentPart, WholeRows.STYLE | SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
        documents.setScrollbarsMode(SWT.NONE);
        documents.setFont(look().font(Type.BODY));
        documents.setData(Look.KEY, "share.documents");
        Look.name(documents, workplace.words("share.documents"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, ToolkitStyle.height(documents, DOCUMENT_LINES))
                .applyTo(documents);
        documents.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK && !showing && event.item instanceof TableItem item) {
                presenter.take((ObjectId) item.getData(), item.getChecked());
            }
        });
        Composite pair = look().pair(content, workplace.words("share.check"));
        check = new Text(pair, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        TextMargins.give(check);
        check.setFont(look().font(Type.BODY));
        check.setData(Look.KEY, "share.check");
        Look.name(check, workplace.words("share.check"));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(look().width(pair, LETTERS), check.getLineHeight() * CHECK_LINES)
                .applyTo(check);
        passphrasePart = look().pair(content, workplace.words("share.passphrase"));
        passphrase = new Text(passphrasePart, SWT.READ_ONLY | SWT.BORDER);
        passphrase.setFont(look().font(Type.TITLE));
        passphrase.setData(Look.KEY, "share.passphrase");
        Look.name(passphrase, workplace.words("share.passphrase"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(passphrase);
        there(passphrasePart, false);
        there(documentPart, false);
    }

    @Override
    protected void buttons() {
        button("share.close", workplace.words("section.close"), this::close);
        copy = button("share.copy", workplace.words("share.copy"), this::copy);
        there(copy, false);
        write = next("share.write", workplace.words("share.write"), this::write);
        presenter.start(this::show);
        whenGone(presenter::stop);
    }

    private void show(ShareScreen screen) {
        if (check.isDisposed()) {
            return;
        }
        showing = true;
        List<Choice<Integer>> choices = new ArrayList<>(List.of(new Choice<>(null, workplace.words("share.nobody"))));
        for (int i = 0; i < screen.readers().size(); i++) {
            choices.add(new Choice<>(i, screen.readers().get(i)));
        }
        readers.offer(choices);
        readers.enable(!screen.written());
        show(screen.documents());
        there(documentPart, !screen.documents().isEmpty() && !screen.written());
        String lines = screen.lines().stream()
                .map(line -> line.heading() ? "\n" + line.text() : line.careful() ? "\n! " + line.text() : line.text())
                .collect(Collectors.joining("\n"));
        check.setText(lines.strip());
        passphrase.setText(screen.passphrase());
        there(passphrasePart, screen.written());
        there(copy, screen.written());
        write.setEnabled(screen.possible());
        there(write, !screen.written());
        say(screen.problem() ? Tone.BLOCKED : Tone.MUTED, screen.sentence());
        showing = false;
        fit();
        if (screen.written()) {
            passphrase.setFocus();
            passphrase.selectAll();
        }
    }

    private void show(List<ShareScreen.Document> now) {
        boolean same = documents.getItemCount() == now.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).id().equals(documents.getItem(i).getData());
        }
        if (!same) {
            documents.removeAll();
            for (ShareScreen.Document each : now) {
                var item = new TableItem(documents, SWT.NONE);
                item.setText(each.title());
                item.setData(each.id());
            }
        }
        for (int i = 0; i < now.size(); i++) {
            documents.getItem(i).setChecked(now.get(i).with());
        }
    }

    private void write() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(workplace.words("share.title"));
        dialog.setFileName(workplace.words("share.name") + ".html"); // says nothing of the patient
        dialog.setFilterExtensions(new String[] {"*.html"});
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            say(Tone.MUTED, workplace.words("share.writing"));
            presenter.write(Path.of(file));
        }
    }

    private void copy() {
        var clipboard = new Clipboard(getShell().getDisplay());
        clipboard.setContents(new Object[] {passphrase.getText()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
        say(Tone.MUTED, workplace.words("share.copied"));
    }
}
