package care.quarterback.presentation.today;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Step;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.presentation.section.DatePlaces;
import care.quarterback.presentation.section.SectionPlace;
import java.util.Map;
import java.util.stream.Stream;

/** On which page of its case a line of the worklist is worked on. Pure functions. */
final class WorkPlaces {

    private static final String OVERVIEW = "overview";
    private static final String OPINIONS = "opinions";

    /** What is neither a check nor a date of the plan. */
    private static final Map<String, String> OTHERS = Map.of(
            "VISIT",
            SectionPlace.page(Step.VISIT),
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
                .map(code -> code.step().map(SectionPlace::page).orElse(OVERVIEW))
                .or(() -> Stream.of(DeadlineCode.values())
                        .filter(code -> code.name().equals(item.code()))
                        .findFirst()
                        .map(WorkPlaces::page))
                .orElseGet(() -> OTHERS.getOrDefault(item.code(), OVERVIEW));
    }

    /** A panel beside the opinions is no page of the case. */
    private static String page(DeadlineCode code) {
        String page = DatePlaces.of(code).page();
        return page.equals(SectionPlace.CONSENSUS) ? OVERVIEW : page;
    }
}
