package care.quarterback.store.key;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A person's place in the key file. Who it is for can be read by nobody without the data key: their name is found again by
 * a hash of it, and stands in a sealed entry with their role.
 *
 * @param login a hash of the store's id and the name
 * @param entry the sealed name, role and state
 * @param slot the data key under their own password; empty once they have left
 */
record AccountSlot(String id, String login, byte[] entry, Optional<KeySlot> slot) {

    private static final String ACTIVE = "active";
    private static final String LEFT = "left";
    private static final String SPACES = "\\s+";
    private static final int PARTS = 3;

    /** The name of the slot of an account. */
    static String slotName(String id) {
        return "account." + id;
    }

    static AccountSlot of(String id, String store, Account account, Optional<KeySlot> slot, StoreSeal seal) {
        String login = login(store, account.name());
        String text = account.role() + "\n" + (account.active() ? ACTIVE : LEFT) + "\n" + account.name();
        byte[] entry = seal.seal(Purpose.ACCOUNT, text.getBytes(StandardCharsets.UTF_8), id, login);
        return new AccountSlot(id, login, entry, slot);
    }

    /** The same for a name however it is typed: in capitals or not, with one space or two. */
    static String login(String store, String name) {
        String typed = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll(SPACES, " ");
        return KeyFile.hash("quarterback login\n" + store + "\n" + hex(typed.toLowerCase(Locale.ROOT)));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws StoreException DAMAGED when it was altered */
    Account account(StoreSeal seal) {
        String text = seal.open(Purpose.ACCOUNT, entry, id, login)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(AccountSlot::damaged);
        String[] parts = text.split("\n", PARTS);
        try {
            return new Account(parts[2], Role.valueOf(parts[0]), parts[1].equals(ACTIVE) && slot.isPresent());
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unknown) {
            throw damaged();
        }
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, Message.of("store", "keyDamaged"));
    }
}
