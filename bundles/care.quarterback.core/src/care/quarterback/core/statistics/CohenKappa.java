package care.quarterback.core.statistics;

import care.quarterback.core.statistics.Coefficient.Why;

/**
 * Kappa of two fixed raters, or of two fixed roles such as the first and the second doctor (J. Cohen, A coefficient of
 * agreement for nominal scales, Educ Psychol Meas 1960;20:37-46, doi 10.1177/001316446002000104). For small fixed scales.
 */
public final class CohenKappa {

    private CohenKappa() {}

    /** @param table how often the first said the row's category and the second the column's, as many rows as columns */
    public static Coefficient of(long[][] table) {
        long cases = 0;
        long same = 0;
        long[] rows = new long[table.length];
        long[] columns = new long[table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                cases += table[i][j];
                rows[i] += table[i][j];
                columns[j] += table[i][j];
            }
            same += table[i][i];
        }
        if (cases < 2) {
            return Coefficient.none(cases == 0 ? Why.NO_CASE : Why.SINGLE_CASE, cases);
        }
        double byChance = 0;
        for (int i = 0; i < table.length; i++) {
            byChance += (double) rows[i] / cases * columns[i] / cases;
        }
        return byChance == 1
                ? Coefficient.none(Why.NO_VARIATION, cases)
                : Coefficient.of(((double) same / cases - byChance) / (1 - byChance), cases);
    }
}
