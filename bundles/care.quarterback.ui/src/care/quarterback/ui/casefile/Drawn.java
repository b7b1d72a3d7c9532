package care.quarterback.ui.casefile;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.ScrollPage;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A part that only shows: drawn anew when what it shows has changed, and hidden while there is nothing to show. */
final class Drawn<T> {

    private final ScrollPage page;
    private final Composite area;
    private final BiConsumer<Composite, T> draw;
    private T shown;

    /** Where a part stands on its page. */
    record Place(ScrollPage page, Composite parent) {

        Look look() {
            return page.look();
        }
    }

    /** @param draw fills an empty area of one column */
    Drawn(Place place, BiConsumer<Composite, T> draw) {
        this.page = place.page();
        this.draw = draw;
        area = place.look().area(place.parent(), 1);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
    }

    void show(T wanted, Predicate<T> empty) {
        if (area.isDisposed() || wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        boolean none = empty.test(wanted);
        if (!none) {
            draw.accept(area, wanted);
        }
        ((GridData) area.getLayoutData()).exclude = none;
        area.setVisible(!none);
        page.fit();
    }
}
