package care.quarterback.store;

import care.quarterback.core.account.Role;
import care.quarterback.core.spi.Accounts;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreSecret;
import java.nio.file.Path;

/** The main class of a second process: changes accounts, one deed after the other, until it is killed. */
public final class AccountsChild {

    static final String OWNER = "Nadia Okonjo";

    private AccountsChild() {}

    /** Prints "open", then the number of each deed once it is done. @param arguments the home and the number of the first deed */
    public static void main(String[] arguments) throws Exception {
        try (OpenStore store = TestStores.PROVIDER.open(
                TestStores.in(Path.of(arguments[0])), TestStores.passphrase().by(OWNER))) {
            System.out.println("open");
            for (int deed = Integer.parseInt(arguments[1]); true; deed++) {
                deed(store.accounts(), deed);
                System.out.println(deed);
            }
        }
    }

    /** Four deeds a person: they come, get another password, another role, and leave. */
    private static void deed(Accounts accounts, int deed) {
        switch (deed % 4) {
            case 0 -> accounts.add(Role.COORDINATOR, password(person(deed), "first"));
            case 1 -> accounts.password(password(person(deed), "second"));
            case 2 -> accounts.role(person(deed), Role.AUDITOR);
            default -> accounts.leave(person(deed));
        }
    }

    static String person(int deed) {
        return "Person " + deed / 4;
    }

    static StoreSecret password(String person, String which) {
        return StoreSecret.passphrase(("seven green kettles, the " + which).toCharArray())
                .by(person);
    }
}
