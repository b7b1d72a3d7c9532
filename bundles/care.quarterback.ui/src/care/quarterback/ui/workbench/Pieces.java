package care.quarterback.ui.workbench;

/** A part whose pieces are reached by Alt and a digit: the steps of a case, the work below a comparison. */
public interface Pieces {

    /** Brings a piece to the front. @param place from 0; nothing happens where there is none */
    void piece(int place);

    /** The same by its key. Nothing happens where there is none of it. */
    default void piece(String key) {}
}
