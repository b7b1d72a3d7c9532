package care.quarterback.presentation.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.consensus.opinion.DiagnosisEntry.DiagnosisAttributes;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Side;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A part of a letter comes back from its words as it was typed. */
class DraftWordsTest {

    private static final DiagnosisAttributes RIGHT =
            new DiagnosisAttributes(Side.RIGHT, "hip", "late", "3", "chronic", "wear");

    @Test
    void aDiagnosisComesBackAsItWasTyped() {
        var draft = new DiagnosisDraft(
                DiagnosisRank.values()[0],
                "worn hip",
                Optional.of(new CodeSuggestion("M16.11", "Osteoarthritis, right hip", true)),
                "M16.11  Osteoarthritis, right hip",
                Certainty.values()[1],
                RIGHT);
        assertEquals(draft, DiagnosisDraft.read(draft.words()));
        var begun = new DiagnosisDraft(null, "", Optional.empty(), "wor", null, RIGHT);
        assertEquals(begun, DiagnosisDraft.read(begun.words()));
    }

    @Test
    void aRecommendationComesBackAsItWasTyped() {
        var known = new RecommendationDraft(
                Optional.of(new ObjectId("00000000-0000-4000-8000-000000000001")),
                Optional.empty(),
                null,
                Stance.values()[0],
                Need.values()[0],
                new RecommendationDraft.Words("because", "for", "bleeding\nclots", "walks"));
        assertEquals(known, RecommendationDraft.read(known.words()));
        var unnamed = new RecommendationDraft(
                Optional.empty(),
                Optional.of(""),
                OptionClass.values()[0],
                null,
                Need.values()[1],
                new RecommendationDraft.Words("", "", "", ""));
        assertEquals(unnamed, RecommendationDraft.read(unnamed.words()));
    }

    @Test
    void aChoiceThatNoVersionKnowsIsNone() {
        assertEquals(null, DiagnosisDraft.read(Map.of("rank", "FROM_ELSEWHERE")).rank());
    }
}
