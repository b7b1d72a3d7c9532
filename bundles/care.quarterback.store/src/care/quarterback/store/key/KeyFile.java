package care.quarterback.store.key;

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
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * The file beside the database that holds its key, wrapped twice: by the passphrase and by the recovery key. Text in ASCII,
 * one "name value" a line:
 *
 * <pre>
 * quarterback-store-key 3        2 when nothing is sealed yet, 1 when neither slot is Argon2id either
 * store 5f0c...                  a random id, bound into both wrappings
 * passphrase.derivation Argon2id
 * passphrase.memory, passphrase.passes, passphrase.lanes  memory in KiB
 * passphrase.salt, passphrase.nonce, passphrase.wrapped   Base64
 * recovery.derivation ...        the same lines; each slot says its own derivation
 * sealed 1c07...                 a mark under the data key: all that is in the database is sealed; since version 3
 * check 9d4e...                  SHA-256 of all lines before, in hex: tells damage from a wrong secret
 * </pre>
 *
 * A slot of a store that was made before says "derivation PBKDF2WithHmacSHA256" and "iterations" instead. It opens the store as
 * before, until the passphrase is changed. The data key is 32 random bytes and is never written in clear. Immutable.
 */
public final class KeyFile {

    private static final String FAMILY = "quarterback-store-key ";
    private static final String PASSPHRASE = "passphrase";
    private static final String RECOVERY = "recovery";
    private static final int MAX_SIZE = 16_384;
    private static final int NEWEST = 3;
    private static final String SEALED = "sealed";
    private static final int DATA_KEY = 32;
    private static final int MIN_LENGTH = 8;

    private final String store;
    private final KeySlot passphrase;
    private final KeySlot recovery;

    /** Empty while the store is not sealed. */
    private final String sealed;

    private KeyFile(String store, KeySlot passphrase, KeySlot recovery, String sealed) {
        this.store = store;
        this.passphrase = passphrase;
        this.recovery = recovery;
        this.sealed = sealed;
    }

    /**
     * A new key.
     *
     * @param dataKey what the database is encrypted by; the caller wipes it
     * @param recoveryKey as it is printed
     */
    public record Made(KeyFile file, byte[] dataKey, String recoveryKey) {}

    /** Makes a data key and wraps it by the passphrase and by a new recovery key. */
    public static Made make(StoreSecret secret, Derivation derivation) {
        var random = new SecureRandom();
        byte[] dataKey = new byte[DATA_KEY];
        random.nextBytes(dataKey);
        String store = UUID.randomUUID().toString();
        String printed = RecoveryKey.random(random);
        char[] chosen = chosen(secret);
        char[] signs = RecoveryKey.read(printed.toCharArray());
        try {
            return new Made(
                    new KeyFile(
                            store,
                            KeySlot.wrap(PASSPHRASE, store, dataKey, chosen, derivation, random),
                            KeySlot.wrap(RECOVERY, store, dataKey, signs, derivation, random),
                            mark(StoreSeal.of(store, dataKey))),
                    dataKey,
                    printed);
        } finally {
            Arrays.fill(chosen, '\0');
            Arrays.fill(signs, '\0');
        }
    }

    /**
     * The data key; the caller wipes it.
     *
     * @throws StoreException WRONG_SECRET
     */
    public byte[] unlock(StoreSecret secret) {
        char[] typed = secret.text();
        char[] text = secret.isRecoveryKey() ? RecoveryKey.read(typed) : typed;
        try {
            KeySlot slot = secret.isRecoveryKey() ? recovery : passphrase;
            return slot.unwrap(store, text).orElseThrow(() -> wrong(secret.isRecoveryKey()));
        } finally {
            Arrays.fill(typed, '\0');
            Arrays.fill(text, '\0');
        }
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
            throw damaged();
        }
        return !sealed.isEmpty();
    }

    /** The same file, once everything is sealed. */
    public KeyFile sealedBy(StoreSeal seal) {
        return new KeyFile(store, passphrase, recovery, mark(seal));
    }

    private static String mark(StoreSeal seal) {
        return seal.mark(StoreSeal.Purpose.STORE, SEALED);
    }

    /** The same data key under a new passphrase; the recovery key stays. */
    public KeyFile rewrap(StoreSecret current, StoreSecret next, Derivation derivation) {
        char[] chosen = chosen(next);
        byte[] dataKey = unlock(current);
        try {
            var slot = KeySlot.wrap(PASSPHRASE, store, dataKey, chosen, derivation, new SecureRandom());
            return new KeyFile(store, slot, recovery, sealed);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
            Arrays.fill(chosen, '\0');
        }
    }

    private static char[] chosen(StoreSecret secret) {
        char[] text = secret.text();
        if (secret.isRecoveryKey() || text.length < MIN_LENGTH) {
            Arrays.fill(text, '\0');
            throw new StoreException(StoreException.Kind.WEAK_SECRET, Message.of("store", "weak", MIN_LENGTH));
        }
        return text;
    }

    private static StoreException wrong(boolean recovery) {
        return new StoreException(
                StoreException.Kind.WRONG_SECRET,
                recovery ? Message.of("store", "recoveryOfAnother") : Message.of("store", "wrongPassphrase"));
    }

    /** The text of the file. */
    public String text() {
        int version = version();
        var lines = new StringBuilder(header(version))
                .append("\nstore ")
                .append(store)
                .append('\n');
        write(passphrase, lines);
        write(recovery, lines);
        if (!sealed.isEmpty()) {
            lines.append(SEALED).append(' ').append(sealed).append('\n');
        }
        return lines + "check " + hash(lines.toString()) + "\n";
    }

    private int version() {
        return sealed.isEmpty() ? Math.max(passphrase.version(), recovery.version()) : NEWEST;
    }

    static String header(int version) {
        return FAMILY + version;
    }

    private static void write(KeySlot slot, StringBuilder lines) {
        var base64 = Base64.getEncoder();
        line(lines, slot, "derivation", slot.derivation().name());
        slot.derivation().parameters().forEach((name, value) -> line(lines, slot, name, value.toString()));
        line(lines, slot, "salt", base64.encodeToString(slot.salt()));
        line(lines, slot, "nonce", base64.encodeToString(slot.nonce()));
        line(lines, slot, "wrapped", base64.encodeToString(slot.wrapped()));
    }

    private static void line(StringBuilder lines, KeySlot slot, String name, String value) {
        lines.append(slot.name())
                .append('.')
                .append(name)
                .append(' ')
                .append(value)
                .append('\n');
    }

    /**
     * Reads a key file.
     *
     * @throws StoreException MISSING, DAMAGED or NEWER_VERSION
     */
    public static KeyFile read(Path file) {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw damaged();
            }
            return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            throw new StoreException(StoreException.Kind.MISSING, Message.of("store", "noneInFolder"));
        } catch (IOException e) {
            throw new StoreException(StoreException.Kind.UNREACHABLE, Message.of("store", "keyUnreadable"), e);
        }
    }

    static KeyFile parse(String text) {
        int version = version(text);
        int end = text.lastIndexOf("check ");
        if (version == 0 || end < 0 || !text.substring(end).strip().equals("check " + hash(text.substring(0, end)))) {
            throw damaged();
        }
        Map<String, String> values = new HashMap<>();
        text.substring(0, end).lines().skip(1).forEach(line -> {
            int gap = line.indexOf(' ');
            values.put(line.substring(0, Math.max(gap, 0)), line.substring(gap + 1));
        });
        try {
            var file = new KeyFile(
                    UUID.fromString(values.get("store")).toString(),
                    slot(PASSPHRASE, values),
                    slot(RECOVERY, values),
                    values.getOrDefault(SEALED, ""));
            if (file.version() != version) {
                throw damaged();
            }
            return file;
        } catch (IllegalArgumentException | NullPointerException e) {
            throw damaged();
        }
    }

    /** 0 when it is no key file. */
    private static int version(String text) {
        for (int version = 1; version <= NEWEST; version++) {
            if (text.startsWith(header(version) + "\n")) {
                return version;
            }
        }
        if (text.startsWith(FAMILY)) {
            throw new StoreException(StoreException.Kind.NEWER_VERSION, Message.of("store", "madeByNewer"));
        }
        return 0;
    }

    private static KeySlot slot(String name, Map<String, String> values) {
        var base64 = Base64.getDecoder();
        byte[] salt = base64.decode(values.get(name + ".salt"));
        byte[] nonce = base64.decode(values.get(name + ".nonce"));
        byte[] wrapped = base64.decode(values.get(name + ".wrapped"));
        if (salt.length != KeySlot.SALT || nonce.length != KeySlot.NONCE || wrapped.length != DATA_KEY + 16) {
            throw damaged();
        }
        return new KeySlot(name, derivation(name, values), salt, nonce, wrapped);
    }

    private static Derivation derivation(String slot, Map<String, String> values) {
        ToIntFunction<String> parameter = name -> Integer.parseInt(values.get(slot + "." + name));
        return switch (values.get(slot + ".derivation")) {
            case Derivation.Argon2id.NAME ->
                new Derivation.Argon2id(
                        parameter.applyAsInt("memory"), parameter.applyAsInt("passes"), parameter.applyAsInt("lanes"));
            case Derivation.Pbkdf2.NAME -> new Derivation.Pbkdf2(parameter.applyAsInt("iterations"));
            default -> throw damaged();
        };
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, Message.of("store", "keyDamaged"));
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
