package care.quarterback.exchange.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One SMART Health Card: a small record that its issuer has signed.
 *
 * @param issuer the address that the card names; it proves nothing unless the signature was checked
 * @param signature whether it was checked
 * @param ended whether the card says that it doesn't count any more
 * @param bundle the record, with names of its entries that no other card has
 */
record HealthCard(String issuer, Check signature, boolean ended, byte[] bundle) {

    private static final int LONGEST = 1 << 20;
    private static final int LARGEST = 8 << 20;
    private static final Pattern LOCAL = Pattern.compile("resource:\\d{1,6}");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(LARGEST)
                    .build())
            .build();

    /** What became of the check of a signature. One that is wrong refuses the card. */
    enum Check {
        /** By a key that the practice keeps. */
        RIGHT,
        /** The practice keeps no key of that name. */
        NO_KEY
    }

    /** @throws Refusal for what is no card, or one that was changed after it was signed */
    static HealthCard of(String jws, CardKeys keys, Instant now) {
        String[] parts = jws.length() > LONGEST ? new String[0] : jws.split("\\.", -1);
        if (parts.length != 3) {
            throw new Refusal("card.broken");
        }
        try {
            Payload head = Payload.of(decoded(parts[0]), "");
            if (!head.algorithm.equals("ES256") || !head.packed.equals("DEF")) {
                throw new Refusal("card.other");
            }
            Optional<PublicKey> key = keys.find(head.key);
            if (key.isPresent() && !isSigned(key.get(), parts)) {
                throw new Refusal("card.altered");
            }
            decoded(parts[2]);
            byte[] plain = inflated(decoded(parts[1]));
            Payload payload = Payload.of(plain, "card:" + AttachmentMeasure.digest(parts[1]) + "#");
            if (payload.bundle == null) {
                throw new Refusal("card.broken");
            }
            if (!payload.version.startsWith("4.0")) {
                throw new Refusal("wrong-version", payload.version);
            }
            return new HealthCard(
                    payload.issuer,
                    key.isPresent() ? Check.RIGHT : Check.NO_KEY,
                    payload.ends < now.getEpochSecond(),
                    payload.bundle);
        } catch (IOException | DataFormatException | GeneralSecurityException | IllegalArgumentException broken) {
            throw new Refusal("card.broken");
        }
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private static boolean isSigned(PublicKey key, String[] parts) throws GeneralSecurityException {
        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(key);
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        byte[] signature = decoded(parts[2]);
        return signature.length == 64 && check.verify(signature);
    }

    private static byte[] inflated(byte[] packed) throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw new DataFormatException("cut off");
                }
                out.write(buffer, 0, read);
                if (out.size() > LARGEST) {
                    throw new Refusal("card.large", LARGEST >> 20);
                }
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    /** The fields of a card's head or payload that count here. */
    private static final class Payload {

        private final String prefix;
        private String algorithm = "";
        private String packed = "";
        private String key = "";
        private String issuer = "";
        private String version = "";
        private double ends = Double.MAX_VALUE;
        private byte[] bundle;

        private Payload(String prefix) {
            this.prefix = prefix;
        }

        private static Payload of(byte[] json, String prefix) throws IOException {
            var payload = new Payload(prefix);
            try (JsonParser parser = FACTORY.createParser(json)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw new IOException("no object");
                }
                payload.object(parser, "");
                if (parser.nextToken() != null) {
                    throw new IOException("more than one object");
                }
            }
            return payload;
        }

        private void object(JsonParser parser, String path) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = path + parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "vc", "vc.credentialSubject" -> {
                        if (value == JsonToken.START_OBJECT) {
                            object(parser, name + ".");
                        } else {
                            parser.skipChildren();
                        }
                    }
                    case "vc.credentialSubject.fhirBundle" -> {
                        if (value != JsonToken.START_OBJECT || bundle != null) {
                            throw new IOException("no single record");
                        }
                        bundle = copy(parser);
                    }
                    default -> {
                        if (value.isScalarValue()) {
                            text(name, parser);
                        } else {
                            parser.skipChildren();
                        }
                    }
                }
            }
        }

        private void text(String name, JsonParser parser) throws IOException {
            String text = parser.getText();
            switch (name) {
                case "alg" -> algorithm = text;
                case "zip" -> packed = text;
                case "kid" -> key = text;
                case "iss" -> issuer = text.length() > 200 ? text.substring(0, 200) : text;
                case "exp" -> ends = parser.currentToken().isNumeric() ? parser.getDoubleValue() : ends;
                case "vc.credentialSubject.fhirVersion" -> version = text;
                default -> {
                    // says nothing of use here
                }
            }
        }

        /** The object that the parser stands on, with names of its entries that no other card has. */
        private byte[] copy(JsonParser parser) throws IOException {
            var out = new ByteArrayOutputStream();
            try (JsonGenerator generator = FACTORY.createGenerator(out)) {
                int depth = 0;
                do {
                    JsonToken token = parser.currentToken();
                    depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                    if (token == JsonToken.VALUE_STRING
                            && LOCAL.matcher(parser.getText()).matches()) {
                        generator.writeString(prefix + parser.getText().substring(9));
                    } else {
                        generator.copyCurrentEvent(parser);
                    }
                } while (depth > 0 && parser.nextToken() != null);
                if (depth > 0) {
                    throw new IOException("cut off");
                }
            }
            return out.toByteArray();
        }
    }
}
