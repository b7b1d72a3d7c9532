package care.quarterback.ui.workbench;

/** A part that can say why what it computes is as it is. */
public interface Explained {

    /** Says it, of what the keyboard stands on, or else of what comes first. */
    void explain();
}
