package care.quarterback.presentation.live;

/** What a page is told of a command that it asked for. Called on the screen's thread. */
public interface Reply {

    /** What was typed is not accepted; nothing was changed. @param field which one, empty for none */
    void refused(String field, String sentence);

    /** What was typed is saved: the fields for the next one are empty again. */
    void accepted();
}
