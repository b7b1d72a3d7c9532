package care.quarterback.presentation.report;

import care.quarterback.core.entry.RemoveEntry;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Together;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.LetterDraft;
import care.quarterback.desk.report.LetterDraft.Edit;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.EditLetterScreen.Paragraph;
import care.quarterback.presentation.report.LetterReading.Papers;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.letters.EditLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Changes paragraphs of a letter before it goes out, and throws the changes away. Called on the screen's thread; the work is
 * done beside it.
 */
public final class EditLetterPresenter {

    private final LiveCase live;
    private final DocumentKind kind;
    private final Room room;
    private final LetterReading reading;
    private final Background.Lane lane;
    private Consumer<EditLetterScreen> view = screen -> {};
    private Papers papers = new Papers(List.of(), List.of());
    private int reader;
    private boolean noted;

    public EditLetterPresenter(ReportPresenter reports, LiveCase live, DocumentKind kind) {
        this.live = live;
        this.kind = kind;
        this.room = live.room();
        this.reading = new LetterReading(reports, live, kind, Options.USUAL);
        this.lane = room.background().lane();
    }

    /** Shows the letter to the first reader. */
    public void start(Consumer<EditLetterScreen> shown) {
        view = shown;
        read("");
    }

    /** The window is gone: nothing is shown any more. */
    public void stop() {
        lane.drop();
        view = screen -> {};
    }

    /** The letter to another reader. */
    public void choose(int wanted) {
        reader = wanted;
        show("", false);
    }

    private void read(String sentence) {
        lane.run(
                () -> reading.read(room.today()),
                found -> {
                    papers = found;
                    note();
                    reader = Math.min(reader, Math.max(0, found.all().size() - 1));
                    boolean none = draft().paragraphs().isEmpty();
                    show(none ? say("letter.nothing") : sentence, false);
                },
                failure -> show(ReportPresenter.failed(room, failure), true));
    }

    /** Its words are on the screen: that counts as one look, however often they are changed. */
    private void note() {
        if (!noted && !papers.all().isEmpty()) {
            noted = true;
            live.papers().made(live.id(), kind);
        }
    }

    private LetterDraft draft() {
        return papers.all().isEmpty()
                ? LetterDraft.NONE
                : papers.all().get(reader).document().draft();
    }

    /** Keeps what was typed. @param texts of the paragraphs, in their order */
    public void save(List<String> texts) {
        LetterDraft draft = draft();
        List<CaseCommand> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(texts.size(), draft.paragraphs().size()); i++) {
            LetterDraft.Paragraph paragraph = draft.paragraphs().get(i);
            if (!texts.get(i).strip().equals(paragraph.text().strip())) {
                changes.add(
                        new EditLetter(kind.key(), draft.addressee(), paragraph.ours(), texts.get(i), draft.basis()));
            }
        }
        if (changes.isEmpty()) {
            show(say("letter.same"), false);
            return;
        }
        execute(changes, say("letter.saved"));
    }

    /** Our own words again. */
    public void throwAway() {
        List<CaseCommand> all = Stream.concat(draft().edits().stream(), draft().lost().stream())
                .map(Edit::id)
                .<CaseCommand>map(RemoveEntry::new)
                .toList();
        if (!all.isEmpty()) {
            execute(all, say("letter.thrown"));
        }
    }

    private void execute(List<CaseCommand> all, String done) {
        live.execute(all.size() == 1 ? all.getFirst() : new Together(all), outcome -> {
            switch (outcome) {
                case Outcome.Done saved -> read(done);
                case Outcome.Rejected rejected ->
                    show(rejected.problems().getFirst().sentence(room.sentences()), true);
                case Outcome.Conflicted conflicted -> show(say("case.conflict"), true);
            }
        });
    }

    private void show(String sentence, boolean problem) {
        LetterDraft draft = draft();
        view.accept(new EditLetterScreen(
                papers.readers(),
                reader,
                IntStream.range(0, draft.paragraphs().size())
                        .mapToObj(at -> paragraph(at, draft.paragraphs().get(at)))
                        .toList(),
                draft.lost().stream()
                        .map(edit -> say("letter.lost", edit.by(), edit.before(), edit.after()))
                        .toList(),
                draft.toBeReadAgain() ? say("letter.readAgain") : "",
                !draft.edits().isEmpty() || !draft.lost().isEmpty(),
                sentence,
                problem));
    }

    private Paragraph paragraph(int at, LetterDraft.Paragraph paragraph) {
        return new Paragraph(
                say("letter.paragraph", at + 1),
                paragraph.text(),
                paragraph
                        .edit()
                        .map(edit -> say(
                                edit.recordChanged() ? "letter.edited.since" : "letter.edited",
                                edit.by(),
                                room.text()
                                        .date(edit.at()
                                                .atZone(room.clock().getZone())
                                                .toLocalDate()),
                                edit.before()))
                        .orElse(""));
    }

    private String say(String key, Object... arguments) {
        return room.text().of(key, arguments);
    }
}
