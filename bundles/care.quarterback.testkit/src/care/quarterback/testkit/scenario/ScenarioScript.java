package care.quarterback.testkit.scenario;

import care.quarterback.core.text.TextFile;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.MemoryRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A scenario as a script for "quarterback batch": what a person enters, day by day, to come to the same cases as the sample
 * files. What the days are about stands in scripts.properties.
 */
public final class ScenarioScript {

    private final Scenario scenario;
    private final Map<String, String> texts =
            TextFile.read(ScenarioScript.class, "scripts", Locale.ROOT).orElseThrow();

    public ScenarioScript(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The lines of each day, in their order. */
    public Map<LocalDate, List<ScriptLine>> days() {
        Map<LocalDate, List<ScriptLine>> days = new LinkedHashMap<>();
        var run = new ScenarioRun(
                scenario, new MemoryRepository(), new CaseProjector(careCase -> List.of(), careCase -> List.of()));
        String called = text("case");
        run.follow(
                new CaseId(scenario.caseId(scenario.stages().getLast())),
                (careCase, step, command) -> days.computeIfAbsent(step.on(), day -> new ArrayList<>())
                        .add(new CommandLineOf(careCase, step.on()).of(command, called)));
        days.replaceAll((day, lines) -> CommandLineOf.joined(lines));
        return days;
    }

    /** The file's name. */
    public String fileName() {
        return "sc" + scenario.number() + ".batch";
    }

    /** The whole file. */
    public String file() {
        var out = new StringBuilder();
        comment(out, text("title"));
        comment(out, texts.get("run").replace("{0}", fileName()).replace("{1}", scenario.coordinator()));
        days().forEach((day, lines) -> {
            out.append('\n');
            comment(out, text(day.toString()));
            out.append("--on ").append(day).append('\n');
            lines.forEach(line -> out.append(line.text()).append('\n'));
            scenario.stages().stream().filter(stage -> isLast(day, stage)).forEach(stage -> {
                out.append('\n');
                comment(out, texts.get("stage").replace("{0}", scenario.fileName(stage)));
            });
        });
        return out.toString();
    }

    private boolean isLast(LocalDate day, Scenario.Stage stage) {
        return scenario.steps().stream()
                .map(Step::on)
                .filter(each -> !each.isAfter(stage.until()))
                .max(LocalDate::compareTo)
                .filter(day::equals)
                .isPresent();
    }

    private String text(String key) {
        String text = texts.get("sc" + scenario.number() + "." + key);
        if (text == null) {
            throw new IllegalStateException("scripts.properties says nothing of sc" + scenario.number() + "." + key);
        }
        return text;
    }

    private static void comment(StringBuilder out, String text) {
        out.append(text.lines().map(line -> ("# " + line).strip() + "\n").collect(Collectors.joining()));
    }
}
