package care.quarterback.steps.chase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.RequestEventKind;
import care.quarterback.model.SendMethod;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an office says about a request, each recorded, answered and undone; and what it lends. */
class ChaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private static CaseCommand open() {
        return new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?");
    }

    private static GapTrial asked() {
        return new GapTrial("2026-03-20", CheckCode.ACCESS_OVERDUE)
                .does(open())
                .does(new AddEntry(
                        EntryList.ACCESS_REQUESTS,
                        Map.of(
                                "holder",
                                "Harbor Spine",
                                "requestedOn",
                                "2026-03-12",
                                "copyService",
                                "Copies Inc.",
                                "copyServiceTelephone",
                                "(555) 555-0142")));
    }

    private static ObjectId request(GapTrial trial) {
        return trial.id(careCase -> careCase.getAccessRequests().getFirst().getId());
    }

    private static List<String> dates(GapTrial trial, DeadlineCode code) {
        return trial.deadlines(code).stream()
                .filter(deadline -> !deadline.done())
                .map(deadline -> deadline.date() + " " + deadline.telephone())
                .toList();
    }

    @Test
    @Requirement("S79")
    void theCopyServiceIsCalledSevenBusinessDaysAfterTheRequest() {
        assertEquals(List.of("2026-03-23 (555) 555-0142"), dates(asked(), DeadlineCode.REQUEST_FOLLOW_UP));
    }

    @Test
    @Requirement("S79")
    void whatTheOfficeSaidIsAnsweredWithinTwoBusinessDaysAndNothingElseIsDueMeanwhile() {
        Map<CaseCommand, DeadlineCode> said = Map.of(
                new RecordFormWanted(null, DAY, "Dana", "release form", Optional.empty()), DeadlineCode.REQUEST_FORM,
                new RecordFeeAsked(null, DAY, "Dana", BigDecimal.TEN, "", Optional.empty()), DeadlineCode.REQUEST_FEE,
                new RecordFormatRefused(null, DAY, "", DocumentFormat.DICOM, ""), DeadlineCode.REQUEST_ANSWER,
                new RecordNothingOnFile(null, DAY, "", ""), DeadlineCode.REQUEST_ANSWER,
                new RecordPartCame(null, DAY, Optional.of(SendMethod.MAIL), "images", Optional.empty()),
                        DeadlineCode.REQUEST_ANSWER);
        said.forEach((command, code) -> {
            GapTrial trial = asked();
            trial.does(about(command, request(trial)));
            assertEquals(List.of("2026-03-24 (555) 555-0142"), dates(trial, code), command.name());
            assertEquals(List.of(), dates(trial, DeadlineCode.REQUEST_FOLLOW_UP), command.name());
        });
    }

    private static CaseCommand about(CaseCommand command, ObjectId request) {
        return switch (command) {
            case RecordFormWanted wanted ->
                new RecordFormWanted(request, DAY, wanted.by(), wanted.text(), Optional.empty());
            case RecordFeeAsked fee ->
                new RecordFeeAsked(request, DAY, fee.by(), fee.amount(), fee.text(), Optional.empty());
            case RecordFormatRefused refused -> new RecordFormatRefused(request, DAY, "", refused.format(), "");
            case RecordPartCame part ->
                new RecordPartCame(request, DAY, part.method(), part.missing(), Optional.empty());
            default -> new RecordNothingOnFile(request, DAY, "", "");
        };
    }

    @Test
    @Requirement("S79")
    void aFormIsAnsweredByTheFormAndAFeeByMoney() {
        GapTrial trial = asked();
        ObjectId request = request(trial);
        trial.does(
                new RecordFormWanted(request, DAY, "", "", Optional.empty()),
                new RecordFeeAsked(request, DAY, "", BigDecimal.TEN, "", Optional.empty()),
                new SendRequestAgain(request, DAY, SendMethod.FAX, Optional.empty(), ""));
        assertEquals(1, dates(trial, DeadlineCode.REQUEST_FORM).size(), "a letter is not their form");
        assertEquals(List.of(), dates(trial, DeadlineCode.REQUEST_FEE), "the letter answers the fee");
        trial.does(
                new RecordFeeAsked(request, DAY, "", BigDecimal.TEN, "", Optional.empty()),
                new RecordFeePaid(request, DAY, BigDecimal.TEN, Optional.empty()),
                new RecordFormSent(request, DAY, SendMethod.FAX, Optional.empty()));
        assertEquals(List.of("2026-03-31 (555) 555-0142"), dates(trial, DeadlineCode.REQUEST_FOLLOW_UP));
    }

    @Test
    @Requirement("S79")
    void onlyWhatIsSaidInWritingMovesTheLegalDate() {
        GapTrial trial = asked();
        ObjectId request = request(trial);
        trial.does(new RecordMoreTime(request, DAY, "Dana", LocalDate.of(2026, 4, 20), false, "busy"));
        assertEquals(List.of("2026-04-11 (555) 555-0142"), dates(trial, DeadlineCode.ACCESS_DUE));
        assertEquals(List.of("2026-04-21 (555) 555-0142"), dates(trial, DeadlineCode.REQUEST_FOLLOW_UP));
        trial.does(new RecordMoreTime(request, DAY, "Dana", LocalDate.of(2026, 6, 30), true, "off site"));
        assertEquals(List.of(), dates(trial, DeadlineCode.ACCESS_DUE));
        assertEquals(
                List.of("2026-05-11 (555) 555-0142"),
                dates(trial, DeadlineCode.ACCESS_EXTENDED_DUE),
                "never longer than the law allows");
    }

    @Test
    @Requirement("S79")
    void aRefusalIsTakenFurther() {
        GapTrial trial = asked();
        trial.does(new ChangeField(request(trial), "refusedOn", "2026-03-20"));
        assertEquals(List.of("2026-03-24 (555) 555-0142"), dates(trial, DeadlineCode.REQUEST_ANSWER));
        trial.does(new ChangeField(request(trial), "escalatedOn", "2026-03-23"));
        assertEquals(List.of(), dates(trial, DeadlineCode.REQUEST_ANSWER));
    }

    @Test
    @Requirement("S79")
    void aNoticeThatWasEnteredByMistakeMovesNoLegalDate() {
        GapTrial trial = asked();
        ObjectId request = request(trial);
        trial.does(new RecordMoreTime(request, DAY, "Dana", LocalDate.of(2026, 4, 20), true, "off site"));
        assertEquals(List.of("2026-04-20 (555) 555-0142"), dates(trial, DeadlineCode.ACCESS_EXTENDED_DUE));
        trial.does(new VoidStatement(event(trial), "Another patient's letter"));
        assertEquals(List.of("2026-04-11 (555) 555-0142"), dates(trial, DeadlineCode.ACCESS_DUE));
        trial.does(new RecordMoreTime(request, DAY, "Dana", LocalDate.of(2026, 4, 25), true, "off site"));
        assertEquals(List.of("2026-04-25 (555) 555-0142"), dates(trial, DeadlineCode.ACCESS_EXTENDED_DUE));
    }

    private static ObjectId event(GapTrial trial) {
        return trial.id(careCase ->
                careCase.getAccessRequests().getFirst().getEvents().getFirst().getId());
    }

    @Test
    @Requirement("S79")
    void aSecondNoticeAndAnEarlierDayMoveNoLegalDate() {
        GapTrial second = asked();
        second.does(
                new RecordMoreTime(request(second), DAY, "Dana", LocalDate.of(2026, 4, 20), true, "off site"),
                new RecordMoreTime(request(second), DAY, "Dana", LocalDate.of(2026, 4, 30), true, "flood"));
        assertEquals(List.of("2026-04-20 (555) 555-0142"), dates(second, DeadlineCode.ACCESS_EXTENDED_DUE), "once");
        GapTrial early = asked();
        early.does(new RecordMoreTime(request(early), DAY, "Dana", LocalDate.of(2026, 3, 27), true, "busy"));
        assertEquals(List.of("2026-04-11 (555) 555-0142"), dates(early, DeadlineCode.ACCESS_DUE), "no longer, no less");
        assertEquals(List.of("2026-03-30 (555) 555-0142"), dates(early, DeadlineCode.REQUEST_FOLLOW_UP));
    }

    @Test
    @Requirement("S79")
    void aRefusalThatWasTakenFurtherIsAskedAboutAgain() {
        GapTrial trial = asked();
        ObjectId request = request(trial);
        trial.does(
                new RecordFeeAsked(request, LocalDate.of(2026, 3, 16), "", BigDecimal.TEN, "", Optional.empty()),
                new ChangeField(request, "refusedOn", "2026-03-18"));
        assertEquals("Refused: write to the privacy officer", row(trial).state());
        assertEquals(Optional.empty(), row(trial).legallyDue(), "a refusal in writing is an answer");
        trial.does(new ChangeField(request, "escalatedOn", "2026-03-20"));
        assertEquals(List.of("2026-03-31 (555) 555-0142"), dates(trial, DeadlineCode.REQUEST_FOLLOW_UP));
        assertEquals("Waiting: ask again on Tue, Mar 31, 2026", row(trial).state());
        trial.today("2026-03-25");
        trial.does(new RecordFormWanted(request, DAY, "", "", Optional.empty()));
        assertEquals(List.of("2026-03-24 (555) 555-0142"), dates(trial, DeadlineCode.REQUEST_FORM));
    }

    private static ChaseRow row(GapTrial trial) {
        return trial.read(careCase -> ChaseRow.of(
                        new CaseFacts(careCase, LocalDate.of(2026, 3, 20), PlanSettings.shipped()),
                        DeskTexts.in(Locale.US))
                .getFirst());
    }

    @Test
    @Requirement("S79")
    void whatCameAnswersNothingOnFileAndTwoFormatsAreTwo() {
        GapTrial part = asked();
        ObjectId request = request(part);
        part.does(
                new RecordNothingOnFile(request, LocalDate.of(2026, 3, 16), "", ""),
                new RecordPartCame(request, DAY, Optional.of(SendMethod.MAIL), "images", Optional.empty()));
        assertEquals(List.of(RequestEventKind.PART_CAME), row(part).open());
        GapTrial formats = asked();
        formats.does(
                new RecordFormatRefused(request(formats), DAY, "", DocumentFormat.DICOM, ""),
                new RecordFormatRefused(request(formats), DAY, "", DocumentFormat.STRUCTURED, ""));
        assertEquals(
                List.of(RequestEventKind.FORMAT_REFUSED, RequestEventKind.FORMAT_REFUSED),
                row(formats).open());
    }

    @Test
    @Requirement("S79")
    void nothingIsChasedOnceTheCopyHasComeButAFeeIsKept() {
        var other = new Trial("2026-03-20");
        other.does(open())
                .does(new AddEntry(
                        EntryList.ACCESS_REQUESTS,
                        Map.of("holder", "Harbor Spine", "requestedOn", "2026-03-12", "fulfilledOn", "2026-03-18")));
        ObjectId come =
                other.id(careCase -> careCase.getAccessRequests().getFirst().getId());
        assertTrue(other.refused(new SendRequestAgain(come, DAY, SendMethod.FAX, Optional.empty(), ""))
                .getFirst()
                .contains("copy came"));
        other.does(new RecordRequestCall(come, LocalDate.of(2026, 3, 17), "Dana", "on its way", null));
        other.does(new RecordFeeAsked(come, DAY, "", BigDecimal.TEN, "", Optional.empty()));
    }

    @Test
    void nothingHappensBeforeTheRequestOrTomorrow() {
        var trial = new Trial("2026-03-20");
        trial.does(open()).does(new AddEntry(EntryList.ACCESS_REQUESTS, Map.of("holder", "Harbor Spine")));
        ObjectId request =
                trial.id(careCase -> careCase.getAccessRequests().getFirst().getId());
        assertTrue(trial.refused(new RecordNothingOnFile(request, DAY, "", ""))
                .getFirst()
                .contains("no date yet"));
        trial.does(new ChangeField(request, "requestedOn", "2026-03-12"));
        for (LocalDate day : List.of(DAY.plusDays(1), LocalDate.of(2026, 3, 11))) {
            assertEquals(
                    1,
                    trial.refused(new RecordNothingOnFile(request, day, "", "")).size(),
                    day.toString());
        }
        assertEquals(
                1, trial.refused(new RecordNothingOnFile(request, null, "", "")).size());
        assertEquals(
                1,
                trial.refused(new RecordFeeAsked(request, DAY, "", null, "", Optional.empty()))
                        .size());
        assertEquals(
                1,
                trial.refused(new RecordFormatRefused(request, DAY, "", null, ""))
                        .size());
        assertEquals(
                1,
                trial.refused(new RecordPartCame(request, DAY, Optional.empty(), " ", Optional.empty()))
                        .size());
        assertEquals(
                1,
                trial.refused(new RecordMoreTime(request, DAY, "", null, false, ""))
                        .size());
        trial.does(new RecordRequestCall(request, DAY, "Dana", "call back", LocalDate.of(2026, 3, 24)));
    }

    /** Slides are sent on, confirmed there, sent back and confirmed back: each date is met by what is recorded. */
    @Test
    @Requirement("S65")
    void whatIsLentGoesOnAndComesBack() {
        GapTrial trial = asked();
        trial.does(new AddEntry(
                EntryList.LOANS,
                Map.of(
                        "text",
                        "6 slides",
                        "lender",
                        "Harbor Spine",
                        "kind",
                        "SLIDES",
                        "receivedOn",
                        "2026-03-16",
                        "dueBackOn",
                        "2026-04-30")));
        ObjectId loan = trial.id(careCase -> careCase.getLoans().getFirst().getId());
        assertEquals(List.of("2026-03-18 "), dates(trial, DeadlineCode.LOAN_SEND_ON));
        trial.does(new ChangeField(loan, "sentOn", "2026-03-17"));
        assertEquals(List.of(), dates(trial, DeadlineCode.LOAN_SEND_ON));
        assertEquals(List.of("2026-03-19 "), dates(trial, DeadlineCode.LOAN_CONFIRM));
        trial.does(new ChangeField(loan, "arrivedOn", "2026-03-19"));
        assertEquals(List.of(), dates(trial, DeadlineCode.LOAN_CONFIRM));
        assertEquals(List.of("2026-04-30 "), dates(trial, DeadlineCode.LOAN_RETURN));
        trial.does(new ChangeField(loan, "returnedOn", "2026-03-20"));
        assertEquals(List.of(), dates(trial, DeadlineCode.LOAN_RETURN));
        assertEquals(List.of("2026-03-24 "), dates(trial, DeadlineCode.LOAN_CONFIRM));
        trial.does(new ChangeField(loan, "backOn", "2026-03-24"));
        assertEquals(List.of(), dates(trial, DeadlineCode.LOAN_CONFIRM));
    }

    private static AskedOutcome outcome(String office, long days, RequestEventKind... said) {
        return new AskedOutcome(
                office,
                days < 0 ? OptionalLong.empty() : OptionalLong.of(days),
                2,
                Set.of(said),
                List.of(DocumentFormat.DICOM));
    }

    @Test
    @Requirement("S129")
    void anOfficesRecordIsCountsAndAMedianFromThreeCopiesOn() {
        List<TrackRecord> two = TrackRecord.of(
                List.of(outcome("Harbor Spine", 10, RequestEventKind.FORM_WANTED), outcome("harbor  spine ", 20)));
        assertEquals(1, two.size());
        assertEquals(2, two.getFirst().answered());
        assertEquals(OptionalDouble.empty(), two.getFirst().medianDays());
        TrackRecord three = TrackRecord.of(List.of(
                        outcome("Harbor Spine", 10, RequestEventKind.FORM_WANTED),
                        outcome("Harbor Spine", 40),
                        outcome("Harbor Spine", -1),
                        outcome("Harbor Spine", 20)))
                .getFirst();
        assertEquals(4, three.requests());
        assertEquals(OptionalDouble.of(20), three.medianDays());
        assertEquals(1, three.said(RequestEventKind.FORM_WANTED));
        assertEquals(Map.of(DocumentFormat.DICOM, 4), three.refused());
    }
}
