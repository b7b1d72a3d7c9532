package care.quarterback.app;

import care.quarterback.presentation.report.ReportViewer;
import java.nio.file.Path;
import org.eclipse.swt.program.Program;
import org.osgi.service.component.annotations.Component;

/** The desktop's own program for the file. */
@Component(service = ReportViewer.class)
public final class DesktopViewer implements ReportViewer {

    @Override
    public boolean show(Path file) {
        return Program.launch(file.toString());
    }
}
