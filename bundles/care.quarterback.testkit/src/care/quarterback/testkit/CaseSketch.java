package care.quarterback.testkit;

import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Certainty;
import care.quarterback.model.Coding;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Element;
import care.quarterback.model.Goal;
import care.quarterback.model.Need;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Rating;
import care.quarterback.model.Recommendation;
import care.quarterback.model.TreatmentOption;
import java.time.LocalDate;
import java.util.function.Supplier;

/** A case drawn with few strokes: opinions, options, goals and ratings as the scenarios name them. */
public final class CaseSketch {

    public static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    private final Supplier<String> ids = Fixed.ids();
    private final CareCase careCase = named(MODEL.createCareCase());

    public CareCase careCase() {
        return careCase;
    }

    /** Gives the object its id. */
    public <T extends Element> T named(T element) {
        element.setId(ids.get());
        return element;
    }

    public Goal goal(String text, int weight, boolean main) {
        Goal goal = named(MODEL.createGoal());
        goal.setText(text);
        goal.setWeight(weight);
        goal.setMain(main);
        careCase.getGoals().add(goal);
        return goal;
    }

    /** An option with one rating for each goal of the case, in their order. */
    public TreatmentOption option(String letter, String name, OptionClass kind, int... ratings) {
        TreatmentOption option = named(MODEL.createTreatmentOption());
        option.setLetter(letter);
        option.setName(name);
        option.setOptionClass(kind);
        for (int i = 0; i < ratings.length; i++) {
            rate(option, careCase.getGoals().get(i), ratings[i]);
        }
        careCase.getOptions().add(option);
        return option;
    }

    public void rate(TreatmentOption option, Goal goal, int value) {
        Rating rating = named(MODEL.createRating());
        rating.setGoal(goal);
        rating.setValue(value);
        rating.setAuthor("Dr Okonjo");
        option.getRatings().add(rating);
    }

    public Opinion opinion(int number, String clinician) {
        Opinion opinion = named(MODEL.createOpinion());
        opinion.setNumber(number);
        opinion.setClinicianName(clinician);
        careCase.getOpinions().add(opinion);
        return opinion;
    }

    /** A version with a primary diagnosis and a first recommendation; null leaves either out. */
    public OpinionVersion version(Opinion opinion, String date, String code, TreatmentOption option, Need need) {
        OpinionVersion version = named(MODEL.createOpinionVersion());
        version.setDate(LocalDate.parse(date));
        version.setNeed(need);
        opinion.getVersions().add(version);
        if (code != null) {
            diagnosis(version, code, DiagnosisRank.PRIMARY);
        }
        if (option != null) {
            Recommendation recommendation = named(MODEL.createRecommendation());
            recommendation.setOption(option);
            version.getRecommendations().add(recommendation);
        }
        return version;
    }

    public Diagnosis diagnosis(OpinionVersion version, String code, DiagnosisRank rank) {
        Diagnosis diagnosis = named(MODEL.createDiagnosis());
        diagnosis.setText("words for " + code);
        diagnosis.setRank(rank);
        diagnosis.setCertainty(Certainty.CONFIRMED);
        diagnosis.getCodings().add(coding(code));
        version.getDiagnoses().add(diagnosis);
        return diagnosis;
    }

    public Coding coding(String code) {
        Coding coding = named(MODEL.createCoding());
        coding.setSystem(ICD);
        coding.setCode(code);
        return coding;
    }
}
