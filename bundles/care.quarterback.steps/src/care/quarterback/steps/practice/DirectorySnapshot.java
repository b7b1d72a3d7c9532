package care.quarterback.steps.practice;

import care.quarterback.model.CasePackage.Literals;
import care.quarterback.steps.practice.PracticeRows.ClinicianRow;
import care.quarterback.steps.practice.PracticeRows.ClosedDayRow;
import care.quarterback.steps.practice.PracticeRows.OfficeRow;
import care.quarterback.steps.practice.PracticeRows.PlanRow;
import care.quarterback.steps.practice.PracticeRows.ProgrammeRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;

/**
 * An entry of the directory as it stands at a moment, in the words of a case. Immutable.
 *
 * @param entry the id in the directory
 * @param type what it becomes in a case
 * @param values the fields of that; null for what is not known
 * @param telephone an office's; empty when it has none
 * @param closedDays an office's
 * @param office a clinician's
 */
public record DirectorySnapshot(
        String entry,
        EClass type,
        Map<EAttribute, Object> values,
        String telephone,
        List<ClosedDayRow> closedDays,
        Optional<DirectorySnapshot> office) {

    public DirectorySnapshot {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values)); // holds null for what is not known
        closedDays = List.copyOf(closedDays);
    }

    /** Of an office, clinician, plan or remote programme; empty when the directory has none with this id. */
    public static Optional<DirectorySnapshot> of(PracticeRows practice, String id) {
        return Stream.of(
                        practice.offices().stream()
                                .filter(one -> one.id().equals(id))
                                .map(DirectorySnapshot::office),
                        practice.clinicians().stream()
                                .filter(one -> one.id().equals(id))
                                .map(one -> clinician(practice, one)),
                        practice.plans().stream()
                                .filter(one -> one.id().equals(id))
                                .map(DirectorySnapshot::plan),
                        practice.programmes().stream()
                                .filter(one -> one.id().equals(id))
                                .map(DirectorySnapshot::programme))
                .flatMap(each -> each)
                .findFirst();
    }

    private static DirectorySnapshot office(OfficeRow one) {
        Map<EAttribute, Object> values = new LinkedHashMap<>();
        values.put(Literals.OFFICE__NAME, text(one.name()));
        values.put(Literals.OFFICE__INSTITUTION, text(one.institution()));
        values.put(Literals.OFFICE__FAX, text(one.fax()));
        values.put(Literals.OFFICE__PORTAL, text(one.portal()));
        values.put(Literals.OFFICE__ADDRESS, text(one.address()));
        values.put(Literals.OFFICE__TIME_ZONE, text(one.timeZone()));
        values.put(Literals.OFFICE__HOURS, text(one.hours()));
        return new DirectorySnapshot(
                one.id(), Literals.OFFICE, values, one.telephone(), one.closedDays(), Optional.empty());
    }

    private static DirectorySnapshot clinician(PracticeRows practice, ClinicianRow one) {
        Map<EAttribute, Object> values = new LinkedHashMap<>();
        values.put(Literals.CLINICIAN__NAME, text(one.name()));
        values.put(Literals.CLINICIAN__SPECIALTY, text(one.specialty()));
        values.put(Literals.CLINICIAN__NPI, text(one.npi()));
        values.put(Literals.CLINICIAN__GERIATRIC_TRAINING, one.geriatricTraining());
        values.put(Literals.CLINICIAN__ACCEPTS_MEDICARE, one.acceptsMedicare());
        Optional<DirectorySnapshot> office = one.office().isEmpty() ? Optional.empty() : of(practice, one.office());
        return new DirectorySnapshot(one.id(), Literals.CLINICIAN, values, "", List.of(), office);
    }

    private static DirectorySnapshot plan(PlanRow one) {
        Map<EAttribute, Object> values = new LinkedHashMap<>();
        values.put(Literals.COVERAGE__PLAN_NAME, text(one.name()));
        values.put(Literals.COVERAGE__KIND, one.kind());
        values.put(Literals.COVERAGE__TELEPHONE, text(one.telephone()));
        return new DirectorySnapshot(one.id(), Literals.COVERAGE, values, "", List.of(), Optional.empty());
    }

    private static DirectorySnapshot programme(ProgrammeRow one) {
        Map<EAttribute, Object> values = new LinkedHashMap<>();
        values.put(Literals.CANDIDATE__NAME, text(one.name()));
        values.put(Literals.CANDIDATE__FEE, one.fee());
        values.put(Literals.CANDIDATE__TURNAROUND_FROM_DAYS, one.turnaroundFromDays());
        values.put(Literals.CANDIDATE__TURNAROUND_TO_DAYS, one.turnaroundToDays());
        values.put(Literals.CANDIDATE__EXCLUDED_STATES, text(one.excludedStates()));
        values.put(Literals.CANDIDATE__EXCLUDES_INPATIENTS, one.excludesInpatients());
        return new DirectorySnapshot(one.id(), Literals.CANDIDATE, values, "", List.of(), Optional.empty());
    }

    private static String text(String text) {
        return text.isBlank() ? null : text;
    }
}
