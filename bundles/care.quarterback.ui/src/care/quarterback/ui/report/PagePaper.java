package care.quarterback.ui.report;

import care.quarterback.desk.report.PagePictures.PagePicture;
import care.quarterback.ui.look.Look;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A page as it prints, which scrolls where it is larger than its place. */
public final class PagePaper {

    /** In which letter paper has room at three quarters of its size. */
    static final int WIDTH = 640;

    private static final int DEPTH = 24;
    private static final int WHOLE = 100;
    private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private final ScrolledComposite room;
    private final Canvas paper;
    private Optional<PagePicture> picture = Optional.empty();
    private Image image;

    public PagePaper(Composite parent, String name) {
        room = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        room.setBackground(parent.getBackground());
        paper = new Canvas(room, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        paper.setBackground(parent.getBackground());
        paper.setData(Look.KEY, "preview.page");
        Look.name(paper, name);
        room.setContent(paper);
        paper.addListener(SWT.Paint, event -> {
            if (image != null) {
                int dots = zoom();
                event.gc.drawImage(
                        image,
                        0,
                        0,
                        image.getBounds().width,
                        image.getBounds().height,
                        0,
                        0,
                        picture.map(PagePicture::width).orElse(0) * WHOLE / dots,
                        picture.map(PagePicture::height).orElse(0) * WHOLE / dots);
            }
        });
        paper.addListener(SWT.Dispose, event -> drop());
    }

    public ScrolledComposite control() {
        return room;
    }

    private int zoom() {
        return paper.getMonitor().getZoom();
    }

    public void show(Optional<PagePicture> shown) {
        if (picture.equals(shown)) {
            return;
        }
        picture = shown;
        drop();
        picture.ifPresent(page -> {
            var data = new ImageData(page.width(), page.height(), DEPTH, RGB);
            for (int line = 0; line < page.height(); line++) {
                data.setPixels(0, line, page.width(), page.rgb(), line * page.width());
            }
            image = new Image(paper.getDisplay(), data);
            paper.setSize(page.width() * WHOLE / zoom(), page.height() * WHOLE / zoom());
        });
        if (shown.isEmpty()) {
            paper.setSize(0, 0);
        }
        room.setOrigin(0, 0);
        paper.redraw();
    }

    private void drop() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }
}
