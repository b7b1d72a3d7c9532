package care.quarterback.core.check;

import java.util.List;
import java.util.Optional;

/**
 * The catalogue of checks. Each has one class that looks for it. The names are part of the command line's JSON and of
 * stored overrides; a person reads sentences, never these.
 */
public enum CheckCode {
    RED_FLAG("request", Severity.BLOCK, Gate.VISIT, Step.PRIMARY_CARE, "S21"),
    SAFE_TO_WAIT_UNKNOWN("request", Severity.BLOCK, Gate.VISIT, Step.PRIMARY_CARE, "S21"),
    VISIT_AFTER_PROCEDURE("request", Severity.BLOCK, Gate.VISIT, Step.PRIMARY_CARE, "S21"),
    TRIGGER_EVIDENCE_MISSING(
            "request",
            Severity.WARN,
            Gate.VISIT,
            Step.PRIMARY_CARE,
            "S10",
            "S11",
            "S12",
            "S13",
            "S14",
            "S15",
            "S16",
            "S17",
            "S18"),
    REASON_NOT_UNDERSTOOD("request", Severity.WARN, Gate.VISIT, Step.PRIMARY_CARE, "S32b"),
    PCP_TALK_MISSING("request", Severity.BLOCK, Gate.VISIT, Step.PRIMARY_CARE, "S24", "S30"),
    QUARTERBACK_MISSING("request", Severity.WARN, Gate.VISIT, Step.PRIMARY_CARE, "S24", "S31"),
    PROCEDURE_UNCONFIRMED("request", Severity.WARN, Gate.VISIT, Step.PRIMARY_CARE, "S32"),
    PURPOSE_MISSING("referral", Severity.BLOCK, Gate.VISIT, Step.SECOND_DOCTOR, "S44"),
    COVERAGE_UNCHECKED("coverage", Severity.BLOCK, Gate.VISIT, Step.COVERAGE, "S36", "S41", "S123"),
    COST_UNKNOWN("coverage", Severity.WARN, Gate.VISIT, Step.COVERAGE, "S37", "S53", "S71"),
    REMOTE_COST_NOT_ACKNOWLEDGED("coverage", Severity.BLOCK, Gate.VISIT, Step.COVERAGE, "S53"),
    REMOTE_NOT_ELIGIBLE("referral", Severity.BLOCK, Gate.VISIT, Step.SECOND_DOCTOR, "S51"),
    GFE_MISSING("coverage", Severity.WARN, Gate.VISIT, Step.COVERAGE, "S71"),
    PA_EXPIRES_BEFORE_VISIT("coverage", Severity.BLOCK, Gate.VISIT, Step.COVERAGE, "S35"),
    PA_ANSWER_UNKNOWN("appeal", Severity.WARN, Gate.VISIT, Step.COVERAGE, "S35"),
    DENIAL_REASON_MISSING("appeal", Severity.WARN, Gate.VISIT, Step.COVERAGE, "S35"),
    APPEAL_NOT_FILED("appeal", Severity.WARN, Gate.VISIT, Step.COVERAGE, "S35"),
    APPEAL_LATE("appeal", Severity.WARN, Gate.VISIT, Step.COVERAGE, "S35"),
    APPEAL_ANSWER_LATE("appeal", Severity.WARN, Gate.VISIT, Step.COVERAGE, "S35"),
    APPEAL_EXTENSION_UNFOUNDED("appeal", Severity.WARN, Gate.VISIT, Step.COVERAGE, "S35"),
    MEDICARE_AUTHORIZATION_NEEDED("medicare", Severity.WARN, Gate.SURGERY, Step.COVERAGE, "S35"),
    TELEHEALTH_ENDS("medicare", Severity.WARN, Gate.VISIT, Step.COVERAGE, "S37"),
    REPRESENTATIVE_NOT_APPOINTED("medicare", Severity.WARN, Gate.VISIT, Step.COVERAGE, "S35"),
    GAP_FILE_INCOMPLETE("coverage", Severity.WARN, Gate.VISIT, Step.COVERAGE, "S40"),
    DOCTOR_ONE_NOT_ASKED("referral", Severity.WARN, Gate.VISIT, Step.SECOND_DOCTOR, "S47", "S48"),
    NOT_INDEPENDENT("referral", Severity.WARN, Gate.VISIT, Step.SECOND_DOCTOR, "S47"),
    CANCER_CENTER_NOT_CONSIDERED("referral", Severity.WARN, Gate.VISIT, Step.SECOND_DOCTOR, "S49"),
    REMOTE_NOT_CONSIDERED("referral", Severity.WARN, Gate.VISIT, Step.SECOND_DOCTOR, "S50"),
    GERIATRIC_EXPERT_NOT_CONSIDERED("referral", Severity.WARN, Gate.VISIT, Step.SECOND_DOCTOR, "S54"),
    GERIATRIC_ASSESSMENT_MISSING("surgery", Severity.WARN, Gate.VISIT, Step.SECOND_DOCTOR, "S56", "S57"),
    GERIATRIC_PHARMACIST_MISSING("medication", Severity.WARN, Gate.VISIT, Step.SECOND_DOCTOR, "S58"),
    MED_DISPOSITION_MISSING("medication", Severity.BLOCK, Gate.SURGERY, Step.SECOND_DOCTOR, "S58"),
    PREPARATION_PLAN_MISSING("surgery", Severity.WARN, Gate.VISIT, Step.SECOND_DOCTOR, "S57b"),
    SECOND_OPINION_NOT_SAID("visit", Severity.WARN, Gate.VISIT, Step.VISIT, "S60"),
    APPOINTMENT_ON_CLOSED_DAY("visit", Severity.WARN, Gate.VISIT, Step.VISIT, "S73"),
    APPOINTMENTS_CLASH("visit", Severity.WARN, Gate.VISIT, Step.VISIT, "S73"),
    JARGON_UNKNOWN("visit", Severity.WARN, Gate.VISIT, Step.VISIT, "S61", "S62"),
    DELIVERY_UNKNOWN("visit", Severity.WARN, Gate.VISIT, Step.VISIT, "S63", "S64"),
    REQUEST_ITEM_MISSING("records", Severity.BLOCK, Gate.VISIT, Step.VISIT, "S66"),
    PACKAGE_EXCESS("records", Severity.SEND, Gate.PACKAGE, Step.VISIT, "S66", "S67"),
    PCP_NOTE_MISSING("records", Severity.BLOCK, Gate.VISIT, Step.VISIT, "S69"),
    PCP_NOTE_STALE("records", Severity.BLOCK, Gate.VISIT, Step.VISIT, "S69"),
    CLINICAL_SUMMARY_PHRASE_MISSING("records", Severity.WARN, Gate.VISIT, Step.VISIT, "S70"),
    CLINICAL_SUMMARY_NOT_RECEIVED("records", Severity.WARN, Gate.VISIT, Step.VISIT, "S70"),
    RELEASE_INVALID("release", Severity.BLOCK, Gate.VISIT, Step.RECORDS, "S77"),
    SENSITIVE_NEEDS_CONSENT("release", Severity.SEND, Gate.PACKAGE, Step.RECORDS, "S77"),
    PART2_CONSENT_NOT_ALONG("release", Severity.SEND, Gate.PACKAGE, Step.RECORDS, "S77"),
    ACCESS_DUE_AFTER_VISIT("access", Severity.WARN, Gate.VISIT, Step.RECORDS, "S79"),
    ACCESS_OVERDUE("access", Severity.WARN, Gate.VISIT, Step.RECORDS, "S79"),
    RECEIPT_UNCONFIRMED("records", Severity.BLOCK, Gate.VISIT, Step.RECORDS, "S74", "S76"),
    OWN_COPY_MISSING("records", Severity.WARN, Gate.VISIT, Step.RECORDS, "S75"),
    FAMILY_HX_INCOMPLETE("familyhistory", Severity.WARN, Gate.VISIT, Step.RECORDS, "S82"),
    RESEARCH_TOPIC_NOT_MIDDLE("research", Severity.WARN, Gate.VISIT, Step.QUESTIONS, "S96"),
    FORUM_IN_QUESTIONS("research", Severity.WARN, Gate.VISIT, Step.QUESTIONS, "S94"),
    RARE_OUTREACH_MISSING("research", Severity.WARN, Gate.VISIT, Step.QUESTIONS, "S92", "S93"),
    STARTER_QUESTION_MISSING("research", Severity.WARN, Gate.VISIT, Step.QUESTIONS, "S103"),
    GOAL_UNCLEAR("goals", Severity.WARN, Gate.VISIT, Step.GOALS, "S105"),
    MAIN_DESIRE_MISSING("goals", Severity.BLOCK, Gate.VISIT, Step.GOALS, "S108"),
    BLIND_CONFLICTS_WITH_REQUEST("records", Severity.WARN, Gate.VISIT, Step.RECORDS),
    OPINION_NOT_CODED("consensus", Severity.WARN, Gate.VISIT),
    SIDE_CONFLICT("consensus", Severity.BLOCK, Gate.DECISION),
    NO_REPORT_AFTER_VISIT("visit", Severity.WARN, Gate.VISIT, "S76", "S126", "S136"),
    REPORT_NOT_SHARED("visit", Severity.WARN, Gate.VISIT, "S31", "S136"),
    CONSENT_TO_SHARE_MISSING("consensus", Severity.BLOCK, Gate.CALL, "S114"),
    REASONS_MISSING("opinion", Severity.BLOCK, Gate.DECISION, "S118"),
    UNDERSTANDING_UNCHECKED("decision", Severity.BLOCK, Gate.DECISION, "S119"),
    CONFIDENCE_MISSING("decision", Severity.WARN, Gate.VISIT, "S6", "S119"),
    DECIDER_INVALID("decision", Severity.BLOCK, Gate.DECISION, "S120"),
    FAMILY_PERMISSION_MISSING("report", Severity.SEND, Gate.FAMILY_REPORT, "S132"),
    OUTCOME_CHECK_DUE("decision", Severity.WARN, Gate.VISIT, "S109");

    private final String area;
    private final Severity severity;
    private final Gate gate;
    private final Optional<Step> step;
    private final List<String> rows;

    CheckCode(String area, Severity severity, Gate gate, Step step, String... rows) {
        this(area, severity, gate, Optional.of(step), List.of(rows));
    }

    /** One that looks at what comes after the seven steps. */
    CheckCode(String area, Severity severity, Gate gate, String... rows) {
        this(area, severity, gate, Optional.empty(), List.of(rows));
    }

    CheckCode(String area, Severity severity, Gate gate, Optional<Step> step, List<String> rows) {
        this.area = area;
        this.severity = severity;
        this.gate = gate;
        this.step = step;
        this.rows = rows;
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

    /** The step it belongs to; empty for what comes after the steps. */
    public Optional<Step> step() {
        return step;
    }

    /** The requirements it answers, such as "S66". */
    public List<String> rows() {
        return rows;
    }
}
