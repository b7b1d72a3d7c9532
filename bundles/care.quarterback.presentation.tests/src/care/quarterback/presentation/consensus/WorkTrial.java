package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.CareCase;
import care.quarterback.presentation.consensus.FieldKey.ChoiceKey;
import care.quarterback.presentation.consensus.FieldKey.TextKey;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.ChoiceField;
import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.TextField;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A panel that leads through work, without a window: what it was told last, and what a person does in it. A person can only
 * press what the screen shows, fill in what the open form has, and choose what it offers.
 */
class WorkTrial<I> implements WorkPresenter.View<I> {

    private final WorkPresenter<I> presenter;
    private final LiveCase live;
    private final WorkDrafts drafts = new WorkDrafts("trial");
    private WorkScreen<I> screen;
    private Optional<FieldKey> refusedAt = Optional.empty();
    private String refusal = "";
    String nothing = "";
    final List<String> read = new ArrayList<>();

    WorkTrial(WorkPresenter<I> presenter, LiveCase live) {
        this.presenter = presenter;
        this.live = live;
        drafts.about(Optional.of(live));
        presenter.start(this);
        presenter.about(Optional.of(live));
    }

    static LiveCase backSurgery() {
        return new MemoryStores().scenario("two-opinions", "2026-04-06");
    }

    @Override
    public void show(WorkScreen<I> shown) {
        screen = shown;
        drafts.turnTo(shown);
    }

    @Override
    public void showNothing(String sentence) {
        nothing = sentence;
    }

    @Override
    public void refused(Optional<FieldKey> field, String sentence) {
        refusedAt = field;
        refusal = sentence;
    }

    @Override
    public void accepted(Set<FieldKey> saved) {
        drafts.saved(saved);
    }

    @Override
    public void read(String title, List<String> lines) {
        read.add(title);
        read.addAll(lines);
    }

    WorkScreen<I> screen() {
        return screen;
    }

    Line<I> line(Predicate<Line<I>> wanted) {
        return screen.lines().stream().filter(wanted).findFirst().orElseThrow();
    }

    Line<I> open() {
        return screen.open().orElseThrow();
    }

    Form<I> form() {
        return open().form().orElseThrow();
    }

    /** What the one next action asks for. */
    I next() {
        return form().actions().stream()
                .filter(Action::primary)
                .map(Action::intent)
                .findFirst()
                .orElseThrow();
    }

    /** Types over what the field of the open form says. */
    WorkTrial<I> type(TextKey field, String text) {
        field(field);
        drafts.type(field, text);
        return this;
    }

    /** Chooses what the field of the open form offers. */
    @SuppressWarnings("unchecked")
    <V> WorkTrial<I> choose(ChoiceKey<V> field, V value) {
        var offered = (ChoiceField<V>) field(field);
        assertTrue(
                offered.choices().stream().anyMatch(choice -> choice.value().equals(Optional.of(value))),
                () -> value + " is not offered: " + offered);
        drafts.choose(field, Optional.of(value));
        return this;
    }

    private Field field(FieldKey key) {
        return form().fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not asked for in " + form().fields()));
    }

    /** What the field shows now. */
    String shown(TextKey field) {
        return drafts.shown((TextField) field(field));
    }

    /** Presses what the screen has that asks for this kind of thing. */
    void press(Class<? extends I> kind) {
        press(kind::isInstance);
    }

    /** Presses what the screen has that asks for this. */
    void press(I intent) {
        press(intent::equals);
    }

    private void press(Predicate<I> wanted) {
        List<I> offered = offered().filter(wanted).distinct().toList();
        assertEquals(1, offered.size(), () -> "of " + offered().toList());
        refusal = "";
        refusedAt = Optional.empty();
        presenter.act(
                offered.getFirst(),
                screen.open().flatMap(Line::form).map(drafts::values).orElse(FieldValues.none()));
    }

    private Stream<I> offered() {
        return screen.lines().stream()
                .flatMap(line -> Stream.of(
                                line.open().stream(),
                                line.quick().stream(),
                                line.form().stream().flatMap(form -> form.actions().stream()))
                        .flatMap(Function.identity()))
                .map(Action::intent);
    }

    /** Presses it, and it is accepted. */
    void does(Class<? extends I> kind) {
        press(kind);
        assertEquals("", refusal);
    }

    /** Presses the one next action, and it is accepted. */
    void doesNext() {
        press(next());
        assertEquals("", refusal);
    }

    /** It was refused at this field, with a sentence that begins so; what was typed still stands there. */
    void refusedAt(TextKey field, String typed, String sentence) {
        refusedAt((FieldKey) field, sentence);
        assertEquals(typed, shown(field));
    }

    void refusedAt(FieldKey field, String sentence) {
        assertEquals(Optional.of(field), refusedAt, refusal);
        assertTrue(!sentence.isEmpty() && refusal.startsWith(sentence), refusal);
    }

    /** It was refused as a whole. */
    void refused(String sentence) {
        assertEquals(Optional.empty(), refusedAt, refusal);
        assertTrue(!sentence.isEmpty() && refusal.startsWith(sentence), refusal);
    }

    /** Reads from the case as it is saved. */
    <T> T saved(Function<CareCase, T> what) {
        return live.read(what).join();
    }
}
