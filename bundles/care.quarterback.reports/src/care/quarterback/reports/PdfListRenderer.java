package care.quarterback.reports;

import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.desk.report.SheetText;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Prints lists with OpenPDF, and writes them as workbooks. */
@Component
public final class PdfListRenderer implements ListRenderer {

    private final BundleFiles files;

    @Activate
    public PdfListRenderer(BundleContext context) {
        files = new BundleFiles(context);
    }

    @Override
    public int pdf(PrintedList list, OutputStream out) throws IOException {
        return new ListPrint(files.fonts()).pdf(list, out);
    }

    @Override
    public void workbook(PrintedList list, OutputStream out) throws IOException {
        out.write(SheetBook.of(SheetText.of(list)));
    }
}
