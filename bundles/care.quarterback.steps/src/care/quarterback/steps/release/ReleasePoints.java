package care.quarterback.steps.release;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Release;
import java.util.Comparator;
import java.util.List;

/**
 * What a release form still lacks, as it stands, whether it is in the case yet or being written. Immutable; called on the
 * thread that owns the case.
 */
public final class ReleasePoints {

    /** The elements of 45 CFR 164.508(c) that are looked at. */
    public static final int ELEMENTS = 12;

    private final ReleaseQuery query;

    public ReleasePoints(Sentences sentences) {
        this.query = new ReleaseQuery(sentences);
    }

    /** How much a point matters. */
    public enum Weight {
        /** The form does not hold. */
        MISSING,
        /** It holds, and can be better; or it depends on something that the case does not know. */
        ADVICE
    }

    /** @param element "A1" to "A12"; @param sentence what is wrong with it, and what to do */
    public record Point(String element, Weight weight, String sentence) {}

    /** Of a form. What is missing comes first. */
    public List<Point> of(CaseFacts facts, Release release) {
        return query.row(facts, release).problems().stream()
                .map(problem -> new Point(
                        problem.element(),
                        problem.level() == ReleaseQuery.ReleaseProblem.Level.ERROR ? Weight.MISSING : Weight.ADVICE,
                        problem.sentence()))
                .sorted(Comparator.comparing(Point::weight))
                .toList();
    }
}
