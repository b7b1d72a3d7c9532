package care.quarterback.benchmarks;

import java.util.Arrays;

/** How long a piece of work took, run by run, in nanoseconds and in the order of the runs. */
record Samples(long... nanos) {

    private static final double MILLI = 1e6;

    /** In milliseconds. */
    double median() {
        return percentile(50);
    }

    /** The value in milliseconds that the given part of the runs did not exceed; nearest rank. */
    double percentile(int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / MILLI;
    }

    /** The first run, in milliseconds. */
    double first() {
        return nanos[0] / MILLI;
    }

    /** The sum in seconds. */
    double seconds() {
        return Arrays.stream(nanos).sum() / 1e9;
    }
}
