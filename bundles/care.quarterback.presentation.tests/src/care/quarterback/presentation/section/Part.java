package care.quarterback.presentation.section;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import java.util.List;

/** A section without a window: what a person sees of it and types into it. */
final class Part implements SectionPresenter.View {

    private final SectionPresenter presenter;
    private SectionScreen screen;
    private boolean visible = true;

    Part(LiveCase live, Section section) {
        presenter = new SectionPresenter(live, section);
        presenter.start(this);
    }

    @Override
    public void show(SectionScreen shown) {
        screen = shown;
    }

    @Override
    public boolean visible() {
        return visible;
    }

    /** Another page is in front from now on. */
    void hide() {
        visible = false;
    }

    SectionPresenter presenter() {
        return presenter;
    }

    SectionScreen screen() {
        return screen;
    }

    /** The rows, each with its cells. */
    List<String> rows() {
        return screen.rows().stream()
                .map(row -> String.join(" | ", row.cells()))
                .toList();
    }

    ObjectId row(String words) {
        return screen.rows().stream()
                .filter(row -> String.join(" | ", row.cells()).contains(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    FormScreen form() {
        return screen.form().orElseThrow();
    }

    boolean open() {
        return screen.form().isPresent();
    }

    FormField field(String name) {
        return form().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Types into fields, name and words by turns, without leaving them. */
    Part type(String... typed) {
        for (int i = 0; i < typed.length; i += 2) {
            presenter.typed(typed[i], typed[i + 1]);
        }
        return this;
    }

    /** Types into a field and leaves it. */
    Part fill(String field, String words) {
        presenter.typed(field, words);
        presenter.left(field);
        return this;
    }
}
