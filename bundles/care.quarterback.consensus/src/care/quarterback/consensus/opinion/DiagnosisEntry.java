package care.quarterback.consensus.opinion;

import care.quarterback.core.codes.CodeEntry;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Side;
import java.util.Optional;

/**
 * A diagnosis as a doctor gave it.
 *
 * @param text the doctor's words
 * @param code empty while there are words only
 */
public record DiagnosisEntry(
        DiagnosisRank rank,
        String text,
        Optional<CodeEntry> code,
        Certainty certainty,
        DiagnosisAttributes attributes) {

    /** With side and grade only. @param grade such as "3+4"; blank when it has none */
    public DiagnosisEntry(
            DiagnosisRank rank, String text, Optional<CodeEntry> code, Certainty certainty, Side side, String grade) {
        this(rank, text, code, certainty, DiagnosisAttributes.of(side, grade));
    }

    /** A primary diagnosis with a confirmed code of ICD-10-CM. */
    public static DiagnosisEntry primary(String code, String text, Certainty certainty) {
        return new DiagnosisEntry(
                DiagnosisRank.PRIMARY,
                text,
                Optional.of(CodeEntry.icd10cm(code, text)),
                certainty,
                DiagnosisAttributes.NONE);
    }

    public DiagnosisEntry withSide(Side other) {
        return new DiagnosisEntry(rank, text, code, certainty, attributes.withSide(other));
    }

    public DiagnosisEntry withGrade(String other) {
        return new DiagnosisEntry(rank, text, code, certainty, attributes.withGrade(other));
    }

    /** The same with another code, or with words only. */
    public DiagnosisEntry withCode(Optional<CodeEntry> other) {
        return new DiagnosisEntry(rank, text, other, certainty, attributes);
    }

    public DiagnosisEntry secondary() {
        return new DiagnosisEntry(DiagnosisRank.SECONDARY, text, code, certainty, attributes);
    }

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
}
