package care.quarterback.ui.opinion;

import care.quarterback.desk.chart.LetterRows.Letter;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.opinion.LetterParts;
import care.quarterback.presentation.opinion.LetterPlace;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.opinion.OpinionPresenter;
import care.quarterback.presentation.opinion.OpinionScreen;
import care.quarterback.presentation.opinion.VersionLine;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.opinion.AskBar.Question;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Opinions and their versions on the left; the chosen letter on the right, with what may be done with it below. */
public final class OpinionsPage implements CasePage, OpinionPresenter.View {

    private static final int LIST_LETTERS = 56;
    private static final int LEAST_LINES = 3;
    private static final int VERSION_LINES = 3;

    private final Composite page;
    private final Look look;
    private final Workplace workplace;
    private final OpinionPresenter presenter;
    private final VersionLine line;
    private Rows<Letter> list;
    private Rows<Version> versions;
    private LetterSheet sheet;
    private AskBar ask;
    private Label state;
    private Label message;
    private Button markFinal;
    private Button later;
    private Button replace;
    private Button takeOut;
    private boolean beginning;
    private boolean recorded;

    public OpinionsPage(Composite parent, Look look, Workplace workplace, LiveCase live) {
        this.look = look;
        this.workplace = workplace;
        presenter = new OpinionPresenter(live);
        line = new VersionLine(workplace.room().text());
        page = look.area(parent, 2);
        createList();
        createDetail(live);
        presenter.start(this);
    }

    private void createList() {
        Composite left = look.area(page, 1);
        GridDataFactory.fillDefaults()
                .grab(false, true)
                .hint(look.width(left, LIST_LETTERS), SWT.DEFAULT)
                .applyTo(left);
        list = new Rows<>(left, look, "opinions.table", workplace.words("page.opinions"));
        list.column("", 24, row -> Integer.toString(row.number()));
        list.column(
                workplace.words("opinion.clinician"), 140, row -> row.giver().clinician());
        list.column(
                workplace.words("letter.column.date"),
                130,
                row -> row.newest()
                        .days()
                        .date()
                        .map(workplace.room().text()::date)
                        .orElse(""));
        list.onSelect(row -> row.ifPresent(letter -> presenter.choose(letter.id())));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(200, ToolkitStyle.height(list.table(), LEAST_LINES))
                .applyTo(list.table());
        look.button(left, "opinions.new", workplace.words("opinion.new"), () -> {
            presenter.begin();
            sheet.focus();
        });
        String title = workplace.words("letter.versions");
        look.heading(left, title, 1);
        versions = new Rows<>(left, look, "opinion.versions", title);
        versions.table().setHeaderVisible(false);
        versions.column("", 200, line::of);
        versions.onSelect(row -> row.ifPresent(version -> presenter.chooseVersion(version.id())));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(200, ToolkitStyle.height(versions.table(), VERSION_LINES))
                .applyTo(versions.table());
    }

    private void createDetail(LiveCase live) {
        Composite right = look.area(page, 1);
        GridDataFactory.fillDefaults().grab(true, true).indent(Look.GRID, 0).applyTo(right);
        state = look.wrapped(right, Type.BODY, Tone.MUTED, "");
        var questions =
                new LetterSheet.Questions(new HeadForm.Questions(this::askShown, this::askOpenly), this::askTakeOut);
        sheet = new LetterSheet(right, look, workplace, new LetterParts(live, presenter), questions);
        ask = new AskBar(right, look, workplace, () -> page.layout(true, true));
        message = look.wrapped(right, Type.BODY, Tone.BLOCKED, "");
        Composite buttons = look.area(right, 1);
        buttons.setLayout(RowLayoutFactory.fillDefaults().spacing(Look.GRID).create());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        markFinal = look.button(buttons, "opinion.final", workplace.words("letter.final"), presenter::markFinal);
        later = look.button(buttons, "opinion.later", workplace.words("letter.later"), this::askLater);
        replace = look.button(buttons, "opinion.replace", workplace.words("letter.replace"), this::askReplace);
        takeOut = look.button(buttons, "opinion.takeOut", workplace.words("letter.takeOut"), this::askTakeOutOpinion);
        say("");
    }

    private void askShown() {
        int before = presenter.screen().letter().map(Letter::number).orElse(2) - 1;
        ask.ask(new Question(
                workplace.words("letter.shown.ask"),
                workplace.words("opinion.column.day"),
                workplace.words("letter.shown.number"),
                Integer.toString(before),
                workplace.words("letter.shown.do"),
                presenter::noteShown));
    }

    private void askOpenly() {
        ask.ask(new Question(
                workplace.words("letter.toOpen.ask"),
                "",
                workplace.words("letter.reason"),
                workplace.words("letter.toOpen.do"),
                (day, reason) -> presenter.askOpenly(reason)));
    }

    private void askTakeOut(ObjectId statement, String name) {
        ask.ask(new Question(
                workplace.words("letter.takeOutOne.ask", name),
                "",
                workplace.words("letter.reason"),
                workplace.words("letter.takeOut.do"),
                (day, reason) -> presenter.takeOut(statement, reason)));
    }

    private void askLater() {
        ask.ask(new Question(
                workplace.words("letter.later.ask"),
                workplace.words("letter.later.date"),
                workplace.words("letter.later.words"),
                workplace.words("letter.later.do"),
                presenter::laterWord));
    }

    private void askReplace() {
        String key = presenter.screen().copied() ? "letter.replace" : "letter.replace.older";
        ask.ask(new Question(
                workplace.words(key + ".ask"),
                "",
                workplace.words("letter.reason"),
                workplace.words(key + ".do"),
                (day, reason) -> presenter.correct(reason)));
    }

    private void askTakeOutOpinion() {
        presenter
                .screen()
                .letter()
                .ifPresent(letter -> ask.ask(new Question(
                        workplace.words("letter.takeOut.ask"),
                        "",
                        workplace.words("letter.reason"),
                        workplace.words("letter.takeOut.do"),
                        (day, reason) -> presenter.takeOut(letter.id(), reason))));
    }

    @Override
    public void show(OpinionScreen screen) {
        if (page.isDisposed()) {
            return;
        }
        boolean other = screen.letter().isEmpty() != beginning;
        beginning = screen.letter().isEmpty();
        list.show(screen.rows().letters(), Letter::id);
        select(list, screen.rows().letters(), screen.letter());
        List<Version> told = screen.letter().map(Letter::versions).orElse(List.of());
        versions.show(told, Version::id);
        select(versions, told, screen.version());
        boolean none = screen.rows().letters().isEmpty();
        state.setText(Look.plain(none ? workplace.words("letter.empty") : line.state(screen)));
        sheet.show(screen);
        boolean newest = screen.newest();
        boolean open = screen.open();
        markFinal.setEnabled(open);
        later.setEnabled(newest && !open);
        replace.setEnabled(screen.correctable());
        takeOut.setEnabled(newest);
        if (other) {
            ask.close();
        }
        if (recorded && screen.open()) {
            recorded = false;
            sheet.focusDiagnosis();
        }
        page.layout(true, true);
        sheet.fit();
    }

    private static <R> void select(Rows<R> rows, List<R> shown, Optional<R> chosen) {
        rows.table().deselectAll();
        chosen.filter(shown::contains).ifPresent(wanted -> rows.select(wanted::equals)); // wherever it is sorted to
    }

    @Override
    public void refused(Optional<LetterPlace> place, String sentence) {
        if (page.isDisposed()) {
            return;
        }
        var asked = place.map(ask.fields()::get);
        if (asked.isPresent()) {
            asked.get().refuse(sentence);
            page.layout(true, true);
        } else if (place.filter(at -> sheet.refuse(at, sentence)).isEmpty()) {
            say(sentence);
        }
    }

    @Override
    public void accepted(Part part) {
        if (!page.isDisposed()) {
            say("");
            recorded = part == Part.HEAD && (recorded || beginning);
            if (part == Part.ASK) {
                ask.close();
            }
            sheet.accepted(part);
        }
    }

    private void say(String sentence) {
        message.setText(Look.plain(sentence));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .exclude(sentence.isEmpty())
                .applyTo(message);
        message.setVisible(!sentence.isEmpty());
        page.layout(true, true);
        sheet.fit();
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void leave() {
        presenter.stop();
        sheet.stop();
    }
}
