package care.quarterback.steps.coverage;

/** What a payer will likely say; always "likely" or "ask". The names are part of the command line's JSON. */
public enum CoverageResult {
    LIKELY_COVERED,
    LIKELY_NOT_COVERED,
    CONFIRMATORY_ONLY,
    ASK_MEDICARE,
    ASK_PLAN,
    NOT_THIS_RULE
}
