package care.quarterback.reports;

import care.quarterback.desk.share.PageLock;
import care.quarterback.desk.share.SharedView;
import care.quarterback.desk.share.ViewPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Component;

/** Writes a family's own view as a page that any browser opens. */
@Component
public final class LockedPages implements ViewPrinter {

    @Override
    public void print(SharedView view, PageLock lock, OutputStream out) throws IOException {
        out.write(FamilyViewPage.of(view, lock));
    }
}
