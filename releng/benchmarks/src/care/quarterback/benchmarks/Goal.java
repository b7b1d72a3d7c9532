package care.quarterback.benchmarks;

import java.util.Locale;

/** What a measurement should reach. */
record Goal(Kind kind, double bound) {

    static final Goal NONE = new Goal(Kind.NONE, 0);

    /** What is compared with the bound. */
    enum Kind {
        RATIO_AT_MOST,
        RATIO_AT_LEAST,
        OURS_BELOW,
        NONE
    }

    static Goal ratioAtMost(double bound) {
        return new Goal(Kind.RATIO_AT_MOST, bound);
    }

    static Goal ratioAtLeast(double bound) {
        return new Goal(Kind.RATIO_AT_LEAST, bound);
    }

    static Goal below(double bound) {
        return new Goal(Kind.OURS_BELOW, bound);
    }

    String met(double ours, double ratio) {
        return switch (kind) {
            case RATIO_AT_MOST -> ratio <= bound ? "met" : "missed";
            case RATIO_AT_LEAST -> ratio >= bound ? "met" : "missed";
            case OURS_BELOW -> ours < bound ? "met" : "missed";
            case NONE -> "";
        };
    }

    @Override
    public String toString() {
        return switch (kind) {
            case RATIO_AT_MOST -> "ratio <= " + number();
            case RATIO_AT_LEAST -> "ratio >= " + number();
            case OURS_BELOW -> "< " + number();
            case NONE -> "";
        };
    }

    private String number() {
        return String.format(Locale.ROOT, "%.3g", bound);
    }
}
