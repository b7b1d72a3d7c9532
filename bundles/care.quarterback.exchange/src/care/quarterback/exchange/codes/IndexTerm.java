package care.quarterback.exchange.codes;

/**
 * A term of a release's alphabetic index: "Syndrome, carpal tunnel".
 *
 * @param also words that may stand with it without changing the code; searched, not shown
 * @param code capitals without a dot
 */
record IndexTerm(String text, String also, String code) {}
