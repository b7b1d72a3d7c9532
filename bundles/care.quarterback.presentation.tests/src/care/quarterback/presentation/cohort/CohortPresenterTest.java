package care.quarterback.presentation.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.Progress;
import care.quarterback.desk.services.CaseLists;
import care.quarterback.presentation.cohort.CohortScreen.Rate;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortPresenterTest {

    private final MemoryStores stores = new MemoryStores();
    private final List<CohortScreen> shown = new ArrayList<>();

    private CohortPresenter start() {
        CaseLists lists = stores.opened("2026-04-10").lists();
        lists.rebuild(Progress.NONE);
        var presenter = new CohortPresenter(lists, MemoryStores.room("2026-04-10"));
        presenter.start(new CohortPresenter.View() {
            @Override
            public void show(CohortScreen screen) {
                shown.add(screen);
            }

            @Override
            public void failed(String sentence) {
                throw new AssertionError(sentence);
            }
        });
        return presenter;
    }

    @Test
    void withoutCasesThePageSaysWhatIsNeeded() {
        start();
        assertTrue(shown.getLast().empty().startsWith("There are no cases to count yet."));
        assertEquals(List.of(), shown.getLast().rates());
    }

    @Test
    void ourOwnShareStandsBesideThePublishedOneInWordsAndAsADrawing() {
        stores.scenario("two-opinions", "2026-04-05");
        start();
        CohortScreen screen = shown.getLast();
        assertEquals("", screen.empty());
        Rate different = screen.rates().getLast();
        assertEquals("Different", different.name());
        assertEquals("1", different.cases());
        assertEquals("can’t be calculated for a single case", different.own());
        assertEquals("21.7% (17.3% to 26.8%)", different.published());
        assertTrue(different.picture().own().isEmpty());
        assertEquals(0.1730, different.picture().published().orElseThrow().from(), 5e-5);
        assertTrue(different.spoken().contains("21.7%"), different.spoken());
        assertFalse(screen.warning().isEmpty());
        screen.studies().forEach(study -> assertFalse(study.caution().isBlank()));
        assertTrue(screen.steps().stream().anyMatch(step -> step.startsWith("Second opinion: after 32 days")));
    }

    @Test
    void aPeriodOrASpecialtyNarrowsItAndTheChoicesStay() {
        stores.scenario("two-opinions", "2026-04-05");
        CohortPresenter presenter = start();
        List<String> choices = shown.getLast().specialties();
        assertEquals(List.of("Physical medicine and rehabilitation"), choices);
        presenter.specialty("Urology");
        assertEquals(List.of(), shown.getLast().rates());
        assertEquals(choices, shown.getLast().specialties());
        presenter.specialty("");
        presenter.months(12);
        assertEquals(3, shown.getLast().rates().size());
    }
}
