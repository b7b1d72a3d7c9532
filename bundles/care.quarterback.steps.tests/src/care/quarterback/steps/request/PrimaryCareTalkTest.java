package care.quarterback.steps.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Answer;
import care.quarterback.model.ConcernState;
import care.quarterback.model.Question;
import care.quarterback.model.RequestOrigin;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.casefile.RecordTreatmentClock;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrimaryCareTalkTest {

    private static final String DAY = "2026-03-02";
    private static final LocalDate TODAY = LocalDate.parse(DAY);

    private final Trial trial = new Trial(DAY)
            .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));

    private ObjectId concern(String text) {
        trial.does(new AddEntry(EntryList.CONCERNS, Map.of("text", text)));
        return trial.id(careCase -> careCase.getConcerns().getLast().getId());
    }

    private TalkOpener.Opener opener() {
        return trial.read(careCase -> new TalkOpener(DeskTexts.in(Locale.US))
                .of(new CaseFacts(careCase, TODAY, PlanSettings.shipped(), Optional.empty())));
    }

    @Test
    @Requirement({"S23", "S25"})
    void theTalkOpensWithThanksAndTheConcernsThatAreOpen() {
        assertFalse(opener().thanks().isBlank());
        assertEquals(List.of(), opener().concerns());
        concern("Why must I be operated on?");
        ObjectId answered = concern("Is it cancer?");
        trial.does(new SettleConcern(answered, "No, the scan shows none.", 0));
        assertEquals(List.of("Why must I be operated on?"), opener().concerns());
        assertEquals(
                "Doctors learn in training to welcome a second opinion, and most do. Asking for one isn’t a criticism"
                        + " of anyone.",
                opener().welcome());
    }

    @Test
    @Requirement("S26")
    void aConcernIsAnsweredOrBecomesAQuestionForTheNextDoctor() {
        ObjectId concern = concern("Why must I be operated on?");
        assertEquals(List.of("Enter what the doctor answered."), trial.refused(new SettleConcern(concern, " ", 0)));
        assertEquals(
                List.of("Choose a doctor the patient hasn’t seen yet."),
                trial.refused(new SettleConcern(concern, "", 1)));
        trial.does(new SettleConcern(concern, "", 2));
        assertEquals(
                ConcernState.CARRY_TO_DOCTOR_TWO,
                trial.read(careCase -> careCase.getConcerns().getFirst().getState()));
        trial.does(new SettleConcern(concern, "She did not know.", 2));
        assertEquals(
                List.of("Why must I be operated on?"),
                trial.read(careCase ->
                        careCase.getQuestions().stream().map(Question::getText).toList()));
    }

    @Test
    @Requirement("S32b")
    void aReasonThatNobodyWroteDownCannotBeUnderstood() {
        assertEquals(
                List.of("Enter the reason the patient gave."),
                trial.refused(new RecordOrigin(RequestOrigin.SPECIALIST, "Dr Hill", " ", Answer.YES)));
        assertEquals(
                List.of("Choose who asked for the other opinion."),
                trial.refused(new RecordOrigin(null, "", "", Answer.UNKNOWN)));
    }

    @Test
    @Requirement("S32")
    void aProcedureIsConfirmedWholeAndNotInTheFuture() {
        trial.does(new AddEntry(EntryList.PROPOSED_PROCEDURES, Map.of("name", "fusion", "surgery", "true")));
        ObjectId procedure =
                trial.id(careCase -> careCase.getProposedProcedures().getFirst().getId());
        var nothing = new ConfirmProcedure.Understanding("", " ", null);
        assertEquals(
                5,
                trial.refused(new ConfirmProcedure(procedure, nothing, "", TODAY.plusDays(1)))
                        .size());
    }

    @Test
    @Requirement("S131")
    void theLastDayToDecideIsTheWorkingDayBeforeTheTreatmentOrBeforeWaitingStopsBeingSafe() {
        var dated = new GapTrial(DAY, CheckCode.SAFE_TO_WAIT_UNKNOWN)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .does(new RecordTreatmentClock(null, null, LocalDate.of(2026, 9, 8), "Dr Hill", "No harm."));
        assertEquals(
                LocalDate.of(2026, 9, 8),
                dated.deadlines(DeadlineCode.SAFE_TO_WAIT_UNTIL).getFirst().date());
        assertEquals(
                LocalDate.of(2026, 9, 4),
                dated.deadlines(DeadlineCode.DECISION_BY).getFirst().date());
        dated.does(new RecordTreatmentClock(
                LocalDate.of(2026, 4, 20), "the operation", LocalDate.of(2026, 9, 8), "Dr Hill", "No harm."));
        assertEquals(
                LocalDate.of(2026, 4, 17),
                dated.deadlines(DeadlineCode.DECISION_BY).getFirst().date());
        dated.does(new RecordTreatmentClock(TODAY, "the operation", null, "", ""));
        assertEquals(TODAY, dated.deadlines(DeadlineCode.DECISION_BY).getFirst().date());
    }
}
