package care.quarterback.store.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * Seals what a store holds, so that every altered byte is noticed and nothing passes in a place it was not written for.
 * Each purpose has a key of its own: HKDF-SHA-256 of the data key, with the store's id as salt and the purpose as info. A
 * sealed value is "QS", the version 1, a random nonce of 12 bytes, and the value encrypted by AES-256-GCM with its tag; the
 * place it was sealed for is authenticated with it. A mark is an HMAC-SHA-256 in hex. Thread-safe.
 *
 * <p>A store on a server had no data key before: there values stayed as they were, and marks told accidents but no intent.
 */
public final class StoreSeal {

    private static final byte[] HEAD = {'Q', 'S', 1};
    /** Given at once: Java compiles its cipher by how often it is called, and long values would wait for that. */
    private static final int PIECE = 4_096;

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int KEY = 32;
    private static final String MARK = "HmacSHA256";

    private final boolean keyed;
    private final boolean hides;
    private final String store;
    private final Map<Purpose, SecretKeySpec> keys = new EnumMap<>(Purpose.class);
    private final Map<Purpose, Mac> marks = new EnumMap<>(Purpose.class);
    private final SecureRandom random = new SecureRandom();

    /** What a key is for. The names are part of the form: they stay as they are. */
    public enum Purpose {
        DOCUMENT,
        PRACTICE,
        ATTACHMENT,
        DRAFT,
        ROW,
        HEADS,
        STORE,
        ACCOUNT,
        BACKUP,
        ACCESS,
        CELL,
        WORD,
        AUDIT
    }

    private StoreSeal(boolean keyed, String store, byte[] dataKey) {
        this.keyed = keyed;
        this.hides = false;
        this.store = store;
        for (Purpose purpose : Purpose.values()) {
            byte[] key = derive(dataKey, store, purpose);
            keys.put(purpose, new SecretKeySpec(key, "AES"));
            marks.put(purpose, mac(key));
            Arrays.fill(key, (byte) 0);
        }
    }

    /** @param dataKey stays the caller's, who wipes it */
    public static StoreSeal of(String store, byte[] dataKey) {
        return new StoreSeal(true, store, dataKey);
    }

    /** Of a store without a data key. */
    public static StoreSeal withoutKey() {
        return new StoreSeal(false, "", new byte[KEY]);
    }

    private static byte[] derive(byte[] dataKey, String store, Purpose purpose) {
        var derivation = new HKDFBytesGenerator(new SHA256Digest());
        derivation.init(new HKDFParameters(
                dataKey,
                store.getBytes(StandardCharsets.US_ASCII),
                ("quarterback store " + purpose + " 1").getBytes(StandardCharsets.US_ASCII)));
        byte[] key = new byte[KEY];
        derivation.generateBytes(key, 0, KEY);
        return key;
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(MARK);
            mac.init(new SecretKeySpec(key, MARK));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** The id of the store. */
    public String store() {
        return store;
    }

    private StoreSeal(StoreSeal like) {
        this.keyed = like.keyed;
        this.hides = true;
        this.store = like.store;
        this.keys.putAll(like.keys);
        this.marks.putAll(like.marks);
    }

    /** The same, for a database that others can read: what names somebody is hidden in the rows of lists, too. */
    public StoreSeal hiding() {
        return new StoreSeal(this);
    }

    /** Whether the database doesn't encrypt what is in it, so that texts in the rows of lists are hidden. */
    public boolean hides() {
        return hides;
    }

    /** Whether it keeps anybody out; else it only tells accidents. */
    public boolean keyed() {
        return keyed;
    }

    /** @param place where the value stands: it opens there and nowhere else */
    public byte[] seal(Purpose purpose, byte[] value, Object... place) {
        if (!keyed) {
            return value;
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return seal(purpose, nonce, value, place);
    }

    /** The same for the same text, so that it can be looked for: its nonce is made of it. */
    byte[] sealAlike(Purpose purpose, String text) {
        byte[] nonce = Arrays.copyOf(HexFormat.of().parseHex(mark(Purpose.WORD, purpose, text)), NONCE);
        return seal(purpose, nonce, text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] seal(Purpose purpose, byte[] nonce, byte[] value, Object... place) {
        byte[] sealed = new byte[HEAD.length + NONCE + value.length + TAG];
        System.arraycopy(HEAD, 0, sealed, 0, HEAD.length);
        System.arraycopy(nonce, 0, sealed, HEAD.length, NONCE);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, place);
            int end = HEAD.length + NONCE;
            for (int start = 0; start < value.length; start += PIECE) {
                end += cipher.update(value, start, Math.min(PIECE, value.length - start), sealed, end);
            }
            cipher.doFinal(sealed, end);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can encrypt by AES-GCM", e);
        }
    }

    /** The value; empty when a byte of it was altered, or when it was sealed for another place. */
    public Optional<byte[]> open(Purpose purpose, byte[] sealed, Object... place) {
        if (!keyed) {
            return Optional.of(sealed);
        }
        int start = HEAD.length + NONCE;
        if (sealed.length < start + TAG || !Arrays.equals(sealed, 0, HEAD.length, HEAD, 0, HEAD.length)) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, HEAD.length, start);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, purpose, nonce, place).doFinal(sealed, start, sealed.length - start));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can decrypt by AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, Purpose purpose, byte[] nonce, Object... place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(purpose), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(text(place));
        return cipher;
    }

    /** Stands for the values: nobody without the key can make it for others. */
    public String mark(Purpose purpose, Object... values) {
        try {
            Mac mac = (Mac) marks.get(purpose).clone();
            return HexFormat.of().formatHex(mac.doFinal(text(values)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the HMAC of every Java can be copied", e);
        }
    }

    /** Each value as its length and its text, so that no two lists of values look alike. */
    private byte[] text(Object... values) {
        var line = new StringBuilder(store);
        for (Object value : values) {
            String text = value == null ? "" : value.toString();
            line.append('\n')
                    .append(value == null ? -1 : text.length())
                    .append(':')
                    .append(text);
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }
}
