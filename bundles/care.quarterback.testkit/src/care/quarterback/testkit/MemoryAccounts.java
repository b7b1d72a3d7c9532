package care.quarterback.testkit;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.Accounts;
import care.quarterback.core.spi.StoreSecret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts in memory; whoever a test says has signed in. */
public final class MemoryAccounts implements Accounts {

    private final Map<String, Account> all = new TreeMap<>();
    private String me = "";

    /** Somebody has signed in. */
    public void signIn(String name, Role role) {
        put(name, role, true);
        me = name;
    }

    private void put(String name, Role role, boolean active) {
        all.put(name, new Account(name, role, active));
    }

    @Override
    public Optional<Account> me() {
        return Optional.ofNullable(all.get(me));
    }

    @Override
    public List<Account> all() {
        return List.copyOf(all.values());
    }

    @Override
    public void begin(StoreSecret owner) {
        signIn(owner.person().orElseThrow(), Role.OWNER);
    }

    @Override
    public void add(Role role, StoreSecret password) {
        put(password.person().orElseThrow(), role, true);
    }

    @Override
    public void role(String name, Role role) {
        put(name, role, all.get(name).active());
    }

    @Override
    public void leave(String name) {
        put(name, all.get(name).role(), false);
    }

    @Override
    public void password(StoreSecret password) {
        String name = password.person().orElseThrow();
        put(name, all.get(name).role(), true);
    }
}
