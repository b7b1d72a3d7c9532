package care.quarterback.presentation.section;

import care.quarterback.core.session.CaseCommand;
import java.util.Map;
import java.util.function.Consumer;

/** Opens the form of a deed with some fields filled in, and completes its command before it is done. On the screen's thread. */
public interface Companion {

    /** The deed, as the catalogue names it. */
    String deed();

    /** What stands in the form at first, by field. */
    Map<String, String> fields();

    /**
     * Completes what the form made. Exactly one of the two is called, on the screen's thread, now or later.
     *
     * @param ready takes the command that is done
     * @param refused takes the sentence for the person; the form stays open
     */
    void complete(CaseCommand made, Consumer<CaseCommand> ready, Consumer<String> refused);

    /** The form is closed, once. @param done whether the deed was done */
    void closed(boolean done);
}
