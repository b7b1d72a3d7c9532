package care.quarterback.steps.casefile;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryState;
import care.quarterback.core.entry.ShortNames;
import care.quarterback.core.person.PatientName;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Coding;
import care.quarterback.model.Condition;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Patient;
import care.quarterback.model.Sex;
import care.quarterback.model.Statement;
import care.quarterback.steps.casefile.CaseSheet.AllergyRow;
import care.quarterback.steps.casefile.CaseSheet.DiagnosisRow;
import care.quarterback.steps.casefile.CaseSheet.Listed;
import care.quarterback.steps.casefile.CaseSheet.MedicationRow;
import care.quarterback.steps.casefile.CaseSheet.NoneKnownRow;
import care.quarterback.steps.casefile.CaseSheet.PatientRow;
import care.quarterback.steps.casefile.CaseSheet.ProblemRow;
import care.quarterback.steps.casefile.CaseSheet.RuledOutRow;
import care.quarterback.steps.casefile.CaseSheet.SheetDocument;
import care.quarterback.steps.casefile.CaseSheet.SheetOpinion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a case onto one sheet. Immutable; called on the session's thread. */
public final class CaseSheetQuery {

    private final EntryState states;
    private final ShortNames names;
    private final LocalDate today;

    /** @param today the day on which it is asked what holds */
    public CaseSheetQuery(Sentences sentences, LocalDate today) {
        this.states = new EntryState(sentences);
        this.names = new ShortNames(sentences);
        this.today = today;
    }

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
                        .filter(each -> !EntryState.ruledOut(each))
                        .map(this::problem)
                        .toList(),
                CaseFacts.standing(careCase.getMedications())
                        .map(each -> new MedicationRow(
                                listed(
                                        each,
                                        CaseFacts.words(each.getText(), each.getCodings()),
                                        EntryState.current(each, today)),
                                text(each.getStatus())))
                        .toList(),
                CaseFacts.standing(careCase.getAllergies())
                        .filter(each -> !EntryState.ruledOut(each))
                        .map(each -> new AllergyRow(
                                listed(
                                        each,
                                        CaseFacts.words(each.getText(), each.getCodings()),
                                        EntryState.current(each)),
                                text(each.getClinicalStatus()),
                                text(each.getVerificationStatus())))
                        .toList(),
                noneKnown(careCase),
                ruledOut(careCase),
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

    private List<NoneKnownRow> noneKnown(CareCase careCase) {
        return CaseFacts.standing(careCase.getNoneKnown())
                .map(each -> new NoneKnownRow(
                        each.getAbout(),
                        names.of(each),
                        Optional.ofNullable(each.getRecordedOn()),
                        switch (each.getAbout()) {
                            case ALLERGIES ->
                                CaseFacts.standing(careCase.getAllergies()).anyMatch(EntryState::current);
                            case MEDICATIONS ->
                                CaseFacts.standing(careCase.getMedications())
                                        .anyMatch(medicine -> EntryState.current(medicine, today));
                            case PROBLEMS ->
                                CaseFacts.standing(careCase.getConditions()).anyMatch(EntryState::current);
                            case PROCEDURES ->
                                CaseFacts.standing(careCase.getProcedures())
                                        .findAny()
                                        .isPresent();
                        }))
                .toList();
    }

    private static PatientRow patient(Patient patient) {
        if (patient == null) {
            return new PatientRow("", Optional.empty(), Sex.UNKNOWN);
        }
        return new PatientRow(
                PatientName.listed(patient), Optional.ofNullable(patient.getBirthDate()), patient.getSex());
    }

    private static List<RuledOutRow> ruledOut(CareCase careCase) {
        Stream<String> problems = CaseFacts.standing(careCase.getConditions())
                .filter(EntryState::ruledOut)
                .map(each -> CaseFacts.words(each.getText(), each.getCodings()));
        Stream<String> allergies = CaseFacts.standing(careCase.getAllergies())
                .filter(EntryState::ruledOut)
                .map(each -> CaseFacts.words(each.getText(), each.getCodings()));
        return Stream.concat(problems, allergies).map(RuledOutRow::new).toList();
    }

    private Listed listed(Statement entry, String text, boolean current) {
        return new Listed(text, states.of(entry), names.details(entry), current);
    }

    private ProblemRow problem(Condition condition) {
        Optional<Coding> coding = condition.getCodings().stream()
                .filter(each -> each.getCode() != null)
                .findFirst();
        return new ProblemRow(
                coding.map(each -> text(each.getSystem())).orElse(""),
                coding.map(Coding::getCode).orElse(""),
                listed(
                        condition,
                        CaseFacts.words(condition.getText(), condition.getCodings()),
                        EntryState.current(condition)),
                text(condition.getClinicalStatus()),
                text(condition.getVerificationStatus()));
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
