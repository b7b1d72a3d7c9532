package care.quarterback.presentation.today;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Step;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** On which page of its case a line of the worklist is worked on. Pure functions. */
final class WorkPlaces {

    private static final String OVERVIEW = "overview";
    private static final String OPINIONS = "opinions";

    /** What is neither a check nor a date of the plan. */
    private static final Map<String, String> OTHERS = Map.of(
            "VISIT",
            page(Step.VISIT),
            "RESULTS_DUE",
            OPINIONS,
            "WOULD_SETTLE",
            OPINIONS,
            "DIED",
            "people",
            "ON_HOLD",
            "people");

    private WorkPlaces() {}

    /** The key of the page, as the case's window knows it. */
    static String page(WorkItem item) {
        if (!item.task().isEmpty()) {
            return "tasks";
        }
        return Stream.of(CheckCode.values())
                .filter(code -> code.name().equals(item.code()))
                .findFirst()
                .map(code -> code.step().map(WorkPlaces::page).orElse(OVERVIEW))
                .or(() -> Stream.of(DeadlineCode.values())
                        .filter(code -> code.name().equals(item.code()))
                        .findFirst()
                        .map(code -> step(code).map(WorkPlaces::page).orElse(OVERVIEW)))
                .orElseGet(() -> OTHERS.getOrDefault(item.code(), OVERVIEW));
    }

    private static Optional<Step> step(DeadlineCode code) {
        return switch (code) {
            case SAFE_TO_WAIT_UNTIL -> Optional.of(Step.PRIMARY_CARE);
            case PA_DUE,
                    PA_EXTENDED_DUE,
                    APPEAL_BY,
                    RECONSIDERATION_DUE,
                    APPEAL_EXTENDED_DUE,
                    EXTERNAL_REVIEW_BY,
                    EXTERNAL_REVIEW_DUE,
                    HEARING_BY,
                    HEARING_DUE,
                    AUTHORIZATION_EXPIRES,
                    REPRESENTATIVE_EXPIRES,
                    GFE_DUE,
                    PEER_TO_PEER -> Optional.of(Step.COVERAGE);
            case MED_REVIEW_BY, MED_DISCUSS_BEFORE -> Optional.of(Step.SECOND_DOCTOR);
            case GO_NO_GO, CLINICAL_SUMMARY -> Optional.of(Step.VISIT);
            case RECORDS_DUE, DAY_BEFORE_CALL, ACCESS_DUE, ACCESS_EXTENDED_DUE, RELEASE_EXPIRES ->
                Optional.of(Step.RECORDS);
            case OUTREACH_DUE -> Optional.of(Step.QUESTIONS);
            case OUTCOME_CHECK, CONSENSUS_CALL, REPORT_EXPECTED, DECISION_BY -> Optional.empty();
        };
    }

    private static String page(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
