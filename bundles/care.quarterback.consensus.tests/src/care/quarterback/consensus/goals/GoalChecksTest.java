package care.quarterback.consensus.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.opinion.OpinionEntry;
import care.quarterback.consensus.opinion.RecordOpinion;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.Severity;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.model.GoalType;
import care.quarterback.model.OptionClass;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static GapTrial trial(CheckCode code) {
        return new GapTrial(DAY.toString(), code)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
    }

    private static ObjectId last(GapTrial trial) {
        return trial.id(careCase -> careCase.getGoals().getLast().getId());
    }

    @Test
    @Requirement("S108")
    void exactlyOneGoalIsTheMainDesire() {
        var trial = trial(CheckCode.MAIN_DESIRE_MISSING);
        Gap none = trial.open("").getFirst();
        assertTrue(none.message().startsWith("No goals are recorded."), none.message());
        assertEquals(Severity.BLOCK, none.severity());
        assertEquals(Optional.of(Readiness.NOT_READY), trial.plan().ready(Gate.VISIT));
        trial.does(new AddGoal("Walk to church", GoalType.SPECIFIC_ACTIVITY, 9, "half a mile", null));
        trial.does(new AddGoal("Live longer", GoalType.LONGEVITY, 5, "", null));
        assertTrue(trial.open("").getFirst().message().contains("none is marked"));
        trial.does(new MarkMainDesire(last(trial))).closed();
        trial.does(new VoidStatement(last(trial), "It was the daughter's goal."))
                .open("");
    }

    @Test
    void afterTheVisitAMissingMainDesireIsShownAndBlocksNoVisit() {
        var trial = trial(CheckCode.MAIN_DESIRE_MISSING);
        for (int number = 1; number <= 2; number++) {
            trial.does(new RecordOpinion(OpinionEntry.of(number, "Dr " + number, DAY)));
        }
        assertEquals(Severity.WARN, trial.open("").getFirst().severity());
    }

    @Test
    @Requirement({"S104", "S105"})
    void aGoalHasAWeightAndOneAboutDoingSomethingAMeasureOrADate() {
        var trial = trial(CheckCode.GOAL_UNCLEAR)
                .does(
                        new AddGoal("Live longer", GoalType.LONGEVITY, 5, "", null),
                        new AddGoal("Avoid surgery", GoalType.AVOID_SURGERY, 0, "", null),
                        new AddGoal("Coach the team", GoalType.SPECIFIC_ACTIVITY, 6, "", DAY.plusMonths(6)),
                        new AddGoal("Kneel", GoalType.SPECIFIC_ACTIVITY, 9, "kneeling in the garden", null))
                .shut();
        trial.does(new AddGoal("Walk to church", GoalType.SPECIFIC_ACTIVITY, null, "", null));
        Gap unclear = trial.open("Walk to church").getFirst();
        assertEquals(2, unclear.inputs().size(), unclear.inputs().toString());
        trial.does(new SetWeight(last(trial), 9));
        assertTrue(trial.open("Walk to church")
                .getFirst()
                .message()
                .contains("It has no measure of success and no target date."));
        trial.does(new ChangeField(last(trial), "measure", "half a mile without a stop"))
                .closed();
        trial.does(new AddGoal("Dance at the wedding", GoalType.EVENT_BY_DATE, 9, "", null));
        assertTrue(trial.open("Dance at the wedding").getFirst().message().contains("the target date is missing"));
        trial.does(new ChangeField(last(trial), "byDate", "2026-10-03")).closed();
    }

    @Test
    @Requirement("S104")
    void eachKindOfGoalCanBeSaid() {
        var trial = trial(CheckCode.GOAL_UNCLEAR);
        for (GoalType type : GoalType.values()) {
            trial.does(new AddGoal("A goal", type, 5, "so much", DAY.plusYears(1)));
        }
        trial.does(new ChangeField(last(trial), "activity", "walking to church"))
                .shut();
        assertEquals(
                List.of(GoalType.values()),
                trial.read(careCase ->
                        careCase.getGoals().stream().map(goal -> goal.getType()).toList()));
    }

    @Test
    @Requirement("S107")
    void factsAboutTheOptionsStandSideBySide() {
        var trial = trial(CheckCode.GOAL_UNCLEAR)
                .does(
                        new AddOption("TKA", "total knee replacement", OptionClass.SURGERY_MAJOR, 1),
                        new AddOption("UKA", "partial knee replacement", OptionClass.SURGERY_MAJOR, 2));
        ObjectId total = option(trial, 0);
        ObjectId part = option(trial, 1);
        trial.does(
                fact(total, Map.of("name", "durability", "from", "20", "to", "20", "unit", "years")),
                fact(
                        part,
                        Map.of("name", "Durability", "from", "5", "to", "10", "unit", "years", "illustration", "true")),
                fact(part, Map.of("name", "kneeling", "text", "often possible", "source", "Dr Pruitt")));
        OptionGrid grid = trial.read(OptionGrid::of);
        assertEquals(
                List.of("TKA", "UKA"),
                grid.options().stream().map(column -> column.letter()).toList());
        assertEquals(
                List.of("durability", "kneeling"),
                grid.rows().stream().map(row -> row.name()).toList());
        OptionGrid.Cell years = grid.rows().getFirst().cells().get(part);
        assertEquals(Optional.of(new BigDecimal("10")), years.to());
        assertTrue(years.illustration());
        assertEquals(1, grid.rows().getLast().cells().size());
        assertEquals("Dr Pruitt", grid.rows().getLast().cells().get(part).source());
    }

    private static AddEntry fact(ObjectId option, Map<String, String> fields) {
        return new AddEntry(EntryList.OPTION_ATTRIBUTES, Optional.of(option), fields);
    }

    private static ObjectId option(GapTrial trial, int index) {
        return trial.id(careCase -> careCase.getOptions().get(index).getId());
    }
}
