package care.quarterback.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import care.quarterback.model.CasePackage;
import care.quarterback.model.Need;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.emf.ecore.EEnum;
import org.junit.jupiter.api.Test;

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
}
