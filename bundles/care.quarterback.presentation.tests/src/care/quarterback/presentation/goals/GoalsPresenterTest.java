package care.quarterback.presentation.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.goals.AddGoal;
import care.quarterback.consensus.goals.AddOption;
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
    void aRatingIsAddedWithItsAuthor() {
        LiveCase live = new MemoryStores().fresh("2026-04-10");
        GoalsPresenter presenter = start(live);
        live.execute(new AddGoal("walk to church", GoalType.SPECIFIC_ACTIVITY, 10, "", null));
        live.execute(new AddOption("", "hip injection", OptionClass.PROCEDURE_NONSURGICAL, 0));
        var goal = screen.goals().getFirst();
        presenter.rate(screen.options().getFirst().id(), goal.id(), "eleven", "Dr Eberle");
        presenter.rate(screen.options().getFirst().id(), goal.id(), "11", "Dr Eberle");
        presenter.rate(screen.options().getFirst().id(), goal.id(), "7", "");
        assertEquals(3, refusals.size());
        presenter.rate(screen.options().getFirst().id(), goal.id(), "7", "Dr Eberle");
        assertEquals(Optional.of("7"), screen.rating(screen.options().getFirst(), goal.id()));
    }

    @Test
    void theOptionsOfTheFirstScenarioAreWeighedInSentences() {
        start(new MemoryStores().scenario("final", "2026-05-27"));
        assertEquals(4, screen.goals().size());
        assertEquals(4, screen.options().size());
        assertTrue(!screen.sentences().isEmpty());
    }
}
