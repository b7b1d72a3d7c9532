package care.quarterback.steps.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.Severity;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.model.OpinionMode;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageChecksTest {

    private static final String ASKED = "opinionNumber=2 | on=2026-03-03 | secondOpinionCovered=YES";

    private static Payments visited(CheckCode code) {
        return new Payments(code).seeks(OpinionMode.IN_PERSON).visit("2026-03-31");
    }

    @Test
    @Requirement({"S36", "S34"})
    void theVisitIsNotReadyUntilSomebodyAskedWhoPays() {
        Payments case1 = visited(CheckCode.COVERAGE_UNCHECKED);
        Gap gap = case1.trial().open("second opinion").getFirst();
        assertEquals(Severity.BLOCK, gap.severity());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 26)), gap.due());
        assertEquals(Optional.of(Readiness.NOT_READY), case1.trial().plan().ready(Gate.VISIT));
        case1.adds(EntryList.COVERAGE_CHECKS, ASKED + " | reference=M-1")
                .trial()
                .closed();
    }

    @Test
    @Requirement("S36")
    void aPersonWaivesItByName() {
        Payments case1 = visited(CheckCode.COVERAGE_UNCHECKED);
        case1.trial().open("second opinion");
        case1.adds(
                        EntryList.COVERAGE_CHECKS,
                        "opinionNumber=2 | on=2026-03-03 | waivedBy=Alma Reyes | waivedReason=The patient pays.")
                .trial()
                .closed();
    }

    @Test
    @Requirement("S41")
    void achoiceOutsideTheNetworkAsksAgain() {
        Payments case1 = visited(CheckCode.COVERAGE_UNCHECKED)
                .candidate("name=Dr Inside | inNetwork=YES")
                .candidate("name=Dr Outside | inNetwork=NO")
                .chooses(0)
                .adds(EntryList.COVERAGE_CHECKS, "opinionNumber=2 | on=2026-02-27 | secondOpinionCovered=YES");
        case1.trial().shut();
        case1.chooses(1);
        Gap gap = case1.trial().open("second opinion").getFirst();
        assertTrue(gap.message().contains("Something changed after we asked the plan"), gap.message());
        assertTrue(gap.message().contains("Dr Outside"), gap.message());
        case1.adds(EntryList.COVERAGE_CHECKS, ASKED).trial().closed();
    }

    @Test
    @Requirement("S41")
    void aCheckThatNamesAnotherDoctorDoesNotCount() {
        Payments case1 = visited(CheckCode.COVERAGE_UNCHECKED)
                .candidate("name=Dr One")
                .candidate("name=Dr Two")
                .chooses(0);
        String candidate = case1.trial()
                .read(c -> c.getReferrals().getLast().getCandidates().getFirst().getId());
        case1.adds(EntryList.COVERAGE_CHECKS, ASKED + " | candidate=" + candidate);
        case1.trial().shut();
        case1.chooses(1).trial().open("second opinion");
        case1.chooses(0).trial().closed();
    }

    @Test
    @Requirement("S123")
    void theAnswerAboutTheSecondOpinionDoesNotCarryOver() {
        Payments case1 = new Payments(CheckCode.COVERAGE_UNCHECKED);
        case1.trial()
                .does(new care.quarterback.steps.referral.StartReferral(
                        3, OpinionMode.IN_PERSON, care.quarterback.model.IndependenceMode.OPEN));
        case1.adds(EntryList.COVERAGE_CHECKS, ASKED);
        assertTrue(case1.trial().open("third opinion").getFirst().message().contains("third"));
        case1.adds(EntryList.COVERAGE_CHECKS, "opinionNumber=3 | on=2026-03-03 | thirdOpinionCovered=YES")
                .trial()
                .closed();
    }

    @Test
    @Requirement("S37")
    void aDoctorOutsideTheNetworkNeedsAKnownCost() {
        Payments case1 = visited(CheckCode.COST_UNKNOWN)
                .candidate("name=Dr Inside | inNetwork=YES")
                .chooses(0);
        case1.trial().shut();
        case1.candidate("name=Dr Outside | inNetwork=NO").chooses(1);
        case1.trial().open("Dr Outside");
        case1.adds(EntryList.COSTS, "opinionNumber=3 | kind=VISIT | amount=400.00");
        case1.trial().open("Dr Outside");
        case1.adds(EntryList.COSTS, "opinionNumber=2 | kind=VISIT | amount=400.00")
                .trial()
                .closed();
    }

    @Test
    @Requirement("S37")
    void aPatientWithoutAPlanNeedsAKnownCost() {
        Payments case1 = visited(CheckCode.COST_UNKNOWN).adds(EntryList.COVERAGES, "kind=NONE | primary=true");
        case1.trial().open("second opinion");
        case1.adds(EntryList.COSTS, "opinionNumber=2 | kind=VISIT | amount=400.00")
                .trial()
                .closed();
    }

    @Test
    @Requirement("S53")
    void thePatientAgreesToTheCostOfARemoteService() {
        Payments case1 = new Payments(CheckCode.REMOTE_COST_NOT_ACKNOWLEDGED)
                .seeks(OpinionMode.RECORDS_ONLY)
                .candidate("name=Far Away Online | programme=Far Away Online | remote=true | fee=2400.00")
                .chooses(0)
                .adds(EntryList.COSTS, "opinionNumber=2 | kind=REMOTE_FEE | amount=2400.00");
        assertEquals(
                Severity.BLOCK, case1.trial().open("Far Away Online").getFirst().severity());
        case1.changes(EntryList.COSTS, "acknowledgedOn", "2026-03-02").trial().closed();
    }

    @Test
    @Requirement("S53")
    void aRemoteServiceThatThePlanPaysForNeedsNoWord() {
        Payments case1 = new Payments(CheckCode.REMOTE_COST_NOT_ACKNOWLEDGED)
                .seeks(OpinionMode.VIDEO)
                .candidate("name=Far Away Online | remote=true")
                .chooses(0);
        case1.trial().open("Far Away Online");
        case1.adds(EntryList.COVERAGE_CHECKS, ASKED).trial().closed();
    }

    @Test
    @Requirement("S71")
    void anEstimateIsMissingTheDayAfterItWasDue() {
        Payments case1 = visited(CheckCode.GFE_MISSING)
                .adds(EntryList.GOOD_FAITH_ESTIMATES, "opinionNumber=2 | requestedOn=2026-03-02");
        case1.trial().today("2026-03-05").shut();
        case1.trial().today("2026-03-06").open("second opinion");
        case1.changes(EntryList.GOOD_FAITH_ESTIMATES, "receivedOn", "2026-03-06")
                .trial()
                .closed();
    }

    @Test
    @Requirement("S35")
    void anAuthorizationHasToHoldOnTheDayOfTheVisit() {
        Payments case1 = visited(CheckCode.PA_EXPIRES_BEFORE_VISIT)
                .adds(
                        EntryList.PRIOR_AUTHORIZATIONS,
                        "opinionNumber=2 | service=Visit | decision=APPROVED | validTo=2026-03-30");
        Gap gap = case1.trial().open("Visit").getFirst();
        assertEquals(Severity.BLOCK, gap.severity());
        case1.changes(EntryList.PRIOR_AUTHORIZATIONS, "validTo", "2026-03-31")
                .trial()
                .closed();
    }

    @Test
    @Requirement("S35")
    void aSecondAuthorizationForTheSameServiceTakesItsPlace() {
        Payments case1 = visited(CheckCode.PA_EXPIRES_BEFORE_VISIT)
                .adds(
                        EntryList.PRIOR_AUTHORIZATIONS,
                        "opinionNumber=2 | service=Visit | decision=APPROVED | validTo=2026-03-10");
        case1.trial().open("Visit");
        case1.adds(
                        EntryList.PRIOR_AUTHORIZATIONS,
                        "opinionNumber=2 | service=Visit | decision=APPROVED | validTo=2026-04-30")
                .trial()
                .closed();
    }

    @Test
    @Requirement("S40")
    void aRequestOutsideTheNetworkNamesEnoughDoctorsWhoDoNotSuit() {
        Payments case1 = visited(CheckCode.GAP_FILE_INCOMPLETE)
                .adds(EntryList.NETWORK_GAPS, "expertise=Amyloid disease | required=2 | requestedOn=2026-03-02");
        Gap unsaid = case1.trial().open("Amyloid disease").getFirst();
        assertTrue(unsaid.message().contains("0 of the 2"), unsaid.message());
        var gap = case1.last(EntryList.NETWORK_GAPS, false);
        case1.adds(EntryList.NETWORK_TRIES, gap, "name=Dr A | on=2026-03-02 | reason=Has not seen it before.");
        case1.trial().open("Amyloid disease");
        case1.adds(EntryList.NETWORK_TRIES, gap, "name=Dr B | on=2026-03-02 | reason=Takes no new patients.");
        case1.trial().closed();
    }
}
