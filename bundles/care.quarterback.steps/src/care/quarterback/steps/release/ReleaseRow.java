package care.quarterback.steps.release;

import care.quarterback.steps.release.ReleaseProblem.Level;
import java.util.List;

/**
 * A release form as it was looked at.
 *
 * @param id of the form in the case
 * @param discloser who shares
 * @param recipient with whom
 */
record ReleaseRow(String id, String discloser, String recipient, ReleaseStatus status, List<ReleaseProblem> problems) {

    public ReleaseRow {
        problems = List.copyOf(problems);
    }

    public List<ReleaseProblem> of(Level level) {
        return problems.stream().filter(problem -> problem.level() == level).toList();
    }

    public boolean valid() {
        return status == ReleaseStatus.VALID;
    }
}
