package care.quarterback.presentation.work;

import java.util.Arrays;
import java.util.List;

/** Shares the width of a table out to its columns. */
public final class ColumnShares {

    private ColumnShares() {}

    /**
     * The widths of the columns, which together are the room. When there is room for all words, what is left over goes to
     * each by its share. Else a column whose words fit into its share, or into an equal part of the room, gets what they need,
     * and the others share the rest: a date is not cut for the sake of a long text.
     *
     * @param room in pixels
     * @param shares what each column would have of a table that is as wide as all of them
     * @param needs what each column needs for its words, in pixels; as many as shares
     */
    public static List<Integer> of(int room, List<Integer> shares, List<Integer> needs) {
        int columns = shares.size();
        var widths = new int[columns];
        var settled = new boolean[columns];
        int needed = needs.stream().mapToInt(each -> each).sum();
        boolean roomy = needed <= room;
        for (int i = 0; roomy && i < columns; i++) {
            widths[i] = needs.get(i);
        }
        int left = roomy ? room - needed : room;
        boolean again = !roomy;
        while (again) {
            again = false;
            int open = open(shares, settled);
            int equal = left / Math.max(1, count(settled));
            for (int i = 0; i < columns; i++) {
                if (!settled[i]
                        && (needs.get(i) <= equal || (long) needs.get(i) * open <= (long) shares.get(i) * left)) {
                    widths[i] = needs.get(i);
                    settled[i] = true;
                    left -= needs.get(i);
                    again = true;
                    break; // what is left is more for each of the others
                }
            }
        }
        int open = open(shares, settled);
        for (int i = 0; i < columns; i++) {
            if (!settled[i]) {
                int part = (int) ((long) left * shares.get(i) / open);
                widths[i] += part;
                left -= part;
                open -= shares.get(i);
            }
        }
        return Arrays.stream(widths).boxed().toList();
    }

    private static int count(boolean[] settled) {
        int open = 0;
        for (boolean each : settled) {
            open += each ? 0 : 1;
        }
        return open;
    }

    private static int open(List<Integer> shares, boolean[] settled) {
        int open = 0;
        for (int i = 0; i < settled.length; i++) {
            open += settled[i] ? 0 : shares.get(i);
        }
        return open;
    }
}
