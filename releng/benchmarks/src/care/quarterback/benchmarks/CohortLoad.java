package care.quarterback.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows that the rates are counted from, of cases that have two opinions each. The same number gives the same rows. */
final class CohortLoad {

    static final String CASES = "CASE_ID, ROW_KEY, SPECIALTY, DIAGNOSIS_CLASS, EXCLUSION, TREATMENT_CLASS, FIRST_NEED,"
            + " SECOND_NEED, COMPARED_DAY, COMPARED_YEAR, REQUESTED_DAY, COST_CENTS, COST_DAY, CHOSEN_DAYS, SENT_DAYS,"
            + " VISIT_DAYS, OPINION_DAYS, REPORT_DAYS, TALK_ASKED_DAYS, TALK_DAYS, DECISION_DAYS";
    static final String MISSING = "CASE_ID, ROW_KEY, SPECIALTY, KIND, DELAYS, SINCE_DAY, DAYS";
    static final String AUTHORIZATIONS = "CASE_ID, ROW_KEY, SPECIALTY, PLACE, DECISION, APPEAL, COUNTED_DAY";

    private static final int SPECIALTIES = 20;
    private static final int DAYS = 1_500;
    private static final int STEPS = 8;

    private CohortLoad() {}

    private static String key(int number, int row) {
        return new UUID(number, row).toString().replace("-", "");
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String specialty(int number) {
        return "Specialty " + number % SPECIALTIES;
    }

    private static int requested(Random random) {
        return (int) Practice.TODAY.toEpochDay() - random.nextInt(DAYS);
    }

    static Stream<List<Object>> cases(int number) {
        var random = new Random(number);
        int requested = requested(random);
        List<Integer> steps = new ArrayList<>();
        int day = 0;
        for (int i = 0; i < STEPS; i++) {
            day += random.nextInt(14);
            steps.add(random.nextInt(4) == 0 ? -1 : day);
        }
        int compared = requested + day;
        List<Object> row = new ArrayList<>(List.of(
                Practice.number(number).id(),
                key(number, 0),
                specialty(number),
                one(random, "SAME", "REFINED", "REFINED", "ESTABLISHED", "DIFFERENT"),
                one(random, "", "", "", "", "PROVISIONAL"),
                one(random, "T_SAME", "T_VARIANT", "T_DIFFERENT"),
                one(random, "YES", "NO", "NOT_NOW", "NOT_STATED"),
                one(random, "YES", "NO", "NOT_NOW", "NOT_STATED"),
                compared,
                LocalDate.ofEpochDay(compared).getYear(),
                requested,
                random.nextInt(3) == 0 ? -1 : 100 * random.nextInt(3_000),
                compared));
        row.addAll(steps);
        return Stream.of(row);
    }

    static Stream<List<Object>> missing(int number) {
        var random = new Random(~number);
        int requested = requested(random);
        return Stream.of("IMAGING", "LAB_RESULT", "CLINIC_NOTE", "PATHOLOGY_REPORT")
                .filter(kind -> random.nextInt(3) == 0)
                .map(kind -> List.<Object>of(
                        Practice.number(number).id(),
                        key(number, kind.length()),
                        specialty(number),
                        kind,
                        random.nextInt(2),
                        requested,
                        random.nextInt(40) - 1));
    }

    static Stream<List<Object>> authorizations(int number) {
        var random = new Random(31L * number);
        return number % 3 != 0
                ? Stream.empty()
                : Stream.of(List.of(
                        Practice.number(number).id(),
                        key(number, 0),
                        specialty(number),
                        0,
                        one(random, "APPROVED", "APPROVED", "DENIED", "PENDING"),
                        "",
                        requested(random)));
    }
}
