package care.quarterback.core.spi;

import care.quarterback.model.value.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Counts over all cases, from the read models alone: opens no case, and knows no name. Blocking, thread-safe. */
public interface Cohort {

    /** Counts what lies in the period, each thing on its own day. */
    Counts count(Query query);

    /** Pairs that the rates leave out, the latest first, those without a day last, then by case. @param limit from 1 */
    List<Excluded> excluded(Query query, int limit);

    /**
     * What is counted. Without a period everything counts, also what has no day; in a period only what lies in it.
     *
     * @param from the first day
     * @param to the last day
     * @param specialty only cases of this specialty, in either case of letters
     */
    record Query(Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> specialty) {

        /** Everything. */
        public static final Query ALL = new Query(Optional.empty(), Optional.empty(), Optional.empty());

        public Query {
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                throw new IllegalArgumentException("a period cannot end before it begins");
            }
        }

        /** Whether a day counts. */
        public boolean holds(Optional<LocalDate> day) {
            if (from.isEmpty() && to.isEmpty()) {
                return true;
            }
            return day.filter(opened -> !from.filter(opened::isBefore).isPresent()
                            && !to.filter(opened::isAfter).isPresent())
                    .isPresent();
        }
    }

    /**
     * The counts.
     *
     * @param days how many days from the request each step took in how many cases; days before the request are left out
     * @param costs how often the second opinion cost the patient so many cents
     * @param costsUnknown second opinions with a cost that cannot be told in full
     */
    record Counts(
            List<Pairs> pairs,
            Map<CourseStep, SortedMap<Integer, Long>> days,
            SortedMap<Integer, Long> costs,
            long costsUnknown,
            List<Missing> missing,
            List<Authorizations> authorizations) {

        public Counts {
            pairs = List.copyOf(pairs);
            days = Map.copyOf(days);
            missing = List.copyOf(missing);
            authorizations = List.copyOf(authorizations);
        }
    }

    /**
     * Pairs of first and second opinions that are alike; literals as in {@link CohortFacts.Pair}.
     *
     * @param year of the second opinion; 0 when its day is not known
     */
    record Pairs(
            String diagnosisClass,
            String exclusion,
            String treatmentClass,
            String firstNeed,
            String secondNeed,
            String specialty,
            int year,
            long count) {}

    /**
     * Cases in which a kind of information was missing.
     *
     * @param days how long it took; empty while it is missing, or when a day is not known
     */
    record Missing(String kind, boolean delays, Optional<Integer> days, long count) {}

    /** Questions to a plan with the same answer. */
    record Authorizations(String decision, String appeal, long count) {}

    /** A pair that does not count. @param number the practice's own number of the case; may be empty */
    record Excluded(CaseId caseId, String number, String diagnosisClass, String exclusion, Optional<LocalDate> on) {}
}
