package care.quarterback.exchange.fhir;

import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EReference;

/** Which mapping reads which type of resource. */
final class ResourceMapping {

    private static final Map<String, Function<Entry, Mapped>> BY_TYPE = Map.ofEntries(
            Map.entry("Condition", ClinicalMapping::condition),
            Map.entry("AllergyIntolerance", ClinicalMapping::allergy),
            Map.entry("MedicationRequest", MedicationMapping::medication),
            Map.entry("MedicationStatement", MedicationMapping::medication),
            Map.entry("Procedure", ClinicalMapping::procedure),
            Map.entry("Observation", ResultMapping::observation),
            Map.entry("DiagnosticReport", ResultMapping::report),
            Map.entry("DocumentReference", DocumentMapping::document),
            Map.entry("FamilyMemberHistory", FamilyMapping::relative),
            Map.entry("Coverage", PlanMapping::coverage),
            Map.entry("CareTeam", PatientMapping::careTeam),
            Map.entry("RelatedPerson", PatientMapping::relatedPerson),
            Map.entry("Appointment", PlanMapping::appointment),
            Map.entry("Goal", PlanMapping::goal),
            Map.entry("CarePlan", PlanMapping::carePlan),
            Map.entry("Encounter", PlanMapping::encounter));

    /** What the entries of a type become in a case. */
    private static final Map<String, EReference> LISTS = Map.ofEntries(
            Map.entry("Condition", Literals.CARE_CASE__CONDITIONS),
            Map.entry("AllergyIntolerance", Literals.CARE_CASE__ALLERGIES),
            Map.entry("MedicationRequest", Literals.CARE_CASE__MEDICATIONS),
            Map.entry("MedicationStatement", Literals.CARE_CASE__MEDICATIONS),
            Map.entry("Procedure", Literals.CARE_CASE__PROCEDURES),
            Map.entry("Observation", Literals.CARE_CASE__OBSERVATIONS),
            Map.entry("DiagnosticReport", Literals.CARE_CASE__DIAGNOSTIC_REPORTS),
            Map.entry("DocumentReference", Literals.CARE_CASE__DOCUMENTS),
            Map.entry("FamilyMemberHistory", Literals.CARE_CASE__FAMILY_HISTORY),
            Map.entry("Coverage", Literals.CARE_CASE__COVERAGES),
            Map.entry("Goal", Literals.CARE_CASE__GOALS),
            Map.entry("CarePlan", Literals.CARE_CASE__CARE_PLANS),
            Map.entry("Encounter", Literals.CARE_CASE__ENCOUNTERS));

    private ResourceMapping() {}

    /** Maps a resource of a patient; null for a type that stands for itself: patients, clinicians, offices, medicines. */
    static Mapped map(Entry entry) {
        Function<Entry, Mapped> mapping = BY_TYPE.get(entry.type());
        return mapping == null ? null : Absence.stated(entry).orElseGet(() -> mapping.apply(entry));
    }

    /** A resource of which only the name and the patient are known; nothing where no statement could be meant. */
    static Mapped bare(Entry entry) {
        Ref subject = List.of("subject", "patient", "beneficiary").stream()
                .map(entry::reference)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(Ref.NONE);
        EReference list = LISTS.get(entry.type());
        return new Mapped(subject, draft -> {
            if (list != null) {
                add(draft.careCase(), list, entry);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static void add(CareCase careCase, EReference list, Entry entry) {
        var statement = (Statement) CaseFactory.eINSTANCE.create(list.getEReferenceType());
        ((EList<Statement>) careCase.eGet(list)).add(entry.from(statement));
    }
}
