package care.quarterback.ui.tray;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.tray.PagesPresenter;
import care.quarterback.presentation.tray.TrayPresenter;
import care.quarterback.presentation.tray.TrayPreview;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.report.PagePaper;
import care.quarterback.ui.workbench.Workplace;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What an item of the tray looks like: a page as a picture, and its words below for whoever can't see it. */
final class TrayPages {

    private static final int DOTS = 54;
    private static final int WHOLE = 100;
    private static final int WIDTH = 500;
    private static final int WORD_LINES = 7;

    private final PagesPresenter presenter;
    private final Button previous;
    private final Button next;
    private final Label place;
    private final PagePaper paper;
    private final Text words;

    TrayPages(Composite parent, Look look, Workplace workplace, TrayPresenter tray) {
        int sharpness = parent.getMonitor().getZoom();
        presenter = new PagesPresenter(tray, workplace.room(), workplace.pictures(), DOTS * sharpness / WHOLE);
        Composite area = look.area(parent, 1);
        GridDataFactory.fillDefaults()
                .grab(false, true)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(area);
        Composite bar = look.area(area, 3);
        previous = look.button(bar, "tray.previous", workplace.words("preview.previous"), () -> turn(-1));
        next = look.button(bar, "tray.next", workplace.words("preview.next"), () -> turn(1));
        place = look.label(bar, Type.BOLD, Tone.TEXT, workplace.words("preview.place", 10, 10));
        place.setData(Look.KEY, "tray.place");
        paper = new PagePaper(area, workplace.words("tray.preview"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(paper.control());
        words = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        look.font(words, Type.BODY);
        words.setData(Look.KEY, "tray.words");
        Look.name(words, workplace.words("preview.words"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, look.height(words, WORD_LINES))
                .applyTo(words);
        presenter.start(this::show);
        show(new TrayPreview(Optional.empty(), "", "", false, false));
    }

    void show(Optional<ObjectId> item) {
        presenter.show(item);
    }

    void turn(int by) {
        presenter.turn(by);
    }

    private void show(TrayPreview preview) {
        if (words.isDisposed()) {
            return;
        }
        previous.setEnabled(preview.before());
        next.setEnabled(preview.after());
        place.setText(preview.place());
        paper.show(preview.picture());
        words.setText(preview.words());
    }

    void stop() {
        presenter.stop();
    }
}
