package care.quarterback.core.casefile;

import care.quarterback.core.casefile.OverviewRows.DiagnosisLine;
import care.quarterback.core.casefile.OverviewRows.DocumentRow;
import care.quarterback.core.casefile.OverviewRows.JournalRow;
import care.quarterback.core.casefile.OverviewRows.OpinionLine;
import care.quarterback.core.casefile.OverviewRows.PatientRow;
import care.quarterback.core.casefile.OverviewRows.PersonRow;
import care.quarterback.core.casefile.OverviewRows.ProblemRow;
import care.quarterback.core.casefile.OverviewRows.TextRow;
import care.quarterback.core.casefile.OverviewRows.WaitRow;
import care.quarterback.core.opinion.OpinionVersions;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Coding;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.JournalEntry;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Patient;
import care.quarterback.model.Telecom;
import care.quarterback.model.TelecomKind;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Reads the overview of a case. Run on the session's thread; the rows may go anywhere. */
public final class OverviewQuery implements Function<CareCase, OverviewRows> {

    private final Sentences sentences;
    private final LocalDate today;

    /** @param today what the patient's age is reckoned by */
    public OverviewQuery(Sentences sentences, LocalDate today) {
        this.sentences = sentences;
        this.today = today;
    }

    @Override
    public OverviewRows apply(CareCase careCase) {
        return new OverviewRows(
                new CaseId(careCase.getId()),
                patient(careCase.getPatient()),
                text(careCase.getQuestion()),
                careCase.getRequest() == null ? "" : text(careCase.getRequest().getPurposeStatement()),
                sentences.word(careCase.getStatus()),
                text(careCase.getOwner()),
                Optional.ofNullable(careCase.getOpenedOn()),
                safeToWait(careCase),
                new StepStates(sentences).of(careCase),
                problems(careCase),
                medications(careCase),
                allergies(careCase),
                opinions(careCase),
                documents(careCase),
                journal(careCase),
                people(careCase),
                NextDates.of(careCase));
    }

    private PatientRow patient(Patient patient) {
        if (patient == null) {
            return new PatientRow("", Optional.empty(), Optional.empty(), "", false);
        }
        LocalDate until = patient.getDeceasedOn() == null ? today : patient.getDeceasedOn();
        Optional<LocalDate> birth = Optional.ofNullable(patient.getBirthDate());
        return new PatientRow(
                CaseProjector.patientName(patient),
                birth,
                birth.map(date -> Period.between(date, until).getYears()),
                sentences.word(patient.getSex()),
                patient.isDeceased());
    }

    private static Optional<WaitRow> safeToWait(CareCase careCase) {
        return Optional.ofNullable(careCase.getTreatmentClock())
                .filter(each -> each.getSafeToWaitUntil() != null)
                .map(each -> new WaitRow(each.getSafeToWaitUntil(), text(each.getSaidBy()), text(each.getWords())));
    }

    private static List<ProblemRow> problems(CareCase careCase) {
        return careCase.getConditions().stream()
                .filter(InUse::is)
                .map(each -> {
                    Optional<Coding> code = each.getCodings().stream().findFirst();
                    return new ProblemRow(
                            new ObjectId(each.getId()),
                            code.map(coding -> text(coding.getSystem())).orElse(""),
                            code.map(coding -> text(coding.getCode())).orElse(""),
                            text(each.getText()),
                            text(each.getClinicalStatus()),
                            each.isMain(),
                            each.isRefuted());
                })
                .toList();
    }

    private static List<TextRow> medications(CareCase careCase) {
        return careCase.getMedications().stream()
                .filter(InUse::is)
                .map(each -> new TextRow(
                        new ObjectId(each.getId()),
                        text(each.getText()),
                        text(each.getDosage()),
                        text(each.getStatus())))
                .toList();
    }

    private static List<TextRow> allergies(CareCase careCase) {
        return careCase.getAllergies().stream()
                .filter(InUse::is)
                .map(each -> new TextRow(
                        new ObjectId(each.getId()),
                        text(each.getText()),
                        text(each.getReaction()),
                        text(each.getClinicalStatus())))
                .toList();
    }

    private static List<OpinionLine> opinions(CareCase careCase) {
        return careCase.getOpinions().stream()
                .filter(InUse::is)
                .sorted(Comparator.comparingInt(Opinion::getNumber))
                .map(OverviewQuery::opinion)
                .toList();
    }

    private static OpinionLine opinion(Opinion opinion) {
        Optional<OpinionVersion> newest = OpinionVersions.newest(opinion);
        Optional<DiagnosisLine> diagnosis = newest.stream()
                .flatMap(version -> version.getDiagnoses().stream())
                .filter(InUse::is)
                .min(Comparator.comparing(Diagnosis::getRank))
                .map(each -> new DiagnosisLine(
                        new ObjectId(each.getId()),
                        each.getCodings().stream()
                                .findFirst()
                                .map(coding -> text(coding.getCode()))
                                .orElse(""),
                        text(each.getText()),
                        each.getCertainty().name()));
        return new OpinionLine(
                new ObjectId(opinion.getId()),
                opinion.getNumber(),
                text(opinion.getClinicianName()),
                text(opinion.getSpecialty()),
                newest.map(OpinionVersion::getDate),
                diagnosis,
                newest.map(OpinionVersion::isFinal).orElse(false));
    }

    private static List<DocumentRow> documents(CareCase careCase) {
        return careCase.getDocuments().stream()
                .filter(InUse::is)
                .map(each -> new DocumentRow(
                        new ObjectId(each.getId()),
                        text(each.getTitle()),
                        Optional.ofNullable(each.getServiceDate()),
                        text(each.getAuthor()),
                        text(each.getSha256())))
                .toList();
    }

    private static List<JournalRow> journal(CareCase careCase) {
        return careCase.getJournal().stream()
                .filter(InUse::is)
                .filter(each -> each.getOn() != null)
                .sorted(Comparator.comparing(JournalEntry::getOn).reversed())
                .map(each -> new JournalRow(
                        new ObjectId(each.getId()), each.getOn(), text(each.getText()), text(each.getRecordedBy())))
                .toList();
    }

    private static List<PersonRow> people(CareCase careCase) {
        List<PersonRow> rows = new ArrayList<>();
        careCase.getCareTeam().stream()
                .filter(InUse::is)
                .sorted(Comparator.comparing(CareTeamMember::isQuarterback).reversed())
                .forEach(each -> rows.add(new PersonRow(
                        new ObjectId(each.getId()),
                        text(each.getName()),
                        text(each.getResponsibleFor()),
                        "",
                        each.isQuarterback())));
        careCase.getContacts().stream()
                .filter(InUse::is)
                .forEach(each -> rows.add(new PersonRow(
                        new ObjectId(each.getId()),
                        text(each.getName()),
                        text(each.getRelationship()),
                        telephone(each.getTelecoms()),
                        false)));
        return rows;
    }

    private static String telephone(List<Telecom> telecoms) {
        return telecoms.stream()
                .filter(each -> each.getKind() == TelecomKind.PHONE)
                .sorted(Comparator.comparing(Telecom::isPreferred).reversed())
                .map(each -> text(each.getValue()))
                .findFirst()
                .orElse("");
    }

    private static String text(String value) {
        return Objects.toString(value, "");
    }
}
