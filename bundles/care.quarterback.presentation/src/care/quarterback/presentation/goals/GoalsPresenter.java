package care.quarterback.presentation.goals;

import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.consensus.goals.OptionGrid;
import care.quarterback.consensus.goals.RateOption;
import care.quarterback.consensus.goals.SetWeight;
import care.quarterback.consensus.goals.StateFact;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.desk.chart.ChartQuery;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.work.Background;
import java.util.OptionalInt;

/** How the options serve what matters to the patient, and who says so. On the screen's thread. */
public final class GoalsPresenter {

    private final LiveCase live;
    private final Background.Lane lane;
    private Runnable unlisten = () -> {};
    private View view;

    /** What the page shows. */
    public interface View extends Reply {

        void show(GoalsScreen screen);
    }

    public GoalsPresenter(LiveCase live) {
        this.live = live;
        this.lane = live.room().background().lane();
    }

    public void start(View page) {
        view = page;
        unlisten = live.onChange(this::refresh);
        refresh();
    }

    public void stop() {
        unlisten.run();
        lane.drop();
    }

    private void refresh() {
        var chart = new ChartQuery(live.room().sentences());
        var align = new AlignQuery(live.room().sentences());
        lane.show(
                live.read(careCase -> {
                    var rows = chart.rows(careCase);
                    return new GoalsScreen(
                            rows.goals(),
                            rows.options(),
                            GoalGrid.of(
                                    rows, OptionGrid.of(careCase), live.room().text()),
                            align.rows(careCase).sentences());
                }),
                view::show,
                failure -> view.refused("", live.room().text().of("case.notRead")));
    }

    /** @param typed 0 to 10; @param author the clinician who said it */
    public void rate(ObjectId option, ObjectId goal, String typed, String author) {
        OptionalInt number = number(typed);
        if (number.isEmpty()) {
            view.refused("value", live.room().text().of("goals.number"));
        } else if (author.isBlank()) {
            view.refused("author", live.room().text().of("goals.author"));
        } else {
            execute(new RateOption(option, goal, number.getAsInt(), author.strip()));
        }
    }

    /** How much a goal matters to the patient. @param typed 0 to 10 */
    public void weigh(ObjectId goal, String typed) {
        OptionalInt number = number(typed);
        if (number.isEmpty()) {
            view.refused("weight", live.room().text().of("goals.number"));
        } else {
            execute(new SetWeight(goal, number.getAsInt()));
        }
    }

    /** A fact about an option, under the name by which the options are compared. @param source who says so */
    public void state(ObjectId option, String name, String typed, String source) {
        if (typed.isBlank()) {
            view.refused("fact", live.room().text().of("grid.empty"));
        } else if (source.isBlank()) {
            view.refused("author", live.room().text().of("grid.noSource"));
        } else {
            live.room()
                    .background()
                    .show(
                            live.read(careCase -> OptionGrid.of(careCase).rows().stream()
                                    .filter(row -> row.name().equalsIgnoreCase(name.strip()))
                                    .findFirst()
                                    .map(row -> row.cells().get(option))),
                            known -> execute(
                                    new StateFact(option, FactCell.read(name.strip(), known, typed, source.strip()))),
                            failure -> view.refused("", live.room().text().of("case.notRead")));
        }
    }

    private static OptionalInt number(String typed) {
        String digits = typed.strip();
        return digits.matches("\\d|10") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private void execute(CaseCommand command) {
        live.execute(command, view);
    }
}
