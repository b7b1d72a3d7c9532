package care.quarterback.core.check;

/** What a date of the plan is. The names are part of the command line's JSON. */
public enum DeadlineCode {
    RECORDS_DUE,
    GO_NO_GO,
    DAY_BEFORE_CALL,
    ACCESS_DUE,
    ACCESS_EXTENDED_DUE,
    PA_DUE,
    PA_EXTENDED_DUE,
    APPEAL_BY,
    RECONSIDERATION_DUE,
    AUTHORIZATION_EXPIRES,
    RELEASE_EXPIRES,
    GFE_DUE,
    MED_REVIEW_BY,
    MED_DISCUSS_BEFORE,
    OUTCOME_CHECK,
    OUTREACH_DUE,
    CONSENSUS_CALL,
    REPORT_EXPECTED,
    PEER_TO_PEER,
    DECISION_BY,
    SAFE_TO_WAIT_UNTIL,
    CLINICAL_SUMMARY
}
