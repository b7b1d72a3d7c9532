package care.quarterback.core.person;

/** How near two spellings of a word are. */
final class Spelling {

    private static final int SHORT = 5;
    private static final int LONG = 8;

    private Spelling() {}

    /** Whether one could be the other, mistyped: one letter of five and more, two of eight and more. */
    static boolean near(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer >= SHORT && distance(one, other) <= (longer >= LONG ? 2 : 1);
    }

    /** How many letters have to be put in, taken out, exchanged, or switched with the next one. */
    static int distance(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = rows[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(exchanged, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                boolean switched = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (switched) {
                    rows[i][j] = Math.min(rows[i][j], 1 + rows[i - 2][j - 2]);
                }
            }
        }
        return rows[one.length()][other.length()];
    }
}
