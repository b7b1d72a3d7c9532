package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Tone;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Computes what can be read and told apart from the colours of both themes, as WCAG 2.2 measures it. */
class ContrastTest {

    private static final double WORDS = 4.5;
    private static final double MARKS = 3;
    private static final Pattern COLOUR = Pattern.compile("#([0-9A-Fa-f]{6})");
    private static final RGB WHITE = new RGB(255, 255, 255);

    /** Where words of a tone stand besides the page. */
    private static final Map<Tone, Tone> OWN_GROUND = Map.of(
            Tone.ACCENT, Tone.ACCENT_GROUND,
            Tone.DUE, Tone.DUE_GROUND,
            Tone.BLOCKED, Tone.BLOCKED_GROUND,
            Tone.DONE, Tone.DONE_GROUND,
            Tone.MUTED, Tone.PLAIN_GROUND);

    private static double contrast(RGB one, RGB other) {
        double first = light(one);
        double second = light(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double light(RGB colour) {
        double[] parts = DoubleStream.of(colour.red, colour.green, colour.blue)
                .map(part -> part / 255)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static void atLeast(double wanted, String what, RGB one, RGB other) {
        double found = contrast(one, other);
        assertTrue(found >= wanted, () -> "%s: %.2f to 1, %s on %s".formatted(what, found, one, other));
    }

    /** A quarter of a colour over a ground. */
    private static RGB over(RGB colour, RGB ground) {
        return new RGB(
                (colour.red + 3 * ground.red) / 4,
                (colour.green + 3 * ground.green) / 4,
                (colour.blue + 3 * ground.blue) / 4);
    }

    private static List<RGB> colours(URL place) throws IOException {
        try (InputStream stream = place.openStream()) {
            return COLOUR.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(ContrastTest::colour)
                    .toList();
        }
    }

    private static RGB colour(MatchResult found) {
        int value = Integer.parseInt(found.group(1), 16);
        return new RGB(value >> 16, value >> 8 & 0xFF, value & 0xFF);
    }

    private static Map<String, RGB> named(String sheet) {
        return Pattern.compile("@define-color (\\w+) #([0-9A-Fa-f]{6})")
                .matcher(sheet)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> colour(COLOUR.matcher("#" + found.group(2))
                                .results()
                                .findFirst()
                                .orElseThrow())));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wordsCanBeReadOnEveryGroundTheyStandOn(boolean dark) {
        for (Tone words : List.of(Tone.TEXT, Tone.MUTED, Tone.ACCENT, Tone.DUE, Tone.BLOCKED, Tone.DONE)) {
            for (Tone ground : List.of(Tone.SHEET, Tone.GROUND, OWN_GROUND.getOrDefault(words, Tone.SHEET))) {
                atLeast(WORDS, words + " on " + ground, words.rgb(dark), ground.rgb(dark));
            }
        }
        Stream.of(Tone.values())
                .filter(ground -> ground.name().endsWith("GROUND"))
                .forEach(ground -> atLeast(7, "text on " + ground, Tone.TEXT.rgb(dark), ground.rgb(dark)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatTheToolkitDrawsIsSeen(boolean dark) throws IOException {
        String sheet;
        try (InputStream stream = Tone.class.getResourceAsStream("toolkit.css")) {
            sheet = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, RGB> named = named(sheet);
        atLeast(WORDS, "words on what is selected", WHITE, named.get("accent"));
        for (Tone ground : List.of(Tone.SHEET, Tone.GROUND)) {
            atLeast(MARKS, "the ring of the keyboard on " + ground, named.get("ring"), ground.rgb(dark));
            atLeast(
                    WORDS,
                    "words on what is selected in a list without the keyboard",
                    Tone.TEXT.rgb(dark),
                    over(named.get("ring"), ground.rgb(dark)));
            atLeast(MARKS, "a field's border on " + ground, named.get("border"), ground.rgb(dark));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyIconIsSeen(boolean dark) throws IOException {
        RGB inside = dark ? Tone.GROUND.rgb(true) : WHITE;
        for (Icon icon : Icon.values()) {
            String path = "/icons/" + (dark ? "dark/" : "") + icon.name().toLowerCase(Locale.ROOT) + ".svg";
            List<RGB> seen = colours(Tone.class.getResource(path)).stream()
                    .filter(colour -> !colour.equals(inside))
                    .toList();
            assertTrue(!seen.isEmpty(), path);
            seen.forEach(colour -> atLeast(MARKS, path, colour, Tone.SHEET.rgb(dark)));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theWindowAroundThePagesHasTheSameColours(boolean dark) throws IOException {
        Set<RGB> ours = Stream.of(Tone.values()).map(tone -> tone.rgb(dark)).collect(Collectors.toSet());
        URL sheet = Platform.getBundle("care.quarterback.app").getEntry("css/" + (dark ? "dark" : "light") + ".css");
        colours(sheet).forEach(colour -> assertTrue(ours.contains(colour), () -> sheet + " has " + colour));
    }
}
