package care.quarterback.presentation.section;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import java.util.List;

/**
 * Which fields settle a gap or a date: the form that opens for it shows them, and the keyboard goes to the first that is
 * empty. Fields that the form doesn't have are passed over, since one gap can be settled in several forms.
 */
final class ClosingFields {

    private ClosingFields() {}

    /** @return empty where no form of the catalogue settles it */
    static List<String> of(CheckCode code) {
        return switch (code) {
            case RED_FLAG -> List.of("clearedBy", "emergency");
            case SAFE_TO_WAIT_UNKNOWN -> List.of("safeToWaitUntil", "saidBy");
            case VISIT_AFTER_PROCEDURE, APPOINTMENT_ON_CLOSED_DAY, APPOINTMENTS_CLASH -> List.of("date", "status");
            case TRIGGER_EVIDENCE_MISSING -> List.of("evidence");
            case REASON_NOT_UNDERSTOOD -> List.of("reasonStated", "teachBack");
            case PCP_TALK_MISSING -> List.of("primaryCare", "on", "mode", "clinician", "outcome");
            case QUARTERBACK_MISSING -> List.of("clinician", "agreed");
            case PROCEDURE_UNCONFIRMED -> List.of("purpose", "risks", "benefits", "confirmedBy", "on");
            case PURPOSE_MISSING -> List.of("statement", "purposes");
            case RARE_OUTREACH_MISSING -> List.of("specialist", "dueOn");
            case CLINICAL_SUMMARY_PHRASE_MISSING -> List.of("text", "requestedOn");
            case CLINICAL_SUMMARY_NOT_RECEIVED -> List.of("receivedOn");
            case COVERAGE_UNCHECKED ->
                List.of("on", "representative", "reference", "secondOpinionCovered", "thirdOpinionCovered");
            case COST_UNKNOWN -> List.of("kind", "amount", "quotedBy");
            case REMOTE_COST_NOT_ACKNOWLEDGED -> List.of("acknowledgedOn", "amount");
            case GFE_MISSING -> List.of("requestedOn", "receivedOn", "amount");
            case PA_EXPIRES_BEFORE_VISIT -> List.of("validTo");
            case PA_ANSWER_UNKNOWN -> List.of("answerBy", "decision");
            case DENIAL_REASON_MISSING -> List.of("denialReason", "appealDenialReason");
            case APPEAL_NOT_FILED -> List.of("appealedOn", "noAppealReason");
            case APPEAL_LATE -> List.of("lateAppealReason");
            case APPEAL_ANSWER_LATE -> List.of("appealDecision", "appealDecidedOn");
            case APPEAL_EXTENSION_UNFOUNDED -> List.of("appealExtended", "appealExtensionReason");
            case MEDICARE_AUTHORIZATION_NEEDED -> List.of("place", "submittedOn", "decision");
            case TELEHEALTH_ENDS -> List.of("kind", "date");
            case REPRESENTATIVE_NOT_APPOINTED -> List.of("appointedOn", "appointmentDocument", "authority");
            case GAP_FILE_INCOMPLETE -> List.of("name", "on", "reason");
            case DOCTOR_ONE_NOT_ASKED -> List.of("status", "answer");
            case BLIND_CONFLICTS_WITH_REQUEST -> List.of("mode", "reason");
            case NOT_INDEPENDENT -> List.of("name", "samePractice", "sameHospital");
            case CANCER_CENTER_NOT_CONSIDERED -> List.of("name", "cancerCenter");
            case REMOTE_NOT_CONSIDERED, REMOTE_NOT_ELIGIBLE -> List.of("name", "remote", "programme");
            case GERIATRIC_EXPERT_NOT_CONSIDERED -> List.of("name", "geriatricTraining");
            case GERIATRIC_ASSESSMENT_MISSING -> List.of("on", "clinician", "notDoneReason");
            case GERIATRIC_PHARMACIST_MISSING -> List.of("pharmacist", "geriatric", "requestedOn");
            case MED_DISPOSITION_MISSING -> List.of("disposition", "by", "on", "pharmacist", "answeredOn");
            case PREPARATION_PLAN_MISSING -> List.of("text", "owner", "dueOn");
            case SECOND_OPINION_NOT_SAID -> List.of("on", "saidSecondOpinion");
            case NO_REPORT_AFTER_VISIT -> List.of("on", "outcome");
            case JARGON_UNKNOWN -> List.of("plain", "understood");
            case DELIVERY_UNKNOWN -> List.of("method", "address");
            case REQUEST_ITEM_MISSING -> List.of("waivedBy", "waivedReason");
            case PACKAGE_EXCESS, PCP_NOTE_STALE -> List.of("recordPackage");
            case RELEASE_INVALID ->
                List.of(
                        "information",
                        "recipient",
                        "purpose",
                        "expiresOn",
                        "signedBy",
                        "signedOn",
                        "authority",
                        "revocationText",
                        "conditioningText",
                        "redisclosureText",
                        "revokedOn");
            case SENSITIVE_NEEDS_CONSENT -> List.of("consentedOn");
            case PART2_CONSENT_NOT_ALONG -> List.of("part2Notice", "consentExplained");
            case ACCESS_DUE_AFTER_VISIT -> List.of("fulfilledOn", "receivedByHolderOn");
            case ACCESS_OVERDUE -> List.of("escalatedOn", "fulfilledOn");
            case RECEIPT_UNCONFIRMED -> List.of("on", "by", "outcome", "method", "documents");
            case OWN_COPY_MISSING -> List.of("inHandOn", "documents");
            case FAMILY_HX_INCOMPLETE -> List.of("asked", "unableReason", "name");
            case RESEARCH_TOPIC_NOT_MIDDLE -> List.of("phase");
            case FORUM_IN_QUESTIONS -> List.of("research");
            case STARTER_QUESTION_MISSING -> List.of("text");
            case GOAL_UNCLEAR -> List.of("type", "weight", "activity", "byDate", "measure");
            case FAMILY_PERMISSION_MISSING -> List.of("scope", "grantedBy", "grantedOn");
            case PCP_NOTE_MISSING,
                    MAIN_DESIRE_MISSING,
                    OPINION_NOT_CODED,
                    SIDE_CONFLICT,
                    REPORT_NOT_SHARED,
                    CONSENT_TO_SHARE_MISSING,
                    REASONS_MISSING,
                    UNDERSTANDING_UNCHECKED,
                    CONFIDENCE_MISSING,
                    DECIDER_INVALID,
                    OUTCOME_CHECK_DUE -> List.of();
        };
    }

    /** @return empty where no entry of the catalogue settles it, or where only a look is meant */
    static List<String> of(DeadlineCode code) {
        return switch (code) {
            case SAFE_TO_WAIT_UNTIL -> List.of("safeToWaitUntil");
            case OUTREACH_DUE -> List.of("contactedOn", "guidance");
            case CLINICAL_SUMMARY -> List.of("receivedOn");
            case PA_DUE, PA_EXTENDED_DUE -> List.of("decision", "decidedOn");
            case APPEAL_BY -> List.of("appealedOn", "noAppealReason");
            case RECONSIDERATION_DUE, APPEAL_EXTENDED_DUE -> List.of("appealDecision", "appealDecidedOn");
            case AUTHORIZATION_EXPIRES -> List.of("validTo");
            case PEER_TO_PEER -> List.of("outcome", "heldOn", "setFor");
            case GFE_DUE -> List.of("receivedOn", "amount");
            case REPRESENTATIVE_EXPIRES -> List.of("appointedOn", "appointmentDocument");
            case ACCESS_DUE, ACCESS_EXTENDED_DUE -> List.of("fulfilledOn", "escalatedOn");
            case LOAN_SEND_ON -> List.of("sentOn", "sentTo", "courierNumber");
            case LOAN_CONFIRM -> List.of("arrivedOn", "backOn");
            case LOAN_RETURN -> List.of("returnedOn", "returnNumber");
            case RELEASE_EXPIRES -> List.of("expiresOn", "signedOn");
            case REQUEST_FOLLOW_UP,
                    REQUEST_FORM,
                    REQUEST_FEE,
                    REQUEST_ANSWER,
                    EXTERNAL_REVIEW_BY,
                    EXTERNAL_REVIEW_DUE,
                    HEARING_BY,
                    HEARING_DUE,
                    MED_REVIEW_BY,
                    MED_DISCUSS_BEFORE,
                    GO_NO_GO,
                    REPORT_EXPECTED,
                    RECORDS_DUE,
                    DAY_BEFORE_CALL,
                    CONSENSUS_CALL,
                    OUTCOME_CHECK,
                    DECISION_BY -> List.of();
        };
    }
}
