package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.CaseScreen;

/** A part of a step's page that is more than a list of entries. It is on the page once it is made. */
interface StepPart {

    /** The newest rows. */
    default void show(CaseScreen screen) {}

    /** The editor closes. */
    default void leave() {}
}
