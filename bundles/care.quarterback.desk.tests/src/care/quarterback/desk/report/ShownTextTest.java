package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTextTest {

    /** As a font that has the letters of Europe alone. */
    private static boolean european(int letter) {
        return letter < 0x530 || letter == '’' || letter == '✓';
    }

    private final ShownText text = new ShownText(ShownTextTest::european, "[not shown]");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Munro | Ada Munro",
                "Dvořák, Zoë ✓ | Dvořák, Zoë ✓",
                "अमित शर्मा | [not shown]",
                "Made for अमित शर्मा, born 1951 | Made for [not shown], born 1951",
                "क्या मुझे ऑपरेशन चाहिए? | [not shown]?",
                "রহিমা খাতুন (Rahima) | [not shown] (Rahima)",
                "สมชาย ใจดี | [not shown]",
                "አበበ ቢቂላ: ok | [not shown]: ok",
                "សុខា | [not shown]",
                "အောင်ဆန်း | [not shown]",
                "王小明 and 李 | [not shown] and [not shown]",
                "Is my heart ok? 😀 👍🏽 | Is my heart ok? [not shown]",
                "👨‍👩‍👧 at home | [not shown] at home",
                "a\u200Db | ab"
            })
    void wordsStandWhereLettersCannot(String typed, String printed) {
        assertEquals(printed, text.of(typed));
    }

    @Test
    void linesStayLines() {
        assertEquals("[not shown]\n[not shown]\nend", text.of("अमित\nशर्मा\nend"));
    }

    @Test
    void whatIsNotShownIsToldOnceInItsOwnLetters() {
        text.of("for अमित शर्मा");
        text.of("dear अमित शर्मा, 😀");
        text.of("a\u200Db");
        assertEquals(List.of("अमित शर्मा", "😀"), text.unshown());
        assertEquals("अमित", ShownText.whole().of("अमित"));
    }
}
