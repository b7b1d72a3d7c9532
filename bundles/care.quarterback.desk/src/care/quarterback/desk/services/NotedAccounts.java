package care.quarterback.desk.services;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.Accounts;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Sentences;
import java.util.List;
import java.util.Optional;

/** Accounts of which each change stands in the practice's history, in the name of the person at the desk. */
final class NotedAccounts implements Accounts {

    private static final String TEXT = "account";

    private final Accounts accounts;
    private final PracticeDesk practice;
    private final Sentences sentences;

    NotedAccounts(Accounts accounts, PracticeDesk practice, Sentences sentences) {
        this.accounts = accounts;
        this.practice = practice;
        this.sentences = sentences;
    }

    @Override
    public Optional<Account> me() {
        return accounts.me();
    }

    @Override
    public List<Account> all() {
        return accounts.all();
    }

    @Override
    public void begin(StoreSecret owner) {
        accounts.begin(owner);
        practice.note("BeginAccounts", owner.person().orElse(""));
    }

    @Override
    public void add(Role role, StoreSecret password) {
        accounts.add(role, password);
        practice.note("AddAccount", named(password.person().orElse(""), role));
    }

    @Override
    public void role(String name, Role role) {
        accounts.role(name, role);
        practice.note("ChangeAccountRole", named(name, role));
    }

    @Override
    public void leave(String name) {
        accounts.leave(name);
        practice.note("EndAccount", spelled(name));
    }

    @Override
    public void password(StoreSecret password) {
        accounts.password(password);
        practice.note("RenewAccountPassword", spelled(password.person().orElse("")));
    }

    private String named(String name, Role role) {
        return sentences.of(TEXT, "person", spelled(name), sentences.of(TEXT, "role." + role.name()));
    }

    /** As the account has the name, however it was typed. */
    private String spelled(String name) {
        return accounts.all().stream()
                .map(Account::name)
                .filter(each -> each.equalsIgnoreCase(name.strip().replaceAll("\\s+", " ")))
                .findFirst()
                .orElse(name);
    }
}
