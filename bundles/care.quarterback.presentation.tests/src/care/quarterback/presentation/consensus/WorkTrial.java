package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A panel that leads through work, without a window: what it was told last, and what a person does in it. */
final class WorkTrial implements WorkPresenter.View {

    WorkScreen screen;
    String nothing = "";
    String refused = "";
    final List<String> read = new ArrayList<>();

    @Override
    public void show(WorkScreen shown) {
        screen = shown;
    }

    @Override
    public void showNothing(String sentence) {
        nothing = sentence;
    }

    @Override
    public void refused(String field, String sentence) {
        refused = field + ": " + sentence;
    }

    @Override
    public void accepted() {
        refused = "";
    }

    @Override
    public void read(String title, List<String> lines) {
        read.addAll(lines);
    }

    Line line(String key) {
        return screen.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    Line open() {
        return screen.lines().stream()
                .filter(line -> line.form().isPresent())
                .findFirst()
                .orElseThrow();
    }

    Form form() {
        return open().form().orElseThrow();
    }

    String primary() {
        return form().actions().stream()
                .filter(Action::primary)
                .map(Action::key)
                .findFirst()
                .orElse("");
    }

    <P extends WorkPresenter> P start(P presenter, LiveCase live) {
        presenter.start(this);
        presenter.about(Optional.of(live));
        return presenter;
    }

    static LiveCase backSurgery() {
        return new MemoryStores().scenario("two-opinions", "2026-04-06");
    }

    /** Does an action with what the form says by itself, and what is typed over it. */
    void act(WorkPresenter presenter, String action, String... typed) {
        Map<String, String> values = new HashMap<>();
        form().fields().forEach(field -> values.put(field.key(), field.value()));
        for (int i = 0; i < typed.length; i += 2) {
            values.put(typed[i], typed[i + 1]);
        }
        refused = "";
        presenter.act(action, values);
    }

    void next(WorkPresenter presenter, String... typed) {
        act(presenter, primary(), typed);
        assertEquals("", refused);
    }
}
