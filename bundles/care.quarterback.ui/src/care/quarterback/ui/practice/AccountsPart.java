package care.quarterback.ui.practice;

import care.quarterback.presentation.practice.AccountsPresenter;
import care.quarterback.presentation.practice.AccountsPresenter.Deed;
import care.quarterback.presentation.practice.AccountsPresenter.Event;
import care.quarterback.presentation.practice.AccountsPresenter.Person;
import care.quarterback.presentation.practice.AccountsPresenter.Screen;
import care.quarterback.ui.look.LongTable;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Who signs in, and what an owner can do about it. */
final class AccountsPart implements PracticePart, AccountsPresenter.View {

    private static final int EVENT_LINES = 5;

    private final Look look;
    private final Workplace workplace;
    private final AccountsPresenter presenter;
    private final Composite area;
    private final Label about;
    private final LongTable<Person> people;
    private final LongTable<Event> events;
    private final Map<Deed, Button> buttons = new EnumMap<>(Deed.class);
    private final Label note;
    private final Label heading;

    AccountsPart(Composite parent, Look look, Workplace workplace) {
        this.look = look;
        this.workplace = workplace;
        presenter = new AccountsPresenter(workplace.cases().desk(), workplace.room());
        area = look.area(parent, 1);
        about = look.wrapped(area, Type.NOTE, Tone.MUTED, "");
        people =
                new LongTable<>(area, look, "accounts.people", workplace.words("practice.page.accounts"), Person::name);
        people.column(workplace.words("accounts.column.name"), 220, Person::name);
        people.column(workplace.words("accounts.column.role"), 380, Person::does);
        people.column("", 120, Person::state);
        people.tone(person -> person.active() ? null : Tone.MUTED);
        people.onSelect(this::chosen);
        people.onOpen(person -> ask(person.active() ? Deed.ROLE : Deed.RETURN));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(people.table());
        Composite row = look.area(area, Deed.values().length);
        for (Deed deed : Deed.values()) {
            Button made = look.button(
                    row, "accounts." + deed.name(), workplace.words("accounts.button." + deed.name()), () -> ask(deed));
            made.setLayoutData(new GridData());
            there(made, false);
            buttons.put(deed, made);
        }
        people.menu(row);
        note = look.wrapped(area, Type.BODY, Tone.BLOCKED, "");
        heading = look.label(area, Type.BODY, Tone.MUTED, workplace.words("accounts.events"));
        GridDataFactory.swtDefaults().applyTo(heading);
        events = new LongTable<>(area, look, "accounts.events", workplace.words("accounts.events"), Event::number);
        events.newestFirst(workplace.words("changes.column.when"), 190, Event::when);
        events.column(workplace.words("access.column.who"), 160, Event::who);
        events.column(workplace.words("access.column.what"), 420, Event::what);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, ToolkitStyle.height(events.table(), EVENT_LINES))
                .applyTo(events.table());
        presenter.start(this);
    }

    private void ask(Deed deed) {
        Optional<Person> chosen = people.selected();
        if (AccountsPresenter.can(deed, chosen)) {
            new AccountDialog(area.getShell(), workplace, presenter, deed, chosen).open();
        }
    }

    private void chosen(Optional<Person> person) {
        buttons.forEach((deed, button) -> button.setEnabled(AccountsPresenter.can(deed, person)));
    }

    @Override
    public void show(Screen screen) {
        if (area.isDisposed()) {
            return;
        }
        about.setText(Look.plain(workplace.words(screen.begun() ? "accounts.about" : "accounts.one")));
        people.show(screen.people());
        events.show(screen.events());
        buttons.forEach((deed, button) -> there(button, screen.begun() != (deed == Deed.BEGIN)));
        there(people.table(), screen.begun());
        there(heading, !screen.events().isEmpty());
        there(events.table(), !screen.events().isEmpty());
        note.setText("");
        chosen(people.selected());
        area.layout(true, true);
    }

    private static void there(Control control, boolean there) {
        ((GridData) control.getLayoutData()).exclude = !there;
        control.setVisible(there);
    }

    @Override
    public void failed(String sentence) {
        if (!area.isDisposed()) {
            note.setText(Look.plain(sentence));
            area.layout(true, true);
        }
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void focus() {
        if (!buttons.get(Deed.BEGIN).setFocus()) {
            people.table().setFocus();
        }
    }

    @Override
    public void enter() {
        presenter.refresh();
    }

    @Override
    public void leave() {
        presenter.stop();
    }
}
