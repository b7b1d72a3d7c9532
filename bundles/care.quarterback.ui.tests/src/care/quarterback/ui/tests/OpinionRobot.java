package care.quarterback.ui.tests;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Clinician;
import care.quarterback.model.Element;
import care.quarterback.model.Opinion;
import care.quarterback.model.Recommendation;
import care.quarterback.model.TreatmentOption;
import care.quarterback.presentation.opinion.OpinionChoices;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Choice;
import care.quarterback.testkit.scenario.ScriptLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/** Enters doctors' letters on their page, which is no list of sections. */
final class OpinionRobot {

    private final ScriptRobot script;
    private final Robot robot;
    private final ScreenText text;
    private final OpinionChoices choices;

    OpinionRobot(ScriptRobot script, Robot robot, Desktop desktop) {
        this.script = script;
        this.robot = robot;
        text = desktop.workplace().room().text();
        choices = new OpinionChoices(desktop.workplace().room());
    }

    /** Whether the line is about a letter; then it is entered. */
    boolean enters(ScriptLine line) {
        Map<String, String> said = line.fields();
        String what = line.words().getFirst() + " " + line.words().get(2).replaceAll(":.*", "");
        switch (what) {
            case "add opinion" -> record(said);
            case "add diagnosis" -> diagnosis(said);
            case "add recommendation" -> recommendation(said);
            case "add finding" -> {
                if (said.containsKey("document")) {
                    return false; // has a list of its own
                }
                finding(line);
            }
            case "change opinion" -> {
                choose(line.words().get(2));
                type(text.of("letter.who"), "opinion.saw", said.get("saw-opinions"));
                leave();
            }
            case "change opinion-version" -> change(line.words().get(2), said);
            case "do finalize-opinion" -> {
                choose(said.get("opinion"));
                robot.press(null, text.of("letter.final"));
            }
            case "do record-later-word" -> later(said);
            case "void recommendation" -> takeOut(line);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void record(Map<String, String> said) {
        page();
        robot.press(null, text.of("opinion.new"));
        String about = text.of("letter.who");
        String doctor = script.element(said.get("clinician"), Clinician.class, Clinician::getName);
        type(about, "opinion.clinician", doctor);
        type(about, "opinion.date", said.get("date"));
        type(about, "opinion.receivedOn", said.get("received-on"));
        choose(about, "opinion.mode", choices.modes(), said.get("mode"));
        if (!said.get("number").equals("1")) { // the first doctor could know no earlier one
            choose(about, "opinion.independence", choices.independence(), said.get("independence"));
        }
        int before = script.saved();
        robot.press(null, text.of("opinion.record"));
        Waiting.until("the opinion of " + doctor, () -> script.saved() > before);
        if (said.containsKey("need")) {
            Waiting.until(
                    "the letter of " + doctor,
                    () -> robot.headed(text.of("letter.need")).isPresent());
            script.saving(() -> choose(text.of("letter.need"), "letter.needBox", choices.needs(), said.get("need")));
        }
    }

    private void diagnosis(Map<String, String> said) {
        choose(said.get("opinion"));
        String heading = text.of("letter.diagnoses");
        type(heading, "letter.diagnosis.text", said.get("text"));
        type(heading, "opinion.search", said.get("code").replaceAll(" .*", ""));
        choose(heading, "letter.diagnosis.rank", choices.ranks(), said.get("rank"));
        choose(heading, "opinion.certainty", choices.certainties(), said.get("certainty"));
        script.saving(() -> robot.press(null, text.of("letter.diagnosis.add")));
    }

    private void recommendation(Map<String, String> said) {
        choose(said.get("opinion"));
        String heading = text.of("letter.options");
        String option = script.element(
                said.get("option"), TreatmentOption.class, each -> (each.getLetter() + "  " + each.getName()).strip());
        robot.enter(() -> robot.after(heading, text.of("letter.option.choose")), List.of(option));
        choose(heading, "letter.option.stance", choices.stances(), said.get("stance"));
        if (said.containsKey("need")) {
            choose(heading, "letter.option.need", choices.needs(), said.get("need"));
        }
        type(heading, "letter.option.reason", said.get("reason"));
        script.saving(() -> robot.press(null, text.of("letter.option.add")));
    }

    private void finding(ScriptLine line) {
        chooseVersion(line.options().get("--to"));
        String list = line.options().get("--in");
        String field = text.of("letter.rests."
                + Map.of(
                                "findings-relied-on", "RELIED_ON",
                                "tests-seen", "TEST_SEEN",
                                "tests-not-seen", "TEST_NOT_SEEN")
                        .get(list));
        robot.add(robot.after(text.of("letter.rests"), field), line.fields().get("text"));
        leave();
    }

    private void change(String version, Map<String, String> said) {
        chooseVersion(version);
        type(text.of("letter.rests"), "letter.resultsDueOn", said.get("results-due-on"));
        leave();
    }

    private void later(Map<String, String> said) {
        choose(said.get("opinion"));
        robot.press(null, text.of("letter.later"));
        Composite asked = robot.under(text.of("letter.later.ask"));
        robot.enter(() -> robot.field(asked, text.of("letter.later.date")), List.of(said.get("date")));
        robot.enter(() -> robot.field(asked, text.of("letter.later.words")), List.of(said.get("note")));
        script.saving(() -> robot.press(asked, text.of("letter.later.do")));
        if (said.containsKey("certainty")) {
            String heading = text.of("letter.diagnoses");
            robot.select((Table) robot.after(heading, heading), 0);
            choose(heading, "opinion.certainty", choices.certainties(), said.get("certainty"));
            script.saving(() -> robot.press(null, text.of("letter.diagnosis.save")));
        }
    }

    private void takeOut(ScriptLine line) {
        String option = script.element(
                line.words().get(2),
                Recommendation.class,
                each -> each.getOption().getName());
        String opinion = script.element(
                line.words().get(2),
                Recommendation.class,
                each -> "opinion:" + ((Opinion) each.eContainer().eContainer()).getNumber());
        choose(opinion);
        String heading = text.of("letter.options");
        robot.select((Table) robot.after(heading, heading), option);
        robot.press(robot.under(heading), text.of("letter.takeOutOne"), 1);
        Composite asked = robot.under(text.of("letter.takeOutOne.ask", option));
        robot.enter(
                () -> robot.field(asked, text.of("letter.reason")),
                List.of(line.options().get("--reason")));
        script.saving(() -> robot.press(asked, text.of("letter.takeOut.do")));
    }

    /** Turns to the page, and looks at it before doing anything. */
    private void page() {
        String name = text.of("page.opinions");
        script.page(name);
        int letters = script.read(
                careCase -> (int) CaseFacts.standing(careCase.getOpinions()).count());
        var list = (Table) robot.field(null, name);
        Waiting.until("the letters", () -> robot.ask(list::getItemCount) == letters);
        if (letters == 0) {
            robot.under(text.of("letter.empty"));
        }
    }

    /** Brings a letter to the front. */
    private void choose(String opinion) {
        page();
        int number = script.element(opinion, Opinion.class, Opinion::getNumber);
        String name = text.of("page.opinions");
        robot.select((Table) robot.field(null, name), number - 1);
    }

    private void chooseVersion(String version) {
        choose(script.element(version, Element.class, each -> "opinion:" + ((Opinion) each.eContainer()).getNumber()));
    }

    private void type(String heading, String label, String words) {
        robot.enter(() -> robot.after(heading, text.of(label)), List.of(words));
    }

    private <E extends Enum<E>> void choose(String heading, String label, List<Choice<E>> from, String literal) {
        Predicate<Choice<E>> fits = choice -> choice.value() != null
                && choice.value()
                        .name()
                        .replace('_', '-')
                        .toLowerCase(Locale.ROOT)
                        .equals(literal);
        String words = from.stream().filter(fits).findFirst().orElseThrow().words();
        robot.enter(() -> robot.after(heading, text.of(label)), List.of(words));
    }

    /** What is typed on a letter is saved when the keyboard goes on. */
    private void leave() {
        script.saving(() -> robot.focus(robot.field(null, text.of("page.opinions"))));
    }
}
