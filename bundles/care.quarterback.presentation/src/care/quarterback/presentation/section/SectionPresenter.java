package care.quarterback.presentation.section;

import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.CorrectFields;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.RemoveEntry;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Outcome;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.Draft;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.SightGate;
import care.quarterback.presentation.section.FormIntent.Add;
import care.quarterback.presentation.section.FormIntent.Begin;
import care.quarterback.presentation.section.FormIntent.Change;
import care.quarterback.presentation.section.FormIntent.Perform;
import care.quarterback.presentation.section.FormIntent.TakeOut;
import care.quarterback.presentation.section.FormReading.Read;
import care.quarterback.presentation.work.Background;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A list of entries of one kind: what is in it, and the form that adds, changes or takes out. Whatever kind it is, the
 * catalogue says which fields there are and which command does it. Called on the screen's thread, and calls back on it.
 */
public final class SectionPresenter implements FormWork {

    private final LiveCase live;
    private final Section section;
    private final SectionForms forms;
    private final SectionCells cells;
    private final SectionReading rows;
    private final FormReading reading;
    private final Background.Lane lane;
    private final Map<String, String> refusals = new HashMap<>();
    private Runnable unlisten = () -> {};
    private View view;
    private SectionScreen shown = SectionScreen.NONE;
    private Optional<FormIntent> intent = Optional.empty();
    private Optional<Set<ObjectId>> before = Optional.empty();
    private final FormDrafts drafts;
    private List<String> asking = List.of();
    private boolean takenOutShown;
    private final SightGate sight = new SightGate(() -> view.visible());

    /** What the part shows. */
    public interface View {

        void show(SectionScreen screen);

        /** Whether anybody can see it. While nobody can, the case is not read for it. */
        default boolean visible() {
            return true;
        }
    }

    /** A deed that is a button. @param row whether it is done on the chosen row */
    public record DeedButton(String name, String label, String hint, boolean row) {}

    public SectionPresenter(LiveCase live, Section section) {
        this.live = live;
        this.section = section;
        this.drafts = new FormDrafts(live, section);
        this.forms = new SectionForms(live.room(), section, DeskCatalogue.get(), live.person());
        this.cells = new SectionCells(live, section, forms);
        this.rows = new SectionReading(live.room(), forms, cells);
        this.reading = new FormReading(live.room(), forms);
        this.lane = live.room().background().lane();
    }

    public Section section() {
        return section;
    }

    /** Shows the section, and the form that was left open before this start. */
    public void start(View part) {
        intent = drafts.left();
        watch(part);
    }

    /** Shows what is in the section. */
    public void watch(View part) {
        view = part;
        unlisten = live.onChange(() -> sight.changed(this::refresh));
        refresh();
        cells.count(() -> sight.changed(this::refresh));
    }

    /** Whether a form was left unfinished before this start, and nothing was typed into it since. */
    public boolean unfinished() {
        return drafts.left().isPresent();
    }

    /** The part can be seen again: it shows what was changed meanwhile. */
    public void catchUp() {
        sight.catchUp();
    }

    /** What stands in the fields of an entry is saved before the part goes. */
    public void stop() {
        intent.filter(Change.class::isInstance)
                .ifPresent(open -> drafts.of(open).fields().forEach(this::left));
        unlisten.run();
        lane.drop();
        view = screen -> {};
    }

    /** What the columns are called, in their order. */
    public List<String> titles() {
        return cells.titles();
    }

    /** What the section is called. */
    public String title() {
        return forms.title();
    }

    /** What stands where the rows would be: what belongs here. */
    public String emptySentence() {
        return forms.emptySentence();
    }

    /** The words of the button that adds; empty where nothing can be added by hand. */
    public String addWords() {
        return forms.adder().isPresent() ? forms.addWords() : "";
    }

    /** The words of the button that takes a row out; empty where that cannot be done. */
    public String removeWords() {
        return forms.removeWords();
    }

    public List<DeedButton> deeds() {
        return forms.buttons();
    }

    private void refresh() {
        sight.forget();
        var asked = new SectionReading.Asked(intent, drafts.typed(intent), refusals, before, asking, takenOutShown);
        lane.show(
                live.read(careCase -> rows.screen(careCase, asked)),
                screen -> {
                    if (!asked.typed().equals(drafts.typed(intent))) {
                        refresh(); // what was typed while it was read must not be typed over
                        return;
                    }
                    shown = screen;
                    before = Optional.empty();
                    view.show(screen);
                },
                failure -> live.tell(words("case.notRead")));
    }

    /** Shows what was taken out of use, or hides it again. */
    public void showTakenOut(boolean wanted) {
        takenOutShown = wanted;
        refresh();
    }

    /** Opens the form for a new entry, with what was typed into it before. */
    public void add() {
        open(new Add());
    }

    /** Opens the fields of an entry. */
    public void change(ObjectId entry) {
        open(new Change(entry));
    }

    /** Asks why an entry is taken out; one that states nothing by itself goes at once. */
    public void takeOut(ObjectId entry) {
        if (section.remover().isPresent()) {
            perform(section.remover().get(), entry);
        } else if (forms.kind().stated()) {
            open(new TakeOut(entry));
        } else {
            execute(new RemoveEntry(entry), this::close);
        }
    }

    /** Opens the form of a deed; one that asks for nothing more is done at once. */
    public void perform(String deed, ObjectId entry) {
        var wanted = new Perform(deed, entry);
        if (forms.asked(wanted).isEmpty()) {
            execute(reading.deed(wanted, Map.of()), this::close);
        } else {
            open(wanted);
        }
    }

    /** Moves a row by one place; nothing happens at the end of the list. */
    public void move(ObjectId entry, boolean up) {
        section.moving()
                .ifPresent(order -> live.room()
                        .background()
                        .show(
                                live.read(careCase -> order.move(careCase, forms.kind(), shown.used(), entry, up)),
                                command -> command.ifPresent(each -> execute(each, this::refresh)),
                                failure -> live.tell(words("case.notRead"))));
    }

    /** Opens the form of a deed on no row; one that asks for nothing and can be undone is done at once. */
    public void begin(String deed) {
        forms.deed(deed)
                .atOnce()
                .ifPresentOrElse(command -> execute(command, this::close), () -> open(new Begin(deed)));
    }

    /** Opens the form of a deed on no row, filled in beforehand; its command is completed before it is done. */
    public void begin(Companion wanted) {
        open(new Begin(wanted.deed()), Optional.of(wanted));
    }

    /** Opens the form that a place asks for, with what is known filled in; what was typed for something else goes. */
    public void open(SectionPlace place) {
        place.intent().ifPresent(form -> {
            drafts.fill(form, place);
            if (form instanceof Perform perform) {
                perform(perform.deed(), perform.entry());
            } else {
                open(form);
            }
            asking = place.asking();
            refresh();
        });
    }

    private void open(FormIntent wanted) {
        open(wanted, Optional.empty());
    }

    private void open(FormIntent wanted, Optional<Companion> with) {
        drafts.turnTo(with);
        refusals.clear();
        asking = List.of();
        intent = Optional.of(wanted);
        refresh();
    }

    @Override
    public void close() {
        intent.map(drafts::of).ifPresent(Draft::giveUp);
        refusals.clear();
        intent = Optional.empty();
        refresh();
        drafts.leave().ifPresent(each -> each.closed(false));
    }

    @Override
    public void typed(String field, String value) {
        intent.ifPresent(open -> drafts.typed(open, field, value));
        if (section.checking().isPresent()) {
            refresh();
        }
    }

    /** A field was left: of an entry it is saved, of another form it is read. Nothing happens when nothing was typed. */
    @Override
    public void left(String field) {
        intent.filter(open -> drafts.of(open).holds(field)).ifPresent(open -> {
            String value = drafts.of(open).text(field, "");
            forms.asked(open).stream()
                    .filter(each -> each.feature().equals(field))
                    .findFirst()
                    .ifPresent(each -> left(open, each, value));
        });
    }

    private void left(FormIntent open, EntryField field, String value) {
        live.room()
                .background()
                .show(
                        live.read(careCase -> reading.left(careCase, open, field, value)),
                        read -> settle(open, field.feature(), value, read),
                        failure -> refuse(Map.of(field.feature(), words("case.notSaved"))));
    }

    private void settle(FormIntent open, String field, String value, Read read) {
        switch (read) {
            case Read.Same same -> {
                settled(open, field, value);
                refresh();
            }
            case Read.Shown words -> {
                if (value.equals(drafts.of(open).text(field, null))) {
                    drafts.of(open).type(field, words.text());
                }
                refusals.remove(field);
                refresh();
            }
            case Read.Wrong wrong -> refuse(Map.of(field, wrong.sentence()));
            case Read.Changed changed ->
                live.execute(
                        new ChangeField(((Change) open).entry(), field, changed.strict()),
                        outcome -> answered(outcome, field, () -> {
                            settled(open, field, value);
                            refresh();
                        }));
        }
    }

    private void settled(FormIntent open, String field, String value) {
        refusals.remove(field);
        drafts.of(open).saved(field, value);
    }

    @Override
    public void submit() {
        intent.ifPresent(open -> {
            Map<String, String> typed = drafts.of(open).typed();
            live.room()
                    .background()
                    .show(
                            live.read(careCase -> reading.all(careCase, open, typed)),
                            filled -> submit(open, filled),
                            failure -> refuse(Map.of("", words("case.notSaved"))));
        });
    }

    private void submit(FormIntent open, FormReading.Filled filled) {
        refusals.clear();
        if (!filled.refusals().isEmpty()) {
            refuse(filled.refusals());
            return;
        }
        Set<ObjectId> known = shown.rows().stream().map(SectionRow::id).collect(Collectors.toSet());
        Runnable done = () -> {
            drafts.of(open).drop();
            if (open instanceof Add || open instanceof Begin) {
                before = Optional.of(known);
            }
            Optional<Companion> with = drafts.leave();
            close();
            with.ifPresent(each -> each.closed(true));
        };
        Map<String, String> values = filled.values();
        switch (open) {
            case Add add -> execute(() -> reading.add(values), done);
            case Begin begin -> complete(() -> forms.deed(begin.deed()).with(values), done);
            case TakeOut out -> execute(new VoidStatement(out.entry(), filled.reason()), done);
            case Perform perform -> execute(() -> reading.deed(perform, values), done);
            case Change change when values.isEmpty() -> done.run();
            case Change change -> execute(new CorrectFields(change.entry(), values, filled.reason()), done);
        }
    }

    private void complete(Supplier<CaseCommand> making, Runnable done) {
        if (drafts.companion().isEmpty()) {
            execute(making, done);
            return;
        }
        try {
            drafts.companion()
                    .get()
                    .complete(making.get(), ready -> execute(ready, done), sentence -> refuse(Map.of("", sentence)));
        } catch (CommandRejected rejected) {
            refuse(forms.refusals(intent, rejected.problems(), ""));
        }
    }

    private void execute(CaseCommand command, Runnable done) {
        execute(() -> command, done);
    }

    /** @param making may refuse what was typed */
    private void execute(Supplier<CaseCommand> making, Runnable done) {
        try {
            live.execute(making.get(), outcome -> answered(outcome, "", done));
        } catch (CommandRejected rejected) {
            refuse(forms.refusals(intent, rejected.problems(), ""));
        }
    }

    /** @param field that a refusal without one belongs to */
    private void answered(Outcome outcome, String field, Runnable done) {
        switch (outcome) {
            case Outcome.Done saved -> done.run();
            case Outcome.Rejected rejected -> refuse(forms.refusals(intent, rejected.problems(), field));
            case Outcome.Conflicted conflicted -> refuse(Map.of(field, words("case.conflict")));
        }
    }

    private void refuse(Map<String, String> sentences) {
        refusals.putAll(sentences);
        refresh();
    }

    private String words(String key) {
        return live.room().text().of(key);
    }
}
