package care.quarterback.steps.practice;

import care.quarterback.model.CasePackage.Literals;
import care.quarterback.steps.practice.PracticeRows.ClinicianRow;
import care.quarterback.steps.practice.PracticeRows.ClosedDayRow;
import care.quarterback.steps.practice.PracticeRows.OfficeRow;
import care.quarterback.steps.practice.PracticeRows.OpenDayRow;
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
 * @param openDays an office's
 * @param office a clinician's
 */
public record DirectorySnapshot(
        String entry,
        EClass type,
        Map<EAttribute, Object> values,
        String telephone,
        List<ClosedDayRow> closedDays,
        List<OpenDayRow> openDays,
        Optional<DirectorySnapshot> office) {

    public DirectorySnapshot {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values)); // holds null for what is not known
        closedDays = List.copyOf(closedDays);
        openDays = List.copyOf(openDays);
    }

    /** Of an office, clinician, plan or remote programme; empty when the directory has none with this id. */
    public static Optional<DirectorySnapshot> of(PracticeRows practice, String id) {
        return Stream.of(
                        practice.offices().stream()
                                .filter(office -> office.id().equals(id))
                                .map(DirectorySnapshot::office),
                        practice.clinicians().stream()
                                .filter(clinician -> clinician.id().equals(id))
                                .map(clinician -> clinician(practice, clinician)),
                        practice.plans().stream()
                                .filter(plan -> plan.id().equals(id))
                                .map(DirectorySnapshot::plan),
                        practice.programmes().stream()
                                .filter(programme -> programme.id().equals(id))
                                .map(DirectorySnapshot::programme))
                .flatMap(each -> each)
                .findFirst();
    }

    private static DirectorySnapshot office(OfficeRow office) {
        Map<EAttribute, Object> values = new LinkedHashMap<>();
        values.put(Literals.OFFICE__NAME, text(office.name()));
        values.put(Literals.OFFICE__INSTITUTION, text(office.institution()));
        values.put(Literals.OFFICE__FAX, text(office.fax()));
        values.put(Literals.OFFICE__PORTAL, text(office.portal()));
        values.put(Literals.OFFICE__ADDRESS, text(office.address()));
        values.put(Literals.OFFICE__TIME_ZONE, text(office.timeZone()));
        values.put(Literals.OFFICE__HOURS, text(office.hours()));
        return new DirectorySnapshot(
                office.id(),
                Literals.OFFICE,
                values,
                office.telephone(),
                office.closedDays(),
                office.openDays(),
                Optional.empty());
    }

    private static DirectorySnapshot clinician(PracticeRows practice, ClinicianRow clinician) {
        Map<EAttribute, Object> values = new LinkedHashMap<>();
        values.put(Literals.CLINICIAN__NAME, text(clinician.name()));
        values.put(Literals.CLINICIAN__SPECIALTY, text(clinician.specialty()));
        values.put(Literals.CLINICIAN__NPI, text(clinician.npi()));
        values.put(Literals.CLINICIAN__GERIATRIC_TRAINING, clinician.geriatricTraining());
        values.put(Literals.CLINICIAN__ACCEPTS_MEDICARE, clinician.acceptsMedicare());
        Optional<DirectorySnapshot> office =
                clinician.office().isEmpty() ? Optional.empty() : of(practice, clinician.office());
        return new DirectorySnapshot(clinician.id(), Literals.CLINICIAN, values, "", List.of(), List.of(), office);
    }

    private static DirectorySnapshot plan(PlanRow plan) {
        Map<EAttribute, Object> values = new LinkedHashMap<>();
        values.put(Literals.COVERAGE__PLAN_NAME, text(plan.name()));
        values.put(Literals.COVERAGE__KIND, plan.kind());
        values.put(Literals.COVERAGE__TELEPHONE, text(plan.telephone()));
        return new DirectorySnapshot(plan.id(), Literals.COVERAGE, values, "", List.of(), List.of(), Optional.empty());
    }

    private static DirectorySnapshot programme(ProgrammeRow programme) {
        Map<EAttribute, Object> values = new LinkedHashMap<>();
        values.put(Literals.CANDIDATE__NAME, text(programme.name()));
        values.put(Literals.CANDIDATE__FEE, programme.fee());
        values.put(Literals.CANDIDATE__TURNAROUND_FROM_DAYS, programme.turnaroundFromDays());
        values.put(Literals.CANDIDATE__TURNAROUND_TO_DAYS, programme.turnaroundToDays());
        values.put(Literals.CANDIDATE__EXCLUDED_STATES, text(programme.excludedStates()));
        values.put(Literals.CANDIDATE__EXCLUDES_INPATIENTS, programme.excludesInpatients());
        return new DirectorySnapshot(
                programme.id(), Literals.CANDIDATE, values, "", List.of(), List.of(), Optional.empty());
    }

    private static String text(String text) {
        return text.isBlank() ? null : text;
    }
}
