package care.quarterback.core.statistics;

import java.util.OptionalDouble;

/**
 * A coefficient of agreement on a small fixed scale, or why there is none. Never of diagnoses: their codes are hundreds, and
 * the doctors are others in every case.
 *
 * @param value at most 1, which is full agreement; 0 is what chance would give; empty when it is not computable
 * @param cases the cases that it is computed from
 */
public record Coefficient(OptionalDouble value, Why why, long cases) {

    /** Whether it could be computed. */
    public enum Why {
        COMPUTED,
        /** There is no case that two have judged. */
        NO_CASE,
        /** One case says nothing about agreement beyond chance. */
        SINGLE_CASE,
        /** All said the same in every case: chance alone would agree as well. */
        NO_VARIATION
    }

    static Coefficient of(double value, long cases) {
        return new Coefficient(OptionalDouble.of(value), Why.COMPUTED, cases);
    }

    static Coefficient none(Why why, long cases) {
        return new Coefficient(OptionalDouble.empty(), why, cases);
    }
}
