package care.quarterback.testkit;

import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Certainty;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Element;
import care.quarterback.model.Goal;
import care.quarterback.model.Need;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.OptionClass;
import care.quarterback.model.PlainWording;
import care.quarterback.model.Rating;
import care.quarterback.model.Recommendation;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.codec.CaseCodec;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Small cases for the tests of reports: two doctors, options, goals; one with almost nothing, one with hostile words. */
public final class ReportCases {

    private static final CaseFactory MAKE = CaseFactory.eINSTANCE;

    private final Supplier<String> ids = Fixed.ids();
    private final CareCase careCase = add(MAKE.createCareCase());

    private ReportCases() {
        new CaseCodec().newResource().getContents().add(careCase);
    }

    /** Only a case, as it is one minute after it was opened. */
    public static CareCase bare() {
        return new ReportCases().careCase;
    }

    /** One illness, seen in two grades by a surgeon and by a remote doctor. */
    public static CareCase cancer() {
        var made = new ReportCases();
        made.patient("Marcus", "Whitlock-Oyelaran", "Must my prostate come out?");
        TreatmentOption out =
                made.option("A", "radical prostatectomy", OptionClass.SURGERY_MAJOR, "Take out the prostate");
        TreatmentOption watch = made.option(
                "B", "active surveillance", OptionClass.WATCHFUL_WAITING, "Watch it closely and test often");
        made.opinion(
                "Dr Feld", "2026-06-10", Need.YES, out, made.diagnosis("adenocarcinoma of prostate", "C61", "3+4=7"));
        made.opinion(
                "Dr Amara Linde",
                "2026-07-07",
                Need.NO,
                watch,
                made.diagnosis("adenocarcinoma of prostate", "C61", "3+3=6"));
        made.goal("Coach my grandson’s team", 6, true, List.of(out, watch), 4, 10);
        made.goal("Live longer", 9, false, List.of(out, watch), 9, 8);
        return made.careCase;
    }

    /** Three doctors, three illnesses, three treatments and three answers on the need. */
    public static CareCase apart() {
        var made = new ReportCases();
        made.patient("Odile", "Brandt", "Why does my leg hurt?");
        TreatmentOption fusion = made.option("A", "spinal fusion", OptionClass.SURGERY_MAJOR, null);
        TreatmentOption hip = made.option("B", "hip injection", OptionClass.PROCEDURE_NONSURGICAL, null);
        TreatmentOption therapy = made.option("C", "exercise", OptionClass.THERAPY, null);
        made.opinion("Dr Ash", "2026-04-01", Need.YES, fusion, made.diagnosis("spinal stenosis", "M48.062", null));
        made.opinion("Dr Birch", "2026-05-01", Need.NO, hip, made.diagnosis("osteoarthritis of hip", "M16.11", null));
        made.opinion("Dr Cole", "2026-06-01", Need.NOT_NOW, therapy, made.diagnosis("neuropathy", "G62.9", null));
        return made.careCase;
    }

    /** Two doctors of one mind, and two others of another. */
    public static CareCase twoAndTwo() {
        var made = new ReportCases();
        made.patient("Odile", "Brandt", "Why does my leg hurt?");
        TreatmentOption fusion = made.option("A", "spinal fusion", OptionClass.SURGERY_MAJOR, null);
        TreatmentOption hip = made.option("B", "hip injection", OptionClass.PROCEDURE_NONSURGICAL, null);
        for (String doctor : List.of("Dr Ash", "Dr Birch")) {
            made.opinion(doctor, "2026-04-01", Need.YES, fusion, made.diagnosis("spinal stenosis", "M48.062", null));
        }
        for (String doctor : List.of("Dr Cole", "Dr Dean")) {
            made.opinion(doctor, "2026-05-01", Need.NO, hip, made.diagnosis("osteoarthritis of hip", "M16.11", null));
        }
        return made.careCase;
    }

    /** One illness, two operations, three options and goals. */
    public static CareCase knee() {
        var made = new ReportCases();
        made.patient("Bernadette", "Quill", "Which new knee is right for me?");
        TreatmentOption whole =
                made.option("A", "total knee arthroplasty", OptionClass.SURGERY_MAJOR, "A whole new knee");
        TreatmentOption part =
                made.option("B", "unicompartmental knee arthroplasty", OptionClass.SURGERY_MAJOR, "Half a new knee");
        TreatmentOption none = made.option("C", "exercise and injections", OptionClass.THERAPY, null);
        made.opinion(
                "Dr Aldana",
                "2026-05-04",
                Need.YES,
                whole,
                made.diagnosis("primary osteoarthritis, right knee", "M17.11", null));
        made.opinion(
                "Dr Pruitt",
                "2026-05-28",
                Need.YES,
                part,
                made.diagnosis("primary osteoarthritis, right knee", "M17.11", null));
        List<TreatmentOption> all = List.of(whole, part, none);
        made.goal("Kneel, garden, dance", 9, true, all, 5, 8, 4);
        made.goal("Never operate again", 4, false, all, 9, 4, 3);
        made.goal("Quick recovery", 6, false, all, 4, 7, 10);
        made.goal("Less pain", 8, false, all, 8, 7, 3);
        return made.careCase;
    }

    /** The knee with markup, quotes, right-to-left marks and single words of eighty letters in every place. */
    public static CareCase hostile() {
        CareCase careCase = knee();
        String word = "LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochDonaudampfschifffahrts";
        careCase.getPatient().setFamilyName(word);
        careCase.setQuestion("<script>alert('x')</script> & \"quoted\" {0} $1 \u202Eabc <b>");
        careCase.getRequest().setOwnWords("<img src=x onerror=alert(1)> ]]> &amp; é ü “ ” " + word);
        careCase.getOpinions().forEach(opinion -> opinion.setClinicianName("Dr " + word + opinion.getNumber()));
        careCase.getOptions().getLast().setName(word + " <i>and</i> '; DROP TABLE cases; --");
        careCase.getGoals().getFirst().setText("</td></table>" + word);
        return careCase;
    }

    private void patient(String given, String family, String question) {
        var patient = add(MAKE.createPatient());
        patient.setGivenName(given);
        patient.setFamilyName(family);
        careCase.setPatient(patient);
        careCase.setQuestion(question);
        careCase.setRequest(add(MAKE.createRequest()));
    }

    private TreatmentOption option(String letter, String name, OptionClass kind, String plain) {
        TreatmentOption option = add(MAKE.createTreatmentOption());
        option.setLetter(letter);
        option.setName(name);
        option.setOptionClass(kind);
        if (plain != null) {
            option.setPlainWording(plain(plain));
        }
        careCase.getOptions().add(option);
        return option;
    }

    private Diagnosis diagnosis(String text, String code, String grade) {
        Diagnosis diagnosis = add(MAKE.createDiagnosis());
        diagnosis.setRank(DiagnosisRank.PRIMARY);
        diagnosis.setText(text);
        diagnosis.setGrade(grade);
        diagnosis.setCertainty(Certainty.CONFIRMED);
        var coding = add(MAKE.createCoding());
        coding.setSystem("http://hl7.org/fhir/sid/icd-10-cm");
        coding.setCode(code);
        coding.setDisplay(text);
        coding.setConfirmed(true);
        diagnosis.getCodings().add(coding);
        return diagnosis;
    }

    private OpinionVersion opinion(String doctor, String date, Need need, TreatmentOption option, Diagnosis diagnosis) {
        Opinion opinion = add(MAKE.createOpinion());
        opinion.setNumber(careCase.getOpinions().size() + 1);
        opinion.setClinicianName(doctor);
        OpinionVersion version = add(MAKE.createOpinionVersion());
        version.setDate(LocalDate.parse(date));
        version.setNeed(need);
        version.getDiagnoses().add(diagnosis);
        Recommendation recommendation = add(MAKE.createRecommendation());
        recommendation.setOption(option);
        recommendation.setReason("It has helped others with the same findings.");
        version.getRecommendations().add(recommendation);
        opinion.getVersions().add(version);
        careCase.getOpinions().add(opinion);
        return version;
    }

    private void goal(String text, int weight, boolean main, List<TreatmentOption> options, int... ratings) {
        Goal goal = add(MAKE.createGoal());
        goal.setText(text);
        goal.setWeight(weight);
        goal.setMain(main);
        careCase.getGoals().add(goal);
        for (int i = 0; i < ratings.length; i++) {
            Rating rating = add(MAKE.createRating());
            rating.setGoal(goal);
            rating.setValue(ratings[i]);
            rating.setAuthor("Dr Pruitt");
            options.get(i).getRatings().add(rating);
        }
    }

    private PlainWording plain(String text) {
        PlainWording wording = add(MAKE.createPlainWording());
        wording.setText(text);
        wording.setAuthor("Nurse Kay Ode");
        wording.setDoctorAgreed(Answer.YES);
        return wording;
    }

    private <T extends Element> T add(T element) {
        element.setId(ids.get());
        return element;
    }
}
