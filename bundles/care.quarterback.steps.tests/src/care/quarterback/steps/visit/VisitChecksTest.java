package care.quarterback.steps.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.opinion.OpinionEntry;
import care.quarterback.consensus.opinion.RecordOpinion;
import care.quarterback.consensus.talk.RevealOpinion;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.DayKind;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.OpinionMode;
import care.quarterback.steps.records.SetDelivery;
import care.quarterback.steps.referral.ChooseCandidate;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.VisitTrial;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitChecksTest {

    private static final LocalDate TODAY = LocalDate.parse(VisitTrial.DAY);

    @Test
    @Requirement("S60")
    void theOfficeKnowsThatItIsASecondOpinion() {
        var trial = new VisitTrial(CheckCode.SECOND_OPINION_NOT_SAID);
        trial.gap().shut();
        trial.adds(EntryList.APPOINTMENTS, "kind=SECOND_OPINION_VISIT | date=2026-03-31");
        Gap gap = trial.gap().open("").getFirst();
        assertTrue(gap.message().contains("Tue, Mar 31, 2026"), gap.message());
        trial.changes(trial.appointment(), "toldSecondOpinion", "YES").gap().closed();
        trial.changes(trial.appointment(), "toldSecondOpinion", "NO").gap().open("");
        trial.adds(EntryList.SCHEDULING_CALLS, "on=2026-03-02 | saidSecondOpinion=true | outcome=REACHED")
                .gap()
                .closed();
    }

    @Test
    @Requirement("S73")
    void anAppointmentOnADayOnWhichTheOfficeIsClosedIsAskedAbout() {
        var trial = new VisitTrial(CheckCode.APPOINTMENT_ON_CLOSED_DAY);
        trial.gap().shut();
        trial.adds(EntryList.APPOINTMENTS, "kind=SECOND_OPINION_VISIT | date=2026-03-31");
        trial.gap().shut();
        trial.changes(trial.appointment(), "date", "2026-03-29");
        Gap gap = trial.gap().open("").getFirst();
        assertTrue(gap.message().contains("Sun, Mar 29, 2026"), gap.message());
        trial.changes(trial.appointment(), "date", "2026-05-25");
        assertTrue(
                trial.gap().open("").getFirst().message().contains("Memorial Day"),
                trial.gap().open("").getFirst().message());
        trial.changes(trial.appointment(), "date", "2026-05-26").gap().closed();
    }

    /** An office that works on Saturdays, or on this holiday, is open for the visit and for the call the day before. */
    @Test
    @Requirement("S73")
    void aDayOnWhichTheOfficeWorksAllTheSameIsNotAskedAbout() {
        var trial = new VisitTrial(CheckCode.APPOINTMENT_ON_CLOSED_DAY);
        trial.does(new AddEntry(EntryList.OFFICES, Map.of("name", "Harbor Spine")));
        var office = trial.gap().id(careCase -> careCase.getOffices().getLast().getId());
        trial.adds(EntryList.APPOINTMENTS, "kind=SECOND_OPINION_VISIT | date=2026-09-08 | office=" + office.value());
        assertEquals(
                List.of("2026-09-04", "2026-09-07"),
                trial.gap().deadlines(DeadlineCode.DAY_BEFORE_CALL).stream()
                        .map(deadline -> deadline.date().toString())
                        .toList());
        trial.does(new AddEntry(EntryList.OPEN_DAYS, Optional.of(office), Map.of("date", "2026-09-07")));
        assertEquals(
                List.of("2026-09-07"),
                trial.gap().deadlines(DeadlineCode.DAY_BEFORE_CALL).stream()
                        .map(deadline -> deadline.date().toString())
                        .toList());
        trial.changes(trial.appointment(), "date", "2026-09-07").gap().shut();
        trial.changes(trial.appointment(), "date", "2026-09-12").gap().open("Harbor Spine");
        trial.does(new AddEntry(EntryList.OPEN_DAYS, Optional.of(office), Map.of("weekday", "6")));
        trial.gap().closed();
    }

    @Test
    @Requirement("S73")
    void twoAppointmentsAtOneTimeAreAskedAbout() {
        var trial = new VisitTrial(CheckCode.APPOINTMENTS_CLASH);
        trial.adds(EntryList.APPOINTMENTS, "kind=SECOND_OPINION_VISIT | date=2026-03-31 | time=10:00");
        trial.gap().shut();
        trial.adds(EntryList.APPOINTMENTS, "kind=OTHER | date=2026-03-31 | time=11:30");
        Gap gap = trial.gap().open("").getFirst();
        assertEquals("Two visits on Tue, Mar 31, 2026 are close together.", gap.message());
        var second = trial.appointment();
        trial.changes(second, "time", "12:00").gap().closed();
        trial.changes(second, "time", "").gap().open("");
        trial.changes(second, "date", "2026-04-01").gap().closed();
        trial.changes(second, "date", "2026-03-31");
        trial.changes(second, "time", "10:30");
        trial.changes(second, "timeZone", "America/Los_Angeles").gap().closed();
        trial.changes(second, "timeZone", "America/New_York").gap().open("");
        trial.changes(second, "status", "CANCELLED").gap().closed();
    }

    @Test
    @Requirement({"S61", "S62"})
    void theSituationIsToldInWordsThatThePatientKnows() {
        var trial = new VisitTrial(CheckCode.JARGON_UNKNOWN);
        var request = trial.gap().id(careCase -> careCase.getRequest().getId());
        trial.does(new ChangeField(request, "situation", "I have Stenosis at two places, and it hurts."));
        trial.adds(EntryList.JARGON_TERMS, "term=claudication | understood=NO");
        trial.adds(EntryList.JARGON_TERMS, "term=stenosis | understood=NO");
        trial.gap().open("stenosis");
        var term =
                trial.gap().id(careCase -> careCase.getJargonTerms().getLast().getId());
        trial.changes(term, "plain", "a narrow place").gap().closed();
        trial.changes(term, "plain", "").gap().open("stenosis");
        trial.changes(term, "understood", "YES").gap().closed();
        trial.changes(term, "understood", "NO").gap().open("stenosis");
        trial.does(new ChangeField(
                        request, "situation", "My back is narrow at two places (poststenosis), and it hurts."))
                .gap()
                .closed();
    }

    @Test
    @Requirement({"S61", "S62"})
    void aMedicalTermThatNobodyEnteredIsSeenAsWell() {
        var trial = new VisitTrial(CheckCode.JARGON_UNKNOWN);
        var request = trial.gap().id(careCase -> careCase.getRequest().getId());
        trial.does(new ChangeField(request, "situation", "I have neuropathy, edema in both legs, and gaiters."));
        List<Gap> open = trial.gap().open("edema", "neuropathy");
        assertEquals(
                "The patient’s situation is described with the medical term “edema.” In plain words: swelling.",
                open.getFirst().message());
        trial.adds(EntryList.JARGON_TERMS, "term=Edema | understood=YES");
        trial.gap().open("neuropathy");
        trial.does(new ChangeField(request, "situation", "My feet are numb and both legs swell."))
                .gap()
                .closed();
    }

    @Test
    @Requirement("S61")
    void theShippedTermsAreToldInOtherWords() {
        var words = JargonWords.shipped();
        assertTrue(words.all().size() >= 80);
        for (JargonWords.Word word : words.all()) {
            assertEquals(List.of(), words.in(word.plain()), word.term());
            assertTrue(
                    words.in("It is " + word.term().toUpperCase(Locale.ROOT) + ".")
                            .contains(word),
                    word.term());
        }
        assertEquals(
                words.all().size(),
                words.all().stream().map(JargonWords.Word::term).distinct().count());
    }

    @Test
    @Requirement("S61")
    void theSituationIsMeasuredAndAskedFurtherUntilItIsSpecific() {
        var trial = new VisitTrial(CheckCode.JARGON_UNKNOWN);
        assertEquals(Optional.empty(), trial.gap().plan().picture().situation().readingGrade());
        var request = trial.gap().id(careCase -> careCase.getRequest().getId());
        trial.does(new ChangeField(request, "situation", "My right knee hurts when I climb stairs."));
        var said = trial.gap().plan().picture().situation();
        assertTrue(said.readingGrade().orElseThrow() < 6, said.toString());
        assertEquals(
                List.of(
                        "Where is it, and what does it keep you from doing?",
                        "When did it start?",
                        "What have you tried so far?"),
                said.askFurther());
        trial.adds(EntryList.SYMPTOMS, "text=knee pain | onset=2025-06-01");
        trial.adds(EntryList.TREATMENTS_TRIED, "text=exercise | usual=true");
        assertEquals(
                List.of("Where is it, and what does it keep you from doing?"),
                trial.gap().plan().picture().situation().askFurther());
        trial.does(new ChangeField(request, "situation", ""));
        assertEquals(
                4,
                new VisitTrial(CheckCode.JARGON_UNKNOWN)
                        .gap()
                        .plan()
                        .picture()
                        .situation()
                        .askFurther()
                        .size());
    }

    @Test
    @Requirement({"S63", "S64"})
    void theOfficeSaysHowAndUntilWhen() {
        var trial = new VisitTrial(CheckCode.DELIVERY_UNKNOWN);
        trial.gap().shut();
        trial.booked().gap().open("");
        trial.does(new SetDelivery(trial.referral(), DeliveryMethod.FAX, "555-0100", null, DayKind.BUSINESS));
        assertTrue(trial.gap().open("").getFirst().message().contains("but not by when"));
        trial.does(new SetDelivery(trial.referral(), DeliveryMethod.FAX, "555-0100", 5, DayKind.BUSINESS))
                .gap()
                .closed();
    }

    @Test
    @Requirement("S63")
    void aReviewOfRecordsNeedsNoDay() {
        var trial = new VisitTrial(CheckCode.DELIVERY_UNKNOWN, OpinionMode.RECORDS_ONLY)
                .adds(EntryList.APPOINTMENTS, "kind=RECORDS_REVIEW | date=2026-03-31");
        trial.gap().open("");
        trial.does(new SetDelivery(trial.referral(), DeliveryMethod.COURIER, "desk", null, DayKind.BUSINESS))
                .gap()
                .closed();
    }

    @Test
    @Requirement("S136")
    void aReportThatDoesNotComeIsAskedFor() {
        var trial = new VisitTrial(CheckCode.NO_REPORT_AFTER_VISIT).booked();
        trial.gap().today("2026-04-09").shut();
        trial.gap().today("2026-04-10").open("");
        trial.does(new RecordOpinion(OpinionEntry.of(2, "Dr Eberle", TODAY)))
                .gap()
                .closed();
    }

    @Test
    @Requirement("S136")
    void aVisitThatWasMissedBringsNoReport() {
        var trial = new VisitTrial(CheckCode.NO_REPORT_AFTER_VISIT).booked();
        trial.changes(trial.appointment(), "status", "NO_SHOW");
        trial.gap().today("2026-05-10").shut();
    }

    @Test
    @Requirement("S136")
    void aRemoteReportIsAskedForAfterThePromisedDay() {
        var trial = new VisitTrial(CheckCode.NO_REPORT_AFTER_VISIT, OpinionMode.RECORDS_ONLY)
                .adds(EntryList.CANDIDATES, "name=Lakeshore | turnaroundFromDays=5 | turnaroundToDays=7");
        trial.does(new ChooseCandidate(
                trial.gap()
                        .id(careCase -> careCase.getReferrals()
                                .getFirst()
                                .getCandidates()
                                .getFirst()
                                .getId()),
                "near"));
        trial.gap().today("2026-12-31").shut();
        trial.adds(EntryList.APPOINTMENTS, "kind=RECORDS_REVIEW | date=2026-06-29 | recordsCompleteOn=2026-06-29");
        trial.gap().today("2026-07-09").shut();
        trial.gap().today("2026-07-10").open("Lakeshore");
        trial.does(new RecordOpinion(OpinionEntry.of(2, "Dr Linde", TODAY)))
                .gap()
                .closed();
    }

    @Test
    @Requirement({"S31", "S136"})
    void theReportReachesWhoCoordinatesAndTheFirstDoctor() {
        var trial = new VisitTrial(CheckCode.REPORT_NOT_SHARED)
                .adds(EntryList.CARE_TEAM, "name=Dr Okonjo | roles=PRIMARY_CARE");
        trial.does(new RecordOpinion(OpinionEntry.of(1, "Dr Vandermolen", LocalDate.of(2026, 2, 24))));
        trial.gap().shut();
        trial.does(new RecordOpinion(OpinionEntry.of(2, "Dr Eberle", TODAY)));
        trial.gap().open("Dr Okonjo", "Dr Vandermolen");
        trial.does(new RevealOpinion(2, "Dr Vandermolen", TODAY)).gap().open("Dr Okonjo");
        trial.does(new RevealOpinion(2, "Dr Okonjo, by fax", TODAY)).gap().closed();
    }

    @Test
    void oneDoctorIsNotNamedTwice() {
        var trial = new VisitTrial(CheckCode.REPORT_NOT_SHARED)
                .adds(EntryList.CARE_TEAM, "name=Dr Okonjo | roles=PRIMARY_CARE");
        trial.does(new RecordOpinion(OpinionEntry.of(1, "dr okonjo", LocalDate.of(2026, 2, 24))));
        trial.does(new RecordOpinion(OpinionEntry.of(2, "Dr Eberle", TODAY)));
        assertEquals(1, trial.gap().open("Dr Okonjo").size());
    }
}
