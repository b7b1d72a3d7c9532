package care.quarterback.benchmarks;

/**
 * Two contenders do the same piece of work in turns, so that a machine that slows down slows both; who begins changes from
 * round to round. What they give back is kept until the next run, so that no work can be left out by the compiler.
 */
final class Contest {

    /** The work of one round. */
    interface Work {
        Object run(int round) throws Exception;
    }

    /** What both took. */
    record Times(Samples ours, Samples reference) {

        /** Ours divided by the reference, of the medians. */
        double ratio() {
            return ours.median() / reference.median();
        }
    }

    private Object kept;

    /** @param warmUps rounds that are done before and not measured */
    Times run(int warmUps, int rounds, Work ours, Work reference) throws Exception {
        for (int round = 0; round < warmUps; round++) {
            time(ours, round);
            time(reference, round);
        }
        long[] first = new long[rounds];
        long[] second = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                first[round] = time(ours, warmUps + round);
                second[round] = time(reference, warmUps + round);
            } else {
                second[round] = time(reference, warmUps + round);
                first[round] = time(ours, warmUps + round);
            }
        }
        return new Times(new Samples(first), new Samples(second));
    }

    private long time(Work work, int round) throws Exception {
        long start = System.nanoTime();
        Object result = work.run(round);
        long end = System.nanoTime();
        kept = result;
        return end - start;
    }

    Object kept() {
        return kept;
    }
}
