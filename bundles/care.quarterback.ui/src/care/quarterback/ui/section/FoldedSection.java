package care.quarterback.ui.section;

import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.Section;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.section.SectionPresenter;
import care.quarterback.presentation.section.SectionScreen;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.workbench.Workplace;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The place of a section that most cases have nothing in: the section is built when something is in it or somebody opens it. */
public final class FoldedSection implements SectionPresenter.View {

    private final ScrollPage page;
    private final Composite place;
    private final Function<Composite, SectionPart> maker;
    private final Consumer<Boolean> told;
    private final SectionPresenter watcher;
    private Optional<SectionPart> part = Optional.empty();

    /** @param told whether the section is hidden now */
    public FoldedSection(ScrollPage page, Workplace workplace, LiveCase live, Section section, Consumer<Boolean> told) {
        this.page = page;
        this.told = told;
        this.place = page.look().area(page.body(), 1);
        this.maker = parent -> new SectionPart(page, parent, workplace, live, section);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(place);
        watcher = new SectionPresenter(live, section);
    }

    /** Looks whether something is in it. */
    public void start() {
        told.accept(true);
        watcher.watch(this);
        page.onShow(watcher::catchUp);
    }

    /** What the section is called. */
    public String title() {
        return watcher.title();
    }

    @Override
    public boolean visible() {
        return page.visible();
    }

    @Override
    public void show(SectionScreen screen) {
        boolean used = !screen.rows().isEmpty() || watcher.unfinished();
        if (part.isEmpty() && used && !place.isDisposed()) {
            build();
        }
    }

    private SectionPart build() {
        watcher.stop();
        SectionPart made = maker.apply(place);
        part = Optional.of(made);
        made.foldWhileEmpty(folded -> {
            ((GridData) place.getLayoutData()).exclude = folded;
            place.setVisible(!folded);
            told.accept(folded);
        });
        return made;
    }

    /** Shows the section though nothing is in it, and puts the keyboard there. */
    public void open() {
        SectionPart opened = part.orElseGet(this::build);
        opened.unfold();
        page.bring(opened.control());
        opened.focus();
    }

    /** Opens a place in it. */
    public void open(SectionPlace place) {
        part.orElseGet(this::build).open(place);
    }

    /** Its key. */
    public String key() {
        return watcher.section().key();
    }

    /** The page goes. */
    public void leave() {
        watcher.stop();
        part.ifPresent(SectionPart::leave);
    }
}
