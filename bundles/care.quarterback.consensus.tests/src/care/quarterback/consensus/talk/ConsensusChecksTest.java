package care.quarterback.consensus.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.ConfirmComparison;
import care.quarterback.consensus.comparison.OverrideComparison;
import care.quarterback.consensus.opinion.AddDiagnosis;
import care.quarterback.consensus.opinion.ChangeDiagnosisCode;
import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.opinion.OpinionEntry;
import care.quarterback.consensus.opinion.RecordLaterWord;
import care.quarterback.consensus.opinion.RecordOpinion;
import care.quarterback.core.calendar.BusinessCalendar;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.check.Severity;
import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.rules.RuleBook;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Certainty;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.Side;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsensusChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 6);

    private static GapTrial trial(CheckCode code) {
        var trial = new GapTrial(DAY.toString(), code)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
        for (String doctor : List.of("Dr One", "Dr Two")) {
            trial.does(new AddEntry(EntryList.CLINICIANS, Map.of("name", doctor)));
        }
        return trial;
    }

    private static ObjectId clinician(GapTrial trial, int number) {
        return trial.id(careCase -> careCase.getClinicians().get(number - 1).getId());
    }

    private static ObjectId opinion(GapTrial trial, int number) {
        return trial.id(careCase -> careCase.getOpinions().get(number - 1).getId());
    }

    private static GapTrial says(GapTrial trial, int number, DiagnosisEntry diagnosis) {
        trial.does(new RecordOpinion(new OpinionEntry(
                number,
                Optional.of(clinician(trial, number)),
                "",
                "",
                "",
                OpinionMode.IN_PERSON,
                IndependenceMode.OPEN,
                DAY,
                DAY,
                Need.NOT_STATED,
                "")));
        return trial.does(new AddDiagnosis(opinion(trial, number), diagnosis));
    }

    private static DiagnosisEntry knee(Side side) {
        return DiagnosisEntry.primary("M17.9", "Osteoarthritis of knee", Certainty.CONFIRMED)
                .withSide(side);
    }

    @Test
    @Requirement("S113")
    void aDiagnosisInWordsOnlyIsNotCompared() {
        var trial = trial(CheckCode.OPINION_NOT_CODED);
        says(trial, 1, knee(Side.NONE)).shut();
        says(
                trial,
                2,
                new DiagnosisEntry(
                        DiagnosisRank.PRIMARY, "a worn hip", Optional.empty(), Certainty.CONFIRMED, Side.NONE, ""));
        assertEquals(
                "The diagnosis “a worn hip” from Dr Two has no confirmed code. We can’t compare it with the other"
                        + " opinions.",
                trial.open("a worn hip").getFirst().message());
        ObjectId diagnosis = trial.id(careCase -> careCase.getOpinions()
                .getLast()
                .getVersions()
                .getFirst()
                .getDiagnoses()
                .getFirst()
                .getId());
        trial.does(new ChangeDiagnosisCode(
                        diagnosis, new CodeEntry(CodeEntry.ICD10CM, "M16.11", "Osteoarthritis of hip", false)))
                .open("a worn hip");
        trial.does(new ChangeDiagnosisCode(diagnosis, CodeEntry.icd10cm("M16.11", "Osteoarthritis of hip")))
                .closed();
    }

    @Test
    @Requirement("S113")
    void differentSidesHoldTheDecisionUntilADoctorClarifiesThem() {
        var trial = trial(CheckCode.SIDE_CONFLICT);
        says(says(trial, 1, knee(Side.RIGHT)).shut(), 2, knee(Side.LEFT));
        Gap conflict = trial.open("Dr One, Dr Two").getFirst();
        assertEquals(Gate.DECISION, conflict.gate());
        assertEquals(2, conflict.inputs().size());
        assertEquals(Optional.of(Readiness.NOT_READY), trial.plan().ready(Gate.DECISION));
        trial.does(new RecordLaterWord(opinion(trial, 2), DAY, Optional.empty(), "The letter named the wrong side."));
        trial.open("Dr One, Dr Two");
        ObjectId later = trial.id(careCase -> careCase.getOpinions()
                .getLast()
                .getVersions()
                .getLast()
                .getDiagnoses()
                .getFirst()
                .getId());
        trial.does(new ChangeField(later, "side", "RIGHT")).closed();
    }

    @Test
    void aCliniciansWordOnThePairClarifiesTheSidesToo() {
        var trial = trial(CheckCode.SIDE_CONFLICT);
        says(says(trial, 1, knee(Side.RIGHT)), 2, knee(Side.LEFT));
        trial.open("Dr One, Dr Two");
        var pair = new OpinionPairKey(1, 2);
        trial.does(new ConfirmComparison(pair, DiagnosisClass.SIDE_CONFLICT, "Dr Lena Fischer"))
                .open("Dr One, Dr Two");
        trial.does(new OverrideComparison(
                        pair,
                        DiagnosisClass.SIDE_CONFLICT,
                        DiagnosisClass.SAME,
                        "Dr Lena Fischer",
                        "Both knees are worn; each doctor wrote of one."))
                .closed();
    }

    /** Nobody chose a side from the list, and no release is loaded: the words name it. */
    @Test
    void sidesThatOnlyTheWordsNameHoldTheDecisionToo() {
        var trial = trial(CheckCode.SIDE_CONFLICT);
        says(trial, 1, DiagnosisEntry.primary("M17.11", "worn right knee", Certainty.CONFIRMED));
        says(trial, 2, DiagnosisEntry.primary("M17.12", "worn left knee", Certainty.CONFIRMED));
        trial.open("Dr One, Dr Two");
    }

    @Test
    void aDoctorWhoseWordsNameAnotherSideThanIsRecordedIsAsked() {
        var trial = trial(CheckCode.SIDE_CONFLICT);
        says(
                trial,
                1,
                DiagnosisEntry.primary("M17.11", "worn right knee", Certainty.CONFIRMED)
                        .withSide(Side.LEFT));
        says(trial, 2, DiagnosisEntry.primary("C61", "prostate cancer", Certainty.CONFIRMED));
        assertEquals(
                "The words of Dr One name one side, and the side recorded with them is another: “worn right knee”.",
                trial.open("Dr One").getFirst().message());
    }

    @Test
    void differentSidesBesideDifferentCodesOfOneKindAreAConflictToo() {
        var trial = trial(CheckCode.SIDE_CONFLICT);
        says(
                trial,
                1,
                DiagnosisEntry.primary("M17.11", "right knee", Certainty.CONFIRMED)
                        .withSide(Side.RIGHT));
        says(
                trial,
                2,
                DiagnosisEntry.primary("M17.12", "left knee", Certainty.CONFIRMED)
                        .withSide(Side.LEFT));
        trial.open("Dr One, Dr Two");
        var other = trial(CheckCode.SIDE_CONFLICT);
        says(
                other,
                1,
                DiagnosisEntry.primary("M17.11", "right knee", Certainty.CONFIRMED)
                        .withSide(Side.RIGHT));
        says(
                other,
                2,
                DiagnosisEntry.primary("M16.12", "left hip", Certainty.CONFIRMED)
                        .withSide(Side.LEFT));
        other.shut();
    }

    @Test
    @Requirement("S114")
    void fromTheRequestOnThePatientHasAllowedEachDoctorToTalk() {
        var trial = trial(CheckCode.CONSENT_TO_SHARE_MISSING);
        says(says(trial, 1, knee(Side.RIGHT)), 2, knee(Side.RIGHT)).shut();
        trial.does(new RequestConsensus(List.of(1, 2), DAY));
        Gap gap = trial.open("Dr One", "Dr Two").getFirst();
        assertEquals(Severity.BLOCK, gap.severity());
        assertEquals(Optional.of(Readiness.NOT_READY), trial.plan().ready(Gate.CALL));
        assertEquals(Optional.of(LocalDate.of(2026, 4, 20)), gap.due());
        trial.does(new RecordShareConsent(clinician(trial, 1), DAY, null));
        trial.does(new RecordShareConsent(clinician(trial, 2), DAY, DAY.plusDays(7)))
                .closed();
        assertEquals(Optional.of(Readiness.READY), trial.plan().ready(Gate.CALL));
        trial.does(new ScheduleConsensusCall(DAY.plusDays(8), "")).open("Dr Two");
        trial.does(new RecordShareConsent(clinician(trial, 2), DAY, DAY.plusDays(8)))
                .closed();
    }

    @Test
    @Requirement("S115")
    void theDoctorsTalkTenBusinessDaysAfterTheRequestUnlessADayIsSet() {
        var trial = trial(CheckCode.CONSENT_TO_SHARE_MISSING);
        says(says(trial, 1, knee(Side.RIGHT)), 2, knee(Side.RIGHT));
        assertEquals(List.of(), trial.deadlines(DeadlineCode.CONSENSUS_CALL));
        trial.does(new RequestConsensus(List.of(1, 2), DAY));
        assertEquals("2026-04-20 false", date(trial));
        trial.does(new ScheduleConsensusCall(LocalDate.of(2026, 4, 14), ""));
        assertEquals("2026-04-14 false", date(trial));
        trial.does(new RecordConsensusOutcome(new ConsensusOutcomeEntry(
                ConsensusOutcome.DECLINED,
                DAY,
                "Dr One has no time.",
                "Dr Two",
                Optional.empty(),
                List.of(),
                List.of())));
        assertEquals("2026-04-14 true", date(trial));
    }

    @Test
    void aTalkByThePracticesOwnNumberOfDaysSaysSo() {
        var trial = trial(CheckCode.CONSENT_TO_SHARE_MISSING);
        says(says(trial, 1, knee(Side.RIGHT)), 2, knee(Side.RIGHT));
        trial.does(new RequestConsensus(List.of(1, 2), DAY));
        var own = new PlanSettings(
                Map.of(PlanDefault.DOCTORS_TALK, 5),
                Optional.empty(),
                BusinessCalendar.national(),
                RuleBook.shipped(),
                List.of());
        Deadline talk =
                trial.read(careCase -> new PlanQuery(DeskTexts.in(Locale.US), own).deadlines(careCase, DAY)).stream()
                        .filter(deadline -> deadline.code() == DeadlineCode.CONSENSUS_CALL)
                        .findFirst()
                        .orElseThrow();
        assertEquals("2026-04-13", talk.date().toString());
        assertTrue(talk.why().endsWith("This number is your practice’s own choice: 5 instead of 10."), talk.why());
    }

    private static String date(GapTrial trial) {
        List<Deadline> dates = trial.deadlines(DeadlineCode.CONSENSUS_CALL);
        assertEquals(1, dates.size());
        return dates.getFirst().date() + " " + dates.getFirst().done();
    }
}
