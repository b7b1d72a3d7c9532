package care.quarterback.reports;

import care.quarterback.desk.report.TextDirection;
import care.quarterback.reports.ScriptFont.Drawn;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Text as BIRT can lay it out: letters in line as they are, and places for what is joined, stacked, read from right to left or
 * not in the shipped fonts. Remembers what has which place. For one document, by one thread.
 */
final class TextShaper {

    private final ScriptFonts fonts;
    private final IntPredicate inLine;
    private final List<Placed> placed = new ArrayList<>();
    private final Map<Placed, Integer> numbers = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final GlyphTexts glyphs = new GlyphTexts();

    /** What stands in a place. */
    record Placed(ScriptFont font, boolean bold, Drawn drawn) {}

    /** @param inLine whether the shipped fonts have a letter that BIRT lays out by itself */
    TextShaper(ScriptFonts fonts, IntPredicate inLine) {
        this.fonts = fonts;
        this.inLine = inLine;
    }

    /** For a form whose reader joins letters and orders lines by itself. */
    static TextShaper none() {
        return new TextShaper(null, letter -> true);
    }

    /** What the glyphs in the places say. */
    GlyphTexts glyphs() {
        return glyphs;
    }

    Placed placed(int number) {
        return placed.get(number);
    }

    /** What of a text no font has. */
    List<String> missing(String text) {
        String plain = PrintText.of(text);
        if (isPlain(plain)) {
            return List.of();
        }
        missing.clear();
        of(plain, false);
        of(plain, true);
        return List.copyOf(missing);
    }

    /** The font in which spaces between places are drawn. */
    ScriptFont plain() {
        return fonts.shipped(false).orElseThrow();
    }

    /** Whether BIRT lays it out by itself. */
    boolean isPlain(String text) {
        if (fonts == null) {
            return true;
        }
        int letter;
        for (int at = 0; at < text.length(); at += Character.charCount(letter)) {
            letter = text.codePointAt(at);
            if (letter != '\n' && !isInLine(letter)) {
                return false;
            }
        }
        return true;
    }

    String of(String text, boolean bold) {
        return isPlain(text) ? text : text.lines().map(line -> line(line, bold)).collect(Collectors.joining("\n"));
    }

    private boolean isInLine(int letter) {
        if (letter < 0x300) {
            return inLine.test(letter);
        }
        int type = Character.getType(letter);
        boolean stacked = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        return letter < Character.MIN_SUPPLEMENTARY_CODE_POINT
                && !stacked
                && !ScriptFont.isSilent(letter)
                && type != Character.PRIVATE_USE
                && simple(UnicodeScript.of(letter))
                && inLine.test(letter);
    }

    private static boolean simple(UnicodeScript script) {
        return switch (script) {
            case COMMON, LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN -> true;
            default -> false;
        };
    }

    private String line(String line, boolean bold) {
        var run = new Run(bold, scripts(line));
        boolean leftward = TextDirection.leftward(line);
        var text = new StringBuilder();
        for (TextDirection.Piece piece : TextDirection.pieces(line, leftward)) {
            if (leftward) {
                text.append(piece.turned() ? number(piece.text(), run) : mixed(piece.text(), run));
            } else if (piece.turned()) {
                text.append(leftward(piece.text(), run)).append(PlaceCode.RIGHTWARD);
            } else {
                text.append(rightward(piece.text(), run));
            }
        }
        return text.toString();
    }

    private record Run(boolean bold, List<UnicodeScript> scripts) {}

    private static List<UnicodeScript> scripts(String text) {
        return text.codePoints().mapToObj(UnicodeScript::of).distinct().toList();
    }

    private String leftward(String text, Run run) {
        return TextDirection.pieces(text, true).stream()
                .map(piece -> piece.turned() ? number(piece.text(), run) : mixed(piece.text(), run))
                .collect(Collectors.joining());
    }

    /** Text that runs to the left, with what runs to the right within it. */
    private String mixed(String text, Run run) {
        var bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        var all = new StringBuilder();
        for (int from = 0; from < text.length(); ) {
            int to = bidi.getLogicalRun(from).getLimit();
            String part = text.substring(from, to);
            if ((bidi.getLevelAt(from) & 1) == 1) {
                all.append(words(part, run));
            } else if (part.codePoints().anyMatch(Character::isLetter)) {
                all.append(rightward(part, run));
            } else {
                all.append(number(part, run));
            }
            from = to;
        }
        return all.toString();
    }

    private String words(String text, Run run) {
        var all = new StringBuilder();
        for (String word : text.split("(?<=[ \u00a0])|(?=[ \u00a0])")) {
            if (word.equals(" ") || word.equals("\u00a0")) {
                all.append(' ');
            } else {
                fonts(word, run).forEach(part -> all.append(places(part, true, run)));
            }
        }
        return all.toString();
    }

    /** Numbers keep their order, each as one. */
    private String number(String text, Run run) {
        return fonts(text, run).stream()
                .map(part -> place(part.font(), part.font().whole(part.text(), false), part.rounding(), true, run))
                .collect(Collectors.joining());
    }

    private String rightward(String text, Run run) {
        if (isPlain(text)) {
            return text;
        }
        Set<Integer> breaks = breaks(text);
        var all = new StringBuilder();
        var waiting = new StringBuilder();
        int at = 0;
        for (String letters : graphemes(text)) {
            boolean inLineHere = isPlain(letters);
            if (inLineHere || breaks.contains(at)) {
                flush(waiting, all, run);
                if (breaks.contains(at) && !inLineHere) {
                    all.append(PlaceCode.BREAK);
                }
            }
            (inLineHere ? all : waiting).append(letters);
            at += letters.length();
        }
        flush(waiting, all, run);
        return all.toString();
    }

    private void flush(StringBuilder waiting, StringBuilder into, Run run) {
        if (!waiting.isEmpty()) {
            fonts(waiting.toString(), run).forEach(part -> into.append(places(part, false, run)));
            waiting.setLength(0);
        }
    }

    /** Where a line may be broken without a space: after a Chinese character, between the words of a Thai sentence. */
    private static Set<Integer> breaks(String text) {
        BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
        lines.setText(text);
        Set<Integer> all = new LinkedHashSet<>();
        for (int at = lines.next(); at != BreakIterator.DONE; at = lines.next()) {
            if (at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
                all.add(at);
            }
        }
        return all;
    }

    private static List<String> graphemes(String text) {
        BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        letters.setText(text);
        List<String> all = new ArrayList<>();
        for (int from = 0, to = letters.next(); to != BreakIterator.DONE; from = to, to = letters.next()) {
            all.add(text.substring(from, to));
        }
        return all;
    }

    /** A text of one font. @param rounding what the place before it took too much or too little */
    private record Part(ScriptFont font, String text, int[] rounding) {}

    private List<Part> fonts(String text, Run run) {
        List<Part> parts = new ArrayList<>();
        for (String letters : graphemes(text)) {
            Optional<ScriptFont> font = fonts.of(letters, run.bold(), run.scripts());
            if (font.isEmpty()) {
                missing.add(letters);
            } else if (!parts.isEmpty() && parts.getLast().font().equals(font.get())) {
                Part last = parts.removeLast();
                parts.add(new Part(last.font(), last.text() + letters, last.rounding()));
            } else {
                parts.add(new Part(font.get(), letters, new int[1]));
            }
        }
        return parts;
    }

    private String places(Part part, boolean leftward, Run run) {
        return part.font().drawn(part.text(), leftward).stream()
                .map(drawn -> place(part.font(), drawn, part.rounding(), leftward, run))
                .collect(Collectors.joining());
    }

    private String place(ScriptFont font, Drawn drawn, int[] rounding, boolean leftward, Run run) {
        if (drawn.isMissing()) {
            missing.add(drawn.text());
            return "";
        }
        var wanted = new Placed(font, run.bold(), drawn);
        Integer number = numbers.get(wanted);
        if (number == null) {
            number = placed.size();
            if (number == PlaceCode.capacity()) {
                missing.add(drawn.text());
                return "";
            }
            numbers.put(wanted, number);
            placed.add(wanted);
            glyphs.add(font, drawn);
        }
        int width = PlaceCode.rounded(drawn.advance() - rounding[0], leftward);
        rounding[0] += width - drawn.advance();
        return PlaceCode.code(number, width, leftward);
    }
}
