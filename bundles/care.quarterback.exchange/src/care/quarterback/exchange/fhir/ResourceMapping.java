package care.quarterback.exchange.fhir;

import java.util.Map;
import java.util.function.Function;

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

    private ResourceMapping() {}

    /** Maps a resource of a patient; null for a type that stands for itself: patients, clinicians, offices, medicines. */
    static Mapped map(Entry entry) {
        Function<Entry, Mapped> mapping = BY_TYPE.get(entry.type());
        return mapping == null ? null : mapping.apply(entry);
    }
}
