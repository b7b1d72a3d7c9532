package care.quarterback.core.check;

import java.util.List;

/**
 * The catalogue of checks. Each has one class that looks for it. The names are part of the command line's JSON and of
 * stored overrides; a person reads sentences, never these.
 */
public enum CheckCode {
    RED_FLAG("request", Severity.BLOCK, Gate.VISIT, 1, "S21"),
    SAFE_TO_WAIT_UNKNOWN("request", Severity.BLOCK, Gate.VISIT, 1, "S21"),
    VISIT_AFTER_PROCEDURE("request", Severity.BLOCK, Gate.VISIT, 1, "S21"),
    TRIGGER_EVIDENCE_MISSING(
            "request", Severity.WARN, Gate.VISIT, 1, "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S18"),
    REASON_NOT_UNDERSTOOD("request", Severity.WARN, Gate.VISIT, 1, "S32b"),
    PCP_TALK_MISSING("request", Severity.BLOCK, Gate.VISIT, 1, "S24", "S30"),
    QUARTERBACK_MISSING("request", Severity.WARN, Gate.VISIT, 1, "S24", "S31"),
    PROCEDURE_UNCONFIRMED("request", Severity.WARN, Gate.VISIT, 1, "S32"),
    PURPOSE_MISSING("referral", Severity.BLOCK, Gate.VISIT, 3, "S44"),
    COVERAGE_UNCHECKED("coverage", Severity.BLOCK, Gate.VISIT, 2, "S36", "S41", "S123"),
    COST_UNKNOWN("coverage", Severity.WARN, Gate.VISIT, 2, "S37", "S53", "S71"),
    REMOTE_COST_NOT_ACKNOWLEDGED("coverage", Severity.BLOCK, Gate.VISIT, 2, "S53"),
    REMOTE_NOT_ELIGIBLE("referral", Severity.BLOCK, Gate.VISIT, 3, "S51"),
    GFE_MISSING("coverage", Severity.WARN, Gate.VISIT, 2, "S71"),
    PA_EXPIRES_BEFORE_VISIT("coverage", Severity.BLOCK, Gate.VISIT, 2, "S35"),
    GAP_FILE_INCOMPLETE("coverage", Severity.WARN, Gate.VISIT, 2, "S40"),
    DOCTOR_ONE_NOT_ASKED("referral", Severity.WARN, Gate.VISIT, 3, "S47", "S48"),
    NOT_INDEPENDENT("referral", Severity.WARN, Gate.VISIT, 3, "S47"),
    CANCER_CENTER_NOT_CONSIDERED("referral", Severity.WARN, Gate.VISIT, 3, "S49"),
    REMOTE_NOT_CONSIDERED("referral", Severity.WARN, Gate.VISIT, 3, "S50"),
    GERIATRIC_EXPERT_NOT_CONSIDERED("referral", Severity.WARN, Gate.VISIT, 3, "S54"),
    GERIATRIC_ASSESSMENT_MISSING("surgery", Severity.WARN, Gate.VISIT, 3, "S56", "S57"),
    GERIATRIC_PHARMACIST_MISSING("medication", Severity.WARN, Gate.VISIT, 3, "S58"),
    MED_DISPOSITION_MISSING("medication", Severity.BLOCK, Gate.SURGERY, 3, "S58"),
    PREPARATION_PLAN_MISSING("surgery", Severity.WARN, Gate.VISIT, 3, "S57b"),
    SECOND_OPINION_NOT_SAID("visit", Severity.WARN, Gate.VISIT, 4, "S60"),
    APPOINTMENT_ON_CLOSED_DAY("visit", Severity.WARN, Gate.VISIT, 4, "S73"),
    APPOINTMENTS_CLASH("visit", Severity.WARN, Gate.VISIT, 4, "S73"),
    JARGON_UNKNOWN("visit", Severity.WARN, Gate.VISIT, 4, "S61", "S62"),
    DELIVERY_UNKNOWN("visit", Severity.WARN, Gate.VISIT, 4, "S63", "S64"),
    REQUEST_ITEM_MISSING("records", Severity.BLOCK, Gate.VISIT, 4, "S66"),
    PACKAGE_EXCESS("records", Severity.SEND, Gate.PACKAGE, 4, "S66", "S67"),
    PCP_NOTE_MISSING("records", Severity.BLOCK, Gate.VISIT, 4, "S69"),
    PCP_NOTE_STALE("records", Severity.BLOCK, Gate.VISIT, 4, "S69"),
    CLINICAL_SUMMARY_PHRASE_MISSING("records", Severity.WARN, Gate.VISIT, 4, "S70"),
    CLINICAL_SUMMARY_NOT_RECEIVED("records", Severity.WARN, Gate.VISIT, 4, "S70"),
    RELEASE_INVALID("release", Severity.BLOCK, Gate.VISIT, 5, "S77"),
    SENSITIVE_NEEDS_CONSENT("release", Severity.SEND, Gate.PACKAGE, 5, "S77"),
    ACCESS_DUE_AFTER_VISIT("access", Severity.WARN, Gate.VISIT, 5, "S79"),
    ACCESS_OVERDUE("access", Severity.WARN, Gate.VISIT, 5, "S79"),
    RECEIPT_UNCONFIRMED("records", Severity.BLOCK, Gate.VISIT, 5, "S74", "S76"),
    OWN_COPY_MISSING("records", Severity.WARN, Gate.VISIT, 5, "S75"),
    FAMILY_HX_INCOMPLETE("familyhistory", Severity.WARN, Gate.VISIT, 5, "S82"),
    RESEARCH_TOPIC_NOT_MIDDLE("research", Severity.WARN, Gate.VISIT, 6, "S96"),
    FORUM_IN_QUESTIONS("research", Severity.WARN, Gate.VISIT, 6, "S94"),
    RARE_OUTREACH_MISSING("research", Severity.WARN, Gate.VISIT, 6, "S92", "S93"),
    STARTER_QUESTION_MISSING("research", Severity.WARN, Gate.VISIT, 6, "S103"),
    GOAL_UNCLEAR("goals", Severity.WARN, Gate.VISIT, 7, "S105"),
    MAIN_DESIRE_MISSING("goals", Severity.BLOCK, Gate.VISIT, 7, "S108"),
    BLIND_CONFLICTS_WITH_REQUEST("records", Severity.WARN, Gate.VISIT, 5),
    OPINION_NOT_CODED("consensus", Severity.WARN, Gate.VISIT, 0),
    SIDE_CONFLICT("consensus", Severity.BLOCK, Gate.DECISION, 0),
    NO_REPORT_AFTER_VISIT("visit", Severity.WARN, Gate.VISIT, 0, "S76", "S126", "S136"),
    REPORT_NOT_SHARED("visit", Severity.WARN, Gate.VISIT, 0, "S31", "S136"),
    CONSENT_TO_SHARE_MISSING("consensus", Severity.BLOCK, Gate.CALL, 0, "S114"),
    REASONS_MISSING("opinion", Severity.BLOCK, Gate.DECISION, 0, "S118"),
    UNDERSTANDING_UNCHECKED("decision", Severity.BLOCK, Gate.DECISION, 0, "S119"),
    CONFIDENCE_MISSING("decision", Severity.WARN, Gate.VISIT, 0, "S6", "S119"),
    DECIDER_INVALID("decision", Severity.BLOCK, Gate.DECISION, 0, "S120"),
    FAMILY_PERMISSION_MISSING("report", Severity.SEND, Gate.FAMILY_REPORT, 0, "S132"),
    OUTCOME_CHECK_DUE("decision", Severity.WARN, Gate.VISIT, 0, "S109");

    private final String area;
    private final Severity severity;
    private final Gate gate;
    private final int step;
    private final List<String> rows;

    CheckCode(String area, Severity severity, Gate gate, int step, String... rows) {
        this.area = area;
        this.severity = severity;
        this.gate = gate;
        this.step = step;
        this.rows = List.of(rows);
    }

    /** The text file that says what it found. */
    public String texts() {
        return "check-" + area;
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
