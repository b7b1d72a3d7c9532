package care.quarterback.steps.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.OpinionMode;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageDeadlinesTest {

    private static Payments plan(String kind) {
        return new Payments(CheckCode.COVERAGE_UNCHECKED)
                .adds(EntryList.COVERAGES, "kind=" + kind + " | primary=true | telephone=555-0150");
    }

    private static Payments asks(String kind, String fields) {
        return plan(kind).adds(EntryList.PRIOR_AUTHORIZATIONS, "opinionNumber=2 | service=Visit | " + fields);
    }

    private static List<String> days(Payments payments, DeadlineCode code) {
        return payments.trial().deadlines(code).stream()
                .map(deadline -> deadline.date() + (deadline.done() ? " done" : ""))
                .toList();
    }

    @ParameterizedTest
    @Requirement("S35")
    @CsvSource({
        "MEDICARE_ADVANTAGE,submittedOn=2025-12-31,2026-01-14",
        "MEDICARE_ADVANTAGE,submittedOn=2026-01-01,2026-01-08",
        "MEDICAID,submittedOn=2026-03-02,2026-03-09",
        "EMPLOYER,submittedOn=2026-03-02,2026-03-17",
        "MEDICARE_ADVANTAGE,submittedOn=2026-03-02 | type=EXPEDITED,2026-03-05",
        "EMPLOYER,submittedOn=2026-03-02 | type=EXPEDITED,2026-03-05"
    })
    void thePlanAnswersByTheClockOfItsKind(String kind, String fields, String due) {
        assertEquals(List.of(due), days(asks(kind, fields), DeadlineCode.PA_DUE));
    }

    @Test
    @Requirement("S35")
    void aPlanThatNoRuleNamesHasNoClock() {
        assertEquals(List.of(), days(asks("PRIVATE", "submittedOn=2026-03-02"), DeadlineCode.PA_DUE));
        assertEquals(List.of(), days(asks("MEDICAID", "submittedOn=2025-12-31"), DeadlineCode.PA_DUE));
    }

    @Test
    @Requirement("S35")
    void anExpeditedRequestRunsByTheHour() {
        Payments asked = asks("MEDICARE_ADVANTAGE", "type=EXPEDITED | submittedAt=2026-03-06T19:30:00Z");
        Deadline due = asked.trial().deadlines(DeadlineCode.PA_DUE).getFirst();
        assertEquals(LocalDate.of(2026, 3, 9), due.date());
        assertEquals(Optional.of(OffsetDateTime.parse("2026-03-09T15:30:00-04:00")), due.at());
        assertEquals("555-0150", due.telephone());
    }

    @Test
    @Requirement("S35")
    void anExtensionGivesFourteenDaysMoreAndClosesTheFirstDate() {
        Payments asked = asks("MEDICARE_ADVANTAGE", "submittedOn=2026-03-02");
        assertEquals(List.of(), days(asked, DeadlineCode.PA_EXTENDED_DUE));
        asked.changes(EntryList.PRIOR_AUTHORIZATIONS, "extended", "true");
        assertEquals(List.of("2026-03-09 done"), days(asked, DeadlineCode.PA_DUE));
        assertEquals(List.of("2026-03-23"), days(asked, DeadlineCode.PA_EXTENDED_DUE));
        asked.changes(EntryList.PRIOR_AUTHORIZATIONS, "decision", "APPROVED");
        assertEquals(List.of("2026-03-23 done"), days(asked, DeadlineCode.PA_EXTENDED_DUE));
    }

    @Test
    @Requirement("S35")
    void theAnswerThatADatedVisitNeedsBlocks() {
        Payments asked = asks("MEDICARE_ADVANTAGE", "submittedOn=2026-03-02");
        assertFalse(asked.trial().deadlines(DeadlineCode.PA_DUE).getFirst().blocking());
        asked.seeks(OpinionMode.IN_PERSON).visit("2026-03-31");
        assertTrue(asked.trial().deadlines(DeadlineCode.PA_DUE).getFirst().blocking());
    }

    @Test
    @Requirement("S35")
    void aRefusalIsAppealedWithinSixtyFiveDaysOfTheNotice() {
        Payments refused = asks(
                "MEDICARE_ADVANTAGE",
                "submittedOn=2026-03-02 | decision=DENIED | decidedOn=2026-03-06 | noticeOn=2026-03-09");
        assertEquals(List.of("2026-05-13"), days(refused, DeadlineCode.APPEAL_BY));
        assertEquals(List.of(), days(refused, DeadlineCode.RECONSIDERATION_DUE));
        refused.changes(EntryList.PRIOR_AUTHORIZATIONS, "appealedOn", "2026-03-16");
        assertEquals(List.of("2026-05-13 done"), days(refused, DeadlineCode.APPEAL_BY));
        assertEquals(List.of("2026-04-15"), days(refused, DeadlineCode.RECONSIDERATION_DUE));
        refused.changes(EntryList.PRIOR_AUTHORIZATIONS, "appealType", "EXPEDITED");
        assertEquals(List.of("2026-03-19"), days(refused, DeadlineCode.RECONSIDERATION_DUE));
        refused.changes(EntryList.PRIOR_AUTHORIZATIONS, "appealDecision", "APPROVED");
        assertEquals(List.of("2026-03-19 done"), days(refused, DeadlineCode.RECONSIDERATION_DUE));
    }

    @Test
    @Requirement("S35")
    void anOlderNoticeLeavesSixtyDays() {
        Payments refused = asks("MEDICARE_ADVANTAGE", "submittedOn=2024-12-02 | decision=DENIED | noticeOn=2024-12-16");
        assertEquals(List.of("2025-02-14"), days(refused, DeadlineCode.APPEAL_BY));
        assertEquals(List.of(), days(asks("OTHER", "decision=DENIED | noticeOn=2026-03-09"), DeadlineCode.APPEAL_BY));
    }

    @Test
    @Requirement("S35")
    void anAuthorizationIsListedUntilItEnds() {
        Payments granted = asks("PRIVATE", "decision=APPROVED | validTo=2026-04-30 | number=A-17");
        Deadline ends =
                granted.trial().deadlines(DeadlineCode.AUTHORIZATION_EXPIRES).getFirst();
        assertEquals(LocalDate.of(2026, 4, 30), ends.date());
        assertTrue(ends.why().contains("A-17"), ends.why());
    }

    @Test
    void anUnverifiedClockSaysSo() {
        String verified = asks("EMPLOYER", "submittedOn=2026-03-02")
                .trial()
                .deadlines(DeadlineCode.PA_DUE)
                .getFirst()
                .why();
        assertTrue(!verified.contains("not verified") && verified.contains("29 CFR 2560.503-1"), verified);
        String why = asks("ORIGINAL_MEDICARE", "decision=DENIED | noticeOn=2026-03-09")
                .trial()
                .deadlines(DeadlineCode.APPEAL_BY)
                .getFirst()
                .why();
        assertTrue(why.contains("not verified") && why.contains("42 CFR 405.942"), why);
    }

    @ParameterizedTest
    @Requirement("S71")
    @CsvSource({
        "scheduledOn=2026-12-01 | serviceOn=2026-12-28,2026-12-04",
        "scheduledOn=2026-12-22 | serviceOn=2026-12-28,2026-12-23",
        "requestedOn=2026-06-15,2026-06-18",
        "scheduledOn=2026-12-01 | serviceOn=2026-12-28 | requestedOn=2026-11-30,2026-12-03"
    })
    void anEstimateIsOwedInBusinessDays(String fields, String due) {
        Payments asked = plan("NONE").adds(EntryList.GOOD_FAITH_ESTIMATES, "opinionNumber=2 | " + fields);
        assertEquals(List.of(due), days(asked, DeadlineCode.GFE_DUE));
        Deadline owed = asked.trial().deadlines(DeadlineCode.GFE_DUE).getFirst();
        assertEquals("second opinion", owed.subject());
        assertTrue(owed.why().contains("45 CFR 149.610"), owed.why());
    }

    @Test
    @Requirement("S71")
    void aChangeOwesANewEstimateABusinessDayBefore() {
        Payments asked = plan("NONE")
                .adds(
                        EntryList.GOOD_FAITH_ESTIMATES,
                        "opinionNumber=2 | scheduledOn=2026-12-01 | serviceOn=2026-12-28 | receivedOn=2026-12-03");
        assertEquals(List.of("2026-12-04 done"), days(asked, DeadlineCode.GFE_DUE));
        asked.changes(EntryList.GOOD_FAITH_ESTIMATES, "scopeChangedOn", "2026-12-16");
        assertEquals(List.of("2026-12-04 done", "2026-12-24"), days(asked, DeadlineCode.GFE_DUE));
    }

    @Test
    @Requirement("S71")
    void careThatIsTooNearOwesNoEstimateAfterScheduling() {
        Payments asked = plan("NONE")
                .adds(
                        EntryList.GOOD_FAITH_ESTIMATES,
                        "opinionNumber=2 | scheduledOn=2026-12-23 | serviceOn=2026-12-28");
        assertEquals(List.of(), days(asked, DeadlineCode.GFE_DUE));
    }

    @Test
    @Requirement("S71")
    void askingWhatItCostsCountsAsAskingForAnEstimate() {
        Payments asked = plan("NONE").seeks(OpinionMode.IN_PERSON);
        asked.adds(
                EntryList.SCHEDULING_CALLS,
                asked.last(EntryList.SCHEDULING_CALLS, true),
                "on=2026-03-02 | spokeWith=Grace | costAsked=true");
        assertEquals(List.of("2026-03-05"), days(asked, DeadlineCode.GFE_DUE));
    }

    @Test
    @Requirement("S38")
    void theTalkOfTheDoctorsIsSeenToOnTheNextBusinessDay() {
        Payments asked = plan("PRIVATE").adds(EntryList.PEER_TO_PEERS, "askedOn=2026-03-06");
        assertEquals(List.of("2026-03-09"), days(asked, DeadlineCode.PEER_TO_PEER));
        asked.changes(EntryList.PEER_TO_PEERS, "setFor", "2026-03-11");
        assertEquals(List.of("2026-03-11"), days(asked, DeadlineCode.PEER_TO_PEER));
        asked.changes(EntryList.PEER_TO_PEERS, "heldOn", "2026-03-11");
        assertEquals(List.of("2026-03-11 done"), days(asked, DeadlineCode.PEER_TO_PEER));
    }

    @Test
    void noDateLiesBeforeItsCause() {
        var random = new Random(20260302);
        LocalDate first = LocalDate.of(2025, 6, 1);
        for (int i = 0; i < 25; i++) {
            LocalDate cause = first.plusDays(random.nextInt(900));
            LocalDate service = cause.plusDays(random.nextInt(40));
            Payments asked = asks("MEDICARE_ADVANTAGE", "submittedOn=" + cause + " | extended=true")
                    .adds(EntryList.GOOD_FAITH_ESTIMATES, "opinionNumber=2 | requestedOn=" + cause)
                    .adds(
                            EntryList.GOOD_FAITH_ESTIMATES,
                            "opinionNumber=2 | scheduledOn=" + cause + " | scopeChangedOn=" + cause + " | serviceOn="
                                    + service)
                    .adds(EntryList.PEER_TO_PEERS, "askedOn=" + cause)
                    .adds(EntryList.ACCESS_REQUESTS, "holder=Clinic | receivedByHolderOn=" + cause);
            List<Deadline> dates = asked.trial().plan().deadlines();
            assertTrue(dates.size() > 5);
            dates.forEach(deadline -> assertFalse(deadline.date().isBefore(cause), deadline.why()));
        }
    }
}
