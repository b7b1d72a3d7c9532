package care.quarterback.ui.practice;

import care.quarterback.core.account.Role;
import care.quarterback.presentation.practice.AccountsPresenter;
import care.quarterback.presentation.practice.AccountsPresenter.Deed;
import care.quarterback.presentation.practice.AccountsPresenter.Person;
import care.quarterback.presentation.practice.AccountsPresenter.Wish;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what a change of somebody's account needs, and does it. */
final class AccountDialog extends DialogFrame implements AccountsPresenter.Asking {

    private final Workplace workplace;
    private final AccountsPresenter presenter;
    private final Deed deed;
    private final Optional<Person> person;
    private final List<Control> asked = new ArrayList<>();
    private Optional<Text> name = Optional.empty();
    private Optional<ChoiceBox<Role>> role = Optional.empty();
    private Optional<Text> password = Optional.empty();
    private Optional<Text> again = Optional.empty();
    private Button perform;

    AccountDialog(Shell parent, Workplace workplace, AccountsPresenter presenter, Deed deed, Optional<Person> person) {
        super(parent, workplace.words("accounts.title." + deed.name()), "");
        this.workplace = workplace;
        this.presenter = presenter;
        this.deed = deed;
        this.person = person;
    }

    @Override
    protected void content(Composite content) {
        sentence(workplace.words("accounts.asks." + deed.name(), whose()));
        if (deed == Deed.ADD) {
            name = Optional.of(look().field(content, "account.name", workplace.words("accounts.name")));
        }
        if (deed.choosesRole()) {
            var box = ChoiceBox.open(
                    content,
                    look(),
                    "account.role",
                    workplace.words("accounts.role"),
                    presenter.roles(),
                    workplace.words("accounts.role.none"));
            person.map(Person::role).filter(now -> deed == Deed.ROLE).ifPresent(box::show);
            role = Optional.of(box);
        }
        if (deed == Deed.BEGIN) {
            password = secret(content, "account.passphrase", workplace.words("accounts.passphrase"));
        }
        if (deed.choosesPassword()) {
            password = secret(content, "account.password", workplace.words("accounts.password"));
            again = secret(content, "account.again", workplace.words("accounts.again"));
        }
        name.ifPresent(asked::add);
        password.ifPresent(asked::add);
        again.ifPresent(asked::add);
    }

    private Optional<Text> secret(Composite content, String key, String words) {
        return Optional.of(look().field(content, key, words, SWT.PASSWORD));
    }

    /** The person whose account it is, or whoever begins. */
    private String whose() {
        return deed == Deed.BEGIN
                ? workplace.cases().desk().seat().actor().name()
                : person.map(Person::name).orElse("");
    }

    @Override
    protected void buttons() {
        button("account.cancel", workplace.words("preferences.cancel"), this::close);
        perform = next("account.do", workplace.words("accounts.title." + deed.name()), this::perform);
        asked.add(perform);
    }

    private void perform() {
        presenter.perform(
                new Wish(
                        deed,
                        name.map(Text::getText).orElseGet(this::whose),
                        role.map(ChoiceBox::value).orElse(null),
                        password.map(Text::getTextChars).orElseGet(() -> new char[0]),
                        again.map(Text::getTextChars).orElseGet(() -> new char[0])),
                this);
    }

    @Override
    public void busy(boolean busy, String sentence) {
        if (!perform.isDisposed()) {
            asked.forEach(each -> each.setEnabled(!busy));
            say(Tone.MUTED, sentence);
        }
    }

    @Override
    public void refused(String sentence) {
        if (!perform.isDisposed()) {
            say(Tone.BLOCKED, sentence);
        }
    }

    @Override
    public void done() {
        if (!perform.isDisposed()) {
            close();
        }
    }
}
