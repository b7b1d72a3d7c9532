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
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.FormIntent.Add;
import care.quarterback.presentation.section.FormIntent.Begin;
import care.quarterback.presentation.section.FormIntent.Change;
import care.quarterback.presentation.section.FormIntent.Perform;
import care.quarterback.presentation.section.FormIntent.TakeOut;
import care.quarterback.presentation.section.FormReading.Read;
import care.quarterback.presentation.work.Background;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private SectionScreen shown = new SectionScreen(List.of(), "", Optional.empty(), Optional.empty());
    private Optional<FormIntent> intent = Optional.empty();
    private Optional<Set<ObjectId>> before = Optional.empty();
    private List<String> asking = List.of();
    private Optional<Companion> companion = Optional.empty();
    private boolean takenOutShown;
    private boolean behind;

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
        this.forms = new SectionForms(live.room(), section, DeskCatalogue.get());
        this.cells = new SectionCells(live.room(), section, forms);
        this.rows = new SectionReading(live.room(), forms, cells);
        this.reading = new FormReading(live.room(), forms);
        this.lane = live.room().background().lane();
    }

    public Section section() {
        return section;
    }

    public void start(View part) {
        view = part;
        unlisten = live.onChange(this::changed);
        refresh();
    }

    private void changed() {
        behind = true;
        if (view.visible()) {
            refresh();
        }
    }

    /** The part can be seen again: it shows what was changed meanwhile. */
    public void catchUp() {
        if (behind) {
            refresh();
        }
    }

    /** What stands in the fields of an entry is saved before the part goes. */
    public void stop() {
        intent.filter(Change.class::isInstance)
                .ifPresent(open -> List.copyOf(draft(open).keySet()).forEach(this::left));
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
        behind = false;
        var asked = new SectionReading.Asked(
                intent, intent.map(this::draft).orElse(Map.of()), refusals, before, asking, takenOutShown);
        lane.show(
                live.read(careCase -> rows.screen(careCase, asked)),
                screen -> {
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

    /** Opens the form of a deed on no row. */
    public void begin(String deed) {
        open(new Begin(deed));
    }

    /** Opens the form of a deed on no row, filled in beforehand; its command is completed before it is done. */
    public void begin(Companion wanted) {
        var form = new Begin(wanted.deed());
        part().ifPresent(each -> each.closed(false));
        live.drafts().drop(section.key(), form);
        draft(form).putAll(wanted.fields());
        open(form);
        companion = Optional.of(wanted);
    }

    /** Opens the form that a place asks for, with what is known filled in; what was typed for something else goes. */
    public void open(SectionPlace place) {
        place.intent().ifPresent(form -> {
            live.drafts().fill(section.key(), form, place.known());
            if (form instanceof Perform perform) {
                perform(perform.deed(), perform.entry());
            } else {
                open(form);
            }
            asking = place.asking();
            refresh();
        });
    }

    /** The companion of the open form, which has none from now on. */
    private Optional<Companion> part() {
        Optional<Companion> leaving = companion;
        companion = Optional.empty();
        return leaving;
    }

    private void open(FormIntent wanted) {
        part().ifPresent(each -> each.closed(false));
        refusals.clear();
        asking = List.of();
        intent = Optional.of(wanted);
        refresh();
    }

    @Override
    public void close() {
        refusals.clear();
        intent = Optional.empty();
        refresh();
        part().ifPresent(each -> each.closed(false));
    }

    @Override
    public void typed(String field, String value) {
        intent.ifPresent(open -> draft(open).put(field, value));
        if (section.checking().isPresent()) {
            refresh();
        }
    }

    /** A field was left: of an entry it is saved, of another form it is read. Nothing happens when nothing was typed. */
    @Override
    public void left(String field) {
        intent.filter(open -> draft(open).containsKey(field)).ifPresent(open -> {
            String value = draft(open).get(field);
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
                if (value.equals(draft(open).get(field))) {
                    draft(open).put(field, words.text());
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
        draft(open).remove(field, value);
    }

    @Override
    public void submit() {
        intent.ifPresent(open -> {
            Map<String, String> typed = new LinkedHashMap<>(draft(open));
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
            live.drafts().drop(section.key(), open);
            if (open instanceof Add || open instanceof Begin) {
                before = Optional.of(known);
            }
            Optional<Companion> with = part();
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
        if (companion.isEmpty()) {
            execute(making, done);
            return;
        }
        try {
            companion
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

    private Map<String, String> draft(FormIntent open) {
        return live.drafts().of(section.key(), open);
    }

    private String words(String key) {
        return live.room().text().of(key);
    }
}
