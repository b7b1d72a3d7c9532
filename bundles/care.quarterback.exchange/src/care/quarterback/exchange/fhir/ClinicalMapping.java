package care.quarterback.exchange.fhir;

import care.quarterback.model.AllergyIntolerance;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Condition;
import care.quarterback.model.Medication;
import care.quarterback.model.PastProcedure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Problems, allergies, medicines and procedures. */
final class ClinicalMapping {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;
    private static final int PROCEDURES_OF_A_KIND = 3;
    private static final int PAST_PRESCRIPTIONS_OF_A_KIND = 1;

    private ClinicalMapping() {}

    static Mapped condition(Entry entry) {
        Fields fields = entry.fields();
        String verification = verification(entry);
        Concept code = entry.concept("code");
        if (code.isEmpty()) {
            throw new LeftOut("says-nothing");
        }
        Condition condition = MODEL.createCondition();
        code.into(condition.getCodings());
        condition.setText(code.text());
        condition.setClinicalStatus(
                Concept.orNull(entry.concept("clinicalStatus").code()));
        condition.setVerificationStatus(Concept.orNull(verification));
        condition.setRefuted(verification.equals("refuted"));
        condition.setOnset(entry.date(entry.when("onsetDateTime", "onsetPeriod")));
        condition.setAbatement(entry.date(entry.when("abatementDateTime", "abatementPeriod")));
        Stream.of("onsetString", "abatementString")
                .map(fields::text)
                .filter(words -> !words.isEmpty())
                .forEach(words -> entry.note("words-note", words));
        if (fields.has("onsetAge")) {
            entry.note("onset-age-note", quantity(fields.object("onsetAge")));
        }
        return new Mapped(entry.reference("subject"), draft -> {
            by(entry, draft, entry.reference("asserter"));
            draft.careCase().getConditions().add(entry.from(condition));
        });
    }

    private static String verification(Entry entry) {
        String verification = entry.concept("verificationStatus").code();
        if (verification.equals("entered-in-error")) {
            throw new LeftOut("entered-in-error");
        }
        if (verification.equals("refuted")) {
            entry.warn("refuted");
        }
        return verification;
    }

    private static void by(Entry entry, PatientDraft draft, Ref who) {
        var clinician = draft.clinician(who);
        if (clinician != null && clinician.getName() != null) {
            entry.note("by-note", clinician.getName());
        }
    }

    static Mapped allergy(Entry entry) {
        String verification = verification(entry);
        Concept code = entry.concept("code");
        List<Concept> reactions = entry.fields().objects("reaction").stream()
                .flatMap(each -> each.objects("manifestation").stream())
                .map(Concept::of)
                .toList();
        String substance = code.isEmpty()
                ? entry.fields().objects("reaction").stream()
                        .map(each -> Concept.of(each.object("substance")).text())
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("")
                : code.text();
        if (substance.isEmpty()) {
            throw new LeftOut("says-nothing");
        }
        AllergyIntolerance allergy = MODEL.createAllergyIntolerance();
        code.into(allergy.getCodings());
        allergy.setText(substance);
        allergy.setClinicalStatus(Concept.orNull(entry.concept("clinicalStatus").code()));
        allergy.setCriticality(Concept.orNull(entry.fields().text("criticality")));
        allergy.setRefuted(verification.equals("refuted"));
        allergy.setReaction(Concept.orNull(reactions.stream()
                .map(Concept::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "))));
        return new Mapped(
                entry.reference("patient"),
                draft -> draft.careCase().getAllergies().add(entry.from(allergy)));
    }

    static Mapped medication(Entry entry) {
        Fields fields = entry.fields();
        String status = entry.status();
        if (fields.text("doNotPerform").equals("true")) {
            throw new LeftOut("do-not-give");
        }
        if (List.of("proposal", "plan", "option").contains(fields.text("intent"))) {
            entry.warn("only-proposed");
        }
        boolean request = entry.type().equals("MedicationRequest");
        Medication medication = MODEL.createMedication();
        medication.setStatus(Concept.orNull(status));
        medication.setRegular(status.equals("active"));
        medication.setStartedOn(
                entry.date(request ? entry.when("authoredOn") : entry.when("effectiveDateTime", "effectivePeriod")));
        medication.setDosage(Concept.orNull(fields.objects(request ? "dosageInstruction" : "dosage").stream()
                .map(ClinicalMapping::dosage)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "))));
        Concept code = entry.concept("medicationCodeableConcept");
        Ref reference = entry.reference("medicationReference");
        if (code.isEmpty() && reference.isEmpty()) {
            throw new LeftOut("says-nothing");
        }
        String kind = code.isEmpty() ? reference.key() : code.key();
        var past = status.equals("active")
                ? null
                : new Mapped.Recent("Medication " + kind, PAST_PRESCRIPTIONS_OF_A_KIND, 0, medication.getStartedOn());
        return new Mapped(entry.reference("subject"), past, draft -> {
            Concept medicine = code.isEmpty() ? draft.medicine(reference) : code;
            if (medicine == null && reference.display().isEmpty()) {
                throw new BadEntry("medicine-missing");
            }
            if (medicine != null) {
                medicine.into(medication.getCodings());
            }
            medication.setText(medicine == null || medicine.isEmpty() ? reference.display() : medicine.text());
            medication.setReason(Concept.orNull(reason(entry, draft)));
            by(entry, draft, entry.reference("requester"));
            draft.careCase().getMedications().add(entry.from(medication));
        });
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

    private static String dosage(Fields dosage) {
        if (!dosage.text("text").isEmpty()) {
            return dosage.text("text");
        }
        Fields repeat = dosage.object("timing").object("repeat");
        String dose = quantity(dosage.object("doseAndRate").object("doseQuantity"));
        String often = repeat.text("frequency").isEmpty()
                ? Concept.of(dosage.object("timing").object("code")).text()
                : repeat.text("frequency") + " x / "
                        + (repeat.text("period").equals("1") ? "" : repeat.text("period") + " ")
                        + repeat.text("periodUnit");
        String needed = dosage.text("asNeededBoolean").equals("true") ? "as needed" : "";
        String route = Concept.of(dosage.object("route")).text();
        return Stream.of(dose, often, needed, route)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static String quantity(Fields quantity) {
        String unit = quantity.text("unit").isEmpty() ? quantity.text("code") : quantity.text("unit");
        return (quantity.text("comparator") + quantity.text("value") + " " + unit).strip();
    }

    static Mapped procedure(Entry entry) {
        String status = entry.status();
        if (status.equals("not-done")) {
            throw new LeftOut("not-done");
        }
        Concept code = entry.concept("code");
        if (code.isEmpty()) {
            throw new LeftOut("says-nothing");
        }
        PastProcedure procedure = MODEL.createPastProcedure();
        code.into(procedure.getCodings());
        procedure.setText(code.text());
        procedure.setStatus(Concept.orNull(status));
        procedure.setPerformedOn(entry.date(entry.when("performedDateTime", "performedPeriod")));
        if (!entry.fields().text("performedString").isEmpty()) {
            entry.note("words-note", entry.fields().text("performedString"));
        }
        var recent = new Mapped.Recent("Procedure " + code.key(), PROCEDURES_OF_A_KIND, 0, procedure.getPerformedOn());
        return new Mapped(
                entry.reference("subject"),
                recent,
                draft -> draft.careCase().getProcedures().add(entry.from(procedure)));
    }
}
