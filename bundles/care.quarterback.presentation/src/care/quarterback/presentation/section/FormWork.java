package care.quarterback.presentation.section;

/** What an open form tells of. On the screen's thread. */
public interface FormWork {

    /** What stands in a field now. */
    void typed(String field, String value);

    /** A field was left. Nothing happens when nothing was typed. */
    void left(String field);

    /** Does what the form is for. */
    void submit();

    /** Closes the form; what was typed and is not entered stays for the next time. */
    void close();
}
