package care.quarterback.steps.casefile;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.CareCase;
import care.quarterback.model.Coding;
import care.quarterback.model.Condition;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Patient;
import care.quarterback.model.Sex;
import care.quarterback.steps.casefile.CaseSheet.DiagnosisRow;
import care.quarterback.steps.casefile.CaseSheet.PatientRow;
import care.quarterback.steps.casefile.CaseSheet.ProblemRow;
import care.quarterback.steps.casefile.CaseSheet.SheetDocument;
import care.quarterback.steps.casefile.CaseSheet.SheetOpinion;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a case onto one sheet. Called on the session's thread. */
public final class CaseSheetQuery {

    public CaseSheet rows(CareCase careCase) {
        return new CaseSheet(
                text(careCase.getNumber()),
                patient(careCase.getPatient()),
                text(careCase.getQuestion()),
                careCase.getRequest() == null
                        ? List.of()
                        : List.copyOf(careCase.getRequest().getPurposes()),
                careCase.getStatus(),
                Optional.ofNullable(careCase.getOpenedOn()),
                CaseFacts.standing(careCase.getConditions())
                        .filter(each -> !each.isRefuted())
                        .map(CaseSheetQuery::problem)
                        .toList(),
                CaseFacts.standing(careCase.getMedications())
                        .map(each -> CaseFacts.words(each.getText(), each.getCodings()))
                        .toList(),
                CaseFacts.standing(careCase.getAllergies())
                        .filter(each -> !each.isRefuted())
                        .map(each -> CaseFacts.words(each.getText(), each.getCodings()))
                        .toList(),
                CaseFacts.standing(careCase.getOpinions())
                        .sorted(Comparator.comparingInt(Opinion::getNumber))
                        .map(CaseSheetQuery::opinion)
                        .toList(),
                CaseFacts.standing(careCase.getDocuments())
                        .map(each -> new SheetDocument(
                                text(each.getTitle()),
                                Optional.ofNullable(each.getServiceDate()),
                                text(each.getSha256())))
                        .toList());
    }

    private static PatientRow patient(Patient patient) {
        if (patient == null) {
            return new PatientRow("", Optional.empty(), Sex.UNKNOWN);
        }
        String name = Stream.of(patient.getFamilyName(), patient.getGivenName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return new PatientRow(name, Optional.ofNullable(patient.getBirthDate()), patient.getSex());
    }

    private static ProblemRow problem(Condition condition) {
        Optional<Coding> coding = condition.getCodings().stream()
                .filter(each -> each.getCode() != null)
                .findFirst();
        return new ProblemRow(
                coding.map(each -> text(each.getSystem())).orElse(""),
                coding.map(Coding::getCode).orElse(""),
                CaseFacts.words(condition.getText(), condition.getCodings()),
                text(condition.getClinicalStatus()));
    }

    private static SheetOpinion opinion(Opinion opinion) {
        Optional<OpinionVersion> newest =
                CaseFacts.standing(opinion.getVersions()).reduce((before, after) -> after);
        return new SheetOpinion(
                opinion.getNumber(),
                text(opinion.getClinicianName()),
                newest.map(OpinionVersion::getDate),
                newest.flatMap(version -> CaseFacts.standing(version.getDiagnoses())
                        .filter(each -> each.getRank() == DiagnosisRank.PRIMARY)
                        .findFirst()
                        .map(CaseSheetQuery::diagnosis)));
    }

    private static DiagnosisRow diagnosis(Diagnosis diagnosis) {
        String code = diagnosis.getCodings().stream()
                .filter(each -> each.getCode() != null && each.isConfirmed())
                .map(Coding::getCode)
                .findFirst()
                .orElse("");
        return new DiagnosisRow(
                code, CaseFacts.words(diagnosis.getText(), diagnosis.getCodings()), diagnosis.getCertainty());
    }

    private static String text(String value) {
        return Objects.toString(value, "");
    }
}
