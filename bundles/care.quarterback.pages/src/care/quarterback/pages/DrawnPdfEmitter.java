package care.quarterback.pages;

import java.io.OutputStream;
import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.content.IReportContent;
import org.eclipse.birt.report.engine.emitter.IEmitterServices;
import org.eclipse.birt.report.engine.emitter.pdf.PDFEmitter;
import org.eclipse.birt.report.engine.emitter.pdf.PDFPage;
import org.eclipse.birt.report.engine.emitter.pdf.PDFPageDevice;
import org.eclipse.birt.report.engine.emitter.pdf.PDFRender;
import org.eclipse.birt.report.engine.layout.emitter.IPageDevice;
import org.eclipse.birt.report.engine.layout.emitter.PageDeviceRender;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfWriter;

/**
 * BIRT's writer of PDFs, on whose pages somebody else draws. A fragment of BIRT's own, because BIRT exports nothing of it. BIRT
 * makes one for each document, by its name in fragment.xml.
 */
public final class DrawnPdfEmitter extends PDFEmitter {

    /** Its name in fragment.xml. */
    public static final String ID = "care.quarterback.pages.pdf";

    /** By which name the context of a print holds its {@link PageContents}. */
    public static final String CONTENTS = "pageContents";

    @Override
    public PageDeviceRender createRender(IEmitterServices services) throws EngineException {
        return new Render(services);
    }

    private static final class Render extends PDFRender {

        Render(IEmitterServices services) throws EngineException {
            super(services);
        }

        private OutputStream output() {
            return output;
        }

        @Override
        public IPageDevice createPageDevice(
                String title,
                String author,
                String subject,
                String description,
                IReportContext context,
                IReportContent report) {
            currentPageDevice = new Device(output(), new Words(title, author, subject, description), context, report);
            return currentPageDevice;
        }
    }

    private record Words(String title, String author, String subject, String description) {}

    private static final class Device extends PDFPageDevice {

        private final PageContents contents;

        Device(OutputStream out, Words words, IReportContext context, IReportContent report) {
            super(out, words.title(), words.author(), words.subject(), words.description(), context, report);
            contents = (PageContents) context.getAppContext().get(CONTENTS);
        }

        private Document document() {
            return doc;
        }

        private PdfWriter writer() {
            return writer;
        }

        @Override
        protected PDFPage createPDFPage(int width, int height) {
            return new Page(width, height, this);
        }
    }

    private static final class Page extends PDFPage {

        Page(int width, int height, Device device) {
            super(width, height, device.document(), device.writer(), device);
            contentByte = device.contents.of(device.writer(), contentByte);
        }
    }
}
