package care.quarterback.core.check;

import java.util.List;

/**
 * The catalogue of checks. Each has one class that looks for it. The names are part of the command line's JSON and of
 * stored overrides; a person reads sentences, never these.
 */
public enum CheckCode {
    RED_FLAG(Severity.BLOCK, Gate.VISIT, 1, "S21"),
    SAFE_TO_WAIT_UNKNOWN(Severity.BLOCK, Gate.VISIT, 1, "S21"),
    VISIT_AFTER_PROCEDURE(Severity.BLOCK, Gate.VISIT, 1, "S21"),
    TRIGGER_EVIDENCE_MISSING(
            Severity.WARN, Gate.VISIT, 1, "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S18"),
    REASON_NOT_UNDERSTOOD(Severity.WARN, Gate.VISIT, 1, "S32b"),
    PCP_TALK_MISSING(Severity.BLOCK, Gate.VISIT, 1, "S24", "S30"),
    QUARTERBACK_MISSING(Severity.WARN, Gate.VISIT, 1, "S24", "S31"),
    PROCEDURE_UNCONFIRMED(Severity.WARN, Gate.VISIT, 1, "S32"),
    PURPOSE_MISSING(Severity.BLOCK, Gate.VISIT, 3, "S44"),
    COVERAGE_UNCHECKED(Severity.BLOCK, Gate.VISIT, 2, "S36", "S41", "S123"),
    COST_UNKNOWN(Severity.WARN, Gate.VISIT, 2, "S37", "S53", "S71"),
    REMOTE_COST_NOT_ACKNOWLEDGED(Severity.BLOCK, Gate.VISIT, 2, "S53"),
    REMOTE_NOT_ELIGIBLE(Severity.BLOCK, Gate.VISIT, 3, "S51"),
    GFE_MISSING(Severity.WARN, Gate.VISIT, 2, "S71"),
    PA_EXPIRES_BEFORE_VISIT(Severity.BLOCK, Gate.VISIT, 2, "S35"),
    GAP_FILE_INCOMPLETE(Severity.WARN, Gate.VISIT, 2, "S40"),
    DOCTOR_ONE_NOT_ASKED(Severity.WARN, Gate.VISIT, 3, "S47", "S48"),
    NOT_INDEPENDENT(Severity.WARN, Gate.VISIT, 3, "S47"),
    CANCER_CENTER_NOT_CONSIDERED(Severity.WARN, Gate.VISIT, 3, "S49"),
    REMOTE_NOT_CONSIDERED(Severity.WARN, Gate.VISIT, 3, "S50"),
    GERIATRIC_EXPERT_NOT_CONSIDERED(Severity.WARN, Gate.VISIT, 3, "S54"),
    GERIATRIC_ASSESSMENT_MISSING(Severity.WARN, Gate.VISIT, 3, "S56", "S57"),
    GERIATRIC_PHARMACIST_MISSING(Severity.WARN, Gate.VISIT, 3, "S58"),
    MED_DISPOSITION_MISSING(Severity.BLOCK, Gate.SURGERY, 3, "S58"),
    PREPARATION_PLAN_MISSING(Severity.WARN, Gate.VISIT, 3, "S57b"),
    SECOND_OPINION_NOT_SAID(Severity.WARN, Gate.VISIT, 4, "S60"),
    APPOINTMENT_ON_CLOSED_DAY(Severity.WARN, Gate.VISIT, 4, "S73"),
    APPOINTMENTS_CLASH(Severity.WARN, Gate.VISIT, 4, "S73"),
    JARGON_UNKNOWN(Severity.WARN, Gate.VISIT, 4, "S61", "S62"),
    DELIVERY_UNKNOWN(Severity.WARN, Gate.VISIT, 4, "S63", "S64"),
    REQUEST_ITEM_MISSING(Severity.BLOCK, Gate.VISIT, 4, "S66"),
    PACKAGE_EXCESS(Severity.SEND, Gate.PACKAGE, 4, "S66", "S67"),
    PCP_NOTE_MISSING(Severity.BLOCK, Gate.VISIT, 4, "S69"),
    PCP_NOTE_STALE(Severity.BLOCK, Gate.VISIT, 4, "S69"),
    CLINICAL_SUMMARY_PHRASE_MISSING(Severity.WARN, Gate.VISIT, 4, "S70"),
    CLINICAL_SUMMARY_NOT_RECEIVED(Severity.WARN, Gate.VISIT, 4, "S70"),
    RELEASE_INVALID(Severity.BLOCK, Gate.VISIT, 5, "S77"),
    SENSITIVE_NEEDS_CONSENT(Severity.SEND, Gate.PACKAGE, 5, "S77"),
    ACCESS_DUE_AFTER_VISIT(Severity.WARN, Gate.VISIT, 5, "S79"),
    ACCESS_OVERDUE(Severity.WARN, Gate.VISIT, 5, "S79"),
    RECEIPT_UNCONFIRMED(Severity.BLOCK, Gate.VISIT, 5, "S74", "S76"),
    OWN_COPY_MISSING(Severity.WARN, Gate.VISIT, 5, "S75"),
    FAMILY_HX_INCOMPLETE(Severity.WARN, Gate.VISIT, 5, "S82"),
    RESEARCH_TOPIC_NOT_MIDDLE(Severity.WARN, Gate.VISIT, 6, "S96"),
    FORUM_IN_QUESTIONS(Severity.WARN, Gate.VISIT, 6, "S94"),
    RARE_OUTREACH_MISSING(Severity.WARN, Gate.VISIT, 6, "S92", "S93"),
    STARTER_QUESTION_MISSING(Severity.WARN, Gate.VISIT, 6, "S103"),
    GOAL_UNCLEAR(Severity.WARN, Gate.VISIT, 7, "S105"),
    MAIN_DESIRE_MISSING(Severity.BLOCK, Gate.VISIT, 7, "S108"),
    BLIND_CONFLICTS_WITH_REQUEST(Severity.WARN, Gate.VISIT, 5),
    OPINION_NOT_CODED(Severity.WARN, Gate.VISIT, 0),
    SIDE_CONFLICT(Severity.BLOCK, Gate.DECISION, 0),
    NO_REPORT_AFTER_VISIT(Severity.WARN, Gate.VISIT, 0, "S76", "S126", "S136"),
    REPORT_NOT_SHARED(Severity.WARN, Gate.VISIT, 0, "S31", "S136"),
    CONSENT_TO_SHARE_MISSING(Severity.BLOCK, Gate.CALL, 0, "S114"),
    REASONS_MISSING(Severity.BLOCK, Gate.DECISION, 0, "S118"),
    UNDERSTANDING_UNCHECKED(Severity.BLOCK, Gate.DECISION, 0, "S119"),
    CONFIDENCE_MISSING(Severity.WARN, Gate.VISIT, 0, "S6", "S119"),
    DECIDER_INVALID(Severity.BLOCK, Gate.DECISION, 0, "S120"),
    FAMILY_PERMISSION_MISSING(Severity.SEND, Gate.FAMILY_REPORT, 0, "S132"),
    OUTCOME_CHECK_DUE(Severity.WARN, Gate.VISIT, 0, "S109");

    private final Severity severity;
    private final Gate gate;
    private final int step;
    private final List<String> rows;

    CheckCode(Severity severity, Gate gate, int step, String... rows) {
        this.severity = severity;
        this.gate = gate;
        this.step = step;
        this.rows = List.of(rows);
    }

    /** What it is unless the check says otherwise for a case. */
    public Severity severity() {
        return severity;
    }

    /** What it holds up where it blocks. */
    public Gate gate() {
        return gate;
    }

    /** The step it belongs to, 1 to 7; 0 for what comes after the steps. */
    public int step() {
        return step;
    }

    /** The requirements it answers, such as "S66". */
    public List<String> rows() {
        return rows;
    }
}
