package care.quarterback.consensus.decision;

import care.quarterback.consensus.comparison.SideConflictCheck;
import care.quarterback.consensus.decision.DecisionChecks.DeciderCheck;
import care.quarterback.consensus.decision.DecisionChecks.OptionUnderstoodCheck;
import care.quarterback.consensus.decision.DecisionRows.Point;
import care.quarterback.consensus.decision.DecisionRows.PointKind;
import care.quarterback.consensus.goals.GoalChecks.MainDesireCheck;
import care.quarterback.consensus.goals.GoalClarityCheck;
import care.quarterback.consensus.opinion.OpinionChecks.ReasonsCheck;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.text.Sentences;
import care.quarterback.steps.coverage.CoverageCalls;
import care.quarterback.steps.coverage.CoverageUncheckedCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a decision should not go without, from the same checks that the plan lists. */
final class ReadinessPoints {

    private final CaseFacts facts;
    private final Sentences sentences;
    private final CodeTree tree;

    ReadinessPoints(CaseFacts facts, Sentences sentences, CodeTree tree) {
        this.facts = facts;
        this.sentences = sentences;
        this.tree = tree;
    }

    List<Point> all() {
        List<Point> points = new ArrayList<>(List.of(explained(), understood(), goals(), coverage()));
        seldom(points, PointKind.DECIDER_VALID, new DeciderCheck());
        seldom(points, PointKind.SIDES_AGREE, new SideConflictCheck(tree));
        return points;
    }

    /** A point that is only spoken of when it is open; then it comes first. */
    private void seldom(List<Point> points, PointKind kind, Check check) {
        List<Gap> open = open(check);
        if (!open.isEmpty()) {
            points.addFirst(point(kind, open));
        }
    }

    /** Each option was said in the patient's own words, and there are options to speak of. */
    private Point understood() {
        List<Gap> gaps = open(new OptionUnderstoodCheck());
        if (!gaps.isEmpty()) {
            return point(PointKind.OPTIONS_UNDERSTOOD, gaps);
        }
        List<String> open = new ArrayList<>(noOptions());
        if (!facts.decisionAhead() && !facts.decided()) {
            DecisionRules.notUnderstood(facts.careCase())
                    .forEach(option -> open.add(say("understood.open", CaseFacts.text(option.getName()))));
        }
        return point(PointKind.OPTIONS_UNDERSTOOD, open, "");
    }

    /** Nothing was asked where there is nothing to ask about: that is no yes. */
    private List<String> noOptions() {
        return CaseFacts.standing(facts.careCase().getOptions()).findAny().isPresent()
                ? List.of()
                : List.of(say("options.none"));
    }

    private Point goals() {
        List<Gap> gaps = Stream.of(new MainDesireCheck(), new GoalClarityCheck())
                .flatMap(check -> open(check).stream())
                .toList();
        boolean none = CaseFacts.standing(facts.careCase().getGoals()).findAny().isEmpty();
        return gaps.isEmpty() && none
                ? point(PointKind.GOALS_STATED, List.of(say("goals.none")), "")
                : point(PointKind.GOALS_STATED, gaps);
    }

    /** Every reason is written down, and the patient says of every option that it was explained. */
    private Point explained() {
        List<String> open = new ArrayList<>(noOptions());
        open(new ReasonsCheck()).forEach(gap -> open.add(gap.message()));
        if (!facts.decided()) {
            DecisionRules.notExplained(facts.careCase())
                    .forEach(option -> open.add(say("explained.open", CaseFacts.text(option.getName()))));
        }
        return point(PointKind.REASONS_EXPLAINED, open, "");
    }

    /** Somebody is on file who pays, and nothing that lies ahead is unasked. */
    private Point coverage() {
        List<Gap> unasked = open(new CoverageUncheckedCheck());
        boolean payer =
                CaseFacts.standing(facts.careCase().getCoverages()).findAny().isPresent();
        List<String> open = new ArrayList<>(unasked.stream().map(Gap::message).toList());
        if (!payer) {
            open.add(say("coverage.none"));
        }
        var call = new CoverageCalls(facts).open();
        call.ifPresent(asked -> open.add(say("coverage.open", asked.opinion())));
        return point(
                PointKind.COVERAGE_KNOWN,
                open,
                unasked.stream()
                        .map(Gap::action)
                        .findFirst()
                        .orElseGet(() -> payer && call.isPresent() ? say("coverage.open.action") : ""));
    }

    private List<Gap> open(Check check) {
        var gaps = new Gaps(check, facts, sentences);
        check.look(facts, gaps);
        return gaps.all().stream().filter(gap -> !gap.overridden()).toList();
    }

    private Point point(PointKind kind, List<Gap> open) {
        return point(
                kind,
                open.stream().map(Gap::message).toList(),
                open.stream().map(Gap::action).findFirst().orElse(""));
    }

    private Point point(PointKind kind, List<String> open, String action) {
        boolean met = open.isEmpty();
        String does = met || !action.isEmpty() ? action : say("point." + kind + ".action");
        return new Point(
                kind,
                met,
                say("point." + kind + (met ? ".met" : ".open")),
                open,
                met ? "" : does,
                say("point." + kind + ".rule"),
                say("point." + kind + ".source"));
    }

    private String say(String key, Object... arguments) {
        return sentences.of(DecisionQuery.FEATURE, key, arguments);
    }
}
