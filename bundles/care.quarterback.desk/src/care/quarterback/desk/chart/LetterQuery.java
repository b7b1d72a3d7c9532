package care.quarterback.desk.chart;

import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.opinion.DiagnosisEntry.DiagnosisAttributes;
import care.quarterback.consensus.opinion.RecommendationEntry;
import care.quarterback.consensus.opinion.WriteFindings.FindingKind;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.LetterRows.Days;
import care.quarterback.desk.chart.LetterRows.DiagnosisLine;
import care.quarterback.desk.chart.LetterRows.Doctor;
import care.quarterback.desk.chart.LetterRows.Giver;
import care.quarterback.desk.chart.LetterRows.Letter;
import care.quarterback.desk.chart.LetterRows.Lock;
import care.quarterback.desk.chart.LetterRows.OptionName;
import care.quarterback.desk.chart.LetterRows.Plain;
import care.quarterback.desk.chart.LetterRows.RecommendationLine;
import care.quarterback.desk.chart.LetterRows.TakenOut;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.CareCase;
import care.quarterback.model.Clinician;
import care.quarterback.model.Coding;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.Finding;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.PlainWording;
import care.quarterback.model.Recommendation;
import care.quarterback.model.Stance;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.Voiding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the opinions of a case whole, every version of them. Immutable; called on the session's thread. */
public final class LetterQuery {

    private final LetterIndependence independence;
    private final ZoneId zone;

    /** @param zone in which the day of a mark is told */
    public LetterQuery(Sentences sentences, ZoneId zone) {
        this.independence = new LetterIndependence(sentences);
        this.zone = zone;
    }

    public LetterRows rows(CareCase careCase) {
        List<Letter> letters = CaseFacts.standing(careCase.getOpinions())
                .filter(opinion -> opinion.getVersions().stream().anyMatch(each -> !each.isVoided()))
                .sorted(Comparator.comparingInt(Opinion::getNumber))
                .map(opinion -> letter(careCase, opinion))
                .toList();
        List<OptionName> options = CaseFacts.standing(careCase.getOptions())
                .map(LetterQuery::option)
                .toList();
        List<Doctor> doctors = careCase.getClinicians().stream()
                .filter(each -> !ChartQuery.text(each.getName()).isBlank())
                .map(LetterQuery::doctor)
                .toList();
        return new LetterRows(letters, options, doctors);
    }

    private static Doctor doctor(Clinician clinician) {
        return new Doctor(
                ChartQuery.id(clinician.getId()),
                clinician.getName().strip(),
                ChartQuery.text(clinician.getSpecialty()),
                clinician.getOffice() == null
                        ? ""
                        : ChartQuery.text(clinician.getOffice().getName()));
    }

    private Letter letter(CareCase careCase, Opinion opinion) {
        var giver = new Giver(
                ChartQuery.text(opinion.getClinicianName()),
                ChartQuery.text(opinion.getSpecialty()),
                ChartQuery.text(opinion.getPractice()),
                opinion.getMode(),
                ChartQuery.text(opinion.getSawOpinions()));
        List<Version> versions = new ArrayList<>();
        for (OpinionVersion version : opinion.getVersions()) {
            versions.add(version(version, versions.size() + 1));
        }
        return new Letter(
                ChartQuery.id(opinion.getId()),
                opinion.getNumber(),
                giver,
                independence.of(careCase, opinion),
                versions);
    }

    private Version version(OpinionVersion version, int number) {
        return new Version(
                ChartQuery.id(version.getId()),
                number,
                new Days(
                        Optional.ofNullable(version.getDate()),
                        Optional.ofNullable(version.getReceivedOn()),
                        Optional.ofNullable(version.getResultsDueOn()),
                        Optional.ofNullable(version.getSafeToWaitUntil())),
                Optional.ofNullable(version.getVoided()).map(this::takenOut),
                version.isFinal()
                        ? Optional.of(new Lock(ChartQuery.text(version.getFinalBy()), day(version.getFinalAt())))
                        : Optional.empty(),
                version.isNoDiagnosis(),
                CaseFacts.standing(version.getDiagnoses())
                        .sorted(Comparator.comparing(Diagnosis::getRank))
                        .map(LetterQuery::diagnosis)
                        .toList(),
                Map.of(
                        FindingKind.RELIED_ON, lines(version.getFindingsReliedOn()),
                        FindingKind.TEST_SEEN, lines(version.getTestsSeen()),
                        FindingKind.TEST_NOT_SEEN, lines(version.getTestsNotSeen())),
                recommendations(version),
                version.getNeed(),
                ChartQuery.text(version.getNeedReason()),
                ChartQuery.text(version.getNote()));
    }

    private TakenOut takenOut(Voiding voiding) {
        return new TakenOut(
                ChartQuery.text(voiding.getBy()), day(voiding.getAt()), ChartQuery.text(voiding.getReason()));
    }

    private Optional<LocalDate> day(Instant instant) {
        return Optional.ofNullable(instant).map(at -> LocalDate.ofInstant(at, zone));
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(each -> ChartQuery.text(each.getText())).toList();
    }

    private static DiagnosisLine diagnosis(Diagnosis diagnosis) {
        Optional<Coding> code = OpinionRows.icd10cm(diagnosis.getCodings());
        return new DiagnosisLine(
                ChartQuery.id(diagnosis.getId()),
                new DiagnosisEntry(
                        diagnosis.getRank(),
                        ChartQuery.text(diagnosis.getText()),
                        code.map(each -> new CodeEntry(
                                CodeEntry.ICD10CM,
                                each.getCode(),
                                ChartQuery.text(each.getDisplay()),
                                each.isConfirmed())),
                        diagnosis.getCertainty(),
                        new DiagnosisAttributes(
                                diagnosis.getSide(),
                                ChartQuery.text(diagnosis.getSite()),
                                ChartQuery.text(diagnosis.getStage()),
                                ChartQuery.text(diagnosis.getGrade()),
                                ChartQuery.text(diagnosis.getAcuity()),
                                ChartQuery.text(diagnosis.getCause()))),
                plain(diagnosis.getPlainWording()));
    }

    /** What is recommended first, then what is accepted, then what is advised against; each in its order. */
    private static List<RecommendationLine> recommendations(OpinionVersion version) {
        List<Recommendation> said = CaseFacts.standing(version.getRecommendations())
                .filter(each -> each.getOption() != null)
                .sorted(Comparator.comparing(Recommendation::getStance).thenComparingInt(Recommendation::getOrder))
                .toList();
        List<RecommendationLine> lines = new ArrayList<>();
        for (Recommendation each : said) {
            int place = each.getStance() == Stance.RECOMMENDED ? lines.size() + 1 : 0;
            lines.add(new RecommendationLine(
                    ChartQuery.id(each.getId()),
                    option(each.getOption()),
                    said(each),
                    place,
                    plain(each.getPlainWording())));
        }
        return lines;
    }

    private static RecommendationEntry.Said said(Recommendation said) {
        return new RecommendationEntry.Said(
                said.getStance(),
                said.getOrder(),
                said.getNeed(),
                ChartQuery.text(said.getReason()),
                ChartQuery.text(said.getPurpose()),
                ChartQuery.text(said.getRisks()),
                ChartQuery.text(said.getBenefits()));
    }

    private static OptionName option(TreatmentOption option) {
        return new OptionName(
                ChartQuery.id(option.getId()), ChartQuery.text(option.getLetter()), ChartQuery.text(option.getName()));
    }

    private static Optional<Plain> plain(PlainWording wording) {
        return Optional.ofNullable(wording)
                .map(each -> new Plain(
                        ChartQuery.text(each.getText()), ChartQuery.text(each.getAuthor()), each.getDoctorAgreed()));
    }
}
