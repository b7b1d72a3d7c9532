package care.quarterback.ui.workbench;

/** A part that knows which page of the help belongs to what it shows now. */
public interface HelpedPlace {

    /** The key of that page. */
    String helpPage();
}
