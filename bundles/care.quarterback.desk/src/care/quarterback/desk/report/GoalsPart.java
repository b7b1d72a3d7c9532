package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;

import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.consensus.goals.AlignRows.OptionRow;
import care.quarterback.consensus.goals.AlignRows.Term;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.FamilyReport.Fit;
import care.quarterback.desk.report.FamilyReport.Goal;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareRole;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What matters to the patient, and how each option goes with it: a bar and words, made from the score of the screen. */
final class GoalsPart {

    private static final int GOOD = 7;
    private static final int POOR = 3;
    private static final double HALF = 50;
    private static final double VERY = 8;
    private static final double SOME = 5;
    private static final Comparator<AlignRows.GoalRow> MOST_FIRST = Comparator.comparing(AlignRows.GoalRow::main)
            .thenComparing(AlignRows.GoalRow::weight)
            .reversed();

    private final ReportWords words;
    private final CareCase careCase;
    private final AlignRows align;

    GoalsPart(ReportWords words, CareCase careCase, AlignRows align) {
        this.words = words;
        this.careCase = careCase;
        this.align = align;
    }

    Section<Goal> goals() {
        List<Goal> goals = align.goals().stream()
                .filter(goal -> some(goal.text()))
                .sorted(MOST_FIRST)
                .map(goal -> new Goal(goal.text(), importance(goal), goal.main()))
                .toList();
        return new Section<>(words.label("goals.heading"), notes(), goals);
    }

    /** The patient told us only what is the patient's own; a goal that a clinic wrote is asked about. */
    private List<String> notes() {
        boolean told = align.goals().isEmpty()
                || align.goals().stream().anyMatch(goal -> setBy(goal).isEmpty());
        boolean set = align.goals().stream().anyMatch(goal -> setBy(goal).isPresent());
        List<String> notes = new ArrayList<>();
        if (told) {
            notes.add(words.say("goals.note"));
        }
        if (set) {
            notes.add(words.say("goals.note.set"));
        }
        return notes;
    }

    /** Who set a goal for the patient; empty when it is the patient's own, or when the patient has said how much it matters. */
    private Optional<String> setBy(AlignRows.GoalRow row) {
        return Standing.of(careCase.getGoals()).stream()
                .filter(goal -> goal.getId().equals(row.id().value()))
                .filter(goal -> !goal.isMain() && goal.getWeight() == null)
                .map(care.quarterback.model.Goal::getStatedBy)
                .filter(Standing::some)
                .findFirst();
    }

    /** @param decided nothing is left to choose */
    Section<Fit> fits(boolean decided) {
        boolean compared = align.state() == AlignRows.State.OK;
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; compared && i < align.options().size(); i++) {
            fits.add(fit(align.options().get(i), i == 0 || i == 1 && align.nearTie(), i == 0 && align.nearTie()));
        }
        List<String> notes = new ArrayList<>(List.of(words.say(decided ? "fits.note.decided" : "fits.note")));
        notes.addAll(raters());
        if (align.nearTie()) {
            notes.add(words.say("fits.close"));
        }
        return new Section<>(words.label("fits.heading"), notes, fits);
    }

    /** Who rated, a sentence; empty where nobody did. */
    List<String> raters() {
        List<String> raters = align.options().stream()
                .flatMap(option -> option.terms().stream())
                .map(Term::by)
                .filter(Standing::some)
                .distinct()
                .map(this::introduced)
                .toList();
        return raters.isEmpty() ? List.of() : List.of(words.say("fits.by", words.list(raters)));
    }

    /** Who rated, with what this person is to the patient: a name alone tells a family nothing. */
    private String introduced(String name) {
        return role(name)
                .map(role -> words.label("reader", ReportWords.doctor(name), role))
                .orElseGet(() -> ReportWords.doctor(name));
    }

    private Optional<String> role(String name) {
        Optional<String> ofTeam = Standing.of(careCase.getCareTeam()).stream()
                .filter(member -> name.strip().equalsIgnoreCase(String.valueOf(member.getName())))
                .flatMap(member -> member.getRoles().contains(CareRole.PRIMARY_CARE)
                        ? Stream.of(words.label("role.primary"))
                        : member.getRoles().stream().map(words.sentences()::word))
                .findFirst();
        return ofTeam.or(() -> Standing.of(careCase.getOpinions()).stream()
                .filter(opinion -> name.strip().equalsIgnoreCase(String.valueOf(opinion.getClinicianName())))
                .map(opinion -> words.label("role.opinion", opinion.getNumber()))
                .findFirst());
    }

    /** The goals that a choice meets less well, most important first: downsides, never dropped. */
    List<String> weak(TreatmentOption chosen) {
        return align.options().stream()
                .filter(option -> option.id().value().equals(chosen.getId()))
                .flatMap(option -> {
                    List<String> weak = new ArrayList<>();
                    because(weak, option, "summary.against.poor", rating -> rating <= POOR);
                    because(weak, option, "summary.against.middle", rating -> rating > POOR && rating < GOOD);
                    return weak.stream();
                })
                .toList();
    }

    /** A row for each goal, most important first: how well each option goes with it; an empty place where nobody rated it. */
    List<List<Cell>> ratings(List<ObjectId> options) {
        return align.goals().stream()
                .filter(goal -> some(goal.text()))
                .sorted(MOST_FIRST)
                .map(goal -> Stream.concat(
                                Stream.of(new Cell(goal.text())),
                                options.stream()
                                        .map(option -> rating(option, goal)
                                                .map(this::rated)
                                                .orElse(new Cell(""))))
                        .toList())
                .toList();
    }

    private Optional<Integer> rating(ObjectId option, AlignRows.GoalRow goal) {
        return align.options().stream()
                .filter(row -> row.id().equals(option))
                .flatMap(row -> row.terms().stream())
                .filter(term -> term.goal().equals(goal.id()))
                .map(Term::rating)
                .findFirst();
    }

    private Cell rated(int rating) {
        String key = rating >= GOOD ? "rated.good" : rating > POOR ? "rated.middle" : "rated.poor";
        return new Cell(words.say(key, rating));
    }

    private Fit fit(OptionRow option, boolean first, boolean tied) {
        if (!option.ranked() || option.score().isEmpty()) {
            return new Fit(
                    name(option),
                    Optional.empty(),
                    words.say("fits.unknown"),
                    option.unrated().isEmpty()
                            ? List.of()
                            : List.of(words.say("fits.unrated", words.list(option.unrated()))));
        }
        double score = option.score().getAsDouble();
        List<String> because = new ArrayList<>();
        because(because, option, "fits.good", rating -> rating >= GOOD);
        because(because, option, "fits.middle", rating -> rating > POOR && rating < GOOD);
        because(because, option, "fits.poor", rating -> rating <= POOR);
        if (tied && align.higherOnMain().filter(option.id()::equals).isPresent()) {
            because.add(words.say("fits.main"));
        }
        String key = first ? "fits.most" : score >= HALF ? "fits.more" : "fits.less";
        return new Fit(name(option), Optional.of((int) Math.round(score / 10)), words.say(key), because);
    }

    private void because(List<String> because, OptionRow option, String key, IntPredicate rating) {
        List<String> texts = option.terms().stream()
                .filter(term -> rating.test(term.rating()))
                .map(Term::text)
                .filter(Standing::some)
                .toList();
        if (!texts.isEmpty()) {
            because.add(words.say(key, String.join("; ", texts)));
        }
    }

    private String name(OptionRow row) {
        return Standing.of(careCase.getOptions()).stream()
                .filter(option -> option.getId().equals(row.id().value()))
                .findFirst()
                .map(OptionWords::name)
                .map(OptionWords::capital)
                .orElse(row.name());
    }

    private String importance(AlignRows.GoalRow goal) {
        if (goal.main()) {
            return words.say("goals.main");
        }
        Optional<String> setBy = setBy(goal);
        if (setBy.isPresent()) {
            return words.say("goals.set", setBy.get());
        }
        return words.say(goal.weight() >= VERY ? "goals.very" : goal.weight() >= SOME ? "goals.some" : "goals.little");
    }
}
