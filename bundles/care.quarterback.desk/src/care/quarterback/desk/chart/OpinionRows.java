package care.quarterback.desk.chart;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.ChartRows.DiagnosisRow;
import care.quarterback.desk.chart.ChartRows.OpinionRow;
import care.quarterback.desk.chart.ChartRows.RecommendationRow;
import care.quarterback.model.CareCase;
import care.quarterback.model.Coding;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Recommendation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the opinions of a case as they are entered and edited: each with its newest version. */
final class OpinionRows {

    private static final String ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm";

    private final Sentences sentences;

    OpinionRows(Sentences sentences) {
        this.sentences = sentences;
    }

    List<OpinionRow> of(CareCase careCase) {
        return CaseFacts.standing(careCase.getOpinions())
                .sorted(Comparator.comparingInt(Opinion::getNumber))
                .flatMap(opinion -> newest(opinion).stream().map(version -> row(opinion, version)))
                .toList();
    }

    /** The code of ICD-10-CM, a confirmed one before a suggested one. */
    static Optional<Coding> icd10cm(List<Coding> codings) {
        return codings.stream()
                .filter(each -> ICD10CM.equals(each.getSystem()) && each.getCode() != null)
                .min(Comparator.comparing(each -> !each.isConfirmed()));
    }

    private static Optional<OpinionVersion> newest(Opinion opinion) {
        return CaseFacts.standing(opinion.getVersions()).reduce((before, after) -> after);
    }

    private OpinionRow row(Opinion opinion, OpinionVersion version) {
        return new OpinionRow(
                ChartQuery.id(opinion.getId()),
                ChartQuery.id(version.getId()),
                opinion.getNumber(),
                ChartQuery.text(opinion.getClinicianName()),
                ChartQuery.text(opinion.getSpecialty()),
                ChartQuery.text(opinion.getPractice()),
                opinion.getMode(),
                Optional.ofNullable(version.getDate()),
                version.getNeed(),
                ChartQuery.text(version.getNeedReason()),
                version.isFinal(),
                CaseFacts.standing(version.getDiagnoses())
                        .sorted(Comparator.comparing(Diagnosis::getRank))
                        .map(OpinionRows::diagnosis)
                        .toList(),
                CaseFacts.standing(version.getRecommendations())
                        .filter(each -> each.getOption() != null)
                        .sorted(Comparator.comparingInt(Recommendation::getOrder))
                        .map(this::recommendation)
                        .toList());
    }

    private static DiagnosisRow diagnosis(Diagnosis diagnosis) {
        Optional<Coding> code = icd10cm(diagnosis.getCodings());
        return new DiagnosisRow(
                ChartQuery.id(diagnosis.getId()),
                diagnosis.getRank(),
                ChartQuery.text(diagnosis.getText()),
                code.map(Coding::getCode).orElse(""),
                code.map(each -> ChartQuery.text(each.getDisplay())).orElse(""),
                diagnosis.getCertainty(),
                diagnosis.getSide(),
                ChartQuery.text(diagnosis.getGrade()));
    }

    private RecommendationRow recommendation(Recommendation said) {
        return new RecommendationRow(
                ChartQuery.id(said.getId()),
                ChartQuery.id(said.getOption().getId()),
                ChartQuery.text(said.getOption().getLetter()),
                ChartQuery.text(said.getOption().getName()),
                said.getOrder(),
                sentences.word(said.getStance()),
                ChartQuery.text(said.getReason()));
    }
}
