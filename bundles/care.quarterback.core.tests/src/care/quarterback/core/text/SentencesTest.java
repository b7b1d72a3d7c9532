package care.quarterback.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import care.quarterback.model.CasePackage;
import care.quarterback.model.Need;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.emf.ecore.EEnum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private final Sentences sentences = new Sentences(Locale.US);

    @Test
    void everyLiteralOfTheModelHasItsWords() {
        for (var classifier : CasePackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EEnum type) {
                type.getELiterals().forEach(literal -> {
                    String words = sentences.word((Enum<?>) literal.getInstance());
                    assertFalse(words.isBlank() || words.contains("_"), literal.getName());
                });
            }
        }
        assertEquals("not needed", sentences.word(Need.NO));
    }

    @Test
    void aDateNamesItsWeekday() {
        assertEquals("Tue, Mar 24, 2026", sentences.date(LocalDate.of(2026, 3, 24)));
    }

    @ParameterizedTest
    @CsvSource({
        "Dr. Ray Jr.,Dr. Ray Jr.",
        "I want to walk.,I want to walk.",
        "\u201cI want to walk.\u201d,\u201cI want to walk.\u201d",
        "Why?,Why?",
        "wait...,wait....",
        "a/../b,a/../b."
    })
    void aTextThatEndsWithAFullStopGetsNoSecondOne(String text, String expected) {
        assertEquals("Source: " + expected, sentences.of("rules", "source", text));
    }
}
