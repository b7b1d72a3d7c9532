package care.quarterback.exchange.fhir;

import care.quarterback.model.CaseFactory;
import care.quarterback.model.Medication;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Medicines: what was prescribed, and what the patient is said to take. */
final class MedicationMapping {

    private static final int PAST_PRESCRIPTIONS_OF_A_KIND = 1;

    /** Intents of a request that nobody has ordered yet. */
    private static final Set<String> ONLY_PROPOSED = Set.of("proposal", "plan", "option");

    /** How older versions say that a medicine is not taken. */
    private static final Set<Map.Entry<String, String>> NOT_TAKEN =
            Set.of(Map.entry("taken", "n"), Map.entry("wasNotTaken", "true"));

    /** What a request that says "do not give" is noted as. */
    private static final String NOT_TO_BE_GIVEN = "do-not-give";

    private MedicationMapping() {}

    static Mapped medication(Entry entry) {
        Fields fields = entry.fields();
        boolean request = entry.type().equals("MedicationRequest");
        Fields later = fields.raw("medication") instanceof Fields choice ? choice : new Fields();
        Concept code =
                later.has("concept") ? Concept.of(later.object("concept")) : entry.concept("medicationCodeableConcept");
        Ref reference = later.has("reference")
                ? entry.reference(later.object("reference"))
                : entry.reference("medicationReference");
        Absence.refuse(code);
        if (code.isEmpty() && reference.isEmpty()) {
            throw new LeftOut("says-nothing");
        }
        Dosage.Taken taken = Dosage.of(entry, request ? "dosageInstruction" : "dosage");
        String status = status(entry);
        boolean active = status.equals("active");
        Medication medication = CaseFactory.eINSTANCE.createMedication();
        medication.setStatus(Concept.orNull(status));
        medication.setStatusReason(Concept.orNull(Concept.texts(fields.objects("statusReason"))));
        String started = request ? fields.text("authoredOn") : entry.when("effectiveDateTime", "effectivePeriod");
        medication.setStartedOn(entry.date(started, "note.onset"));
        medication.setEndedOn(entry.date(fields.object("effectivePeriod").text("end"), "note.ended"));
        medication.setRegular(active && !taken.asNeeded() && !entry.isOver(medication.getEndedOn()));
        medication.setDosage(Concept.orNull(taken.words()));
        if (!fields.text("dateAsserted").isEmpty()) {
            entry.note("note.recorded", entry.moment(fields.text("dateAsserted")));
        }
        entry.ownNotes();
        String kind = !code.isEmpty()
                ? code.key()
                : reference.contained() == null
                        ? reference.key()
                        : Concept.of(reference.contained().object("code")).key();
        boolean perhaps = active || List.of("unknown", "").contains(status); // nobody says that it is past
        var past = perhaps || medication.getStatusReason() != null
                ? null
                : new Mapped.Recent("Medication " + kind, PAST_PRESCRIPTIONS_OF_A_KIND, 0, entry.latest(started));
        return new Mapped(entry.reference("subject"), past, draft -> {
            Concept medicine = code.isEmpty() ? draft.medicine(reference) : code;
            if (medicine == null && reference.display().isEmpty()) {
                throw new BadEntry("medicine-missing");
            }
            if (medicine != null) {
                Absence.refuse(medicine);
                medicine.into(medication.getCodings());
            }
            medication.setText(medicine == null || medicine.isEmpty() ? reference.display() : medicine.text());
            medication.setReason(Concept.orNull(reason(entry, draft)));
            ClinicalMapping.by(entry, draft, entry.reference("requester"));
            draft.careCase().getMedications().add(entry.from(medication));
        });
    }

    /** How the medicine stands: a proposal is no prescription, and what must not be given is not taken, whatever the status. */
    private static String status(Entry entry) {
        String status = entry.status();
        if (entry.fields().text("doNotPerform").equals("true")) {
            entry.warn("do-not-give");
            return NOT_TO_BE_GIVEN;
        }
        if (NOT_TAKEN.stream()
                .anyMatch(denial -> entry.fields().text(denial.getKey()).equals(denial.getValue()))) {
            return "not-taken";
        }
        String intent = entry.fields().text("intent");
        if (ONLY_PROPOSED.contains(intent)) {
            entry.warn("only-proposed");
            return List.of("", "active", "draft", "unknown").contains(status) ? intent : status;
        }
        return status;
    }

    private static String reason(Entry entry, PatientDraft draft) {
        return Stream.concat(
                        entry.fields().objects("reasonCode").stream()
                                .map(each -> Concept.of(each).text()),
                        entry.references("reasonReference").stream().map(draft::conditionText))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
