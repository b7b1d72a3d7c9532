package care.quarterback.testkit.scenario;

import care.quarterback.core.session.CaseCommand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An acceptance scenario: commands on their days, and the stages at which it is looked at. All people and offices are
 * made up.
 *
 * @param number 1 to 4
 * @param stages in the order of their days
 * @param steps in the order in which they are entered; their days never go back
 */
public record Scenario(int number, String coordinator, List<Stage> stages, List<Step> steps) {

    /** Everything entered up to and on this day. @param name such as "before-visit" */
    public record Stage(String name, LocalDate until) {}

    public Scenario {
        stages = List.copyOf(stages);
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).on().isBefore(steps.get(i - 1).on())) {
                throw new IllegalArgumentException(
                        "step " + i + " of scenario " + number + " lies before the one before it");
            }
        }
    }

    public Stage stage(String name) {
        return stages.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The name of a stage's case file. */
    public String fileName(Stage stage) {
        return "sc" + number + "-" + stage.name() + ".qcase";
    }

    /** The id of a stage's case: each stage is a case of its own. */
    public String caseId(Stage stage) {
        return "5c%06x-0000-4000-8000-%012x".formatted(number, stages.indexOf(stage) + 1);
    }

    /** Collects the steps of a scenario day by day. */
    public static final class Writer {

        private final List<Step> steps = new ArrayList<>();
        private LocalDate day;

        /** What follows is entered on this day. */
        public Writer on(String date) {
            day = LocalDate.parse(date);
            return this;
        }

        public Writer add(CaseCommand command) {
            return then(known -> command);
        }

        public Writer then(Function<Known, CaseCommand> command) {
            steps.add(new Step(day, command));
            return this;
        }

        public List<Step> steps() {
            return steps;
        }
    }
}
