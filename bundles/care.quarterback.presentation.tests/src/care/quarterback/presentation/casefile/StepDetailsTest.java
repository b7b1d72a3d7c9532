package care.quarterback.presentation.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Step;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.presentation.casefile.StepDetails.CandidateCard;
import care.quarterback.presentation.casefile.StepDetails.CoverageCard;
import care.quarterback.presentation.casefile.StepDetails.Mark;
import care.quarterback.presentation.casefile.StepDetails.Term;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepDetailsTest {

    private static StepDetails details(int scenario, String stage, String day) {
        LiveCase live = new MemoryStores().scenario(scenario, stage, day);
        var query = new PlanQuery(live.room().sentences(), live.settings());
        var reading = new StepReading(live.room(), live.person());
        return live.read(careCase -> reading.of(
                        new CaseFacts(careCase, live.room().today(), live.settings()),
                        query.plan(careCase, live.room().today())))
                .join();
    }

    @Test
    void theScriptsNameWhoCallsAndForWhom() {
        var scripts = details(1, "before-visit", "2026-03-20").scripts();
        assertTrue(scripts.get(Step.COVERAGE)
                .getFirst()
                .startsWith("Hello, this is Nadia, calling for Rosalind Achterberg."));
        assertEquals(2, scripts.get(Step.PRIMARY_CARE).size());
        assertTrue(scripts.get(Step.PRIMARY_CARE).getLast().startsWith("The patient can say: “Thank you"));
        assertFalse(scripts.containsKey(Step.GOALS));
    }

    @Test
    void aCandidateHasItsPointsTermByTerm() {
        StepDetails details = details(2, "records-complete", "2026-06-20");
        assertEquals("How the candidates for opinion 2 compare", details.candidatesTitle());
        List<CandidateCard> cards = details.candidates();
        CandidateCard far = cards.getLast();
        Term reach = far.terms().stream()
                .filter(term -> term.sentence().startsWith("412 miles"))
                .findFirst()
                .orElseThrow();
        assertEquals(Mark.AGAINST, reach.mark());
        assertEquals("0 of 2", reach.points());
        assertTrue(far.terms().stream().anyMatch(term -> term.sentence().startsWith("Not chosen:")));
        assertEquals(far.id().value(), far.place().known().get("candidate"));
        assertTrue(
                cards.getFirst().score().contains(" points"), cards.getFirst().score());
    }

    @Test
    void coverageHasItsReasonAndTheCallsOfItsOpinion() {
        List<CoverageCard> cards = details(1, "before-visit", "2026-03-20").coverage();
        assertEquals("Opinion 2", cards.getFirst().title());
        assertFalse(cards.getFirst().reasons().isEmpty());
        assertEquals("2", cards.getFirst().place().known().get("opinionNumber"));
    }
}
