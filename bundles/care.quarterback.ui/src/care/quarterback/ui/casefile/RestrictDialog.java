package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.RestrictionPresenter;
import care.quarterback.presentation.casefile.RestrictionPresenter.Person;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Says who alone may open the case: everybody who signs in, with a check mark. */
final class RestrictDialog extends DialogFrame implements RestrictionPresenter.View {

    private static final int LINES = 6;

    private final Workplace workplace;
    private final RestrictionPresenter presenter;
    private Table people;
    private Text reason;
    private Button lift;
    private Button restrict;

    RestrictDialog(Shell parent, Workplace workplace, LiveCase live) {
        super(parent, workplace.words("restrict.title"), "");
        this.workplace = workplace;
        presenter = new RestrictionPresenter(workplace.cases().desk(), live, this);
    }

    @Override
    protected void content(Composite content) {
        look().wrapped(content, Type.NOTE, Tone.MUTED, workplace.words("restrict.explanation"));
        people = new Table(content, SWT.CHECK | SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        people.setFont(look().font(Type.BODY));
        people.setData(Look.KEY, "restrict.people");
        Look.name(people, workplace.words("restrict.people"));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, ToolkitStyle.height(people, LINES))
                .applyTo(people);
        reason = look().field(content, "restrict.reason", workplace.words("restrict.reason"));
    }

    @Override
    protected void buttons() {
        button("restrict.cancel", workplace.words("preferences.cancel"), this::close);
        lift = button("restrict.lift", workplace.words("restrict.lift"), () -> presenter.lift(reason.getText()));
        restrict = next("restrict.do", workplace.words("restrict.do"), this::restrict);
        presenter.start();
    }

    private void restrict() {
        List<String> chosen = Stream.of(people.getItems())
                .filter(TableItem::getChecked)
                .map(TableItem::getText)
                .toList();
        presenter.restrict(chosen, reason.getText());
    }

    @Override
    public void show(List<Person> shown, String sentence, boolean restricted) {
        if (restrict.isDisposed()) {
            return;
        }
        people.removeAll();
        for (Person person : shown) {
            var item = new TableItem(people, SWT.NONE);
            item.setText(person.name());
            item.setChecked(person.chosen());
        }
        lift.setEnabled(restricted);
        restrict.setEnabled(!shown.isEmpty());
        sentence(sentence);
    }

    @Override
    public void busy(boolean busy) {
        if (!restrict.isDisposed()) {
            restrict.setEnabled(!busy);
            people.setEnabled(!busy);
        }
    }

    @Override
    public void refused(String sentence) {
        if (!restrict.isDisposed()) {
            say(Tone.BLOCKED, sentence);
        }
    }

    @Override
    public void done() {
        if (!restrict.isDisposed()) {
            close();
        }
    }
}
