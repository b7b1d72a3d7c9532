package care.quarterback.ui.workbench;

import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.presentation.section.SectionPlace;
import org.eclipse.swt.widgets.Control;

/** A page of the case editor. */
public interface CasePage {

    Control control();

    /** The newest rows. */
    default void show(CaseScreen screen) {}

    /** The page comes to the front. */
    default void enter() {}

    /** Opens what a gap or a date leads to; the page is in front. Nothing happens where the page has no such part. */
    default void open(SectionPlace place) {}

    /** Nothing was changed. @param field which one, empty for none */
    default void refused(String field, String sentence) {}

    /** What was typed is saved. */
    default void accepted() {}

    /** The editor closes. */
    default void leave() {}
}
