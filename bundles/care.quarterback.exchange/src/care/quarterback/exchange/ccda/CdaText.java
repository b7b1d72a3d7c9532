package care.quarterback.exchange.ccda;

/** Text of a document as a person may see it: without characters that hide, turn around or break what stands beside them. */
final class CdaText {

    private CdaText() {}

    /** The text without control characters and without those that change the direction of writing. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                return removed(text);
            }
        }
        return text;
    }

    private static String removed(CharSequence text) {
        var clean = new StringBuilder(text.length());
        text.chars().filter(each -> !isHidden((char) each)).forEach(each -> clean.append((char) each));
        return clean.toString();
    }

    /** The text in one line, with single spaces. */
    static String line(CharSequence text) {
        var line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each <= ' ' || each == '\u00a0') {
                space = !line.isEmpty();
            } else if (!isHidden(each)) {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(each);
            }
        }
        return line.toString();
    }

    static boolean isHidden(char character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r'
                || character >= '\u007f' && character <= '\u009f'
                || character >= '\u200b' && character <= '\u200f'
                || character >= '\u202a' && character <= '\u202e'
                || character >= '\u2060' && character <= '\u206f'
                || character == '\ufeff'
                || character >= '\ufff9' && character <= '\ufffb';
    }
}
