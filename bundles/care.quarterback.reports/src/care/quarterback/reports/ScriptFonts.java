package care.quarterback.reports;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of scripts that need more than the shipped ones: Google's Noto, where this computer has it. Nothing is looked for
 * or opened before a text needs it.
 */
final class ScriptFonts {

    private static final List<String> ENDINGS = List.of(".ttf", ".otf", ".ttc");
    private static final List<String> SIGNS =
            List.of("NotoSans", "NotoSansSymbols", "NotoSansSymbols2", "NotoSansMath", "NotoMusic");
    private static final String EAST_ASIA = "NotoSansCJK";
    private static final int DEEP = 6;

    private final Path shipped;
    private final List<Path> roots;
    private final Map<String, Optional<ScriptFont>> opened = new HashMap<>();
    private Map<String, Path> files;

    /** @param shipped the folder of the shipped fonts; @param roots where this computer keeps its fonts */
    ScriptFonts(Path shipped, List<Path> roots) {
        this.shipped = shipped;
        this.roots = List.copyOf(roots);
    }

    /** Where Linux, Windows and macOS keep fonts, for all and for one person. */
    static List<Path> usualRoots() {
        String home = System.getProperty("user.home", "");
        Stream<String> usual = Stream.of(
                "/usr/share/fonts",
                "/usr/local/share/fonts",
                home + "/.local/share/fonts",
                home + "/.fonts",
                home + "/Library/Fonts",
                "/Library/Fonts",
                "/System/Library/Fonts",
                Optional.ofNullable(System.getenv("WINDIR")).orElse("C:\\Windows") + "\\Fonts",
                Optional.ofNullable(System.getenv("LOCALAPPDATA")).orElse("") + "\\Microsoft\\Windows\\Fonts");
        return usual.filter(each -> !each.startsWith("\\"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
    }

    /**
     * The font for letters that stand on one another.
     *
     * @param beside the scripts of the text around: Chinese characters look otherwise in a Japanese text
     */
    Optional<ScriptFont> of(String letters, boolean bold, List<UnicodeScript> beside) {
        int first = letters.codePointAt(0);
        UnicodeScript script = UnicodeScript.of(first);
        Predicate<ScriptFont> has = font -> font.has(letters);
        Stream<UnicodeScript> scripts = isShared(script)
                ? Stream.concat(beside.stream().filter(each -> !isShared(each)), Stream.of(script))
                : Stream.of(script);
        return Stream.concat(scripts.flatMap(each -> candidates(each, bold, beside)), Stream.of(shipped(bold)))
                .flatMap(Optional::stream)
                .filter(has)
                .findFirst();
    }

    /** Punctuation and marks belong to the script around them. */
    private static boolean isShared(UnicodeScript script) {
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
    }

    private Stream<Optional<ScriptFont>> candidates(UnicodeScript script, boolean bold, List<UnicodeScript> beside) {
        Stream<Optional<ScriptFont>> named = names(script, beside).stream().map(name -> named(name, bold));
        return shippedFirst(script) ? Stream.concat(Stream.of(shipped(bold)), named) : named;
    }

    /** The shipped font, as letters in line are printed with it. */
    Optional<ScriptFont> shipped(boolean bold) {
        return open(
                "DejaVuSans",
                bold,
                () -> Optional.of(shipped.resolve(bold ? "DejaVuSans-Bold.ttf" : "DejaVuSans.ttf")));
    }

    private static boolean shippedFirst(UnicodeScript script) {
        return switch (script) {
            case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN, ARABIC, HEBREW, COMMON, INHERITED -> true;
            default -> false;
        };
    }

    private static List<String> names(UnicodeScript script, List<UnicodeScript> beside) {
        return switch (script) {
            case HAN, BOPOMOFO, HIRAGANA, KATAKANA, HANGUL -> List.of(EAST_ASIA + "#" + language(script, beside));
            case COMMON, INHERITED, UNKNOWN ->
                Stream.concat(SIGNS.stream(), Stream.of(EAST_ASIA + "#" + language(script, beside)))
                        .toList();
            case LATIN, GREEK, CYRILLIC -> List.of("NotoSans");
            default -> {
                String name = Stream.of(script.name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
                yield List.of("NotoSans" + name, "NotoSerif" + name, "NotoSans" + name.replace("Nko", "NKo"));
            }
        };
    }

    /** Which of the languages in one file of East Asian letters: Japanese, Korean, Chinese. */
    private static int language(UnicodeScript script, List<UnicodeScript> beside) {
        if (script == UnicodeScript.HANGUL || beside.contains(UnicodeScript.HANGUL)) {
            return 1;
        }
        boolean japanese = beside.contains(UnicodeScript.HIRAGANA) || beside.contains(UnicodeScript.KATAKANA);
        return japanese ? 0 : 2;
    }

    private Optional<ScriptFont> named(String name, boolean bold) {
        Optional<ScriptFont> strong = bold ? found(name, "Bold", true) : Optional.empty();
        return strong.or(() -> found(name, "Regular", false));
    }

    private Optional<ScriptFont> found(String name, String weight, boolean bold) {
        String file = name.replaceAll("#.*", "") + "-" + weight;
        return open(name, bold, () -> Optional.ofNullable(files().get(file)));
    }

    private interface Place {
        Optional<Path> file();
    }

    private Optional<ScriptFont> open(String name, boolean bold, Place place) {
        return opened.computeIfAbsent(
                name + (bold ? "-Bold" : ""), any -> place.file().map(file -> open(file, name, bold)));
    }

    private static ScriptFont open(Path file, String name, boolean bold) {
        int number = name.contains("#") ? Integer.parseInt(name.substring(name.indexOf('#') + 1)) : 0;
        boolean several = file.toString().endsWith(".ttc");
        try {
            Font shape = Font.createFonts(file.toFile())[several ? number : 0];
            BaseFont base = BaseFont.createFont(
                    several ? oneOf(file, number) : file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            base.setIncludeCidSet(false);
            return new ScriptFont(name, bold, base, shape.deriveFont((float) PlaceCode.EM));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable));
        }
    }

    /** As an address, because OpenPDF opens it a second time by its whole name, which then must not end a path. */
    private static String oneOf(Path file, int number) {
        return file.toUri() + "?.ttc," + number;
    }

    private Map<String, Path> files() {
        if (files == null) {
            Map<String, Path> found = new HashMap<>();
            roots.forEach(root -> walk(root, found));
            files = Map.copyOf(found);
        }
        return files;
    }

    private static void walk(Path root, Map<String, Path> into) {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> entries = Files.walk(root, DEEP)) {
            entries.filter(file -> file.getFileName() != null
                            && file.getFileName().toString().startsWith("Noto"))
                    .sorted()
                    .forEach(all::add);
        } catch (IOException | UncheckedIOException closed) {
            // a folder that this person may not read has no fonts for them
        }
        for (Path file : all) {
            String name = file.getFileName().toString();
            int dot = Math.max(name.lastIndexOf('.'), 0);
            if (ENDINGS.contains(name.substring(dot).toLowerCase(Locale.ROOT))) {
                into.putIfAbsent(name.substring(0, dot), file);
            }
        }
    }
}
