package care.quarterback.ui.report;

import care.quarterback.desk.report.DocumentKind;
import care.quarterback.model.SendMethod;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.report.SendPresenter;
import care.quarterback.presentation.report.SendPresenter.Said;
import care.quarterback.presentation.report.SendScreen;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Records a document as sent: to whom, how, when, and what proves it. */
public final class SendDialog extends DialogFrame {

    private static final int LETTERS = 40;

    private final Workplace workplace;
    private final SendPresenter presenter;
    private final int meant;
    private ReaderBox readers;
    private Text to;
    private ChoiceBox<SendMethod> method;
    private Text on;
    private ChoiceBox<ObjectId> proof;
    private Label file;
    private Text remark;
    private Label note;
    private Button close;
    private Button record;
    private Optional<Path> proofFile = Optional.empty();
    private int shownReader = -1;

    public SendDialog(Shell parent, Workplace workplace, LiveCase live, DocumentKind kind, Options options) {
        this(parent, workplace, live, kind, options, 0);
    }

    /** @param meant the reader that is chosen first, from 0 */
    SendDialog(Shell parent, Workplace workplace, LiveCase live, DocumentKind kind, Options options, int meant) {
        super(parent, workplace.words("send.title", kind.name(workplace.room().sentences())), HelpPlaces.REPORT);
        this.workplace = workplace;
        this.meant = meant;
        this.presenter =
                new SendPresenter(workplace.reports(), workplace.documents().keeping(), live, kind, options);
    }

    @Override
    protected void content(Composite content) {
        sentence(workplace.words("send.explanation"));
        readers = new ReaderBox(content, look(), "send.reader", workplace.words("send.reader"), presenter::choose);
        note = look().wrapped(content, Type.BODY, Tone.ACCENT, "");
        note.setData(Look.KEY, "send.note");
        to = look().field(content, "send.to", workplace.words("send.to"));
        Composite pair = look().area(content, 2, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pair);
        method = ChoiceBox.open(
                pair,
                look(),
                "send.method",
                workplace.words("send.method"),
                presenter.methods(),
                workplace.words("send.method.none"));
        on = look().field(pair, "send.on", workplace.words("send.on"));
        on.setText(presenter.today());
        on.addListener(SWT.FocusOut, event -> presenter.date(on.getText()));
        Composite proofs = look().area(content, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(proofs);
        proof = ChoiceBox.open(
                proofs,
                look(),
                "send.proof",
                workplace.words("send.proof"),
                List.of(),
                workplace.words("send.proof.none"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(look().width(proofs, LETTERS), SWT.DEFAULT)
                .applyTo(proof.control());
        Button attach = look().button(proofs, "send.attach", workplace.words("send.proof.file"), this::attach);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.END).applyTo(attach);
        file = look().wrapped(content, Type.NOTE, Tone.MUTED, "");
        file.setData(Look.KEY, "send.file");
        remark = look().field(content, "send.remark", workplace.words("send.remark"));
        there(note, false);
        there(file, false);
    }

    @Override
    protected void buttons() {
        close = button("send.close", workplace.words("send.close"), this::close);
        record = next("send.record", workplace.words("send.record"), this::record);
        record.setEnabled(false); // until there is something to record
        presenter.start(this::show, meant);
        whenGone(presenter::stop);
    }

    private void show(SendScreen screen) {
        if (to.isDisposed()) {
            return;
        }
        readers.show(screen.readers(), screen.reader());
        if (shownReader != screen.reader() || to.getText().isBlank()) {
            shownReader = screen.reader();
            to.setText(screen.to());
        }
        proof.offer(none(screen));
        String words = (screen.earlier() + " " + screen.changed()).strip();
        note.setText(Look.plain(words));
        there(note, !words.isEmpty());
        record.setEnabled(!screen.recorded() && !screen.readers().isEmpty());
        say(screen.problem() ? Tone.BLOCKED : Tone.TEXT, screen.sentence());
        fit();
        if (screen.recorded()) {
            close.setFocus(); // there is nothing more to do here
        }
        focus(screen);
    }

    private List<Choice<ObjectId>> none(SendScreen screen) {
        var all = new ArrayList<Choice<ObjectId>>();
        all.add(new Choice<>(null, workplace.words("send.proof.none")));
        all.addAll(screen.proofs());
        return all;
    }

    private void focus(SendScreen screen) {
        switch (screen.field()) {
            case "method" -> method.control().setFocus();
            case "on" -> on.setFocus();
            case "to" -> to.setFocus();
            case "proof" -> proof.control().setFocus();
            default -> {
                // the keyboard stays where it is
            }
        }
    }

    private void attach() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(workplace.words("send.proof.choose"));
        String chosen = dialog.open();
        if (chosen != null) {
            proofFile = Optional.of(Path.of(chosen));
            proof.show(null);
            file.setText(Look.plain(
                    workplace.words("send.proof.chosen", proofFile.get().getFileName())));
            there(file, true);
            fit();
        }
    }

    private void record() {
        say(Tone.MUTED, workplace.words("send.recording"));
        presenter.record(new Said(
                to.getText(),
                method.value(),
                on.getText(),
                Optional.ofNullable(proof.value()),
                proofFile,
                remark.getText()));
    }
}
