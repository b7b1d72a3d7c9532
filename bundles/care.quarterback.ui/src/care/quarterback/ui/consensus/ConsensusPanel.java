package care.quarterback.ui.consensus;

import care.quarterback.presentation.live.LiveCase;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;

/** One piece of work below the comparison: a tab of its own. Called on the screen's thread. */
interface ConsensusPanel {

    /** What the tab holds. */
    Control control();

    /** The case the panel is about, or none; another one replaces it. */
    void about(Optional<LiveCase> live);

    /** Puts the keyboard on what is to be done first; false when there is nothing to do. */
    boolean focus();

    /** Whether it is in sight. */
    default void seen(boolean now) {}

    /** Nothing is shown any more. */
    void stop();
}
