package care.quarterback.exchange.fhir;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The resource types of FHIR: which are taken, with which of their fields; which are never looked into. */
final class ResourceTypes {

    /** Bills, machines' notes and picture lists: large, and nothing of them belongs into a case. */
    private static final Set<String> NEVER_READ = Set.of(
            "Claim",
            "ClaimResponse",
            "ExplanationOfBenefit",
            "Provenance",
            "Media",
            "SupplyDelivery",
            "SupplyRequest",
            "ImagingStudy",
            "AuditEvent",
            "Account",
            "Invoice",
            "ChargeItem",
            "PaymentNotice",
            "PaymentReconciliation",
            "MolecularSequence");

    private static final String COMMON =
            "resourceType id meta implicitRules modifierExtension contained identifier status fhirVersion ";

    private static final Map<String, Set<String>> TAKEN = Map.ofEntries(
            taken(
                    "Patient",
                    "active name telecom extension gender birthDate deceasedBoolean deceasedDateTime address contact"
                            + " communication generalPractitioner link animal careProvider"),
            taken(
                    "Condition",
                    "clinicalStatus verificationStatus code subject patient onsetDateTime onsetAge onsetPeriod"
                            + " onsetRange onsetString abatementDateTime abatementPeriod abatementString abatementAge"
                            + " abatementRange severity bodySite stage recordedDate note"
                            + " asserter context assertedDate dateRecorded dateAsserted"),
            taken(
                    "AllergyIntolerance",
                    "clinicalStatus verificationStatus criticality code patient reaction substance"
                            + " onsetDateTime onsetAge onsetRange onsetString note"
                            + " assertedDate recordedDate participant"),
            taken(
                    "MedicationRequest",
                    "intent doNotPerform statusReason medicationCodeableConcept medicationReference medication"
                            + " subject note authoredOn requester reasonCode reasonReference dosageInstruction context reported"),
            taken(
                    "MedicationStatement",
                    "medicationCodeableConcept medicationReference medication subject effectiveDateTime"
                            + " effectivePeriod dateAsserted statusReason note reasonReference reasonCode dosage context taken notTaken wasNotTaken"
                            + " adherence patient"),
            taken("Binary", "contentType data"),
            taken("Medication", "code isBrand isOverTheCounter"),
            taken(
                    "Procedure",
                    "code subject performedDateTime performedPeriod performedString performedAge"
                            + " performedRange statusReason bodySite outcome complication note occurrenceDateTime"
                            + " occurrencePeriod notDone notPerformed context reported"),
            taken(
                    "Observation",
                    "category code subject effectiveDateTime effectivePeriod effectiveInstant valueQuantity"
                            + " valueCodeableConcept valueString valueBoolean valueInteger valueRange valueRatio"
                            + " valueDateTime valueTime valuePeriod valueSampledData dataAbsentReason interpretation"
                            + " component bodySite referenceRange note issued context related comments triggeredBy bodyStructure instantiatesCanonical"),
            taken(
                    "DiagnosticReport",
                    "category code subject note effectiveDateTime effectivePeriod issued performer conclusion"
                            + " conclusionCode codedDiagnosis presentedForm context image supportingInfo"),
            taken(
                    "DocumentReference",
                    "docStatus type category class subject date author description content custodian"
                            + " context indexed created attester modality bodySite"),
            taken(
                    "FamilyMemberHistory",
                    "patient name relationship sex dataAbsentReason note ageAge ageString deceasedBoolean deceasedAge"
                            + " deceasedDate deceasedString deceasedRange condition notDone"),
            taken(
                    "Coverage",
                    "type policyHolder subscriber subscriberId beneficiary relationship period payor class order"
                            + " kind insurer paymentBy grouping sequence"),
            taken("CareTeam", "name subject participant period context"),
            taken("Practitioner", "active name telecom qualification practitionerRole communication role"),
            taken(
                    "PractitionerRole",
                    "active practitioner organization code specialty location telecom contact availability"
                            + " characteristic"),
            taken("Organization", "active type name telecom address"),
            taken("RelatedPerson", "active patient relationship name telecom"),
            taken(
                    "Appointment",
                    "serviceType appointmentType description start end participant subject indication"
                            + " incomingReferral comment minutesDuration"),
            taken("Goal", "lifecycleStatus description subject expressedBy note target startDate achievementStatus"),
            taken("CarePlan", "intent category title description subject period activity context"),
            taken(
                    "Encounter",
                    "class type subject participant period serviceProvider actualPeriod admission reasonCode"
                            + " patient"));

    private static final Set<String> OTHER_R4 = Set.of(
            "ActivityDefinition",
            "AdverseEvent",
            "AppointmentResponse",
            "Basic",
            "BiologicallyDerivedProduct",
            "BodyStructure",
            "Bundle",
            "CapabilityStatement",
            "CatalogEntry",
            "ChargeItemDefinition",
            "ClinicalImpression",
            "CodeSystem",
            "Communication",
            "CommunicationRequest",
            "CompartmentDefinition",
            "Composition",
            "ConceptMap",
            "Consent",
            "Contract",
            "CoverageEligibilityRequest",
            "CoverageEligibilityResponse",
            "DetectedIssue",
            "Device",
            "DeviceDefinition",
            "DeviceMetric",
            "DeviceRequest",
            "DeviceUseStatement",
            "DocumentManifest",
            "EffectEvidenceSynthesis",
            "Endpoint",
            "EnrollmentRequest",
            "EnrollmentResponse",
            "EpisodeOfCare",
            "EventDefinition",
            "Evidence",
            "EvidenceVariable",
            "ExampleScenario",
            "Flag",
            "GraphDefinition",
            "Group",
            "GuidanceResponse",
            "HealthcareService",
            "Immunization",
            "ImmunizationEvaluation",
            "ImmunizationRecommendation",
            "ImplementationGuide",
            "InsurancePlan",
            "Library",
            "Linkage",
            "List",
            "Location",
            "Measure",
            "MeasureReport",
            "MedicationAdministration",
            "MedicationDispense",
            "MedicationKnowledge",
            "MedicinalProduct",
            "MedicinalProductAuthorization",
            "MedicinalProductContraindication",
            "MedicinalProductIndication",
            "MedicinalProductIngredient",
            "MedicinalProductInteraction",
            "MedicinalProductManufactured",
            "MedicinalProductPackaged",
            "MedicinalProductPharmaceutical",
            "MedicinalProductUndesirableEffect",
            "MessageDefinition",
            "MessageHeader",
            "NamingSystem",
            "NutritionOrder",
            "ObservationDefinition",
            "OperationDefinition",
            "OperationOutcome",
            "OrganizationAffiliation",
            "Parameters",
            "Person",
            "PlanDefinition",
            "Questionnaire",
            "QuestionnaireResponse",
            "RequestGroup",
            "ResearchDefinition",
            "ResearchElementDefinition",
            "ResearchStudy",
            "ResearchSubject",
            "RiskAssessment",
            "RiskEvidenceSynthesis",
            "Schedule",
            "SearchParameter",
            "ServiceRequest",
            "Slot",
            "Specimen",
            "SpecimenDefinition",
            "StructureDefinition",
            "StructureMap",
            "Subscription",
            "Substance",
            "SubstanceNucleicAcid",
            "SubstancePolymer",
            "SubstanceProtein",
            "SubstanceReferenceInformation",
            "SubstanceSourceMaterial",
            "SubstanceSpecification",
            "Task",
            "TerminologyCapabilities",
            "TestReport",
            "TestScript",
            "ValueSet",
            "VerificationResult",
            "VisionPrescription");

    private ResourceTypes() {}

    private static Map.Entry<String, Set<String>> taken(String type, String fields) {
        return Map.entry(type, Set.copyOf(List.of((COMMON + fields).split(" "))));
    }

    static boolean neverRead(String type) {
        return NEVER_READ.contains(type);
    }

    static boolean isTaken(String type) {
        return TAKEN.containsKey(type);
    }

    static boolean known(String type) {
        return isTaken(type) || neverRead(type) || OTHER_R4.contains(type);
    }

    /** Whether a top-level field of the type is read; of types that are not taken all are, to tell their version. */
    static boolean reads(String type, String field) {
        Set<String> fields = fields(type);
        return fields == null || fields.contains(field);
    }

    /** The top-level fields that are read of a type; null when it is not taken. */
    static Set<String> fields(String type) {
        return TAKEN.get(type);
    }
}
