package care.quarterback.cli;

import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.consensus.goals.AlignRows.GoalRow;
import care.quarterback.desk.services.CaseReading;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows how the options fit what matters to the patient, and where the decision stands. It chooses nothing. */
@Command(name = "align")
final class AlignCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Option(names = "--weight", paramLabel = "GOAL=0..10", descriptionKey = "align.weight")
    private Map<String, Double> weights = new LinkedHashMap<>();

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            AlignRows rows = desk.reading().align(id, trial(desk.reading(), id));
            var answer = new AlignPrint(
                    rows, desk.reading().options(id), desk.reading().decision(id, root.today(desk.practice())));
            root.answer(json -> answer.write(json, id), answer::print);
            return Exit.DONE;
        });
    }

    private Map<ObjectId, Double> trial(CaseReading reading, CaseId id) {
        Map<ObjectId, Double> trial = new HashMap<>();
        if (weights.isEmpty()) {
            return trial;
        }
        List<GoalRow> goals = reading.align(id, Map.of()).goals();
        weights.forEach((words, weight) -> {
            if (!(weight >= 0 && weight <= 10)) {
                throw new CliFailure(Exit.USAGE, Texts.of("align.weight"));
            }
            trial.put(goal(goals, words).id(), weight);
        });
        return trial;
    }

    private static GoalRow goal(List<GoalRow> goals, String words) {
        String part = words.strip().toLowerCase(Locale.ROOT);
        List<GoalRow> whole = goals.stream()
                .filter(goal -> goal.text().strip().toLowerCase(Locale.ROOT).equals(part))
                .toList();
        List<GoalRow> found = !whole.isEmpty()
                ? whole
                : goals.stream()
                        .filter(goal -> goal.text().toLowerCase(Locale.ROOT).contains(part))
                        .toList();
        if (found.size() != 1 || part.isEmpty()) {
            throw new CliFailure(Exit.USAGE, Texts.of("align.goal", found.size()));
        }
        return found.getFirst();
    }
}
