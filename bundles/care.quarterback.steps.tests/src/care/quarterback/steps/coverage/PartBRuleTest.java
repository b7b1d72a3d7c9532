package care.quarterback.steps.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.text.Sentences;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Answer;
import care.quarterback.steps.coverage.CoverageOutlook.CoverageResult;
import care.quarterback.steps.coverage.PartBRule.PartBFacts;
import care.quarterback.steps.coverage.PartBRule.PartBFacts.SoFar;
import care.quarterback.testkit.Requirement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartBRuleTest {

    private final PartBRule rule = PartBRule.shipped();
    private final Sentences sentences = DeskTexts.in(Locale.US);

    @ParameterizedTest
    @CsvSource({
        "NO,false,false,true,YES,YES,ONE,NOT_THIS_RULE",
        "YES,true,false,true,YES,YES,ONE,LIKELY_NOT_COVERED",
        "YES,false,true,true,YES,YES,ONE,NOT_THIS_RULE",
        "YES,false,false,false,YES,YES,ONE,NOT_THIS_RULE",
        "YES,false,false,true,YES,NO,ONE,LIKELY_NOT_COVERED",
        "YES,false,false,true,YES,UNKNOWN,ONE,ASK_MEDICARE",
        "YES,false,false,true,YES,YES,ONE,LIKELY_COVERED",
        "YES,false,false,true,YES,YES,YES_AND_NO,LIKELY_COVERED",
        "YES,false,false,true,YES,YES,WITH_NOT_NOW,ASK_MEDICARE",
        "YES,false,false,true,YES,YES,SAME_NEED_OTHER_PROCEDURE,ASK_MEDICARE",
        "YES,false,false,true,YES,YES,SAME_NEED_SAME_PROCEDURE,CONFIRMATORY_ONLY",
        "YES,false,false,true,YES,YES,SAME_NEED_NO_PROCEDURE,ASK_MEDICARE",
        "YES,false,false,true,YES,YES,THREE_OR_MORE,ASK_MEDICARE",
        "YES,false,false,true,NO,YES,YES_AND_NO,ASK_MEDICARE",
        "YES,false,false,true,UNKNOWN,YES,ONE,ASK_MEDICARE",
        "YES,false,false,true,YES,YES,NOT_STATED,ASK_MEDICARE",
        "UNKNOWN,false,false,true,YES,YES,ONE,ASK_MEDICARE",
        "UNKNOWN,false,false,false,YES,YES,ONE,NOT_THIS_RULE"
    })
    void eachLineOfTheTableGivesItsResult(
            Answer partB,
            boolean excluded,
            boolean emergency,
            boolean procedure,
            Answer necessary,
            Answer accepts,
            SoFar soFar,
            CoverageResult expected) {
        var facts = new PartBFacts(partB, excluded, emergency, procedure, necessary, accepts, soFar);
        assertEquals(expected, rule.of(facts).result());
    }

    @Test
    @Requirement({"S33", "S124"})
    void everyCombinationHasAResultWithASentenceThatPromisesNothing() {
        for (Answer answer : Answer.values()) {
            for (SoFar soFar : SoFar.values()) {
                for (int bits = 0; bits < 8; bits++) {
                    var facts = new PartBFacts(
                            answer, (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, answer, Answer.YES, soFar);
                    String said = sentences.of("outlook", rule.of(facts).sentence());
                    assertFalse(said.contains("covered") || said.contains("{"), said);
                }
            }
        }
    }

    @Test
    void theRuleNamesItsSource() {
        assertEquals("MED-B-2/3", rule.id());
        assertTrue(rule.source().contains("chapter 15, section 30"));
    }
}
