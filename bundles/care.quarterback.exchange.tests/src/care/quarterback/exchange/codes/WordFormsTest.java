package care.quarterback.exchange.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

    @ParameterizedTest
    @CsvSource({
        "hodgkins,hodgkin",
        "gallstones,gallstone",
        "allergies,allergy",
        "abscesses,abscess",
        "crutches,crutch",
        "oesophagus,esophagus",
        "anaemia,anemia",
        "leukaemias,leukemia",
        "diarrhoea,diarrhea",
        "tumours,tumor",
        "paralysed,paralyzed",
        "hospitalisation,hospitalization",
        "goitre,goiter",
        "fibre,fiber",
        "sulphur,sulfur"
    })
    void formsOfOneWordAreTheSame(String one, String other) {
        assertEquals(WordForms.fold(other), WordForms.fold(one));
    }

    @ParameterizedTest
    @CsvSource({"lupus,lupu", "arthritis,arthriti", "abscess,absces", "ms,m", "als,al", "toe,te"})
    void whatOnlyLooksLikeAPluralStays(String word, String cut) {
        assertNotEquals(WordForms.fold(cut), WordForms.fold(word));
    }

    @Test
    void smallWordsBetweenOthersAreLetGoButNotTheNameOfAKind() {
        assertEquals(List.of("fracture", "hip"), WordForms.significant(List.of("a", "fracture", "of", "the", "hip")));
        assertEquals(List.of("hepatitis", "a"), WordForms.significant(List.of("hepatitis", "a")));
        assertEquals(List.of("of", "the"), WordForms.significant(List.of("of", "the")));
    }

    @Test
    void aDescriptionIsAboutItsFirstWordThatNamesSomething() {
        assertEquals(List.of("dementia"), WordForms.subject(List.of("other", "and", "unspecified", "dementia")));
        assertEquals(List.of("unspecified"), WordForms.subject(List.of("unspecified")));
    }
}
