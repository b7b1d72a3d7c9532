package care.quarterback.ui.consensus;

import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.consensus.ConsensusPresenter;
import care.quarterback.presentation.consensus.ConsensusScreen;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** The opinions of the active case side by side, and where the diagnoses part. */
public final class ConsensusView extends ViewPart implements ConsensusPresenter.View {

    private Workplace workplace;
    private ConsensusPresenter presenter;
    private Look look;
    private Label title;
    private Label status;
    private Button differences;
    private Button why;
    private Sheet sheet;
    private SashForm halves;
    private PanelFolder panels;
    private ForkPanel fork;
    private Runnable unwatch = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        look = new Look(parent);
        Composite page = look.sheet(parent, 1);
        createHeader(page);
        halves = new SashForm(page, SWT.VERTICAL | SWT.SMOOTH);
        halves.setBackground(look.color(Tone.LINE));
        halves.setSashWidth(4);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        Composite upper = look.area(halves, 1);
        upper.setBackground(page.getBackground());
        sheet = new Sheet(upper, look);
        createPanels();
        halves.setWeights(60, 40);
        presenter = new ConsensusPresenter();
        presenter.start(this);
        unwatch = workplace.cases().watch(this::about);
    }

    private void createPanels() {
        panels = new PanelFolder(halves, look);
        fork = new ForkPanel(panels.parent(), look, workplace);
        panels.add("panel.fork", workplace.words("panel.fork"), fork);
        panels.onLarger(larger -> halves.setMaximizedControl(larger ? panels.parent() : null));
    }

    private void createHeader(Composite page) {
        Composite header = look.area(page, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        title = look.wrapped(header, Type.TITLE, Tone.TEXT, "");
        differences = new Button(header, SWT.CHECK);
        differences.setText(workplace.words("consensus.differences"));
        differences.setBackground(header.getBackground());
        differences.setData(Look.KEY, "consensus.differences");
        differences.addListener(SWT.Selection, event -> presenter.differencesFirst(differences.getSelection()));
        why = look.button(header, "consensus.why", workplace.words("consensus.whyButton"), () -> presenter.why());
        status = look.wrapped(header, Type.BOLD, Tone.TEXT, "");
        status.setData(Look.KEY, "consensus.status");
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, false)
                .hint(400, SWT.DEFAULT)
                .applyTo(status);
    }

    private void about(Optional<LiveCase> live) {
        presenter.about(live);
        panels.about(live);
    }

    @Override
    public void show(ConsensusScreen screen) {
        if (status.isDisposed()) {
            return;
        }
        title.setText(Look.plain(workplace.words("consensus.title", screen.title())));
        boolean some = screen.empty().isEmpty();
        status.setText(Look.plain(some ? screen.status() : screen.empty()));
        status.setForeground(look.color(screen.differ() ? Tone.BLOCKED : Tone.TEXT));
        differences.setVisible(some);
        why.setVisible(some);
        sheet.fill(1, body -> fill(body, screen));
        fork.show(screen);
        status.getParent().getParent().layout(true, true);
        sheet.fit();
    }

    private void fill(Composite body, ConsensusScreen screen) {
        if (screen.empty().isEmpty()) {
            new AspectTable(body, look, screen);
        }
    }

    @Override
    public void showNothing() {
        if (!status.isDisposed()) {
            title.setText(workplace.words("perspective.consensus"));
            status.setText(workplace.words("consensus.noCase"));
            status.setForeground(look.color(Tone.MUTED));
            differences.setVisible(false);
            why.setVisible(false);
            sheet.fill(1, body -> {});
            status.getParent().getParent().layout(true, true);
        }
    }

    @Override
    public void why(String heading, List<String> lines) {
        new WhyDialog(getSite().getShell(), workplace, heading, lines).open();
    }

    @Override
    public void failed(String sentence) {
        new WindowParts(getSite().getWorkbenchWindow()).problem(sentence);
    }

    @Override
    public void setFocus() {
        if (!differences.isVisible() || !differences.setFocus()) {
            status.getParent().getParent().forceFocus(); // without a focus no key reaches the window
        }
    }

    @Override
    public void dispose() {
        unwatch.run();
        if (presenter != null) {
            presenter.stop();
            panels.stop();
        }
        super.dispose();
    }
}
