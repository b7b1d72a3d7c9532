package care.quarterback.exchange.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a page of HTML, in lines. No markup is left, nothing is fetched, and no script or style is read. */
final class HtmlWords {

    private static final Set<String> UNSAID = Set.of("script", "style", "head", "title", "template", "noscript", "svg");
    private static final Set<String> LINES = Set.of(
            "br", "p", "div", "tr", "li", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr");
    private static final Map<String, String> LETTERS = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "–", "mdash", "—",
            "rsquo", "’");
    private static final int LONGEST_ENTITY = 10;

    private final String page;
    private final String small;
    private final int last;
    private final StringBuilder words = new StringBuilder();
    private int at;

    private HtmlWords(String page) {
        this.page = page;
        this.small = page.toLowerCase(Locale.ROOT).length() == page.length() ? page.toLowerCase(Locale.ROOT) : page;
        this.last = page.lastIndexOf('>') - 1;
    }

    static String of(String page) {
        return new HtmlWords(page).read();
    }

    private String read() {
        while (at < page.length()) {
            char letter = page.charAt(at);
            if (letter == '<') {
                markup();
            } else if (letter == '&') {
                entity();
            } else {
                say(Character.isWhitespace(letter) ? " " : String.valueOf(letter));
                at++;
            }
        }
        return words.toString()
                .replaceAll(" *\\n *", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Spaces in a row are one. */
    private void say(String text) {
        boolean space = text.equals(" ");
        boolean after = words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
        if (!space || !after) {
            words.append(text);
        }
    }

    private void markup() {
        if (page.startsWith("<!--", at)) {
            at = after("-->", at);
            return;
        }
        if (at > last || !begins(page.charAt(at + 1))) {
            words.append('<'); // a sign for less, as people write it
            at++;
            return;
        }
        int end = page.indexOf('>', at);
        String name = name(at + 1);
        at = end + 1;
        if (UNSAID.contains(name) && page.charAt(end - 1) != '/') {
            int close = small.indexOf("</" + name, at);
            at = close < 0 ? page.length() : after(">", close);
        } else if (LINES.contains(name.startsWith("/") ? name.substring(1) : name)) {
            words.append('\n');
        } else if (name.equals("td") || name.equals("th")) {
            say(" ");
        }
    }

    private static boolean begins(char letter) {
        return Character.isLetter(letter) || letter == '/' || letter == '!' || letter == '?';
    }

    private String name(int from) {
        int to = from + 1;
        while (to < page.length() && Character.isLetterOrDigit(page.charAt(to))) {
            to++;
        }
        return small.substring(from, to);
    }

    private int after(String sign, int from) {
        int found = page.indexOf(sign, from);
        return found < 0 ? page.length() : found + sign.length();
    }

    private void entity() {
        int end =
                page.substring(at, Math.min(page.length(), at + LONGEST_ENTITY)).indexOf(';') + at;
        String meant = end > at ? letter(page.substring(at + 1, end)) : "";
        if (meant.isEmpty()) {
            words.append('&');
            at++;
        } else {
            say(meant);
            at = end + 1;
        }
    }

    private static String letter(String name) {
        if (!name.startsWith("#")) {
            return LETTERS.getOrDefault(name, "");
        }
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            boolean shown = Character.isValidCodePoint(code) && !Character.isISOControl(code);
            return shown ? Character.toString(code) : " ";
        } catch (NumberFormatException none) {
            return "";
        }
    }
}
