package care.quarterback.store.key;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a key file, in ASCII, one "name value" a line:
 *
 * <pre>
 * quarterback-store-key 4        3 without accounts, 2 when nothing is sealed yet, 1 when neither slot is Argon2id either
 * store 5f0c...                  a random id, bound into all wrappings
 * passphrase.derivation Argon2id only without accounts
 * passphrase.memory, passphrase.passes, passphrase.lanes  memory in KiB
 * passphrase.salt, passphrase.nonce, passphrase.wrapped   Base64
 * recovery.derivation ...        the same lines; each slot says its own derivation
 * account.ID.login 77ab...       a hash of the person's name
 * account.ID.entry ...           their name, role and state, sealed; Base64
 * account.ID.derivation ...      the same lines as of a slot; none once they have left
 * sealed 1c07...                 a mark under the data key: all that is in the database is sealed; since version 3
 * check 9d4e...                  SHA-256 of all lines before, in hex: tells damage from a wrong secret
 * </pre>
 *
 * A slot of a store that was made before says "derivation PBKDF2WithHmacSHA256" and "iterations" instead. It opens the store as
 * before, until the passphrase is changed.
 */
final class KeyText {

    private static final String FAMILY = "quarterback-store-key ";
    private static final int NEWEST = 4;
    private static final int BEFORE_ACCOUNTS = 3;
    private static final Pattern ACCOUNT = Pattern.compile("account\\.([0-9a-f-]{36})\\.login");

    private KeyText() {}

    static String of(KeyFile file) {
        var lines = new StringBuilder(header(version(file)))
                .append("\nstore ")
                .append(file.store())
                .append('\n');
        file.passphrase().ifPresent(slot -> write(slot, lines));
        write(file.recovery(), lines);
        for (AccountSlot each : file.slots()) {
            String name = AccountSlot.slotName(each.id());
            line(lines, name, "login", each.login());
            line(lines, name, "entry", Base64.getEncoder().encodeToString(each.entry()));
            each.slot().ifPresent(slot -> write(slot, lines));
        }
        if (!file.sealedMark().isEmpty()) {
            lines.append(KeyFile.SEALED).append(' ').append(file.sealedMark()).append('\n');
        }
        return lines + "check " + KeyFile.hash(lines.toString()) + "\n";
    }

    private static int version(KeyFile file) {
        if (file.hasAccounts()) {
            return NEWEST;
        }
        int slots = Math.max(
                file.passphrase().map(KeySlot::version).orElse(0),
                file.recovery().version());
        return file.sealedMark().isEmpty() ? slots : BEFORE_ACCOUNTS;
    }

    static String header(int version) {
        return FAMILY + version;
    }

    private static void write(KeySlot slot, StringBuilder lines) {
        var base64 = Base64.getEncoder();
        line(lines, slot.name(), "derivation", slot.derivation().name());
        slot.derivation().parameters().forEach((name, value) -> line(lines, slot.name(), name, value.toString()));
        line(lines, slot.name(), "salt", base64.encodeToString(slot.salt()));
        line(lines, slot.name(), "nonce", base64.encodeToString(slot.nonce()));
        line(lines, slot.name(), "wrapped", base64.encodeToString(slot.wrapped()));
    }

    private static void line(StringBuilder lines, String slot, String name, String value) {
        lines.append(slot).append('.').append(name).append(' ').append(value).append('\n');
    }

    static KeyFile parse(String text) {
        int version = version(text);
        int end = text.lastIndexOf("check ");
        if (version == 0
                || end < 0
                || !text.substring(end).strip().equals("check " + KeyFile.hash(text.substring(0, end)))) {
            throw damaged();
        }
        Map<String, String> values = new HashMap<>();
        List<String> accounts = new ArrayList<>();
        text.substring(0, end).lines().skip(1).forEach(line -> {
            int gap = line.indexOf(' ');
            String name = line.substring(0, Math.max(gap, 0));
            values.put(name, line.substring(gap + 1));
            Matcher account = ACCOUNT.matcher(name);
            if (account.matches()) {
                accounts.add(account.group(1));
            }
        });
        try {
            var file = new KeyFile(
                    UUID.fromString(values.get("store")).toString(),
                    optional(KeyFile.PASSPHRASE, values),
                    slot(KeyFile.RECOVERY, values),
                    accounts.stream().map(id -> account(id, values)).toList(),
                    values.getOrDefault(KeyFile.SEALED, ""));
            if (version(file) != version) {
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

    private static AccountSlot account(String id, Map<String, String> values) {
        String name = AccountSlot.slotName(id);
        return new AccountSlot(
                id,
                values.get(name + ".login"),
                Base64.getDecoder().decode(values.get(name + ".entry")),
                optional(name, values));
    }

    private static Optional<KeySlot> optional(String name, Map<String, String> values) {
        return values.containsKey(name + ".derivation") ? Optional.of(slot(name, values)) : Optional.empty();
    }

    private static KeySlot slot(String name, Map<String, String> values) {
        var base64 = Base64.getDecoder();
        byte[] salt = base64.decode(values.get(name + ".salt"));
        byte[] nonce = base64.decode(values.get(name + ".nonce"));
        byte[] wrapped = base64.decode(values.get(name + ".wrapped"));
        if (salt.length != KeySlot.SALT
                || nonce.length != KeySlot.NONCE
                || wrapped.length != KeyFile.DATA_KEY + KeySlot.TAG) {
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

    static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, Message.of("store", "keyDamaged"));
    }
}
