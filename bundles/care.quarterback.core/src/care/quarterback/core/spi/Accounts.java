package care.quarterback.core.spi;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import java.util.List;
import java.util.Optional;

/**
 * Who may sign in to a store, each with a password of their own. Only an owner changes who may, and one owner always stays. A
 * store in a folder has none until {@link #begin}: until then one passphrase opens it for whoever knows it. Each refusal is a
 * {@link StoreException}. Blocking.
 */
public interface Accounts {

    /** Who has signed in; empty where a store has one passphrase and no accounts. */
    Optional<Account> me();

    /** Everybody, also who has left, by name. */
    List<Account> all();

    /**
     * Makes accounts of the one passphrase: whoever knows it becomes the owner, and it is their password from now on.
     *
     * @param owner the passphrase, and in whose name it is from now on
     */
    void begin(StoreSecret owner);

    /** @param password the new person's, with their name */
    void add(Role role, StoreSecret password);

    void role(String name, Role role);

    /** They can't sign in any more; what they did stays in their name. */
    void leave(String name);

    /** A new password, for somebody who lost theirs or comes back. @param password with the person's name */
    void password(StoreSecret password);
}
