package care.quarterback.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What BIRT is given to lay out, with the shipped fonts and those of this computer. */
class TextShaperTest {

    private static final Path FONTS = Path.of("../care.quarterback.reports/fonts");
    private TextShaper shaper;

    @BeforeEach
    void shaper() throws IOException {
        shaper = new TextShaper(new ScriptFonts(FONTS, ScriptFonts.usualRoots()), PrintFonts.in(FONTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Do I need back surgery?", "Zoë Ångström, 12.5 mg ≥ 3 × ½ “yes” – Ελλάδα Україна", "☐ • …"})
    void whatIsInLineStaysAsItIs(String text) {
        assertTrue(shaper.isPlain(text));
        assertEquals(text, shaper.of(text, false));
    }

    /** The languages most spoken by patients in the United States, and letters beyond the first 65,536. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "क्या मुझे सर्जरी की ज़रूरत है?",
                "আমার কি অস্ত্রোপচার দরকার?",
                "ਕੀ ਮੈਨੂੰ ਸਰਜਰੀ ਦੀ ਲੋੜ ਹੈ?",
                "શું મને સર્જરીની જરૂર છે?",
                "எனக்கு அறுவை சிகிச்சை தேவையா?",
                "నాకు శస్త్రచికిత్స అవసరమా?",
                "ನನಗೆ ಶಸ್ತ್ರಚಿಕಿತ್ಸೆ ಬೇಕೇ?",
                "എനിക്ക് ശസ്ത്രക്രിയ വേണോ?",
                "මට සැත්කමක් අවශ්‍යද?",
                "ฉันต้องผ่าตัดไหม",
                "ຂ້ອຍຕ້ອງຜ່າຕັດບໍ?",
                "តើខ្ញុំត្រូវវះកាត់ទេ?",
                "ခွဲစိတ်ဖို့ လိုပါသလား။",
                "ቀዶ ጥገና ያስፈልገኛል?",
                "我需要做手术吗？",
                "手術が必要ですか。",
                "수술이 필요한가요?",
                "האם אני צריכה ניתוח?",
                "هل أحتاج إلى عملية؟",
                "کیا مجھے آپریشن کی ضرورت ہے؟",
                "آیا به جراحی نیاز دارم؟",
                "Վիրահատություն պե՞տք է",
                "ოპერაცია მჭირდება?",
                "ᎠᏂᏴᏫᏯ",
                "\uD83A\uDD00\uD83A\uDD23\uD83A\uDD24",
                "ꖎꔬ ߒߞߏ ܫܠܡܐ ދިވެހި",
                "e\u0304\u0323 n\u0303 \uD835\uDCB3"
            })
    void everyLanguageHasItsLettersAndNoneIsLost(String text) {
        assumeTrue(shaper.missing("अ王").isEmpty(), "the Noto fonts are not installed");
        assertEquals(List.of(), shaper.missing(text));
        String plain = PrintText.of(text);
        assertEquals(plain.replace(" ", ""), read(shaper.of(plain, true)).replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uE000", "\uD83D\uDC4D\uD83C\uDFFD", "\uFFFF", "\uDBFF\uDFFD"})
    void aLetterThatNoFontHasIsSaid(String letter) {
        assertEquals(List.of(letter), shaper.missing("Is it " + letter + "?"));
    }

    @Test
    void withoutFontsOfOthersOnlyTheShippedLettersArePrinted() throws IOException {
        var alone = new TextShaper(new ScriptFonts(FONTS, List.of()), PrintFonts.in(FONTS));
        assertEquals(List.of(), alone.missing("משה محمد Zoë"));
        assertEquals(List.of("王"), alone.missing("王"));
    }

    @Test
    void aTelephoneNumberInAnArabicSentenceIsOnePlace() {
        String code = shaper.of("اتصلوا (555) 555-0142", false);
        PlaceCode.Line line = PlaceCode.read(new StringBuilder(code).reverse().toString());
        assertTrue(line.leftward());
        var last = shaper.placed(line.items().getLast().place());
        assertEquals("(555) 555-0142", last.drawn().text());
        int before = -1;
        for (ScriptFont.Glyph glyph : last.drawn().glyphs()) {
            assertTrue(glyph.x() > before, "from left to right");
            before = glyph.x();
        }
    }

    @Test
    void arabicLettersAreJoinedAndAChineseLineCanBeBroken() {
        ScriptFont font = shaper.plain();
        int alone = font.drawn("\u0645", true).getFirst().glyphs().getFirst().code();
        int first =
                font.drawn("\u0645\u062D", true).getFirst().glyphs().getFirst().code();
        assertFalse(alone == first, "the first letter of a word looks otherwise");
        assumeTrue(shaper.missing("अ王").isEmpty(), "the Noto fonts are not installed");
        assertTrue(shaper.of("我需要", false).indexOf(PlaceCode.BREAK) > 0);
        assertFalse(shaper.of("نعم", false).indexOf(PlaceCode.BREAK) > 0);
    }

    /** What a reader gets of it. */
    private String read(String laidOut) {
        var text = new StringBuilder();
        var run = new StringBuilder();
        for (char letter : laidOut.toCharArray()) {
            if (!run.isEmpty() && set(letter) != set(run.charAt(0))) {
                text.append(readRun(run));
                run.setLength(0);
            }
            run.append(letter);
        }
        return text.append(readRun(run)).toString();
    }

    private String readRun(StringBuilder run) {
        if (run.isEmpty() || set(run.charAt(0)) == Set.NONE) {
            return run.toString();
        }
        boolean leftward = set(run.charAt(0)) == Set.LEFTWARD;
        String drawn = leftward ? new StringBuilder(run).reverse().toString() : run.toString();
        return PlaceCode.read(drawn).items().stream()
                .map(item -> shaper.placed(item.place()).drawn().text())
                .collect(Collectors.joining());
    }

    private enum Set {
        NONE,
        LEFTWARD,
        RIGHTWARD
    }

    private static Set set(char letter) {
        if (letter >= 0xE000 && letter <= 0xF8FF || letter == PlaceCode.BREAK || letter == PlaceCode.RIGHTWARD) {
            return Set.RIGHTWARD;
        }
        boolean leftward = letter >= 0x07CA && letter <= 0x07EA || letter >= 0xFB1F && letter <= 0xFD3D;
        return leftward ? Set.LEFTWARD : Set.NONE;
    }
}
