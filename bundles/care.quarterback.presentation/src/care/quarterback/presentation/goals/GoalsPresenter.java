package care.quarterback.presentation.goals;

import care.quarterback.consensus.goals.AddGoal;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.consensus.goals.MarkMainDesire;
import care.quarterback.consensus.goals.RateOption;
import care.quarterback.consensus.goals.SetWeight;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.desk.chart.ChartQuery;
import care.quarterback.model.GoalType;
import care.quarterback.model.OptionClass;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.casefile.Reply;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import java.util.List;
import java.util.OptionalInt;

/** Entering what matters to the patient, the options, and how the options serve the goals. On the screen's thread. */
public final class GoalsPresenter {

    private final LiveCase live;
    private final Background.Lane lane;
    private Runnable unlisten = () -> {};
    private View view;
    private GoalsScreen shown = new GoalsScreen(List.of(), List.of(), List.of());

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
                            rows.goals(), rows.options(), align.rows(careCase).sentences());
                }),
                screen -> {
                    shown = screen;
                    view.show(screen);
                },
                failure -> view.refused("", live.room().text().of("case.notRead")));
    }

    /** @param weight as typed, 0 to 10; blank when not asked yet */
    public void addGoal(String words, GoalType type, String weight) {
        OptionalInt number = number(weight);
        if (!weight.isBlank() && number.isEmpty()) {
            view.refused("weight", live.room().text().of("goals.number"));
            return;
        }
        execute(new AddGoal(words.strip(), type, number.isPresent() ? (Integer) number.getAsInt() : null, "", null));
    }

    /** @param typed 0 to 10 */
    public void setWeight(ObjectId goal, String typed) {
        OptionalInt number = number(typed);
        if (number.isEmpty()) {
            view.refused("weight", live.room().text().of("goals.number"));
        } else {
            execute(new SetWeight(goal, number.getAsInt()));
        }
    }

    public void markMain(ObjectId goal) {
        execute(new MarkMainDesire(goal));
    }

    /** Puts an option on the table under the next free letter. */
    public void addOption(String words, OptionClass kind) {
        execute(new AddOption(nextLetter(), words.strip(), kind, 0));
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

    private String nextLetter() {
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            String candidate = Character.toString(letter);
            if (shown.options().stream().noneMatch(each -> each.letter().equalsIgnoreCase(candidate))) {
                return candidate;
            }
        }
        return "";
    }

    private static OptionalInt number(String typed) {
        String digits = typed.strip();
        return digits.matches("\\d|10") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private void execute(CaseCommand command) {
        live.execute(command, view);
    }

    public List<Choice<GoalType>> goalTypes() {
        return Choice.of(live.room().sentences(), GoalType.values());
    }

    public List<Choice<OptionClass>> optionKinds() {
        return Choice.of(live.room().sentences(), OptionClass.values());
    }
}
