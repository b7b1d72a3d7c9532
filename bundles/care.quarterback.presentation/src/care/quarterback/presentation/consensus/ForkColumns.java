package care.quarterback.presentation.consensus;

import java.util.Arrays;

/** Shares the width of a drawn fork among its columns, by what stands in each. */
public final class ForkColumns {

    private ForkColumns() {}

    /**
     * Where each column begins, in pixels. With room enough every column gets the width it wants and an equal part of the
     * rest; without, the widest ones are cut to the same width first, so that short codes stay whole.
     *
     * @param wanted the width of each column's words with the space after them, in pixels
     * @param width what there is, in pixels
     */
    public static int[] starts(int[] wanted, int width) {
        int cap = cap(wanted, width);
        int used = Arrays.stream(wanted).map(each -> Math.min(each, cap)).sum();
        int rest = wanted.length == 0 ? 0 : Math.max(0, width - used) / wanted.length;
        int[] starts = new int[wanted.length];
        int at = 0;
        for (int i = 0; i < wanted.length; i++) {
            starts[i] = at;
            at += Math.min(wanted[i], cap) + rest;
        }
        return starts;
    }

    private static int cap(int[] wanted, int width) {
        int[] sorted = wanted.clone();
        Arrays.sort(sorted);
        int left = Math.max(0, width);
        for (int i = 0; i < sorted.length; i++) {
            int share = left / (sorted.length - i);
            if (sorted[i] > share) {
                return share;
            }
            left -= sorted[i];
        }
        return Integer.MAX_VALUE;
    }
}
