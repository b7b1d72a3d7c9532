package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CohortFacts;
import care.quarterback.core.spi.CohortFacts.Authorization;
import care.quarterback.core.spi.CohortFacts.Missing;
import care.quarterback.core.spi.CohortFacts.Pair;
import care.quarterback.core.spi.CourseStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows from which the rates of the practice are counted. */
final class CohortTables {

    /** Stands for no day, no number of days, no cost. */
    static final int NONE = -1;

    /** A cost of which a part cannot be told. */
    static final int UNTOLD = -2;

    static final String CASES = "cohort_cases";
    static final String MISSING = "missing_kinds";
    static final String AUTHORIZATIONS = "authorizations";

    private static final int SPECIALTY = 100;
    private static final Pair NO_PAIR = new Pair("", "", "", "", "", Optional.empty());

    private CohortTables() {}

    static List<ReadModel> of(CohortFacts facts, RowKeys keys) {
        String specialty = specialty(facts.specialty());
        return List.of(
                cases(facts, specialty, keys), missing(facts, specialty, keys), authorizations(facts, specialty, keys));
    }

    static String specialty(String text) {
        return Columns.text(text, SPECIALTY);
    }

    /** The column in which the days of a step stand. */
    static String column(CourseStep step) {
        return switch (step) {
            case DOCTOR_CHOSEN -> "chosen_days";
            case RECORDS_SENT -> "sent_days";
            case VISIT -> "visit_days";
            case SECOND_OPINION -> "opinion_days";
            case REPORT_RECEIVED -> "report_days";
            case TALK_REQUESTED -> "talk_asked_days";
            case TALK -> "talk_days";
            case DECISION -> "decision_days";
        };
    }

    private static ReadModel cases(CohortFacts facts, String specialty, RowKeys keys) {
        var columns = new ArrayList<>(List.of(
                "specialty",
                "diagnosis_class",
                "exclusion",
                "treatment_class",
                "first_need",
                "second_need",
                "compared_day",
                "compared_year",
                "requested_day",
                "cost_cents",
                "cost_day"));
        Pair pair = facts.pair().orElse(NO_PAIR);
        int requested = day(facts.requestedOn());
        var row = new ArrayList<Object>(List.of(
                specialty,
                Columns.text(pair.diagnosisClass(), 40),
                Columns.text(pair.exclusion(), 40),
                Columns.text(pair.treatmentClass(), 40),
                Columns.text(pair.firstNeed(), 20),
                Columns.text(pair.secondNeed(), 20),
                day(pair.on()),
                pair.on().map(LocalDate::getYear).orElse(0),
                requested,
                cents(facts),
                day(facts.cost().flatMap(CohortFacts.PatientCost::on))));
        for (CourseStep step : CourseStep.values()) {
            columns.add(column(step));
            row.add(days(requested, day(Optional.ofNullable(facts.reached().get(step)))));
        }
        boolean empty = facts.equals(CohortFacts.NONE);
        return ReadModel.ofRows(keys, CASES, columns, empty ? List.of() : List.of(row));
    }

    private static int cents(CohortFacts facts) {
        if (facts.cost().isEmpty()) {
            return NONE;
        }
        Optional<BigDecimal> amount = facts.cost().get().amount();
        return amount.map(cost -> cost.setScale(2, RoundingMode.HALF_UP).unscaledValue())
                .filter(cents -> cents.signum() >= 0 && cents.bitLength() < Integer.SIZE)
                .map(cents -> cents.intValue())
                .orElse(UNTOLD);
    }

    private static ReadModel missing(CohortFacts facts, String specialty, RowKeys keys) {
        return ReadModel.ofRows(
                keys,
                MISSING,
                List.of("specialty", "kind", "delays", "since_day", "days"),
                facts.missing().stream()
                        .map(missing -> List.<Object>of(
                                specialty,
                                Columns.text(missing.kind(), 40),
                                missing.delays() ? 1 : 0,
                                day(missing.since()),
                                days(missing)))
                        .toList());
    }

    private static int days(Missing missing) {
        return days(day(missing.since()), day(missing.until()));
    }

    private static ReadModel authorizations(CohortFacts facts, String specialty, RowKeys keys) {
        List<List<Object>> rows = new ArrayList<>();
        for (Authorization authorization : facts.authorizations()) {
            rows.add(List.of(
                    specialty,
                    rows.size(),
                    Columns.text(authorization.decision(), 20),
                    Columns.text(authorization.appeal(), 20),
                    day(authorization.decidedOn().or(authorization::submittedOn))));
        }
        return ReadModel.ofRows(
                keys, AUTHORIZATIONS, List.of("specialty", "place", "decision", "appeal", "counted_day"), rows);
    }

    /** Days between; none when either is not known, or they are the wrong way round. */
    private static int days(int from, int to) {
        return from == NONE || to < from ? NONE : to - from;
    }

    /** The day as a number; what lies before 1970 was never the day of a second opinion. */
    static int day(Optional<LocalDate> date) {
        return date.map(LocalDate::toEpochDay)
                .filter(day -> day >= 0 && day <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(NONE);
    }

    static Optional<LocalDate> date(int day) {
        return day == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
