package care.quarterback.exchange.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells by what only another version of FHIR has that a resource is not R4: what it says of itself, types and fields that
 * came or went, and fields that changed their shape. Returns the version's name; empty when nothing speaks against R4.
 */
final class VersionCheck {

    private static final String DSTU2 = "DSTU2 (1.0)";
    private static final String STU3 = "STU3 (3.0)";
    private static final String R5 = "R5 (5.0)";

    private static final Map<String, String> FOREIGN_TYPES = Map.ofEntries(
            Map.entry("MedicationOrder", DSTU2),
            Map.entry("DiagnosticOrder", DSTU2),
            Map.entry("Conformance", DSTU2),
            Map.entry("DeviceUseRequest", DSTU2),
            Map.entry("Order", DSTU2),
            Map.entry("OrderResponse", DSTU2),
            Map.entry("ImagingObjectSelection", DSTU2),
            Map.entry("ProcedureRequest", STU3),
            Map.entry("ReferralRequest", STU3),
            Map.entry("ProcessRequest", STU3),
            Map.entry("ProcessResponse", STU3),
            Map.entry("DataElement", STU3),
            Map.entry("ImagingManifest", STU3),
            Map.entry("BodySite", STU3),
            Map.entry("EligibilityRequest", STU3),
            Map.entry("EligibilityResponse", STU3),
            Map.entry("Sequence", STU3),
            Map.entry("DeviceComponent", STU3),
            Map.entry("ServiceDefinition", STU3),
            Map.entry("ExpansionProfile", STU3),
            Map.entry("ActorDefinition", R5),
            Map.entry("ArtifactAssessment", R5),
            Map.entry("BiologicallyDerivedProductDispense", R5),
            Map.entry("ConditionDefinition", R5),
            Map.entry("DeviceAssociation", R5),
            Map.entry("DeviceDispense", R5),
            Map.entry("DeviceUsage", R5),
            Map.entry("EncounterHistory", R5),
            Map.entry("FormularyItem", R5),
            Map.entry("GenomicStudy", R5),
            Map.entry("ImagingSelection", R5),
            Map.entry("InventoryItem", R5),
            Map.entry("InventoryReport", R5),
            Map.entry("NutritionIntake", R5),
            Map.entry("Permission", R5),
            Map.entry("RequestOrchestration", R5),
            Map.entry("Requirements", R5),
            Map.entry("TestPlan", R5),
            Map.entry("Transport", R5));

    /** Type and field, with the version that alone has it. */
    private static final Map<String, Map<String, String>> FOREIGN_FIELDS = byType(Map.ofEntries(
            Map.entry("Patient.animal", STU3),
            Map.entry("Patient.careProvider", DSTU2),
            Map.entry("Condition.context", STU3),
            Map.entry("Condition.assertedDate", STU3),
            Map.entry("Condition.dateRecorded", DSTU2),
            Map.entry("Condition.dateAsserted", DSTU2),
            Map.entry("Condition.patient", DSTU2),
            Map.entry("AllergyIntolerance.substance", DSTU2),
            Map.entry("AllergyIntolerance.assertedDate", STU3),
            Map.entry("AllergyIntolerance.participant", R5),
            Map.entry("MedicationRequest.context", STU3),
            Map.entry("MedicationRequest.medication", R5),
            Map.entry("MedicationRequest.reported", R5),
            Map.entry("MedicationStatement.taken", STU3),
            Map.entry("MedicationStatement.notTaken", STU3),
            Map.entry("MedicationStatement.wasNotTaken", DSTU2),
            Map.entry("MedicationStatement.medication", R5),
            Map.entry("MedicationStatement.adherence", R5),
            Map.entry("MedicationStatement.patient", DSTU2),
            Map.entry("Medication.isBrand", STU3),
            Map.entry("Medication.isOverTheCounter", STU3),
            Map.entry("Procedure.notDone", STU3),
            Map.entry("Procedure.notPerformed", DSTU2),
            Map.entry("Procedure.context", STU3),
            Map.entry("Procedure.occurrenceDateTime", R5),
            Map.entry("Procedure.occurrencePeriod", R5),
            Map.entry("Procedure.reported", R5),
            Map.entry("Observation.context", STU3),
            Map.entry("Observation.related", STU3),
            Map.entry("Observation.comments", DSTU2),
            Map.entry("Observation.triggeredBy", R5),
            Map.entry("Observation.bodyStructure", R5),
            Map.entry("Observation.instantiatesCanonical", R5),
            Map.entry("DiagnosticReport.context", STU3),
            Map.entry("DiagnosticReport.codedDiagnosis", STU3),
            Map.entry("DiagnosticReport.image", STU3),
            Map.entry("DiagnosticReport.supportingInfo", R5),
            Map.entry("DocumentReference.class", STU3),
            Map.entry("DocumentReference.indexed", STU3),
            Map.entry("DocumentReference.created", STU3),
            Map.entry("DocumentReference.attester", R5),
            Map.entry("DocumentReference.modality", R5),
            Map.entry("FamilyMemberHistory.notDone", STU3),
            Map.entry("Coverage.kind", R5),
            Map.entry("Coverage.insurer", R5),
            Map.entry("Coverage.paymentBy", R5),
            Map.entry("Coverage.grouping", STU3),
            Map.entry("Coverage.sequence", STU3),
            Map.entry("CareTeam.context", STU3),
            Map.entry("Practitioner.practitionerRole", DSTU2),
            Map.entry("Practitioner.role", STU3),
            Map.entry("PractitionerRole.contact", R5),
            Map.entry("PractitionerRole.availability", R5),
            Map.entry("PractitionerRole.characteristic", R5),
            Map.entry("Appointment.indication", STU3),
            Map.entry("Appointment.incomingReferral", STU3),
            Map.entry("Appointment.subject", R5),
            Map.entry("CarePlan.context", STU3),
            Map.entry("Encounter.actualPeriod", R5),
            Map.entry("Encounter.admission", R5),
            Map.entry("Encounter.patient", DSTU2),
            Map.entry("Group.membership", R5),
            Map.entry("AuditEvent.code", R5)));

    private static final Map<String, Map<String, String>> ONCE_A_CODE = byType(Map.of(
            "Condition.clinicalStatus",
            STU3,
            "Condition.verificationStatus",
            STU3,
            "AllergyIntolerance.clinicalStatus",
            STU3,
            "AllergyIntolerance.verificationStatus",
            STU3,
            "Goal.description",
            DSTU2,
            "Goal.status",
            STU3));

    private static final Map<String, Map<String, String>> ONCE_AN_OBJECT = byType(Map.of(
            "Observation.interpretation",
            STU3,
            "QuestionnaireResponse.questionnaire",
            STU3,
            "Practitioner.name",
            DSTU2));

    private static final Map<String, Map<String, String>> NOW_LISTS = byType(Map.of("Encounter.class", R5));

    private VersionCheck() {}

    private static Map<String, Map<String, String>> byType(Map<String, String> byPlace) {
        Map<String, Map<String, String>> byType = new HashMap<>();
        byPlace.forEach((place, version) -> {
            int dot = place.indexOf('.');
            byType.computeIfAbsent(place.substring(0, dot), type -> new HashMap<>())
                    .put(place.substring(dot + 1), version);
        });
        return byType;
    }

    static String ofType(String type) {
        return FOREIGN_TYPES.getOrDefault(type, "");
    }

    static String of(String type, Fields resource, boolean json) {
        String said = said(resource);
        if (!said.isEmpty()) {
            return said;
        }
        Map<String, String> foreign = FOREIGN_FIELDS.getOrDefault(type, Map.of());
        for (int i = 0; i < resource.size(); i++) {
            String version = foreign.getOrDefault(resource.name(i), "");
            if (version.isEmpty()) {
                version = ofShape(type, resource.name(i), resource.value(i), json);
            }
            if (!version.isEmpty()) {
                return version;
            }
        }
        return within(resource, ResourceTypes.isTaken(type) ? 4 : 12);
    }

    private static String ofShape(String type, String name, Object value, boolean json) {
        Map<String, Map<String, String>> shapes = switch (value) {
            case Fields.Text text -> ONCE_A_CODE;
            case Fields fields when json || name.equals("questionnaire") -> ONCE_AN_OBJECT;
            case List<?> list when json -> NOW_LISTS;
            default -> Map.of();
        };
        return shapes.getOrDefault(type, Map.of()).getOrDefault(name, "");
    }

    /** What a resource, or a bundle, says of its own version: meta.profile and fhirVersion. */
    static String said(Fields resource) {
        if (resource.raw("fhirVersion") instanceof Fields.Text version) {
            return numbered(version.value());
        }
        if (!(resource.raw("meta") instanceof Fields meta)) {
            return "";
        }
        for (String profile : meta.texts("profile")) {
            String lower = profile.toLowerCase(Locale.ROOT);
            String version = lower.contains("stu3")
                            || lower.contains("hl7.org/fhir/3.0/structuredefinition/")
                            || lower.endsWith("|3.0.2")
                            || lower.endsWith("|3.0.1")
                    ? STU3
                    : lower.contains("dstu2") || lower.contains("hl7.org/fhir/1.0/structuredefinition/")
                            ? DSTU2
                            : lower.contains("hl7.org/fhir/5.0/structuredefinition/") || lower.endsWith("|5.0.0")
                                    ? R5
                                    : lower.contains("hl7.org/fhir/6.0/structuredefinition/")
                                                    || lower.endsWith("|6.0.0")
                                            ? "R6 (6.0)"
                                            : "";
            if (!version.isEmpty()) {
                return version;
            }
        }
        return "";
    }

    private static String numbered(String version) {
        return switch (version.isEmpty() ? ' ' : version.charAt(0)) {
            case '0', '1' -> DSTU2;
            case '3' -> STU3;
            case '5' -> R5;
            case '6' -> "R6 (6.0)";
            default -> "";
        };
    }

    /** Whether a code system's old address is used, which some writers of R4 still do: a hint, no proof. */
    static boolean hasOldCodeSystem(Object value, int depth) {
        if (depth == 0 || value == null) {
            return false;
        }
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (hasOldCodeSystem(each, depth - 1)) {
                    return true;
                }
            }
            return false;
        }
        if (!(value instanceof Fields fields)) {
            return false;
        }
        if (fields.raw("system") instanceof Fields.Text system
                && (system.value().startsWith("http://hl7.org/fhir/v3/")
                        || system.value().startsWith("http://hl7.org/fhir/v2/"))) {
            return true;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (hasOldCodeSystem(fields.value(i), depth - 1)) {
                return true;
            }
        }
        return false;
    }

    /** R5's data types, and question types that R5 renamed. */
    private static String within(Object value, int depth) {
        if (depth == 0) {
            return "";
        }
        if (value instanceof List<?> list) {
            for (Object each : list) {
                String found = within(each, depth - 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        if (!(value instanceof Fields fields)) {
            return "";
        }
        if (ofRFive(fields)) {
            return R5;
        }
        for (int i = 0; i < fields.size(); i++) {
            String found = within(fields.value(i), depth - 1);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static boolean ofRFive(Fields fields) {
        boolean question = false;
        boolean later = false;
        for (int i = 0; i < fields.size(); i++) {
            switch (fields.name(i)) {
                case "valueCodeableReference", "valueInteger64" -> {
                    return true;
                }
                case "linkId" -> question = true;
                case "population" -> later = true;
                case "type" ->
                    later |= fields.value(i) instanceof Fields.Text type
                            && type.value().equals("coding");
                default -> {
                    // in every version
                }
            }
        }
        return question && later;
    }
}
