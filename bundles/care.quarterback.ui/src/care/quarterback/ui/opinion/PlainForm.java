package care.quarterback.ui.opinion;

import care.quarterback.desk.chart.LetterRows.Plain;
import care.quarterback.model.Answer;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.Draft;
import care.quarterback.presentation.opinion.LetterPlace;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.opinion.LetterText;
import care.quarterback.presentation.opinion.OpinionChoices;
import care.quarterback.presentation.opinion.OpinionPresenter;
import care.quarterback.presentation.opinion.OpinionScreen;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** How a diagnosis or a treatment is said plainly; also for a letter that is final, for the words are ours. */
final class PlainForm implements LetterPart {

    private final OpinionPresenter presenter;
    private final Combo of;
    private final LetterField words;
    private final LetterField author;
    private final ChoiceBox<Answer> agreed;
    private final Button save;
    private List<Said> said = List.of();

    /** What can be said plainly, and how it is. */
    private record Said(ObjectId id, String words, Optional<Plain> plain) {}

    PlainForm(Composite parent, Look look, Workplace workplace, OpinionPresenter presenter) {
        this.presenter = presenter;
        look.heading(parent, workplace.words("letter.plain"), 1);
        Composite first = look.area(parent, 2, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(first);
        String label = workplace.words("letter.plain.of");
        of = new Combo(look.pair(first, label), SWT.READ_ONLY);
        of.setFont(look.font(Look.Type.BODY));
        of.setData(Look.KEY, "opinion.plain.of");
        Look.name(of, label);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(of);
        of.addListener(SWT.Selection, event -> fill());
        words = new LetterField(first, look, "opinion.plain.text", workplace.words("letter.plain.text"));
        Composite second = look.area(parent, 3, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(second);
        author = new LetterField(second, look, "opinion.plain.author", workplace.words("letter.plain.author"));
        agreed = new ChoiceBox<>(
                second,
                look,
                "opinion.plain.agreed",
                workplace.words("letter.plain.agreed"),
                new OpinionChoices(workplace.room()).agreed());
        words.onTyped(() -> draft().type("text", words.value()));
        author.onTyped(() -> draft().type("author", author.value()));
        save = look.button(second, "opinion.plain.save", workplace.words("letter.plain.save"), this::save);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.END).applyTo(save);
    }

    private void save() {
        int at = of.getSelectionIndex();
        if (at >= 0) {
            presenter.sayPlainly(said.get(at).id(), words.value(), author.value(), agreed.value());
        }
    }

    private void fill() {
        Optional<Plain> plain = of.getSelectionIndex() < 0
                ? Optional.empty()
                : said.get(of.getSelectionIndex()).plain();
        words.fill(plain.map(Plain::text).orElse(""));
        author.fill(plain.map(Plain::author).orElse(""));
        if (draft().holds("text")) {
            words.restore(draft().text("text", ""));
        }
        if (draft().holds("author")) {
            author.restore(draft().text("author", ""));
        }
        agreed.show(plain.map(Plain::doctorAgreed).orElse(Answer.UNKNOWN));
    }

    /** What was typed of the one that is chosen and is not saved. */
    private Draft draft() {
        int at = of.getSelectionIndex();
        return at < 0
                ? Draft.passing()
                : presenter.drafts().of("letter/plain/" + said.get(at).id().value());
    }

    @Override
    public void accepted(Part part) {
        if (part == Part.PLAIN) {
            draft().drop();
        }
    }

    @Override
    public void show(OpinionScreen screen, boolean anew) {
        List<Said> now = new ArrayList<>();
        screen.version().ifPresent(version -> {
            version.diagnoses()
                    .forEach(each -> now.add(new Said(each.id(), each.entry().text(), each.plain())));
            version.recommendations()
                    .forEach(each -> now.add(new Said(each.id(), LetterText.name(each), each.plain())));
        });
        if (!anew && now.equals(said)) {
            return;
        }
        ObjectId before = of.getSelectionIndex() < 0
                ? null
                : said.get(of.getSelectionIndex()).id();
        Optional<Plain> plainBefore = of.getSelectionIndex() < 0
                ? Optional.empty()
                : said.get(of.getSelectionIndex()).plain();
        said = List.copyOf(now);
        of.setItems(said.stream().map(Said::words).toArray(String[]::new));
        int at = said.stream().map(Said::id).toList().indexOf(before);
        of.select(Math.max(0, at));
        save.setEnabled(!said.isEmpty());
        if (anew || at < 0 || !said.get(at).plain().equals(plainBefore)) {
            fill();
        }
    }

    @Override
    public Map<LetterPlace, LetterField> fields() {
        return Map.of(Part.PLAIN.field("text"), words, Part.PLAIN.field("author"), author);
    }
}
