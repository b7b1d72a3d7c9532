package care.quarterback.benchmarks;

/** The scores and the crossing weights on bare arrays, every option rated for every goal. No names, no words, no case. */
final class BareAlignment {

    private static final double TIE = 1e-9;

    private final double[] weights;
    private final double[][] ratings;

    BareAlignment(double[] weights, double[][] ratings) {
        this.weights = weights;
        this.ratings = ratings;
    }

    /** @param best the highest score; @param crossings how many weights at which another option draws level */
    record Result(double best, int first, int crossings, double sum) {}

    /** With another weight for one goal. */
    Result with(int goal, double weight) {
        double[] used = weights.clone();
        used[goal] = weight;
        double all = 0;
        for (double one : used) {
            all += one;
        }
        int first = 0;
        double best = -1;
        for (int option = 0; option < ratings.length; option++) {
            double score = 0;
            for (int i = 0; i < used.length; i++) {
                score += used[i] * ratings[option][i];
            }
            score = 10 * score / all;
            if (score > best + TIE) {
                best = score;
                first = option;
            }
        }
        return crossings(used, first, best);
    }

    private Result crossings(double[] used, int first, double best) {
        int found = 0;
        double sum = 0;
        for (int option = 0; option < ratings.length; option++) {
            double lead = 0;
            for (int i = 0; i < used.length; i++) {
                lead += used[i] * (ratings[first][i] - ratings[option][i]);
            }
            for (int i = 0; i < used.length; i++) {
                double step = ratings[first][i] - ratings[option][i];
                double at = used[i] - lead / step;
                if (step != 0 && at > TIE && at < 10 - TIE) {
                    found++;
                    sum += at;
                }
            }
        }
        return new Result(best, first, found, sum);
    }
}
