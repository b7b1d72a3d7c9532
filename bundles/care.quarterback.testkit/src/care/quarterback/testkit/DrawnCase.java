package care.quarterback.testkit;

import care.quarterback.model.Addressee;
import care.quarterback.model.Answer;
import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentKind;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Certainty;
import care.quarterback.model.Clinician;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.DayKind;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Goal;
import care.quarterback.model.Need;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Recommendation;
import care.quarterback.model.Referral;
import care.quarterback.model.Side;
import care.quarterback.model.Stance;
import care.quarterback.model.Statement;
import care.quarterback.model.Task;
import care.quarterback.model.TreatmentOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/**
 * A case drawn from a number: the same number always draws the same case. What one doctor writes does not contradict itself;
 * everything else may come together as it likes.
 */
public final class DrawnCase {

    /** What today is for every drawn case: a Monday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 4, 20);

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    /** An illness as doctors write it, with the side that its words name. */
    private record Illness(String code, String words, Side side) {}

    private static final List<Illness> ILLNESSES = List.of(
            new Illness("M48.062", "Spinal stenosis with claudication.", Side.NONE),
            new Illness("M48.061", "spinal stenosis", Side.NONE),
            new Illness("M16.11", "worn right hip", Side.RIGHT),
            new Illness("M16.12", "worn left hip", Side.LEFT),
            new Illness("M16.10", "worn hip", Side.NONE),
            new Illness("M17.11", "arthritis of the right knee", Side.RIGHT),
            new Illness("C61", "prostate cancer", Side.NONE),
            new Illness("R52", "pain", Side.NONE),
            new Illness("I11.0", "heart failure from blood pressure", Side.NONE),
            new Illness("E85.82", "amyloid of the heart", Side.NONE),
            new Illness("N20.0", "kidney stone on the left", Side.LEFT),
            new Illness("N20.0", "kidney stone", Side.NONE),
            new Illness("", "Something of the nerves?", Side.NONE));
    private static final List<String> WORDS =
            List.of("I want to walk again.", "garden by autumn", "Will it help?", "Be able to kneel");
    private static final List<String> MEDICINES = List.of(
            "warfarin 5 mg",
            "lorazepam",
            "oxybutynin",
            "amitriptyline",
            "metoprolol",
            "metformin",
            "naproxen",
            "lisinopril");

    private final Random random;
    private final CaseSketch sketch = new CaseSketch();
    private final CareCase careCase = sketch.careCase();

    private DrawnCase(long seed) {
        this.random = new Random(seed * 2_654_435_761L);
    }

    public static CareCase of(long seed) {
        var drawn = new DrawnCase(seed);
        drawn.patient();
        drawn.payer();
        drawn.treatments();
        drawn.clock();
        int opinions = drawn.random.nextInt(5);
        for (int number = 1; number <= opinions; number++) {
            drawn.opinion(number);
        }
        if (opinions > 1 && drawn.one(2)) {
            drawn.talk(opinions);
        }
        if (opinions > 0 && drawn.one(2)) {
            drawn.visit(opinions + 1);
        }
        drawn.work();
        return drawn.careCase;
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private LocalDate near(int before, int after) {
        return TODAY.plusDays(random.nextInt(before + after) - before);
    }

    private <S extends Statement> S said(S statement, LocalDate on) {
        statement.setRecordedAt(on.atStartOfDay().toInstant(ZoneOffset.UTC));
        return sketch.named(statement);
    }

    private void patient() {
        var patient = sketch.named(MODEL.createPatient());
        patient.setGivenName("Rosalind");
        patient.setFamilyName("Achterberg");
        patient.setBirthDate(LocalDate.of(1940 + random.nextInt(40), 5, 2));
        careCase.setPatient(patient);
        careCase.setOpenedOn(near(60, 1));
        careCase.setQuestion(any(WORDS));
        careCase.setOwner("N. Okonjo");
        var request = sketch.named(MODEL.createRequest());
        request.setOwnWords(any(WORDS));
        if (one(6)) {
            var flag = sketch.named(MODEL.createRedFlag());
            flag.setText("New weakness in both legs.");
            request.setRedFlag(flag);
        }
        careCase.setRequest(request);
    }

    private void payer() {
        if (one(6)) {
            return;
        }
        Coverage coverage = sketch.named(MODEL.createCoverage());
        coverage.setKind(any(CoverageKind.values()));
        coverage.setPartB(any(Answer.values()));
        if (one(2)) {
            coverage.setPlanName("Northlake PPO");
        }
        careCase.getCoverages().add(coverage);
        if (one(2)) {
            var check = sketch.named(MODEL.createCoverageCheck());
            check.setOpinionNumber(2 + random.nextInt(3));
            check.setOn(near(20, 1));
            check.setSecondOpinionCovered(any(Answer.values()));
            check.setThirdOpinionCovered(any(Answer.values()));
            careCase.getCoverageChecks().add(check);
        }
        if (one(3)) {
            var estimate = sketch.named(MODEL.createGoodFaithEstimate());
            estimate.setOpinionNumber(2);
            estimate.setScheduledOn(near(20, 1));
            estimate.setServiceOn(near(1, 20));
            estimate.setScopeChangedOn(one(2) ? near(6, 3) : null);
            careCase.getGoodFaithEstimates().add(estimate);
        }
    }

    private void treatments() {
        int goals = random.nextInt(4);
        for (int i = 0; i < goals; i++) {
            sketch.goal(any(WORDS), random.nextInt(11), i == 0);
        }
        int options = 1 + random.nextInt(3);
        for (int i = 0; i < options; i++) {
            TreatmentOption option =
                    sketch.option("ABC".substring(i, i + 1), "plan " + (i + 1), any(OptionClass.values()));
            for (Goal goal : careCase.getGoals()) {
                if (!one(4)) {
                    sketch.rate(option, goal, random.nextInt(11));
                }
            }
        }
        if (one(2)) {
            var procedure = sketch.named(MODEL.createProposedProcedure());
            procedure.setName("fusion of the spine");
            procedure.setSurgery(true);
            procedure.setEmergency(one(5) ? Answer.YES : Answer.NO);
            procedure.setMedicallyNecessary(any(Answer.values()));
            careCase.getProposedProcedures().add(procedure);
        }
        MEDICINES.stream().filter(each -> one(3)).forEach(name -> {
            var medicine = sketch.named(MODEL.createMedication());
            medicine.setText(name);
            careCase.getMedications().add(medicine);
        });
    }

    private void clock() {
        if (one(3)) {
            return;
        }
        var clock = sketch.named(MODEL.createTreatmentClock());
        clock.setFixedDate(one(2) ? near(10, 40) : null);
        clock.setSafeToWaitUntil(one(2) ? near(20, 60) : null);
        clock.setSaidBy(one(2) ? "Dr. Ilse Vandermolen" : null);
        clock.setSaidOn(near(20, 1));
        clock.setWords(one(2) ? "Not longer than that." : null);
        careCase.setTreatmentClock(clock);
    }

    private void opinion(int number) {
        Opinion opinion = sketch.opinion(
                number, one(8) ? null : any(List.of("Dr. Ash ", "Dr. Birch ", "Dr. Cole Jr. ")) + number);
        opinion.setMode(any(OpinionMode.values()));
        LocalDate on = TODAY.minusDays(80L - 20 * number + random.nextInt(15));
        OpinionVersion version = said(MODEL.createOpinionVersion(), on);
        version.setDate(on);
        version.setNeed(any(Need.values()));
        version.setNeedReason(one(2) ? "It gets worse." : null);
        version.setSafeToWaitUntil(one(4) ? on.plusDays(random.nextInt(90)) : null);
        version.setResultsDueOn(one(5) ? near(5, 20) : null);
        opinion.getVersions().add(version);
        if (one(8)) {
            version.setNoDiagnosis(true);
        } else {
            Illness first = any(ILLNESSES);
            diagnosis(version, first, DiagnosisRank.PRIMARY, any(Certainty.values()));
            Illness second = any(ILLNESSES);
            if (one(3) && !second.code().equals(first.code())) {
                diagnosis(version, second, DiagnosisRank.SECONDARY, one(2) ? Certainty.RULED_OUT : Certainty.CONFIRMED);
            }
        }
        if (!one(4)) {
            Recommendation recommendation = sketch.named(MODEL.createRecommendation());
            recommendation.setOption(any(careCase.getOptions()));
            recommendation.setStance(one(6) ? Stance.ADVISED_AGAINST : Stance.RECOMMENDED);
            recommendation.setReason(any(WORDS));
            version.getRecommendations().add(recommendation);
        }
    }

    private void diagnosis(OpinionVersion version, Illness illness, DiagnosisRank rank, Certainty certainty) {
        Diagnosis diagnosis = sketch.named(MODEL.createDiagnosis());
        diagnosis.setText(illness.words());
        diagnosis.setRank(rank);
        diagnosis.setCertainty(certainty);
        if (!illness.code().isEmpty()) {
            diagnosis.getCodings().add(sketch.coding(illness.code()));
        }
        if (illness.side() != Side.NONE && one(2)) {
            diagnosis.setSide(illness.side());
        }
        if (illness.code().equals("C61")) {
            diagnosis.setGrade(any(List.of("3+4=7", "3+3=6", "")));
        }
        version.getDiagnoses().add(diagnosis);
    }

    private void talk(int opinions) {
        Consensus talk = sketch.named(MODEL.createConsensus());
        for (int number = 1; number <= opinions; number++) {
            if (number <= 2 || one(2)) {
                talk.getOpinions().add(number);
            }
        }
        talk.setRequestedOn(near(12, 1));
        talk.setScheduledFor(one(2) ? talk.getRequestedOn().plusDays(3) : null);
        if (one(2)) {
            talk.setCall(sketch.named(MODEL.createConsensusCall()));
            talk.getCall().setOn(talk.getRequestedOn().plusDays(3));
            talk.setOutcome(any(ConsensusOutcome.values()));
            talk.setOutcomeReason(one(2) ? "Dr. Ash does not wish to." : null);
        }
        careCase.getConsensus().add(talk);
    }

    private void visit(int number) {
        Referral referral = sketch.named(MODEL.createReferral());
        referral.setOpinionNumber(number);
        referral.setMode(any(OpinionMode.values()));
        var delivery = sketch.named(MODEL.createDelivery());
        delivery.setDueDaysBefore(random.nextInt(8));
        delivery.setDueDayKind(any(DayKind.values()));
        referral.setDelivery(delivery);
        if (!one(3)) {
            Appointment visit = said(MODEL.createAppointment(), near(10, 1));
            visit.setKind(any(AppointmentKind.values()));
            visit.setDate(near(3, 30));
            Clinician doctor = sketch.named(MODEL.createClinician());
            doctor.setName("Dr. Priya Raman");
            visit.setClinician(doctor);
            careCase.getClinicians().add(doctor);
            referral.getAppointments().add(visit);
        }
        careCase.getReferrals().add(referral);
    }

    private void work() {
        if (one(2)) {
            Task task = said(MODEL.createTask(), near(5, 1));
            task.setText("Bring the list of medicines.");
            task.setAddressee(any(Addressee.values()));
            task.setDueOn(one(2) ? near(5, 20) : null);
            careCase.getTasks().add(task);
        }
        if (one(3)) {
            var check = sketch.named(MODEL.createOutcomeCheck());
            check.setExpectation(any(WORDS));
            check.setDueOn(near(10, 60));
            careCase.getOutcomeChecks().add(check);
        }
        if (one(4)) {
            var decision = said(MODEL.createDecision(), near(5, 1));
            decision.setOn(near(5, 1));
            decision.setOption(any(careCase.getOptions()));
            decision.setDeciderIsPatient(true);
            decision.setFinal(one(2));
            careCase.getDecisions().add(decision);
        }
    }
}
