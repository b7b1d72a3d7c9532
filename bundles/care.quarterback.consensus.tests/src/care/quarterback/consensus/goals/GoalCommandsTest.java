package care.quarterback.consensus.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Goal;
import care.quarterback.model.GoalType;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Story;
import care.quarterback.model.StoryKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalCommandsTest {

    private final Trial trial = new Trial("2026-06-15")
            .does(new OpenCase(PersonName.parse("Quill, Bernadette"), LocalDate.of(1960, 4, 2), "Which operation?"))
            .does(new AddGoal("kneel", GoalType.SPECIFIC_ACTIVITY, 9, "", null))
            .does(new AddGoal("less pain", GoalType.AVOID_PAIN, 8, "", null))
            .does(new AddOption("TKA", "total knee", OptionClass.SURGERY_MAJOR, 1));

    private ObjectId goal(int index) {
        return trial.id(careCase -> careCase.getGoals().get(index).getId());
    }

    private ObjectId option() {
        return trial.id(careCase -> careCase.getOptions().getFirst().getId());
    }

    @Test
    @Requirement("S107")
    void theWeightsThatWereTriedAreKeptAtOnceOnThePatientsWord() {
        trial.does(new KeepWeights(Map.of(goal(0), 6, goal(1), 8), "Bernadette Quill"));
        assertEquals(
                List.of("6 Bernadette Quill", "8 null"),
                trial.read(careCase -> careCase.getGoals().stream()
                        .map(goal -> goal.getWeight() + " " + goal.getWeighedBy())
                        .toList()));
        assertEquals(
                List.of("These are already the patient’s weights. Nothing was changed."),
                trial.refused(new KeepWeights(Map.of(goal(0), 6), "Bernadette Quill")));
        assertEquals(1, trial.refused(new KeepWeights(Map.of(goal(0), 3), " ")).size());
        assertEquals(
                List.of("Importance must be between 0 and 10."),
                trial.refused(new KeepWeights(Map.of(goal(0), 11), "Bernadette Quill")));
        trial.does(new SetWeight(goal(0), 5));
        assertEquals("", trial.read(careCase -> said(careCase.getGoals().getFirst())));
    }

    private static String said(Goal goal) {
        return goal.getWeighedBy() == null ? "" : goal.getWeighedBy();
    }

    @Test
    void aStoryIsToldByAClinicianWithAName() {
        trial.does(new TellStory(option(), StoryKind.BEST, "You garden in August.", "Dr Aldana"));
        trial.does(new TellStory(option(), StoryKind.BEST, "You garden in July.", "Dr Aldana"));
        trial.does(new TellStory(option(), StoryKind.BEST, "You dance by autumn.", "Dr Tran"));
        assertEquals(
                List.of("You garden in July.", "You dance by autumn."),
                trial.read(careCase -> careCase.getOptions().getFirst().getStories().stream()
                        .map(Story::getText)
                        .toList()));
        assertEquals(
                1,
                trial.refused(new TellStory(option(), StoryKind.WORST, "It wears.", ""))
                        .size());
        assertEquals(
                1,
                trial.refused(new TellStory(option(), StoryKind.WORST, " ", "Dr Tran"))
                        .size());
    }

    @Test
    @Requirement("S107")
    void aFactHasASourceAndAStatedFactIsReplaced() {
        trial.does(new StateFact(option(), years("20", "20", "Dr Aldana, by letter")));
        trial.does(new StateFact(option(), years("15", "20", "Dr Aldana, by letter")));
        OptionGrid grid = trial.read(OptionGrid::of);
        assertEquals(1, grid.rows().size());
        var cell = grid.rows().getFirst().cells().get(option());
        assertEquals(new BigDecimal("15"), cell.from().orElseThrow());
        assertEquals("Dr Aldana, by letter", cell.source());
        assertEquals(
                1, trial.refused(new StateFact(option(), years("1", "2", " "))).size());
        assertEquals(
                1,
                trial.refused(new StateFact(option(), years("20", "15", "x"))).size());
        var nothing = new StateFact.Fact("pain", null, null, "", " ", "Dr Tran", false);
        assertEquals(1, trial.refused(new StateFact(option(), nothing)).size());
    }

    private static StateFact.Fact years(String from, String to, String source) {
        return new StateFact.Fact("durability", new BigDecimal(from), new BigDecimal(to), "years", "", source, false);
    }

    @Test
    @Requirement("S106")
    void theNewerWordOfTwoCliniciansCountsAndTheOtherIsSaid() {
        trial.does(new RateOption(option(), goal(0), 5, "Dr Aldana"));
        trial.does(new RateOption(option(), goal(1), 8, "Dr Aldana"));
        trial.does(new RateOption(option(), goal(0), 7, "Dr Tran"));
        AlignRows rows = trial.read(careCase -> new AlignQuery(DeskTexts.in(Locale.US)).rows(careCase));
        var term = rows.options().getFirst().terms().getFirst();
        assertEquals("7 Dr Tran", term.rating() + " " + term.by());
        assertEquals(List.of(new AlignRows.Said(5, "Dr Aldana")), term.others());
        assertTrue(
                rows.sentences()
                        .contains(
                                "For “kneel”, Dr Aldana rated “total knee” 5 out of 10, and Dr Tran rated it 7. We use"
                                        + " the newer rating."),
                rows.sentences().toString());
    }
}
