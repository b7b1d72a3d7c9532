package care.quarterback.exchange.fhir.out;

import care.quarterback.model.AllergyIntolerance;
import care.quarterback.model.CareCase;
import care.quarterback.model.Condition;
import care.quarterback.model.DiagnosticReport;
import care.quarterback.model.Encounter;
import care.quarterback.model.Medication;
import care.quarterback.model.NoneKnown;
import care.quarterback.model.Observation;
import care.quarterback.model.PastProcedure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the record says of the patient's health. */
final class Health {

    static final String PROBLEMS = "problems";
    static final String MEDICATIONS = "medications";
    static final String ALLERGIES = "allergies";
    static final String PROCEDURES = "procedures";
    static final String RESULTS = "results";
    static final String VISITS = "visits";

    private static final Set<String> ENDED = Set.of("inactive", "remission", "resolved");
    private static final Set<String> PROBLEM_STATES =
            Set.of("active", "recurrence", "relapse", "inactive", "remission", "resolved");
    private static final Set<String> PROBLEM_CERTAINTIES =
            Set.of("unconfirmed", "provisional", "differential", "confirmed", "refuted");
    private static final Set<String> ALLERGY_STATES = Set.of("active", "inactive", "resolved");
    private static final Set<String> ALLERGY_CERTAINTIES = Set.of("unconfirmed", "confirmed", "refuted");
    private static final Set<String> CRITICALITIES = Set.of("low", "high", "unable-to-assess");
    private static final Set<String> TAKEN =
            Set.of("active", "completed", "intended", "stopped", "on-hold", "unknown", "not-taken", "entered-in-error");
    private static final Set<String> DONE =
            Set.of("preparation", "in-progress", "not-done", "on-hold", "stopped", "completed", "unknown");
    private static final Set<String> OBSERVED =
            Set.of("registered", "preliminary", "final", "amended", "corrected", "cancelled", "unknown");
    private static final Set<String> REPORTED = Set.of(
            "registered",
            "partial",
            "preliminary",
            "final",
            "amended",
            "corrected",
            "appended",
            "cancelled",
            "unknown");
    private static final String IPS = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
    private static final Pattern MEASURED = Pattern.compile("(<=|>=|<|>)?\\s*(-?\\d{1,15}(\\.\\d{1,15})?)");

    private final Entries entries;
    private final Tree patient;

    Health(Entries entries, CareCase careCase) {
        this.entries = entries;
        this.patient = entries.to(careCase.getPatient());
    }

    void add(CareCase careCase) {
        Stated.of(careCase.getConditions()).forEach(this::condition);
        Stated.of(careCase.getAllergies()).forEach(this::allergy);
        Stated.of(careCase.getMedications()).forEach(this::medication);
        Stated.of(careCase.getProcedures()).forEach(this::procedure);
        Stated.of(careCase.getObservations()).forEach(this::observation);
        Stated.of(careCase.getDiagnosticReports()).forEach(this::report);
        Stated.of(careCase.getEncounters()).forEach(this::encounter);
        Stated.of(careCase.getNoneKnown()).forEach(this::none);
    }

    private void condition(Condition condition) {
        Tree made = entries.begin("Condition", condition, PROBLEMS);
        String state = Concepts.status(condition.getClinicalStatus(), PROBLEM_STATES, null);
        made.put("clinicalStatus", status("condition-clinical", state));
        made.put(
                "verificationStatus",
                status(
                        "condition-ver-status",
                        condition.isRefuted()
                                ? "refuted"
                                : Concepts.status(condition.getVerificationStatus(), PROBLEM_CERTAINTIES, null)));
        made.add("category", Concepts.hl7("condition-category", "problem-list-item"));
        made.put("severity", Concepts.words(condition.getSeverity()));
        made.put("code", Concepts.of(condition.getCodings(), condition.getText()));
        made.add("bodySite", Concepts.words(condition.getBodySite())).put("subject", patient);
        made.date("onsetDateTime", condition.getOnset());
        boolean over = condition.getAbatement() != null && state != null && ENDED.contains(state);
        if (over) {
            made.date("abatementDateTime", condition.getAbatement());
        } else if (condition.getAbatement() != null) { // FHIR lets only what is over have an end
            note(made, BundleWords.of("ended", condition.getAbatement()));
        }
        made.date("recordedDate", condition.getRecordedOn());
        made.add("stage", new Tree().put("summary", Concepts.words(condition.getStage())));
        unlisted(made, "state", condition.getClinicalStatus(), PROBLEM_STATES);
        unlisted(made, "certainty", condition.getVerificationStatus(), PROBLEM_CERTAINTIES);
        note(made, condition.getNote());
        entries.say(made, PROBLEMS, People.joined(condition.getText(), condition.getClinicalStatus()));
    }

    private static Tree status(String system, String code) {
        return code == null ? new Tree() : Concepts.hl7(system, code);
    }

    private static void note(Tree owner, String text) {
        owner.add("note", new Tree().text("text", text));
    }

    /** What R4 has no code for stays in words: what is only suspected must not look sure. */
    private static void unlisted(Tree owner, String key, String status, Set<String> listed) {
        if (!Tree.clean(status).isEmpty() && !listed.contains(status)) {
            note(owner, BundleWords.of(key, Tree.clean(status)));
        }
    }

    private void allergy(AllergyIntolerance allergy) {
        Tree made = entries.begin("AllergyIntolerance", allergy, ALLERGIES);
        // FHIR wants a status: an allergy in the list that nobody ended is one to heed
        made.put(
                "clinicalStatus",
                status(
                        "allergyintolerance-clinical",
                        Concepts.status(allergy.getClinicalStatus(), ALLERGY_STATES, "active")));
        made.put(
                "verificationStatus",
                status(
                        "allergyintolerance-verification",
                        allergy.isRefuted()
                                ? "refuted"
                                : Concepts.status(allergy.getVerificationStatus(), ALLERGY_CERTAINTIES, null)));
        made.text("criticality", Concepts.status(allergy.getCriticality(), CRITICALITIES, null));
        made.put("code", Concepts.of(allergy.getCodings(), allergy.getText())).put("patient", patient);
        made.date("recordedDate", allergy.getRecordedOn());
        made.add("reaction", new Tree().add("manifestation", Concepts.words(allergy.getReaction())));
        unlisted(made, "state", allergy.getClinicalStatus(), ALLERGY_STATES);
        unlisted(made, "certainty", allergy.getVerificationStatus(), ALLERGY_CERTAINTIES);
        note(made, allergy.getNote());
        entries.say(made, ALLERGIES, People.joined(allergy.getText(), allergy.getReaction()));
    }

    private void medication(Medication medication) {
        Tree made = entries.begin("MedicationStatement", medication, MEDICATIONS);
        String status = Concepts.status(medication.getStatus(), TAKEN, "unknown");
        made.text("status", status).add("statusReason", Concepts.words(medication.getStatusReason()));
        made.put("medicationCodeableConcept", Concepts.of(medication.getCodings(), medication.getText()));
        made.put("subject", patient);
        made.put("effectivePeriod", Concepts.period(medication.getStartedOn(), medication.getEndedOn()));
        made.add("reasonCode", Concepts.words(medication.getReason()));
        var dosage = new Tree().text("text", medication.getDosage());
        if (status.equals("active") && !medication.isRegular() && medication.getEndedOn() == null) {
            dosage.flag("asNeededBoolean", true);
        }
        made.add("dosage", dosage);
        unlisted(made, "state", medication.getStatus(), TAKEN);
        note(made, medication.getNote());
        entries.say(made, MEDICATIONS, People.joined(medication.getText(), medication.getDosage()));
    }

    private void procedure(PastProcedure procedure) {
        Tree made = entries.begin("Procedure", procedure, PROCEDURES);
        made.text("status", Concepts.status(procedure.getStatus(), DONE, "unknown"));
        made.put("code", Concepts.of(procedure.getCodings(), procedure.getText()))
                .put("subject", patient);
        made.date("performedDateTime", procedure.getPerformedOn());
        made.add("bodySite", Concepts.words(procedure.getBodySite()));
        made.put("outcome", Concepts.words(procedure.getOutcome()));
        note(made, procedure.getNote());
        entries.say(made, PROCEDURES, People.joined(procedure.getText(), text(procedure.getPerformedOn())));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private void observation(Observation observation) {
        Tree made = entries.begin("Observation", observation, RESULTS);
        made.text("status", Concepts.status(observation.getStatus(), OBSERVED, "unknown"));
        made.add("category", Concepts.words(observation.getCategory()));
        made.put("code", Concepts.of(observation.getCodings(), observation.getText()))
                .put("subject", patient);
        made.date("effectiveDateTime", observation.getEffectiveOn());
        value(made, observation);
        made.add("interpretation", Concepts.words(observation.getInterpretation()));
        made.put("bodySite", Concepts.words(observation.getBodySite()));
        made.add("referenceRange", new Tree().text("text", observation.getReferenceRange()));
        note(made, observation.getNote());
        entries.say(
                made,
                RESULTS,
                People.joined(
                        observation.getText(),
                        (text(observation.getValue()) + " " + text(observation.getUnit())).strip(),
                        text(observation.getEffectiveOn())));
    }

    /** A number with its unit as a quantity; what is no plain number stays in words. */
    private static void value(Tree made, Observation observation) {
        Matcher number = MEASURED.matcher(text(observation.getValue()).strip());
        if (number.matches()) {
            made.put(
                    "valueQuantity",
                    new Tree()
                            .number("value", new BigDecimal(number.group(2)))
                            .text("comparator", number.group(1))
                            .text("unit", observation.getUnit()));
        } else {
            made.text("valueString", (text(observation.getValue()) + " " + text(observation.getUnit())).strip());
        }
    }

    private void report(DiagnosticReport report) {
        Tree made = entries.begin("DiagnosticReport", report, RESULTS);
        made.text("status", Concepts.status(report.getStatus(), REPORTED, "unknown"));
        made.put("code", Concepts.of(report.getCodings(), report.getText())).put("subject", patient);
        made.date("effectiveDateTime", report.getEffectiveOn());
        made.add("performer", new Tree().text("display", report.getIssuedBy()));
        made.text("conclusion", report.getConclusion());
        entries.say(made, RESULTS, People.joined(report.getText(), report.getConclusion()));
    }

    private void encounter(Encounter encounter) {
        Tree made = entries.begin("Encounter", encounter, VISITS);
        made.text("status", "finished");
        made.put(
                "class",
                new Tree()
                        .text("system", Concepts.TERMINOLOGY + "v3-NullFlavor")
                        .text("code", "UNK"));
        made.add("type", Concepts.words(encounter.getText())).put("subject", patient);
        made.add("participant", new Tree().put("individual", entries.to(encounter.getClinician())));
        made.put("period", Concepts.period(encounter.getOn(), encounter.getOn()));
        entries.say(made, VISITS, People.joined(encounter.getText(), text(encounter.getOn())));
    }

    /** Asked, and there is none: that is no gap. */
    private void none(NoneKnown none) {
        String words = Tree.clean(none.getText());
        switch (none.getAbout()) {
            case ALLERGIES -> {
                Tree made = entries.begin("AllergyIntolerance", none, ALLERGIES);
                made.put("clinicalStatus", Concepts.hl7("allergyintolerance-clinical", "active"));
                made.put("code", absent("no-known-allergies", words)).put("patient", patient);
                made.date("recordedDate", none.getRecordedOn());
                noted(made, none, ALLERGIES, words);
            }
            case MEDICATIONS -> {
                Tree made = entries.begin("MedicationStatement", none, MEDICATIONS);
                made.text("status", "active").put("subject", patient);
                made.put("medicationCodeableConcept", absent("no-known-medications", words));
                made.date("dateAsserted", none.getRecordedOn());
                noted(made, none, MEDICATIONS, words);
            }
            case PROBLEMS -> {
                Tree made = entries.begin("Condition", none, PROBLEMS);
                made.put("clinicalStatus", Concepts.hl7("condition-clinical", "active"));
                made.add("category", Concepts.hl7("condition-category", "problem-list-item"));
                made.put("code", absent("no-known-problems", words)).put("subject", patient);
                made.date("recordedDate", none.getRecordedOn());
                noted(made, none, PROBLEMS, words);
            }
            case PROCEDURES -> {
                Tree made = entries.begin("Procedure", none, PROCEDURES);
                made.text("status", "completed").put("subject", patient);
                made.put("code", absent("no-known-procedures", words));
                made.date("performedDateTime", none.getRecordedOn());
                noted(made, none, PROCEDURES, words);
            }
        }
    }

    private void noted(Tree made, NoneKnown none, String part, String words) {
        note(made, none.getNote());
        entries.say(made, part, words);
    }

    private static Tree absent(String code, String words) {
        return new Tree()
                .add("coding", new Tree().text("system", IPS).text("code", code))
                .text("text", words);
    }

    static List<String> parts() {
        return List.of(PROBLEMS, MEDICATIONS, ALLERGIES, PROCEDURES, RESULTS, VISITS);
    }
}
