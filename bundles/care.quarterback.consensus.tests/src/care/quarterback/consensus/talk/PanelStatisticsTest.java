package care.quarterback.consensus.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.PanelStatistics;
import care.quarterback.consensus.agreement.PanelStatistics.Fit;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.testkit.Requirement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PanelStatisticsTest {

    private static String said(List<Integer> ratings) {
        return new CallNotes(DeskTexts.in(Locale.US)).statistics(PanelStatistics.of(ratings));
    }

    @Test
    @Requirement("S115")
    void threeRatersHaveNoStatisticsAlthoughTheFormulaWouldGiveOne() {
        assertEquals(
                "We can’t calculate panel results with 3 raters. The method needs at least 8.", said(List.of(9, 8, 2)));
        assertTrue(PanelStatistics.of(List.of(9, 8, 2)).figures().isEmpty());
        assertTrue(PanelStatistics.of(Collections.nCopies(7, 9)).figures().isEmpty());
        assertEquals(2.8, PanelStatistics.range(List.of(9, 8, 2)), 1e-9);
        assertEquals(5.35, PanelStatistics.allowed(List.of(9, 8, 2)), 1e-9);
    }

    @Test
    void eightWhoAgreeFindThatItFits() {
        PanelStatistics.Figures figures =
                PanelStatistics.of(List.of(7, 7, 8, 8, 8, 9, 9, 9)).figures().orElseThrow();
        assertEquals(8, figures.median(), 1e-9);
        assertEquals(0.9, figures.range(), 1e-9);
        assertEquals(7.525, figures.allowed(), 1e-9);
        assertFalse(figures.disagreement());
        assertEquals(Fit.APPROPRIATE, figures.fit());
        assertTrue(said(Collections.nCopies(8, 1))
                .startsWith("The panel of 8 raters finds that this option doesn’t fit the patient"));
        assertTrue(said(Collections.nCopies(9, 5))
                .startsWith("The panel of 9 raters isn’t sure whether this option fits the patient"));
    }

    @Test
    void halfOnEachSideIsDisagreementWhateverTheMedian() {
        PanelStatistics.Figures figures =
                PanelStatistics.of(List.of(1, 1, 1, 1, 9, 9, 9, 9)).figures().orElseThrow();
        assertEquals(8, figures.range(), 1e-9);
        assertEquals(2.35, figures.allowed(), 1e-9);
        assertTrue(figures.disagreement());
        assertEquals(Fit.UNCERTAIN, figures.fit());
    }
}
