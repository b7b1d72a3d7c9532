package care.quarterback.steps.coverage;

import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.rules.RuleId;
import java.util.List;
import java.util.Optional;

/** The levels of appeal of each kind of plan, as a table that ships as data. Immutable. */
final class AppealLevels {

    private static final String TABLE = "appeal-levels.tsv";
    private static final String NOTHING = "-";
    private static final int CELLS = 5;
    private static final List<AppealLevelRow> ROWS = read();

    private AppealLevels() {}

    /** Who decides. */
    enum Body {
        PLAN(DeadlineCode.APPEAL_BY, DeadlineCode.RECONSIDERATION_DUE),
        INDEPENDENT_REVIEW(DeadlineCode.EXTERNAL_REVIEW_BY, DeadlineCode.EXTERNAL_REVIEW_DUE),
        HEARING(DeadlineCode.HEARING_BY, DeadlineCode.HEARING_DUE),
        COUNCIL(DeadlineCode.HEARING_BY, DeadlineCode.HEARING_DUE),
        COURT(DeadlineCode.HEARING_BY, DeadlineCode.HEARING_DUE);

        private final DeadlineCode file;
        private final DeadlineCode answer;

        Body(DeadlineCode file, DeadlineCode answer) {
            this.file = file;
            this.answer = answer;
        }

        DeadlineCode file() {
            return file;
        }

        DeadlineCode answer() {
            return answer;
        }
    }

    /**
     * One level.
     *
     * @param file the rule that says by when it is filed; empty where the plan sends the case on itself
     * @param answer the rule that says by when it is answered
     * @param way whose texts name it
     */
    record AppealLevelRow(PlanLaw law, Body body, Optional<RuleId> file, RuleId answer, String way) {}

    /** The levels in their order; none where we know no law. */
    static List<AppealLevelRow> of(PlanLaw law) {
        return ROWS.stream().filter(row -> row.law() == law).toList();
    }

    private static List<AppealLevelRow> read() {
        return CoverageTables.rows(TABLE, CELLS).stream().map(AppealLevels::row).toList();
    }

    private static AppealLevelRow row(List<String> cells) {
        return new AppealLevelRow(
                PlanLaw.valueOf(cells.get(0)),
                Body.valueOf(cells.get(1)),
                Optional.of(cells.get(2))
                        .filter(file -> !file.equals(NOTHING))
                        .map(file -> RuleId.of(file).orElseThrow()),
                RuleId.of(cells.get(3)).orElseThrow(),
                cells.get(4));
    }
}
