package care.quarterback.store.key;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What holds a store's data key, wrapped: by the recovery key, and either by one passphrase or by the own password of each
 * person with an account. It is a file beside an embedded database, and a row of a database on a server. Its text is described
 * at {@link KeyText}. The data key is 32 random bytes and is never written in clear. Immutable.
 */
public final class KeyFile {

    static final String PASSPHRASE = "passphrase";
    static final String RECOVERY = "recovery";
    static final String SEALED = "sealed";
    static final int DATA_KEY = 32;

    private static final int MAX_SIZE = 262_144;
    private final String store;
    private final Optional<KeySlot> passphrase;
    private final KeySlot recovery;
    private final List<AccountSlot> accounts;

    /** Empty while the store is not sealed. */
    private final String sealed;

    /** @param passphrase empty once there are accounts */
    KeyFile(String store, Optional<KeySlot> passphrase, KeySlot recovery, List<AccountSlot> accounts, String sealed) {
        if (passphrase.isEmpty() == accounts.isEmpty()) {
            throw new IllegalArgumentException("a store is opened by one passphrase or by accounts");
        }
        this.store = store;
        this.passphrase = passphrase;
        this.recovery = recovery;
        this.accounts = List.copyOf(accounts);
        this.sealed = sealed;
    }

    /**
     * A new key.
     *
     * @param dataKey what the store is encrypted by; the caller wipes it
     * @param recoveryKey as it is printed
     */
    public record Made(KeyFile file, byte[] dataKey, String recoveryKey) {}

    /**
     * A key that was opened.
     *
     * @param dataKey the caller wipes it
     * @param account who has signed in; empty where one passphrase opens the store
     */
    public record Opened(byte[] dataKey, Optional<Account> account) {}

    /** Makes a data key and wraps it by the passphrase and by a new recovery key. */
    public static Made make(StoreSecret secret, Derivation derivation) {
        var random = new SecureRandom();
        byte[] dataKey = new byte[DATA_KEY];
        random.nextBytes(dataKey);
        String store = UUID.randomUUID().toString();
        String printed = RecoveryKey.random(random);
        char[] signs = RecoveryKey.read(printed.toCharArray());
        try {
            KeySlot chosen = wrap(PASSPHRASE, store, dataKey, secret, derivation);
            KeySlot recovery = KeySlot.wrap(RECOVERY, store, dataKey, signs, derivation, random);
            String mark = mark(StoreSeal.of(store, dataKey));
            return new Made(new KeyFile(store, Optional.of(chosen), recovery, List.of(), mark), dataKey, printed);
        } finally {
            Arrays.fill(signs, '\0');
        }
    }

    private static KeySlot wrap(String name, String store, byte[] dataKey, StoreSecret secret, Derivation derivation) {
        char[] chosen = chosen(secret);
        try {
            return KeySlot.wrap(name, store, dataKey, chosen, derivation, new SecureRandom());
        } finally {
            Arrays.fill(chosen, '\0');
        }
    }

    /**
     * The data key; the caller wipes it.
     *
     * @throws StoreException WRONG_SECRET
     */
    public byte[] unlock(StoreSecret secret) {
        return open(secret).dataKey();
    }

    /**
     * Opens it. Where there are accounts, the name beside the secret must be that of the person whose password it is, and of an
     * owner beside the recovery key; without a name, any account that it fits. Whoever has left opens it by neither.
     *
     * @throws StoreException WRONG_SECRET
     */
    public Opened open(StoreSecret secret) {
        char[] typed = secret.text();
        char[] text = secret.isRecoveryKey() ? RecoveryKey.read(typed) : typed;
        try {
            if (secret.isRecoveryKey()) {
                byte[] dataKey =
                        recovery.unwrap(store, text).orElseThrow(() -> wrong(Message.of("store", "recoveryOfAnother")));
                return new Opened(dataKey, owner(secret, dataKey));
            }
            if (passphrase.isPresent()) {
                return new Opened(
                        passphrase
                                .get()
                                .unwrap(store, text)
                                .orElseThrow(() -> wrong(Message.of("store", "wrongPassphrase"))),
                        Optional.empty());
            }
            return signIn(secret, text);
        } finally {
            Arrays.fill(typed, '\0');
            Arrays.fill(text, '\0');
        }
    }

    private Opened signIn(StoreSecret secret, char[] text) {
        Optional<String> login = secret.person().map(name -> AccountSlot.login(store, name));
        for (AccountSlot each : accounts) {
            if (login.isEmpty() || login.get().equals(each.login())) {
                Optional<byte[]> dataKey = each.slot().flatMap(slot -> slot.unwrap(store, text));
                if (dataKey.isPresent()) {
                    Account account = each.account(seal(dataKey.get()));
                    if (account.active()) {
                        return new Opened(dataKey.get(), Optional.of(account));
                    }
                    Arrays.fill(dataKey.get(), (byte) 0); // a slot of before, put back by whoever can write the file
                }
            }
        }
        throw wrong(Message.of("store", "signIn"));
    }

    private Optional<Account> owner(StoreSecret secret, byte[] dataKey) {
        if (accounts.isEmpty() || secret.person().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(find(secret.person().get())
                .map(slot -> slot.account(seal(dataKey)))
                .filter(account -> account.active() && account.role() == Role.OWNER)
                .orElseThrow(() -> wrong(Message.of("store", "recoveryByOwner"))));
    }

    private Optional<AccountSlot> find(String name) {
        String login = AccountSlot.login(store, name);
        return accounts.stream().filter(each -> each.login().equals(login)).findFirst();
    }

    /** Everybody with an account, by name. */
    public List<Account> accounts(StoreSeal seal) {
        return accounts.stream()
                .map(each -> each.account(seal))
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    /** The account of a person, however the name is typed. */
    public Optional<Account> account(String name, StoreSeal seal) {
        return find(name).map(slot -> slot.account(seal));
    }

    /** Whether people sign in to it by their own passwords. */
    public boolean hasAccounts() {
        return !accounts.isEmpty();
    }

    /**
     * The same data key with an account under a password of its own, new or in the place of the one of that name. A store that
     * one passphrase opened is opened by accounts from now on.
     *
     * @param password with the person's name, in this or another spelling of the account
     */
    public KeyFile with(Account account, StoreSecret password, byte[] dataKey, Derivation derivation) {
        Optional<AccountSlot> before = find(account.name());
        String id =
                before.map(AccountSlot::id).orElseGet(() -> UUID.randomUUID().toString());
        KeySlot slot = wrap(AccountSlot.slotName(id), store, dataKey, password, derivation);
        return placing(AccountSlot.of(id, store, account, Optional.of(slot), seal(dataKey)));
    }

    /** The same with another role, or without its password once the person has left. */
    public KeyFile with(Account account, StoreSeal seal) {
        AccountSlot before = find(account.name()).orElseThrow();
        Optional<KeySlot> slot = account.active() ? before.slot() : Optional.empty();
        return placing(AccountSlot.of(before.id(), store, account, slot, seal));
    }

    private KeyFile placing(AccountSlot slot) {
        List<AccountSlot> next = new ArrayList<>(accounts);
        next.removeIf(each -> each.id().equals(slot.id()));
        next.add(slot);
        return new KeyFile(store, Optional.empty(), recovery, next, sealed);
    }

    /** What seals the store's content. @param dataKey stays the caller's */
    public StoreSeal seal(byte[] dataKey) {
        return StoreSeal.of(store, dataKey);
    }

    /**
     * Whether everything in the database is sealed: what is not is never taken for true then.
     *
     * @throws StoreException DAMAGED when it says so and another key said it
     */
    public boolean sealed(StoreSeal seal) {
        if (!sealed.isEmpty() && !sealed.equals(mark(seal))) {
            throw KeyText.damaged();
        }
        return !sealed.isEmpty();
    }

    /** The same file, once everything is sealed. */
    public KeyFile sealedBy(StoreSeal seal) {
        return new KeyFile(store, passphrase, recovery, accounts, mark(seal));
    }

    /** The same file, while what is in the database is still as it was before there was a key. */
    public KeyFile notYetSealed() {
        return new KeyFile(store, passphrase, recovery, accounts, "");
    }

    private static String mark(StoreSeal seal) {
        return seal.mark(StoreSeal.Purpose.STORE, SEALED);
    }

    /**
     * The same data key under a new passphrase, or a new password of the person who gives it; the recovery key stays.
     *
     * @param current where there are accounts, with the person's name
     */
    public KeyFile rewrap(StoreSecret current, StoreSecret next, Derivation derivation) {
        ChosenSecret.check(next); // before the slow derivation
        Opened opened = open(current);
        try {
            if (hasAccounts()) {
                Account account = opened.account().orElseThrow(() -> wrong(Message.of("store", "signIn")));
                return with(account, next, opened.dataKey(), derivation);
            }
            var slot = wrap(PASSPHRASE, store, opened.dataKey(), next, derivation);
            return new KeyFile(store, Optional.of(slot), recovery, accounts, sealed);
        } finally {
            Arrays.fill(opened.dataKey(), (byte) 0);
        }
    }

    /** The same data key under a new recovery key. @param recoveryKey as it is printed */
    public record Renewed(KeyFile file, String recoveryKey) {}

    /**
     * Makes a new recovery key; the one before opens this file no longer.
     *
     * @param current where there are accounts, with the name of an owner
     */
    public Renewed renewRecovery(StoreSecret current, Derivation derivation) {
        Opened opened = open(current);
        var random = new SecureRandom();
        String printed = RecoveryKey.random(random);
        char[] signs = RecoveryKey.read(printed.toCharArray());
        try {
            if (hasAccounts()
                    && opened.account().filter(who -> who.role() == Role.OWNER).isEmpty()) {
                throw wrong(Message.of("store", "recoveryRenewedByOwner"));
            }
            KeySlot slot = KeySlot.wrap(RECOVERY, store, opened.dataKey(), signs, derivation, random);
            return new Renewed(new KeyFile(store, passphrase, slot, accounts, sealed), printed);
        } finally {
            Arrays.fill(opened.dataKey(), (byte) 0);
            Arrays.fill(signs, '\0');
        }
    }

    private static char[] chosen(StoreSecret secret) {
        ChosenSecret.check(secret);
        return secret.text();
    }

    private static StoreException wrong(Message message) {
        return new StoreException(StoreException.Kind.WRONG_SECRET, message);
    }

    String store() {
        return store;
    }

    Optional<KeySlot> passphrase() {
        return passphrase;
    }

    KeySlot recovery() {
        return recovery;
    }

    List<AccountSlot> slots() {
        return accounts;
    }

    String sealedMark() {
        return sealed;
    }

    /** The text of the file. */
    public String text() {
        return KeyText.of(this);
    }

    /**
     * Reads a key file.
     *
     * @throws StoreException MISSING, DAMAGED or NEWER_VERSION
     */
    public static KeyFile read(Path file) {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw KeyText.damaged();
            }
            return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            throw new StoreException(StoreException.Kind.MISSING, Message.of("store", "noneInFolder"));
        } catch (IOException e) {
            throw new StoreException(StoreException.Kind.UNREACHABLE, Message.of("store", "keyUnreadable"), e);
        }
    }

    /** Reads what {@link #text} wrote. @throws StoreException DAMAGED or NEWER_VERSION */
    public static KeyFile parse(String text) {
        return KeyText.parse(text);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
