package care.quarterback.presentation.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.consensus.goals.AddGoal;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.goals.OptionGrid;
import care.quarterback.consensus.goals.StateFact;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.desk.chart.ChartRows.GoalRow;
import care.quarterback.desk.chart.ChartRows.OptionRow;
import care.quarterback.model.GoalType;
import care.quarterback.model.OptionClass;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalsPresenterTest {

    private static final String NUMBER = "value: Type a whole number from 0 to 10.";

    private final MemoryStores stores = new MemoryStores();
    private final List<String> refusals = new ArrayList<>();
    private final List<GoalsScreen> screens = new ArrayList<>();
    private int accepted;

    private GoalsPresenter start(LiveCase live) {
        var presenter = new GoalsPresenter(live);
        presenter.start(new GoalsPresenter.View() {
            @Override
            public void show(GoalsScreen shown) {
                screens.add(shown);
            }

            @Override
            public void refused(String field, String sentence) {
                refusals.add(field + ": " + sentence);
            }

            @Override
            public void accepted() {
                accepted++;
            }
        });
        return presenter;
    }

    private LiveCase church() {
        LiveCase live = stores.fresh("2026-04-10");
        live.execute(new AddGoal("walk to church", GoalType.SPECIFIC_ACTIVITY, 10, "", null));
        live.execute(new AddGoal("no surgery", GoalType.SPECIFIC_ACTIVITY, 4, "", null));
        live.execute(new AddOption("", "hip injection", OptionClass.PROCEDURE_NONSURGICAL, 0));
        live.execute(new AddOption("", "hip replacement", OptionClass.SURGERY_MAJOR, 1));
        return live;
    }

    private GoalsScreen screen() {
        return screens.getLast();
    }

    private GoalRow goal() {
        return screen().goals().getFirst();
    }

    private OptionRow option() {
        return screen().options().getLast();
    }

    private static List<String> saved(LiveCase live) {
        return live.read(careCase -> careCase.getOptions().stream()
                        .flatMap(option -> option.getRatings().stream()
                                .map(rating -> option.getName() + ", "
                                        + rating.getGoal().getText() + ": " + rating.getValue() + " by "
                                        + rating.getAuthor()))
                        .toList())
                .join();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "' 7 ',7", "10,10"})
    void aRatingIsSavedForItsOptionAndItsGoalWithItsAuthor(String typed, String shown) {
        LiveCase live = church();
        GoalsPresenter presenter = start(live);
        assertEquals(Optional.empty(), screen().rating(option(), goal().id()));
        presenter.rate(option().id(), goal().id(), typed, " Dr Eberle ");
        assertEquals(List.of("hip replacement, walk to church: " + shown + " by Dr Eberle"), saved(live));
        assertEquals(Optional.of(shown), screen().rating(option(), goal().id()));
        assertEquals(
                Optional.empty(),
                screen().rating(option(), screen().goals().getLast().id()));
        assertEquals(Optional.empty(), screen().rating(screen().options().getFirst(), goal().id()));
        assertEquals(1, accepted);
        assertEquals(List.of(), refusals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eleven", "11", "-1", "7.5", "010"})
    void whatIsNoWholeNumberFromZeroToTenIsRefusedAtTheNumber(String typed) {
        LiveCase live = church();
        start(live).rate(option().id(), goal().id(), typed, "Dr Eberle");
        assertEquals(List.of(NUMBER), refusals);
        assertEquals(List.of(), saved(live));
        assertEquals(0, accepted);
    }

    @Test
    void aRatingThatNobodyGaveIsRefusedAtTheAuthor() {
        LiveCase live = church();
        GoalsPresenter presenter = start(live);
        presenter.rate(option().id(), goal().id(), "7", " ");
        assertEquals(
                List.of("author: Under “According to”, type the name of the doctor who gave this rating."), refusals);
        assertEquals(List.of(), saved(live));
        presenter.rate(option().id(), goal().id(), "seven", " ");
        assertEquals(NUMBER, refusals.getLast());
    }

    private List<String> grid() {
        return screen().grid().rows().stream()
                .map(row -> row.title() + " [" + row.weight() + "]: "
                        + row.cells().stream()
                                .map(cell -> cell.words() + (cell.note().isEmpty() ? "" : " (" + cell.note() + ")"))
                                .toList())
                .toList();
    }

    @Test
    void theOptionsStandSideBySideByGoalsAndFacts() {
        LiveCase live = church();
        GoalsPresenter presenter = start(live);
        assertEquals(
                List.of("A: hip injection", "B: hip replacement"),
                screen().grid().columns().stream().map(GoalGrid.Column::title).toList());
        assertEquals(List.of("walk to church [10]: [, ]", "no surgery [4]: [, ]"), grid());
        presenter.rate(option().id(), goal().id(), "9", "Dr Eberle");
        presenter.state(option().id(), "Recovery", "6 to 12 weeks", "Dr Eberle");
        presenter.state(screen().options().getFirst().id(), "recovery", "back to work the next day", "letter");
        presenter.weigh(goal().id(), "8");
        assertEquals(
                List.of(
                        "walk to church [8]: [, 9 (Dr Eberle)]",
                        "no surgery [4]: [, ]",
                        "recovery []: [back to work the next day (letter), 6–12 weeks (Dr Eberle)]"),
                grid());
        assertEquals(
                "Rating of B: hip replacement, for “walk to church”, 0 to 10",
                screen().grid().rows().getFirst().cells().getLast().name());
        assertEquals(
                "recovery of A: hip injection",
                screen().grid().rows().getLast().cells().getFirst().name());
        assertEquals(List.of(), refusals);
        presenter.weigh(goal().id(), "11");
        presenter.state(option().id(), "Recovery", " ", "Dr Eberle");
        presenter.state(option().id(), "Recovery", "7 weeks", "");
        assertEquals(
                List.of(
                        "weight: Type a whole number from 0 to 10.",
                        "fact: Type what is known. What was said before stays until you type something else.",
                        "author: Under “According to”, type who says so: a doctor, a letter or a study."),
                refusals);
    }

    @ParameterizedTest
    @CsvSource({
        "5 to 10 years, 5, 10, years, ''",
        "5-10 years, 5, 10, years, ''",
        "'60 of 100', 60, , of 100, ''",
        "60%, 60, , %, ''",
        "2.5, 2.5, , '', ''",
        "two weeks, , , '', two weeks",
        "1/2 day, , , '', 1/2 day",
        "'6 weeks with crutches', 6, , weeks, with crutches"
    })
    void figuresOfAFactAreReadAsFiguresAndTheRestAsWords(
            String typed, String from, String to, String unit, String words) {
        var known = new OptionGrid.Cell(Optional.empty(), Optional.empty(), "weeks", "", "Dr Eberle", true);
        StateFact.Fact read = FactCell.read("recovery", Optional.of(known), typed, "Dr Eberle");
        assertEquals(
                new StateFact.Fact(
                        "recovery",
                        from == null ? null : new BigDecimal(from),
                        to == null ? null : new BigDecimal(to),
                        unit,
                        words,
                        "Dr Eberle",
                        true),
                read);
    }

    @Test
    void whatAnotherPageTookOutIsNotRatedAnyMore() {
        LiveCase live = church();
        GoalsPresenter presenter = start(live);
        OptionRow gone = option();
        live.execute(new VoidStatement(gone.id(), "entered twice"));
        assertEquals("hip injection", option().name(), "the page shows what another page has done");
        presenter.rate(gone.id(), goal().id(), "7", "Dr Eberle");
        assertEquals(1, refusals.size());
        assertEquals(List.of(), saved(live));
    }

    @Test
    void theNewestWordIsShownAlsoWhereTheDoctorHadRatedBefore() {
        LiveCase live = church();
        GoalsPresenter presenter = start(live);
        presenter.rate(option().id(), goal().id(), "7", "Dr Eberle");
        presenter.rate(option().id(), goal().id(), "3", "Dr Vandermolen");
        assertEquals(Optional.of("3"), screen().rating(option(), goal().id()));
        LiveCase nextDay = stores.opened(live.id(), "2026-04-11");
        start(nextDay).rate(option().id(), goal().id(), "8", "Dr Eberle");
        assertEquals(Optional.of("8"), screen().rating(option(), goal().id()));
        assertEquals(
                List.of(
                        "hip replacement, walk to church: 8 by Dr Eberle",
                        "hip replacement, walk to church: 3 by Dr Vandermolen"),
                saved(nextDay));
    }

    @Test
    void afterItsEndThePageIsToldNothing() {
        LiveCase live = church();
        GoalsPresenter presenter = start(live);
        presenter.stop();
        int before = screens.size();
        live.execute(new AddGoal("sleep", GoalType.SPECIFIC_ACTIVITY, 3, "", null));
        assertEquals(before, screens.size());
    }

    @Test
    void theOptionsOfTheFirstScenarioAreWeighedInSentences() {
        start(stores.scenario("final", "2026-05-27"));
        assertEquals(
                List.of(
                        "Walk to church, half a mile, without stopping 10",
                        "Avoid surgery and anesthesia 7",
                        "Sleep through without night pain 6",
                        "A short recovery, because I care for my husband 8"),
                screen().goals().stream()
                        .map(goal -> goal.text() + " " + goal.weight().orElseThrow())
                        .toList());
        assertEquals(
                List.of(
                        "A L3-L5 decompression and fusion 6",
                        "B image-guided hip injection + physical therapy 5",
                        "C hip replacement 9",
                        "D therapy only 3"),
                screen().options().stream()
                        .map(option -> option.letter() + " " + option.name() + " "
                                + screen().rating(option, goal().id()).orElse("not rated"))
                        .toList());
        assertEquals(
                List.of(
                        "Of the options that were rated, “image-guided hip injection + physical therapy” fits the"
                                + " patient’s goals best.",
                        "“therapy only” ranks number 2.",
                        "“hip replacement” ranks number 3.",
                        "“L3-L5 decompression and fusion” ranks number 4."),
                screen().sentences().subList(0, 4));
    }
}
