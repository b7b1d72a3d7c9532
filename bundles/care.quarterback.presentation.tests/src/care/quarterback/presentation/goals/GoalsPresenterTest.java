package care.quarterback.presentation.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.GoalType;
import care.quarterback.model.OptionClass;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalsPresenterTest {

    private final List<String> refusals = new ArrayList<>();
    private GoalsScreen screen;

    private GoalsPresenter start(LiveCase live) {
        var presenter = new GoalsPresenter(live);
        presenter.start(new GoalsPresenter.View() {
            @Override
            public void show(GoalsScreen shown) {
                screen = shown;
            }

            @Override
            public void refused(String field, String sentence) {
                refusals.add(sentence);
            }

            @Override
            public void accepted() {}
        });
        return presenter;
    }

    @Test
    void goalsOptionsAndRatingsAreEntered() {
        GoalsPresenter presenter = start(new MemoryStores().fresh("2026-04-10"));
        presenter.addGoal("walk to church", GoalType.SPECIFIC_ACTIVITY, "10");
        presenter.addOption("hip injection", OptionClass.PROCEDURE_NONSURGICAL);
        presenter.addOption("hip replacement", OptionClass.SURGERY_MAJOR);
        var goal = screen.goals().getFirst();
        presenter.markMain(goal.id());
        presenter.rate(screen.options().getFirst().id(), goal.id(), "7", "Dr Eberle");
        assertTrue(screen.goals().getFirst().main());
        assertEquals("B", screen.options().get(1).letter());
        assertEquals(Optional.of("7"), screen.rating(screen.options().getFirst(), goal.id()));
    }

    @Test
    void aWeightThatIsNoNumberFromZeroToTenIsRefused() {
        GoalsPresenter presenter = start(new MemoryStores().fresh("2026-04-10"));
        presenter.addGoal("walk", GoalType.OTHER, "eleven");
        presenter.addGoal("walk", GoalType.OTHER, "11");
        assertEquals(2, refusals.size());
        assertEquals(List.of(), screen.goals());
    }

    @Test
    void theOptionsOfTheFirstScenarioAreWeighedInSentences() {
        start(new MemoryStores().scenario("final", "2026-05-27"));
        assertEquals(4, screen.goals().size());
        assertEquals(4, screen.options().size());
        assertTrue(!screen.sentences().isEmpty());
    }
}
