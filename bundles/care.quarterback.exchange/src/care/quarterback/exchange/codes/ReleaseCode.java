package care.quarterback.exchange.codes;

/** One code of a release file: capitals without a dot, its words, and whether it may be billed. */
record ReleaseCode(String code, String text, boolean billable) {}
