package care.quarterback.presentation.goals;

import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.consensus.goals.AlignRows.GoalRow;
import care.quarterback.consensus.goals.AlignRows.OptionRow;
import care.quarterback.consensus.goals.AlignRows.Term;
import care.quarterback.presentation.text.ScreenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the options fit, as bars: the longest first, each split by goal. A goal has the same pattern and number in every bar, so
 * that colour is never the only sign. Immutable; knows nothing of a screen.
 *
 * @param goals the goals in their order, with the number that stands for each in the bars
 * @param bars in rank order; those without enough ratings last, without a length
 * @param words all of it in words, for who cannot see it
 */
public record GoalBars(List<Key> goals, List<Bar> bars, String words) {

    public GoalBars {
        goals = List.copyOf(goals);
        bars = List.copyOf(bars);
    }

    /** What a pattern stands for. @param number from 1 */
    public record Key(int number, String text) {}

    /**
     * An option.
     *
     * @param title its letter and name
     * @param length of the full width, 0 to 1; 0 when it has no place
     * @param figure the score with one decimal; empty when it has no place
     * @param by who rated it
     * @param note why it has no place; else empty
     */
    public record Bar(
            String title, double length, String figure, String by, String note, List<Piece> pieces, String words) {

        public Bar {
            pieces = List.copyOf(pieces);
        }
    }

    /** The part of a bar that one goal gives. @param goal the number of the goal; @param from of the full width, 0 to 1 */
    public record Piece(int goal, double from, double to, int rating) {}

    public static GoalBars of(AlignRows rows, ScreenText text) {
        List<Key> keys = new ArrayList<>();
        for (GoalRow goal : rows.goals()) {
            keys.add(new Key(keys.size() + 1, goal.text()));
        }
        List<Bar> bars = rows.options().stream()
                .map(option -> bar(rows.goals(), option, text))
                .toList();
        return new GoalBars(keys, bars, bars.stream().map(Bar::words).collect(Collectors.joining("\n")));
    }

    private static Bar bar(List<GoalRow> goals, OptionRow option, ScreenText text) {
        String title = option.letter().isBlank()
                ? option.name()
                : text.of("matters.bar.title", option.letter(), option.name());
        String by = option.terms().stream()
                .map(Term::by)
                .filter(name -> !name.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!option.ranked() || option.score().isEmpty()) {
            String note = option.unrated().isEmpty()
                    ? text.of("matters.bar.unweighed")
                    : text.of("matters.bar.unrated", String.join("; ", option.unrated()));
            return new Bar(title, 0, "", by, note, List.of(), title + ": " + note);
        }
        double score = option.score().getAsDouble();
        String figure = String.format(Locale.ROOT, "%.1f", score);
        List<Piece> pieces = pieces(goals, option);
        String terms = option.terms().stream()
                .map(term -> text.of("matters.bar.term", term.text(), term.rating()))
                .collect(Collectors.joining("; "));
        String rated = by.isEmpty() ? text.of("matters.bar.nobody") : text.of("matters.bar.by", by);
        String missing = option.unrated().isEmpty()
                ? ""
                : " " + text.of("matters.bar.partly", String.join("; ", option.unrated()));
        return new Bar(
                title,
                score / 100,
                figure,
                by,
                missing.strip(),
                pieces,
                text.of("matters.bar.words", title, figure, terms, rated) + missing);
    }

    private static List<Piece> pieces(List<GoalRow> goals, OptionRow option) {
        double all = option.terms().stream().mapToDouble(Term::weight).sum();
        List<Piece> pieces = new ArrayList<>();
        double at = 0;
        for (Term term : option.terms()) {
            double share = all == 0 ? 0 : term.weight() * term.rating() / all / 10;
            if (share > 0) {
                pieces.add(new Piece(number(goals, term), at, at + share, term.rating()));
                at += share;
            }
        }
        return pieces;
    }

    private static int number(List<GoalRow> goals, Term term) {
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).id().equals(term.goal())) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("a rating for a goal that is not there");
    }
}
