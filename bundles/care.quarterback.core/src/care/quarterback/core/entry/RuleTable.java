package care.quarterback.core.entry;

import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.practice.PracticePackage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The table behind {@link EntryRules}: one row a field that has a rule of its own. Immutable. */
final class RuleTable {

    static final int NAME = 200;
    static final int TEXT = 4_000;
    static final int PAGE = 20_000;

    private static final Range COUNT = new Range(0, 1_000_000);

    private static final Set<EStructuralFeature> REQUIRED = Set.of(
            Literals.CARE_CASE__QUESTION,
            Literals.CONTACT__NAME,
            Literals.CLINICIAN__NAME,
            Literals.OFFICE__NAME,
            Literals.JOURNAL_ENTRY__TEXT,
            Literals.CONDITION__TEXT,
            Literals.MEDICATION__TEXT,
            Literals.ALLERGY_INTOLERANCE__TEXT,
            Literals.PAST_PROCEDURE__TEXT,
            Literals.CONCERN__TEXT,
            Literals.SYMPTOM__TEXT,
            Literals.TREATMENT_TRIED__TEXT,
            Literals.RED_FLAG__TEXT,
            Literals.PROPOSED_PROCEDURE__NAME,
            Literals.GOAL__TEXT,
            Literals.TREATMENT_OPTION__NAME,
            Literals.OPTION_ATTRIBUTE__NAME,
            Literals.RATING__GOAL,
            Literals.RATING__AUTHOR,
            Literals.STORY__TEXT,
            Literals.QUESTION__TEXT,
            Literals.OPINION__CLINICIAN_NAME,
            Literals.OPINION_VERSION__DATE,
            Literals.DIAGNOSIS__TEXT,
            Literals.RECOMMENDATION__OPTION,
            Literals.FINDING__TEXT,
            Literals.DISCRIMINATOR__TEXT,
            Literals.CODING__CODE,
            Literals.DOCUMENT__TITLE,
            Literals.REQUESTED_ITEM__TEXT,
            Literals.TASK__TEXT,
            Literals.CANDIDATE__NAME,
            Literals.APPOINTMENT__DATE,
            Literals.CONVERSATION__ON,
            Literals.COVERAGE_CHECK__ON,
            Literals.SHIPMENT__SENT_ON,
            Literals.REVEAL__ON,
            Literals.REVEAL__TO,
            Literals.CONSENSUS_CALL__ON,
            Literals.CONSENSUS_CALL__ATTENDEES,
            Literals.CONSENSUS_REQUEST__TO,
            Literals.SHARE_CONSENT__ON,
            Literals.CONSENSUS_POINT__TEXT,
            Literals.DECISION__ON,
            Literals.DECISION__OPTION,
            Literals.DECISION__DECIDER,
            Literals.UNDERSTANDING_CHECK__OPTION,
            Literals.UNDERSTANDING_CHECK__ON,
            Literals.CONFIDENCE__ON,
            Literals.FAMILY_DISCUSSION__WHO,
            Literals.ACCESS_REQUEST__HOLDER,
            Literals.SUMMARY_REQUEST__TO,
            Literals.SUMMARY_REQUEST__TEXT,
            Literals.MISSING_INFORMATION__TEXT,
            Literals.RESEARCH_NOTE__TITLE,
            Literals.JARGON_TERM__TERM,
            Literals.AGENDA_ITEM__TOPIC,
            Literals.PREPARATION_ITEM__TEXT,
            Literals.TIME_ENTRY__ON,
            Literals.TIME_ENTRY__MINUTES,
            Literals.EXPENSE__ON,
            Literals.EXPENSE__AMOUNT,
            Literals.RESULT_OVERRIDE__CODE,
            Literals.RESULT_OVERRIDE__BY,
            Literals.RESULT_OVERRIDE__REASON,
            Literals.IDENTIFIER__VALUE,
            Literals.TELECOM__VALUE,
            Literals.NETWORK_TRY__NAME,
            Literals.NETWORK_TRY__REASON,
            Literals.OUTREACH__SPECIALIST,
            Literals.PLAIN_WORDING__TEXT,
            Literals.RELEASE__DISCLOSER,
            Literals.VOIDING__REASON,
            Literals.COMPARISON__BY,
            Literals.OUTCOME_CHECK__DUE_ON,
            Literals.SCHEDULING_CALL__ON,
            Literals.GO_NO_GO__ON,
            PracticePackage.Literals.PRACTICE_OFFICE__NAME,
            PracticePackage.Literals.PRACTICE_CLINICIAN__NAME,
            PracticePackage.Literals.PLAN__NAME,
            PracticePackage.Literals.REMOTE_PROGRAMME__NAME,
            PracticePackage.Literals.STAFF__NAME,
            PracticePackage.Literals.SUGGESTION__TABLE,
            PracticePackage.Literals.SUGGESTION__WHEN,
            PracticePackage.Literals.SUGGESTION__CONSIDER);

    private static final Map<EStructuralFeature, Range> RANGES = Map.ofEntries(
            Map.entry(Literals.GOAL__WEIGHT, new Range(0, 10)),
            Map.entry(Literals.RATING__VALUE, new Range(0, 10)),
            Map.entry(Literals.CONFIDENCE__VALUE, new Range(0, 10)),
            Map.entry(Literals.INTENT__CONFIDENCE, new Range(0, 10)),
            Map.entry(Literals.APPROPRIATENESS_RATING__VALUE, new Range(1, 9)),
            Map.entry(Literals.CLOSED_DAY__WEEKDAY, new Range(1, 7)),
            Map.entry(Literals.OPINION__NUMBER, new Range(1, 20)),
            Map.entry(Literals.REFERRAL__OPINION_NUMBER, new Range(1, 20)),
            Map.entry(Literals.TREATMENT_OPTION__INVASIVENESS, new Range(0, 10)),
            Map.entry(Literals.REQUESTED_ITEM__WINDOW_MONTHS, new Range(1, 600)),
            Map.entry(Literals.DELIVERY__DUE_DAYS_BEFORE, new Range(0, 365)),
            Map.entry(Literals.FAMILY_MEMBER_HISTORY__AGE, new Range(0, 130)),
            Map.entry(Literals.FAMILY_MEMBER_HISTORY__AGE_AT_DEATH, new Range(0, 130)),
            Map.entry(Literals.FAMILY_CONDITION__ONSET_AGE, new Range(0, 130)),
            Map.entry(Literals.TIME_ENTRY__MINUTES, new Range(1, 1440)),
            Map.entry(Literals.CONVERSATION__MINUTES, new Range(0, 1440)),
            Map.entry(PracticePackage.Literals.PRACTICE_CLOSED_DAY__WEEKDAY, new Range(1, 7)),
            Map.entry(PracticePackage.Literals.PLAN__AUTHORIZATION_DAYS, new Range(0, 365)),
            Map.entry(PracticePackage.Literals.PLAN__NETWORK_TRIES_REQUIRED, new Range(0, 20)),
            Map.entry(PracticePackage.Literals.REMOTE_PROGRAMME__TURNAROUND_FROM_DAYS, new Range(0, 365)),
            Map.entry(PracticePackage.Literals.REMOTE_PROGRAMME__TURNAROUND_TO_DAYS, new Range(0, 365)));

    private static final Set<EStructuralFeature> PAGES = Set.of(
            Literals.JOURNAL_ENTRY__TEXT,
            Literals.CONSENSUS_CALL__MINUTES,
            Literals.CONSENSUS_CALL__BRIEF,
            Literals.CONVERSATION__SUMMARY,
            Literals.REQUEST__OWN_WORDS,
            Literals.REQUEST__SITUATION,
            Literals.DIAGNOSTIC_REPORT__CONCLUSION,
            Literals.OPINION_VERSION__NOTE,
            Literals.CLIENT_AGREEMENT__TERMS,
            Literals.RELEASE__INFORMATION,
            Literals.SUMMARY_REQUEST__TEXT,
            Literals.RESEARCH_NOTE__SAYS,
            Literals.POSITION__BEFORE,
            Literals.POSITION__AFTER);

    private static final Set<EStructuralFeature> NAMES = Set.of(
            Literals.CARE_CASE__NUMBER,
            Literals.CARE_CASE__OWNER,
            Literals.CARE_CASE__COVER,
            Literals.PATIENT__GIVEN_NAME,
            Literals.PATIENT__FAMILY_NAME,
            Literals.PATIENT__CITY,
            Literals.PATIENT__STATE,
            Literals.PATIENT__POSTAL_CODE,
            Literals.CONTACT__NAME,
            Literals.CLINICIAN__NAME,
            Literals.CLINICIAN__SPECIALTY,
            Literals.CLINICIAN__NPI,
            Literals.OFFICE__NAME,
            Literals.OFFICE__FAX,
            Literals.OPINION__CLINICIAN_NAME,
            Literals.OPINION__SPECIALTY,
            Literals.OPINION__PRACTICE,
            Literals.TREATMENT_OPTION__NAME,
            Literals.CANDIDATE__NAME,
            Literals.DECISION__DECIDER,
            Literals.TASK__OWNER,
            Literals.DOCUMENT__TITLE,
            Literals.CODING__CODE,
            Literals.DIAGNOSIS__GRADE,
            Literals.DIAGNOSIS__STAGE,
            Literals.IDENTIFIER__VALUE,
            Literals.TELECOM__VALUE,
            PracticePackage.Literals.PRACTICE_OFFICE__NAME,
            PracticePackage.Literals.PRACTICE_OFFICE__TELEPHONE,
            PracticePackage.Literals.PRACTICE_OFFICE__FAX,
            PracticePackage.Literals.PRACTICE_CLINICIAN__NAME,
            PracticePackage.Literals.PRACTICE_CLINICIAN__SPECIALTY,
            PracticePackage.Literals.PRACTICE_CLOSED_DAY__REASON,
            PracticePackage.Literals.PLAN__NAME,
            PracticePackage.Literals.REMOTE_PROGRAMME__NAME,
            PracticePackage.Literals.STAFF__NAME,
            PracticePackage.Literals.STAFF__ROLE);

    private static final Map<EStructuralFeature, Integer> LIMITS =
            Map.of(Literals.CARE_CASE__QUESTION, 300, Literals.TREATMENT_OPTION__LETTER, 8, Literals.CODING__CODE, 64);

    private static final List<Order> ORDERS = List.of(
            new Order(Literals.TREATMENT_TRIED__FROM, Literals.TREATMENT_TRIED__TO),
            new Order(Literals.CONDITION__ONSET, Literals.CONDITION__ABATEMENT),
            new Order(Literals.CARE_CASE__OPENED_ON, Literals.CARE_CASE__CLOSED_ON),
            new Order(Literals.PATIENT__BIRTH_DATE, Literals.PATIENT__DECEASED_ON),
            new Order(Literals.COVERAGE__FROM, Literals.COVERAGE__TO),
            new Order(Literals.PRIOR_AUTHORIZATION__SUBMITTED_ON, Literals.PRIOR_AUTHORIZATION__DECIDED_ON),
            new Order(Literals.PRIOR_AUTHORIZATION__VALID_FROM, Literals.PRIOR_AUTHORIZATION__VALID_TO),
            new Order(Literals.PEER_TO_PEER__ASKED_ON, Literals.PEER_TO_PEER__HELD_ON),
            new Order(Literals.GOOD_FAITH_ESTIMATE__REQUESTED_ON, Literals.GOOD_FAITH_ESTIMATE__RECEIVED_ON),
            new Order(Literals.CANDIDATE__TURNAROUND_FROM_DAYS, Literals.CANDIDATE__TURNAROUND_TO_DAYS),
            new Order(Literals.APPOINTMENT__REPORT_EXPECTED_FROM, Literals.APPOINTMENT__REPORT_EXPECTED_TO),
            new Order(Literals.APPOINTMENT__RECORDS_COMPLETE_ON, Literals.APPOINTMENT__REPORT_EXPECTED_FROM),
            new Order(Literals.REQUESTED_ITEM__WINDOW_FROM, Literals.REQUESTED_ITEM__WINDOW_TO),
            new Order(Literals.DOCUMENT__PAGE_FROM, Literals.DOCUMENT__PAGE_TO),
            new Order(Literals.SHIPMENT__SENT_ON, Literals.SHIPMENT__CONFIRMED_ON),
            new Order(Literals.RELEASE__INFORMATION_FROM, Literals.RELEASE__INFORMATION_TO),
            new Order(Literals.RELEASE__SIGNED_ON, Literals.RELEASE__REVOKED_ON),
            new Order(Literals.ACCESS_REQUEST__REQUESTED_ON, Literals.ACCESS_REQUEST__RECEIVED_BY_HOLDER_ON),
            new Order(Literals.ACCESS_REQUEST__RECEIVED_BY_HOLDER_ON, Literals.ACCESS_REQUEST__FULFILLED_ON),
            new Order(Literals.SUMMARY_REQUEST__REQUESTED_ON, Literals.SUMMARY_REQUEST__RECEIVED_ON),
            new Order(Literals.OPTION_ATTRIBUTE__FROM, Literals.OPTION_ATTRIBUTE__TO),
            new Order(Literals.OPINION_VERSION__DATE, Literals.OPINION_VERSION__RECEIVED_ON),
            new Order(Literals.SHARE_CONSENT__ON, Literals.SHARE_CONSENT__UNTIL),
            new Order(Literals.CONSENSUS_REQUEST__SENT_ON, Literals.CONSENSUS_REQUEST__ANSWERED_ON),
            new Order(Literals.AVAILABILITY__FROM, Literals.AVAILABILITY__TO),
            new Order(Literals.CONSENSUS__REQUESTED_ON, Literals.CONSENSUS__SCHEDULED_FOR),
            new Order(Literals.CONSENSUS__REQUESTED_ON, Literals.CONSENSUS__OUTCOME_ON),
            new Order(Literals.TELL_PERMISSION__GRANTED_ON, Literals.TELL_PERMISSION__UNTIL),
            new Order(Literals.MEDICATION_REVIEW__REQUESTED_ON, Literals.MEDICATION_REVIEW__ANSWERED_ON),
            new Order(Literals.CLIENT_AGREEMENT__SIGNED_ON, Literals.CLIENT_AGREEMENT__ENDS_ON),
            new Order(Literals.CARE_PLAN_NOTE__FROM, Literals.CARE_PLAN_NOTE__TO));

    private static final Set<EStructuralFeature> NO_MONEY = Set.of(
            Literals.OPTION_ATTRIBUTE__FROM, Literals.OPTION_ATTRIBUTE__TO, Literals.COVERAGE__COINSURANCE_PERCENT);

    /** Lowest and highest value, both allowed. */
    record Range(int from, int to) {}

    /** The second may not lie before the first. */
    record Order(EAttribute first, EAttribute second) {}

    private RuleTable() {}

    static boolean required(EStructuralFeature feature) {
        return REQUIRED.contains(feature);
    }

    static Range range(EStructuralFeature feature) {
        return RANGES.getOrDefault(feature, COUNT);
    }

    static int limit(EStructuralFeature feature) {
        int usual = PAGES.contains(feature) ? PAGE : NAMES.contains(feature) ? NAME : TEXT;
        return LIMITS.getOrDefault(feature, usual);
    }

    static boolean money(EAttribute attribute) {
        return !NO_MONEY.contains(attribute);
    }

    static List<Order> orders(EClass type) {
        return ORDERS.stream()
                .filter(order -> order.first().getEContainingClass() == type)
                .toList();
    }
}
