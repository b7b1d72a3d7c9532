package care.quarterback.steps.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.OpinionMode;
import care.quarterback.testkit.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppealsTest {

    private static final EntryList REQUEST = EntryList.PRIOR_AUTHORIZATIONS;

    private static Payments denied(CheckCode code, String plan, String fields) {
        return new Payments(code)
                .adds(EntryList.COVERAGES, "primary=true | " + plan)
                .adds(REQUEST, "opinionNumber=2 | service=MRI | submittedOn=2026-03-02 | decision=DENIED | " + fields);
    }

    private static Payments denied(String plan, String fields) {
        return denied(CheckCode.COVERAGE_UNCHECKED, plan, fields);
    }

    private static String plan(String kind) {
        return "kind=" + kind.replace(" ", " | arrangement=");
    }

    private static Payments next(Payments payments, String fields) {
        return payments.adds(EntryList.FURTHER_APPEALS, payments.last(REQUEST, false), fields);
    }

    private static List<String> days(Payments payments, DeadlineCode code) {
        return payments.trial().deadlines(code).stream()
                .map(deadline -> deadline.date() + (deadline.done() ? " done" : ""))
                .toList();
    }

    private static String why(Payments payments, DeadlineCode code) {
        return payments.trial().deadlines(code).getLast().why();
    }

    private static String message(List<Gap> gaps) {
        return gaps.getFirst().message() + " " + gaps.getFirst().action();
    }

    /** Every kind of plan has a first level with its own time to file, or says that none is known. */
    @ParameterizedTest
    @Requirement("S35")
    @CsvSource({
        "ORIGINAL_MEDICARE,APPEAL_BY,2026-07-12,42 CFR 405.942",
        "MEDICARE_ADVANTAGE,APPEAL_BY,2026-05-13,42 CFR 422.582",
        "MEDICAID MANAGED_CARE,APPEAL_BY,2026-05-08,42 CFR 438.402",
        "MEDICAID FEE_FOR_SERVICE,HEARING_BY,2026-06-07,42 CFR 431.221",
        "MEDICAID,APPEAL_BY,2026-05-08,42 CFR 438.402",
        "EXCHANGE,APPEAL_BY,2026-09-05,45 CFR 147.136",
        "EMPLOYER INSURED,APPEAL_BY,2026-09-05,29 CFR 2560.503-1",
        "EMPLOYER SELF_FUNDED,APPEAL_BY,2026-09-05,29 CFR 2560.503-1",
        "EMPLOYER,APPEAL_BY,2026-09-05,29 CFR 2560.503-1"
    })
    void theFirstLevelIsFiledByTheLawOfThePlan(String kind, DeadlineCode code, String by, String source) {
        Payments refused = denied(plan(kind), "decidedOn=2026-03-06 | noticeOn=2026-03-09");
        assertEquals(List.of(by), days(refused, code));
        assertTrue(why(refused, code).contains(source), why(refused, code));
    }

    @ParameterizedTest
    @Requirement("S35")
    @CsvSource({
        "ORIGINAL_MEDICARE,STANDARD,RECONSIDERATION_DUE,2026-05-15",
        "MEDICARE_ADVANTAGE,STANDARD,RECONSIDERATION_DUE,2026-04-15",
        "MEDICARE_ADVANTAGE,EXPEDITED,RECONSIDERATION_DUE,2026-03-19",
        "MEDICAID MANAGED_CARE,STANDARD,RECONSIDERATION_DUE,2026-04-15",
        "MEDICAID MANAGED_CARE,EXPEDITED,RECONSIDERATION_DUE,2026-03-19",
        "MEDICAID FEE_FOR_SERVICE,STANDARD,HEARING_DUE,2026-06-14",
        "MEDICAID FEE_FOR_SERVICE,EXPEDITED,HEARING_DUE,2026-03-19",
        "EXCHANGE,STANDARD,RECONSIDERATION_DUE,2026-04-15",
        "EXCHANGE,EXPEDITED,RECONSIDERATION_DUE,2026-03-19",
        "EMPLOYER INSURED,STANDARD,RECONSIDERATION_DUE,2026-04-15",
        "EMPLOYER SELF_FUNDED,EXPEDITED,RECONSIDERATION_DUE,2026-03-19"
    })
    void theAnswerToTheFirstLevelIsDueByTheLawOfThePlan(String kind, String type, DeadlineCode code, String due) {
        Payments refused = denied(plan(kind), "noticeOn=2026-03-09 | appealedOn=2026-03-16 | appealType=" + type);
        assertEquals(List.of(due), days(refused, code));
    }

    @Test
    @Requirement("S35")
    void anAppealIsExpeditedOnlyWhereItWasAskedForItself() {
        Payments refused =
                denied(plan("MEDICARE_ADVANTAGE"), "type=EXPEDITED | noticeOn=2026-03-09 | appealedOn=2026-03-16");
        assertEquals(List.of("2026-04-15"), days(refused, DeadlineCode.RECONSIDERATION_DUE));
        refused.changes(REQUEST, "appealType", "EXPEDITED").changes(REQUEST, "appealedAt", "2026-03-16T19:30:00Z");
        Deadline due =
                refused.trial().deadlines(DeadlineCode.RECONSIDERATION_DUE).getFirst();
        assertEquals("2026-03-19T15:30-04:00", due.at().orElseThrow().toString());
    }

    @Test
    @Requirement("S35")
    void anExtensionOfTheAppealMovesItsAnswerWhereTheLawAllowsOne() {
        Payments refused = denied(
                CheckCode.APPEAL_EXTENSION_UNFOUNDED,
                plan("MEDICARE_ADVANTAGE"),
                "noticeOn=2026-03-09 | appealedOn=2026-03-16 | appealExtended=true");
        assertEquals(List.of("2026-04-15 done"), days(refused, DeadlineCode.RECONSIDERATION_DUE));
        assertEquals(List.of("2026-04-29"), days(refused, DeadlineCode.APPEAL_EXTENDED_DUE));
        refused.trial().shut();
        refused.changes(EntryList.COVERAGES, "kind", "EMPLOYER");
        assertEquals(List.of("2026-04-15"), days(refused, DeadlineCode.RECONSIDERATION_DUE));
        assertEquals(List.of(), days(refused, DeadlineCode.APPEAL_EXTENDED_DUE));
        refused.trial().open("MRI");
        refused.changes(REQUEST, "appealExtended", "false");
        refused.trial().closed();
    }

    @Test
    @Requirement("S35")
    void anAppealThatWasWonHoldsTheVisitLikeAnyApproval() {
        Payments refused = denied(
                CheckCode.PA_EXPIRES_BEFORE_VISIT,
                plan("MEDICARE_ADVANTAGE"),
                "noticeOn=2026-03-09 | appealedOn=2026-03-16 | validTo=2026-04-30 | number=A-17");
        refused.seeks(OpinionMode.IN_PERSON).visit("2026-05-12");
        assertEquals(List.of(), days(refused, DeadlineCode.AUTHORIZATION_EXPIRES));
        refused.trial().shut();
        refused.changes(REQUEST, "appealDecision", "APPROVED");
        assertEquals(List.of("2026-04-30"), days(refused, DeadlineCode.AUTHORIZATION_EXPIRES));
        assertTrue(why(refused, DeadlineCode.AUTHORIZATION_EXPIRES).contains("A-17"));
        refused.trial().open("MRI");
        refused.changes(REQUEST, "validTo", "2026-05-12");
        refused.trial().closed();
    }

    @Test
    @Requirement("S35")
    void aLaterLevelThatWasWonBringsItsOwnDates() {
        Payments refused = denied(
                CheckCode.PA_EXPIRES_BEFORE_VISIT,
                plan("MEDICARE_ADVANTAGE"),
                "noticeOn=2026-03-09 | appealedOn=2026-03-16 | appealDecision=DENIED | appealNoticeOn=2026-04-10");
        refused.seeks(OpinionMode.IN_PERSON).visit("2026-06-30");
        next(
                refused,
                "level=INDEPENDENT_REVIEW | decision=APPROVED | decidedOn=2026-05-04 | validTo=2026-06-15 | number=R-2");
        assertEquals(List.of("2026-06-15"), days(refused, DeadlineCode.AUTHORIZATION_EXPIRES));
        assertTrue(why(refused, DeadlineCode.AUTHORIZATION_EXPIRES).contains("R-2"));
        refused.trial().open("MRI");
    }

    @Test
    @Requirement("S35")
    void aDenialWithoutAReasonIsAskedFor() {
        Payments refused = denied(CheckCode.DENIAL_REASON_MISSING, plan("MEDICARE_ADVANTAGE"), "noticeOn=2026-03-09");
        Gap gap = refused.trial().open("MRI").getFirst();
        assertTrue(gap.source().contains("422.568"), gap.source());
        refused.changes(REQUEST, "denialReason", "No trial of physical therapy.");
        refused.trial().closed();
        Payments employer = denied(CheckCode.DENIAL_REASON_MISSING, plan("EMPLOYER"), "noticeOn=2026-03-09");
        assertTrue(employer.trial().open("MRI").getFirst().source().contains("2560.503-1"));
        Payments again = denied(
                CheckCode.DENIAL_REASON_MISSING,
                plan("EMPLOYER"),
                "denialReason=Not needed. | appealedOn=2026-03-16 | appealDecision=DENIED");
        again.trial().open("MRI");
        again.changes(REQUEST, "appealDenialReason", "Still not needed.");
        again.trial().closed();
    }

    /** Denied, upheld, and what comes after, for each law to its end. */
    @ParameterizedTest
    @Requirement("S35")
    @CsvSource({
        "ORIGINAL_MEDICARE,EXTERNAL_REVIEW_BY,2026-10-12,Qualified Independent Contractor",
        "MEDICAID MANAGED_CARE,HEARING_BY,2026-07-09,state fair hearing",
        "EXCHANGE,EXTERNAL_REVIEW_BY,2026-08-10,external review",
        "EMPLOYER INSURED,EXTERNAL_REVIEW_BY,2026-08-10,state insurance department",
        "EMPLOYER SELF_FUNDED,EXTERNAL_REVIEW_BY,2026-08-10,independent review organization"
    })
    void anUpheldDenialLeadsToTheNextLevel(String kind, DeadlineCode code, String by, String words) {
        Payments refused = denied(
                plan(kind),
                "noticeOn=2026-03-09 | appealedOn=2026-03-16 | appealDecision=DENIED | appealNoticeOn=2026-04-10");
        assertEquals(List.of(by), days(refused, code));
        assertTrue(why(refused, code).contains(words), why(refused, code));
        refused.changes(REQUEST, "noAppealReason", "Pays for it alone.");
        assertEquals(List.of(by + " done"), days(refused, code));
    }

    /**
     * Four months after October 30 there is no such day: then the first of the month after holds. A day on a weekend or a
     * federal holiday moves to the next workday.
     */
    @ParameterizedTest
    @Requirement("S35")
    @CsvSource({
        "2025-10-27,2026-02-27",
        "2025-10-28,2026-03-02",
        "2025-10-30,2026-03-02",
        "2025-10-31,2026-03-02",
        "2025-12-31,2026-05-01",
        "2026-03-04,2026-07-06"
    })
    void fourMonthsThatEndOnADayThatIsNotThereEndOnTheNextFirst(String notice, String by) {
        Payments refused = denied(
                plan("EMPLOYER SELF_FUNDED"),
                "noticeOn=2025-09-08 | appealedOn=2025-09-15 | appealDecision=DENIED | appealNoticeOn=" + notice);
        assertEquals(List.of(by), days(refused, DeadlineCode.EXTERNAL_REVIEW_BY));
    }

    @Test
    @Requirement("S35")
    void medicareAdvantageSendsAnUpheldDenialOnAndAJudgeComesAfter() {
        Payments refused = denied(
                CheckCode.APPEAL_NOT_FILED,
                plan("MEDICARE_ADVANTAGE"),
                "noticeOn=2026-03-09 | appealedOn=2026-03-16 | appealDecision=DENIED | appealNoticeOn=2026-04-10");
        refused.trial().shut();
        assertEquals(List.of(), days(refused, DeadlineCode.EXTERNAL_REVIEW_BY));
        assertEquals(List.of("2026-05-10"), days(refused, DeadlineCode.EXTERNAL_REVIEW_DUE));
        assertTrue(why(refused, DeadlineCode.EXTERNAL_REVIEW_DUE).contains("nothing to file"));
        next(refused, "level=INDEPENDENT_REVIEW | decision=DENIED | noticeOn=2026-05-04");
        assertEquals(List.of("2026-05-10 done"), days(refused, DeadlineCode.EXTERNAL_REVIEW_DUE));
        assertEquals(List.of("2026-07-08"), days(refused, DeadlineCode.HEARING_BY));
        assertTrue(why(refused, DeadlineCode.HEARING_BY).contains("administrative law judge"));
        assertTrue(message(refused.trial().open("MRI")).contains("administrative law judge"));
        next(refused, "level=HEARING | filedOn=2026-06-01");
        refused.trial().closed();
        assertEquals(List.of("2026-07-08 done"), days(refused, DeadlineCode.HEARING_BY));
    }

    @ParameterizedTest
    @Requirement("S35")
    @CsvSource({"STANDARD,2026-06-15", "EXPEDITED,2026-05-04"})
    void anExternalReviewIsAnsweredIn45DaysOr72Hours(String type, String due) {
        Payments refused = denied(
                plan("EXCHANGE"),
                "noticeOn=2026-03-09 | appealedOn=2026-03-16 | appealDecision=DENIED | appealNoticeOn=2026-04-10");
        next(refused, "level=INDEPENDENT_REVIEW | filedOn=2026-05-01 | type=" + type);
        assertEquals(List.of("2026-08-10 done"), days(refused, DeadlineCode.EXTERNAL_REVIEW_BY));
        assertEquals(List.of(due), days(refused, DeadlineCode.EXTERNAL_REVIEW_DUE));
    }

    /** 90 days since the appeal to the plan, without those in which nobody had asked the state yet. */
    @Test
    @Requirement("S35")
    void theHearingAfterAPlanCountsTheDaysOfThePlanToo() {
        Payments refused = denied(
                plan("MEDICAID MANAGED_CARE"),
                "noticeOn=2026-03-09 | appealedOn=2026-03-16 | appealDecision=DENIED | appealNoticeOn=2026-04-10");
        next(refused, "level=HEARING | filedOn=2026-05-01");
        assertEquals(List.of("2026-07-05"), days(refused, DeadlineCode.HEARING_DUE));
        assertTrue(why(refused, DeadlineCode.HEARING_DUE).contains("count too"));
    }

    @Test
    @Requirement("S35")
    void theLastLevelEndsTheWay() {
        Payments refused = denied(
                CheckCode.APPEAL_NOT_FILED,
                plan("EXCHANGE"),
                "noticeOn=2026-03-09 | appealedOn=2026-03-16 | appealDecision=DENIED | appealNoticeOn=2026-04-10");
        refused.trial().open("MRI");
        next(refused, "level=INDEPENDENT_REVIEW | filedOn=2026-05-01 | decision=DENIED | noticeOn=2026-06-01");
        assertTrue(message(refused.trial().open("MRI")).contains("last level"));
        refused.changes(REQUEST, "noAppealReason", "Talks with a lawyer.");
        refused.trial().closed();
    }

    @Test
    @Requirement("S35")
    void aDenialThatNobodyAppealsIsAnOpenGapUntilTheTimeIsOverAndAfter() {
        Payments refused = denied(CheckCode.APPEAL_NOT_FILED, plan("MEDICARE_ADVANTAGE"), "noticeOn=2026-03-09");
        assertTrue(message(refused.trial().open("MRI")).contains("May 13, 2026"));
        refused.trial().today("2026-05-14");
        assertTrue(message(refused.trial().open("MRI")).contains("good cause"));
        refused.changes(REQUEST, "appealedOn", "2026-05-20");
        refused.trial().closed();
    }

    /** Often the office sends the request again with more records, and the plan says yes. */
    @Test
    @Requirement("S35")
    void aDenialIsSettledWhenTheSameWasAskedForAgainAndGranted() {
        Payments refused = denied(CheckCode.APPEAL_NOT_FILED, plan("MEDICARE_ADVANTAGE"), "noticeOn=2026-03-09");
        refused.trial().open("MRI");
        refused.adds(REQUEST, "opinionNumber=2 | service=MRI | submittedOn=2026-03-16");
        refused.trial().open("MRI");
        refused.changes(REQUEST, "decision", "APPROVED");
        refused.trial().closed();
        assertEquals(List.of("2026-05-13 done"), days(refused, DeadlineCode.APPEAL_BY));
    }

    @Test
    @Requirement("S35")
    void aLateAppealNeedsItsReason() {
        Payments refused = denied(
                CheckCode.APPEAL_LATE, plan("MEDICARE_ADVANTAGE"), "noticeOn=2026-03-09 | appealedOn=2026-05-13");
        refused.trial().shut();
        refused.changes(REQUEST, "appealedOn", "2026-05-20");
        assertTrue(message(refused.trial().open("MRI")).contains("May 13, 2026"));
        refused.changes(REQUEST, "lateAppealReason", "The patient was in the hospital.");
        refused.trial().closed();
    }

    @Test
    @Requirement("S35")
    void anAppealThatIsNotAnsweredInTimeSaysWhatFollows() {
        Payments refused = denied(
                CheckCode.APPEAL_ANSWER_LATE,
                plan("MEDICARE_ADVANTAGE"),
                "noticeOn=2026-03-09 | appealedOn=2026-03-16");
        refused.trial().today("2026-04-15").shut();
        refused.trial().today("2026-04-16");
        assertTrue(message(refused.trial().open("MRI")).contains("independent reviewer"));
        refused.changes(REQUEST, "appealDecision", "APPROVED");
        refused.trial().closed();
    }

    @Test
    @Requirement("S35")
    void aPlanThatNoLawNamesIsAskedByWhenItAnswers() {
        Payments asked = new Payments(CheckCode.PA_ANSWER_UNKNOWN)
                .adds(EntryList.COVERAGES, "primary=true | kind=EXCHANGE")
                .adds(REQUEST, "opinionNumber=2 | service=MRI | submittedOn=2026-03-02");
        assertEquals(List.of(), days(asked, DeadlineCode.PA_DUE));
        asked.trial().open("MRI");
        asked.changes(REQUEST, "answerBy", "2026-03-12");
        asked.trial().closed();
        assertEquals(List.of("2026-03-12"), days(asked, DeadlineCode.PA_DUE));
    }

    @Test
    @Requirement("S35")
    void aDenialByAPlanThatNoLawNamesIsReadInItsLetter() {
        Payments refused = denied(CheckCode.APPEAL_NOT_FILED, plan("OTHER"), "noticeOn=2026-03-09");
        assertEquals(List.of(), days(refused, DeadlineCode.APPEAL_BY));
        assertTrue(message(refused.trial().open("MRI")).contains("letter"));
    }

    @Test
    @Requirement("S38")
    void theTalkOfTheDoctorsIsOverWhenTheAppealIsWon() {
        Payments refused = denied(plan("MEDICARE_ADVANTAGE"), "noticeOn=2026-03-09")
                .adds(EntryList.PEER_TO_PEERS, "askedOn=2026-03-10");
        assertEquals(List.of("2026-03-11"), days(refused, DeadlineCode.PEER_TO_PEER));
        refused.changes(REQUEST, "appealedOn", "2026-03-16").changes(REQUEST, "appealDecision", "APPROVED");
        assertEquals(List.of("2026-03-11 done"), days(refused, DeadlineCode.PEER_TO_PEER));
        refused.adds(REQUEST, "opinionNumber=2 | service=Injection | decision=DENIED");
        assertEquals(List.of("2026-03-11"), days(refused, DeadlineCode.PEER_TO_PEER));
    }
}
