package care.quarterback.presentation.report;

import java.nio.file.Path;

/** Shows a finished report to the person, outside the window. Called on the screen's thread. */
public interface ReportViewer {

    /** True when something opened the file; false when this computer has nothing for it. */
    boolean show(Path file);
}
