package care.quarterback.consensus.opinion;

import care.quarterback.model.Side;

/** What tells two diagnoses of the same name apart; blank where the doctor said nothing. @param grade such as "3+4" */
public record DiagnosisAttributes(Side side, String site, String stage, String grade, String acuity, String cause) {

    /** Nothing said. */
    public static final DiagnosisAttributes NONE = new DiagnosisAttributes(Side.NONE, "", "", "", "", "");

    /** The side and the grade only. */
    public static DiagnosisAttributes of(Side side, String grade) {
        return new DiagnosisAttributes(side, "", "", grade, "", "");
    }

    /** The same with another side. */
    public DiagnosisAttributes withSide(Side other) {
        return new DiagnosisAttributes(other, site, stage, grade, acuity, cause);
    }

    /** The same with another grade. */
    public DiagnosisAttributes withGrade(String other) {
        return new DiagnosisAttributes(side, site, stage, other, acuity, cause);
    }
}
