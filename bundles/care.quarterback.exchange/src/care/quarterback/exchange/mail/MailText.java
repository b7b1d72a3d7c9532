package care.quarterback.exchange.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** The letters of a part, by the set that the mail names; without one, the set that fits. */
final class MailText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private MailText() {}

    static String of(MailPart part) {
        Optional<Charset> named = named(part.charset());
        boolean plain =
                named.filter(set -> !set.equals(StandardCharsets.US_ASCII)).isEmpty();
        return (plain ? guessed(part.bytes()) : new String(part.bytes(), named.orElseThrow())).replace("\r\n", "\n");
    }

    private static Optional<Charset> named(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static String guessed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, WINDOWS);
        }
    }
}
