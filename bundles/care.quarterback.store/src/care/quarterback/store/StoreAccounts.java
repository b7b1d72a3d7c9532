package care.quarterback.store;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.Accounts;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import care.quarterback.store.key.Derivation;
import care.quarterback.store.key.KeyFile;
import care.quarterback.store.key.StoreSeal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Who may sign in, as the store's key says; the same wherever the key lies. */
final class StoreAccounts implements Accounts, AutoCloseable {

    private final Place place;
    private final byte[] dataKey;
    private final Derivation derivation;
    private Optional<Account> me;

    /** Where the store's wrapped key lies. */
    interface Place {

        KeyFile read();

        /** Reads, changes and writes it, with nobody in between. */
        void change(UnaryOperator<KeyFile> change);
    }

    /** @param opened stays the caller's, who wipes it */
    StoreAccounts(Place place, KeyFile.Opened opened, Derivation derivation) {
        this.place = place;
        this.dataKey = opened.dataKey().clone();
        this.me = opened.account();
        this.derivation = derivation;
    }

    @Override
    public Optional<Account> me() {
        return me;
    }

    @Override
    public List<Account> all() {
        KeyFile key = place.read();
        return key.accounts(key.seal(dataKey));
    }

    /** The wrapped key, which goes into each backup. */
    KeyFile key() {
        return place.read();
    }

    void verify(StoreSecret secret) {
        Arrays.fill(place.read().unlock(secret), (byte) 0);
    }

    void changePassphrase(StoreSecret current, StoreSecret next) {
        place.change(key -> key.rewrap(current, next, derivation));
    }

    /** @return the new key as it is printed */
    String renewRecoveryKey(StoreSecret current) {
        var printed = new AtomicReference<String>();
        place.change(key -> {
            KeyFile.Renewed renewed = key.renewRecovery(current, derivation);
            printed.set(renewed.recoveryKey());
            return renewed.file();
        });
        return printed.get();
    }

    @Override
    public void begin(StoreSecret owner) {
        place.change(key -> {
            if (key.hasAccounts()) {
                throw refused(Message.of("store", "accountsThere"));
            }
            Arrays.fill(key.unlock(owner), (byte) 0);
            var account = new Account(name(owner), Role.OWNER, true);
            KeyFile next = key.with(account, owner, dataKey, derivation);
            me = Optional.of(account);
            return next;
        });
    }

    @Override
    public void add(Role role, StoreSecret password) {
        String name = name(password);
        change((key, seal) -> {
            if (key.account(name, seal).isPresent()) {
                throw new StoreException(Kind.ALREADY_THERE, Message.of("store", "accountThere", name));
            }
            return key.with(new Account(name, role, true), password, dataKey, derivation);
        });
    }

    @Override
    public void role(String name, Role role) {
        change((key, seal) -> {
            Account before = existing(key, seal, name);
            return key.with(new Account(before.name(), role, before.active()), seal);
        });
    }

    @Override
    public void leave(String name) {
        change((key, seal) -> {
            Account before = existing(key, seal, name);
            return key.with(new Account(before.name(), before.role(), false), seal);
        });
    }

    @Override
    public void password(StoreSecret password) {
        change((key, seal) -> {
            Account before = existing(key, seal, name(password));
            return key.with(new Account(before.name(), before.role(), true), password, dataKey, derivation);
        });
    }

    private interface Change {
        KeyFile of(KeyFile key, StoreSeal seal);
    }

    /** What an owner changes; the key as it is now says who is one. */
    private void change(Change change) {
        place.change(key -> {
            if (!key.hasAccounts()) {
                throw refused(Message.of("store", "accountsNone"));
            }
            StoreSeal seal = key.seal(dataKey);
            boolean owner = me.flatMap(account -> key.account(account.name(), seal))
                    .filter(StoreAccounts::isOwner)
                    .isPresent();
            if (!owner) {
                throw refused(Message.of("store", "accountsByOwner"));
            }
            KeyFile next = change.of(key, seal);
            if (next.accounts(seal).stream().noneMatch(StoreAccounts::isOwner)) {
                throw refused(Message.of("store", "accountsLastOwner"));
            }
            return next;
        });
    }

    private static boolean isOwner(Account account) {
        return account.active() && account.role() == Role.OWNER;
    }

    private static Account existing(KeyFile key, StoreSeal seal, String name) {
        return key.account(name, seal)
                .orElseThrow(() -> new StoreException(Kind.MISSING, Message.of("store", "accountUnknown", name)));
    }

    private static String name(StoreSecret secret) {
        return secret.person().orElseThrow(() -> refused(Message.of("store", "accountName")));
    }

    private static StoreException refused(Message message) {
        return new StoreException(Kind.REFUSED, message);
    }

    /** Forgets the key. */
    @Override
    public void close() {
        Arrays.fill(dataKey, (byte) 0);
    }
}
