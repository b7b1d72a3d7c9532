package care.quarterback.ui.tests;

import care.quarterback.presentation.report.ReportViewer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands where the desktop's viewer is: keeps what would be shown. */
final class ShownReports implements ReportViewer {

    private final List<Path> files = new CopyOnWriteArrayList<>();

    @Override
    public boolean show(Path file) {
        return files.add(file);
    }

    List<Path> files() {
        return files;
    }
}
