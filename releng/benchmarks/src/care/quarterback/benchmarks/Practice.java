package care.quarterback.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * The rows that the projection writes for a practice of many open cases, ten items each: three dates that block and serve a
 * visit, the visit, coverage, follow-up, two tasks of one's own. One visit in thirty was in the last five days, and what served
 * it stands there still. The same number gives the same rows.
 */
final class Practice {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final LocalDate SOON = LocalDate.of(2026, 3, 13);
    static final int ITEMS = 10;

    /** Stands for no date in the read model. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The beginning of eleven of the two hundred family names. */
    static final String COMMON_NAME = "Family7";

    private static final int OWNERS = 40;
    private static final int FAMILIES = 200;
    private static final int PAST_DAYS = 5;
    private static final int VISIT_DAYS = 150;

    private Practice() {}

    /**
     * A case.
     *
     * @param today the day from which all other days are counted
     * @param given a name that no other case has
     */
    record Case(String id, String number, String family, String given, String owner, LocalDate visit, LocalDate today) {

        String patient() {
            return family + ", " + given;
        }

        List<String> terms() {
            return List.of(
                    family.toLowerCase(Locale.ROOT),
                    given.toLowerCase(Locale.ROOT),
                    "c",
                    number.substring(2),
                    "surgery",
                    "hip");
        }
    }

    static String owner(int number) {
        return "Owner " + number;
    }

    /** A case; the ids rise with the number, as a load in the order of the key does fastest. */
    static Case number(int number) {
        return number(number, TODAY);
    }

    /** The same, of a practice in which today is another day. */
    static Case number(int number, LocalDate today) {
        var random = new Random(number);
        return new Case(
                new UUID(((long) number << 32) | 0x4000, ~Long.MAX_VALUE | random.nextInt()).toString(),
                "C-" + number,
                "Family" + random.nextInt(FAMILIES),
                "Given" + number,
                owner(random.nextInt(OWNERS)),
                today.plusDays(random.nextInt(VISIT_DAYS) - PAST_DAYS),
                today);
    }

    /** Values of case_id, row_key, code, subject, sentence, due, until_on, visit_on, severity, kind, owner_id, telephone. */
    static List<List<Object>> items(Case one, int number) {
        var random = new Random(~number);
        var rows = new Rows(one, new ArrayList<>());
        LocalDate visit = one.visit();
        rows.forVisit("RECORDS_DUE", "BLOCK", "RECORDS", visit.minusDays(10));
        rows.forVisit("GO_NO_GO", "BLOCK", "OTHER", visit.minusDays(3));
        rows.forVisit("DAY_BEFORE_CALL", "BLOCK", "CALL", visit.minusDays(1));
        rows.forVisit("VISIT", "OTHER", "APPOINTMENT", visit);
        rows.add("CLINICAL_SUMMARY", "OTHER", "RECORDS", visit.plusDays(7));
        rows.add("PA_DUE", "OTHER", "COVERAGE", visit.minusDays(random.nextInt(20)));
        rows.add("APPEAL_BY", "OTHER", "COVERAGE", one.today().plusDays(random.nextInt(180)));
        rows.add("OUTCOME_CHECK", "OTHER", "FOLLOW_UP", visit.plusDays(90));
        rows.add("", "OTHER", "CALL", one.today().plusDays(random.nextInt(65) - 5));
        rows.add("", "OTHER", "OTHER", one.today().plusDays(random.nextInt(65) - 5));
        return rows.all();
    }

    private record Rows(Case one, List<List<Object>> all) {

        void forVisit(String code, String severity, String kind, LocalDate due) {
            add(code, severity, kind, due, one.visit());
        }

        void add(String code, String severity, String kind, LocalDate due) {
            add(code, severity, kind, due, NEVER);
        }

        private void add(String code, String severity, String kind, LocalDate due, LocalDate until) {
            String key = new UUID(one.number().hashCode() * 31L + all.size(), all.size())
                    .toString()
                    .replace("-", "");
            String sentence = "What is to be done for " + one.number() + " before the visit, by whom, and the rule that"
                    + " this date follows from, as a sentence of the usual length.";
            String telephone = kind.equals("CALL") ? "555-0118" : "";
            all.add(List.of(
                    one.id(),
                    key,
                    code,
                    "Harbor Spine",
                    sentence,
                    due,
                    until,
                    one.visit(),
                    severity,
                    kind,
                    one.owner(),
                    telephone));
        }
    }
}
