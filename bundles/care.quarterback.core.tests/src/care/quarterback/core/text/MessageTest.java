package care.quarterback.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.Need;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {

    private final Sentences sentences = new Sentences(Locale.US);

    private String said(Object argument) {
        return sentences.of(Message.of("words", "list.and", argument, "the end"));
    }

    @Test
    void itIsSaidWithEveryKindOfArgument() {
        assertEquals("a text and the end", said("a text"));
        assertEquals("1,250 and the end", said(1250));
        assertEquals("Tue, Mar 24, 2026 and the end", said(LocalDate.of(2026, 3, 24)));
        assertEquals("Tue, Mar 24, 2026, 2:30 PM UTC and the end", said(Instant.parse("2026-03-24T14:30:00Z")));
        assertEquals("not needed and the end", said(Need.NO));
        assertEquals("a and b and the end", said(Message.of("words", "list.and", "a", "b")));
        assertEquals(
                "a and b, c and not needed and the end",
                said(List.of(Message.of("words", "list.and", "a", "b"), "c", Need.NO)));
        assertEquals(" and the end", said(null));
    }

    @Test
    void aSentenceBeginsWithACapital() {
        assertEquals("Ice and snow", sentences.sentence(Message.of("words", "list.and", "ice", "snow")));
    }

    @Test
    void itsArgumentsAreInNoLog() {
        assertFalse(Message.of("words", "list.and", "Rosalind", "").toString().contains("Rosalind"));
    }

    @Test
    void anUnspokenLanguageIsEnglishInWordsDatesAndNumbers() {
        assertEquals(Locale.US, Language.of(Locale.GERMANY));
        assertEquals(Locale.US, Language.of(Locale.UK));
        assertEquals(Locale.US, Language.of(Locale.US));
        assertEquals(Language.PSEUDO, Language.of(Locale.forLanguageTag("en-XA")));
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        try {
            Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMANY);
            assertEquals(Locale.US, Language.system());
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }

    @Test
    void thePseudoLanguageBracketsWordsAndLeavesWhatIsPutIn() {
        assertEquals(
                "⟦Ďùè {0,number,integer}: {1,choice,1#òñè ďàý|1<{1} ďàýŝ}. ················⟧",
                PseudoText.of("Due {0,number,integer}: {1,choice,1#one day|1<{1} days}."));
        assertEquals(
                "⟦%nÀ @|bold ƀòĺď|@ 5%% ${DEFAULT-VALUE} ···········⟧",
                PseudoText.of("%nA @|bold bold|@ 5%% ${DEFAULT-VALUE}"));
        var pseudo = new Sentences(Language.PSEUDO);
        assertTrue(pseudo.word(Need.NO).startsWith("⟦ñòť"), pseudo.word(Need.NO));
        assertEquals("⟦ice àñď snow ···⟧", pseudo.of("words", "list.and", "ice", "snow"));
        assertTrue(pseudo.sentence(Message.of("words", "Need.NO")).startsWith("⟦Ñòť"));
    }

    @Test
    void whatIsKeptUnsaidIsSaidInTheLanguageOfWhoReadsIt() {
        var unsaid = sentences.unsaid();
        String kept = unsaid.of("words", "list.and", unsaid.date(LocalDate.of(2026, 3, 24)), Need.NO) + "\n"
                + unsaid.of("practice", "own", 1250, 3) + " As typed: {0}, it's so.";
        assertFalse(kept.contains("needed"));
        assertEquals(
                sentences.of("words", "list.and", LocalDate.of(2026, 3, 24), Need.NO) + "\n"
                        + sentences.of("practice", "own", 1250, 3) + " As typed: {0}, it's so.",
                sentences.said(kept));
        assertTrue(new Sentences(Language.PSEUDO).said(kept).startsWith("⟦Tue, Mar 24, 2026"));
        assertEquals("as it is", sentences.said("as it is"));
    }

    @Test
    void whatWasCutOffIsSaidAsFarAsItGoes() {
        String kept = sentences.unsaid().of("words", "list.and", "the first", Need.NO);
        for (int end = 0; end < kept.length(); end++) {
            sentences.said(kept.substring(0, end));
        }
        assertEquals("before ", sentences.said("before " + kept.substring(0, 4)));
    }
}
