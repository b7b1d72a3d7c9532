package care.quarterback.exchange.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The public keys (JWKS, P-256) that the practice keeps, to check signatures of health cards. A key's name is the digest of
 * the key itself (RFC 7638), so that no key can go under another one's name. Immutable.
 */
final class CardKeys {

    /** None are kept. */
    static final CardKeys NONE = new CardKeys(Map.of());

    private static final String FOLDER = "health-card-keys";
    private static final long LARGEST = 4 << 20;
    private static final int MOST = 10_000;

    private final Map<String, PublicKey> keys;

    private CardKeys(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    int size() {
        return keys.size();
    }

    Optional<PublicKey> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** The keys of all files in the home's folder; a file that can't be read gives none. */
    static CardKeys of(Path home) {
        Path folder = home.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        Map<String, PublicKey> keys = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) <= LARGEST && keys.size() < MOST) {
                    keys.putAll(read(Files.readAllBytes(file)));
                }
            }
        } catch (IOException unreadable) {
            return new CardKeys(keys); // cards of the others count as not checked
        }
        return new CardKeys(keys);
    }

    /** Keeps a file of keys in the home. @return how many keys are in it; nothing is kept where there are none */
    static int keep(Path given, Path home) throws IOException {
        if (Files.size(given) > LARGEST) {
            return 0;
        }
        byte[] bytes = Files.readAllBytes(given);
        int found = read(bytes).size();
        if (found > 0) {
            byte[] digest = AttachmentMeasure.sha256().digest(bytes);
            Path folder = Files.createDirectories(home.resolve(FOLDER));
            Files.write(folder.resolve(HexFormat.of().formatHex(digest, 0, 8) + ".json"), bytes);
        }
        return found;
    }

    private static Map<String, PublicKey> read(byte[] bytes) throws IOException {
        Map<String, PublicKey> keys = new HashMap<>();
        Map<String, String> key = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            for (JsonToken token = parser.nextToken();
                    token != null && keys.size() < MOST;
                    token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT -> key.clear();
                    case VALUE_STRING -> key.put(String.valueOf(parser.currentName()), parser.getText());
                    case END_OBJECT -> {
                        if (key.keySet().containsAll(List.of("kty", "crv", "x", "y"))) {
                            add(key, keys);
                        }
                        key.clear();
                    }
                    default -> {
                        // names, lists and numbers
                    }
                }
            }
        } catch (JsonProcessingException noKeys) {
            return Map.of();
        }
        return keys;
    }

    private static void add(Map<String, String> key, Map<String, PublicKey> keys) {
        if (!key.get("kty").equals("EC") || !key.get("crv").equals("P-256")) {
            return;
        }
        try {
            var x = new BigInteger(1, Base64.getUrlDecoder().decode(key.get("x")));
            var y = new BigInteger(1, Base64.getUrlDecoder().decode(key.get("y")));
            AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
            named.init(new ECGenParameterSpec("secp256r1"));
            ECParameterSpec curve = named.getParameterSpec(ECParameterSpec.class);
            if (isOn(curve, x, y)) {
                PublicKey made =
                        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
                keys.put(name(key), made);
            }
        } catch (IllegalArgumentException | GeneralSecurityException noKey) {
            // a key that is none checks nothing
        }
    }

    private static boolean isOn(ECParameterSpec curve, BigInteger x, BigInteger y) {
        BigInteger prime = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger right = x.pow(3)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB())
                .mod(prime);
        return x.compareTo(prime) < 0
                && y.compareTo(prime) < 0
                && y.pow(2).mod(prime).equals(right);
    }

    private static String name(Map<String, String> key) {
        String text =
                "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + key.get("x") + "\",\"y\":\"" + key.get("y") + "\"}";
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(AttachmentMeasure.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
