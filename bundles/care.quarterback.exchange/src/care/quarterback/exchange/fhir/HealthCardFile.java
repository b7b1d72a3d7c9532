package care.quarterback.exchange.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The health cards in a file: one that an app saved (".smart-health-card"), or the text of QR codes, a code a line. */
final class HealthCardFile {

    private static final int LARGEST = 4 << 20;
    private static final int MOST = 100;
    private static final Pattern SAVED = Pattern.compile("^\\s*\\{\\s*\"verifiableCredential\"\\s*:.*", Pattern.DOTALL);
    private static final Pattern CODE =
            Pattern.compile("shc:/(?:(\\d{1,3})/(\\d{1,3})/)?(\\d{2,1000000})", Pattern.CASE_INSENSITIVE);

    private HealthCardFile() {}

    /** Whether a file begins as one. */
    static boolean is(byte[] start) {
        return isCode(start) || SAVED.matcher(FileShape.text(start)).matches();
    }

    /** Whether a file begins with the text of a QR code of a card. */
    static boolean isCode(byte[] start) {
        return FileShape.text(start).stripLeading().toLowerCase(Locale.ROOT).startsWith("shc:/");
    }

    /** The signed texts (JWS) in it. */
    static List<String> cards(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refusal("card.large", LARGEST >> 20);
        }
        List<String> cards = isCode(bytes) ? codes(new String(bytes, StandardCharsets.UTF_8)) : saved(bytes);
        if (cards.isEmpty()) {
            throw new Refusal("card.broken");
        }
        if (cards.size() > MOST) {
            throw new Refusal("card.many", MOST);
        }
        return cards;
    }

    private static List<String> saved(byte[] bytes) throws IOException {
        List<String> cards = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            int depth = 0;
            boolean listed = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1 && token == JsonToken.FIELD_NAME) {
                    listed = parser.currentName().equals("verifiableCredential");
                } else if (depth == 2 && listed && token == JsonToken.VALUE_STRING && cards.size() <= MOST) {
                    cards.add(parser.getText());
                }
            }
        } catch (JsonProcessingException broken) {
            throw new Refusal("card.broken");
        }
        return cards;
    }

    /** Several codes may be the parts of one card, in any order. */
    private static List<String> codes(String text) {
        List<String> cards = new ArrayList<>();
        Map<Integer, String> parts = new HashMap<>();
        int of = 0;
        for (String line : text.strip().split("\\s+")) {
            Matcher code = CODE.matcher(line);
            if (!code.matches()) {
                throw new Refusal("card.broken");
            }
            if (code.group(1) == null) {
                cards.add(letters(code.group(3)));
                continue;
            }
            int total = Integer.parseInt(code.group(2));
            int number = Integer.parseInt(code.group(1));
            if (of != 0 && of != total || number < 1 || number > total || parts.containsKey(number)) {
                throw new Refusal("card.parts-mixed");
            }
            of = total;
            parts.put(number, letters(code.group(3)));
        }
        if (parts.size() < of) {
            throw new Refusal("card.parts", parts.size(), of);
        }
        if (of > 0) {
            var whole = new StringBuilder();
            for (int i = 1; i <= of; i++) {
                whole.append(parts.get(i));
            }
            cards.add(whole.toString());
        }
        return cards;
    }

    /** Two digits are one letter. */
    private static String letters(String digits) {
        if (digits.length() % 2 != 0) {
            throw new Refusal("card.broken");
        }
        var text = new StringBuilder();
        for (int i = 0; i < digits.length(); i += 2) {
            text.append((char) (Integer.parseInt(digits.substring(i, i + 2)) + 45));
        }
        return text.toString();
    }
}
