package care.quarterback.exchange.fhir;

import care.quarterback.model.AllergyIntolerance;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Condition;
import care.quarterback.model.PastProcedure;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Problems, allergies and procedures. */
final class ClinicalMapping {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;
    private static final int PROCEDURES_OF_A_KIND = 3;

    private ClinicalMapping() {}

    static Mapped condition(Entry entry) {
        Fields fields = entry.fields();
        String verification = verification(entry, StatusCode.PROBLEM_CERTAINTY);
        Concept code = named(entry);
        Condition condition = MODEL.createCondition();
        code.into(condition.getCodings());
        condition.setText(code.text());
        condition.setClinicalStatus(Concept.orNull(state(entry)));
        condition.setVerificationStatus(Concept.orNull(verification));
        condition.setRefuted(verification.equals("refuted"));
        condition.setSeverity(Concept.orNull(entry.concept("severity").text()));
        condition.setBodySite(Concept.orNull(Concept.texts(fields.objects("bodySite"))));
        condition.setOnset(entry.past(entry.when("onsetDateTime", "onsetPeriod"), "note.onset"));
        condition.setAbatement(entry.date(entry.when("abatementDateTime", "abatementPeriod"), "note.ended"));
        condition.setRecordedOn(entry.past(entry.when("recordedDate", "assertedDate"), "note.recorded"));
        course(entry, "onset", "note.onset", "note.onset-age");
        course(entry, "abatement", "note.ended", "note.ended-age");
        entry.ownNotes();
        return new Mapped(entry.reference("subject"), draft -> {
            condition.setStage(Concept.orNull(stage(entry, draft)));
            by(entry, draft, entry.reference("asserter"));
            draft.careCase().getConditions().add(entry.from(condition));
        });
    }

    /** A problem that has an end, if only in words, isn't active where nothing else says so. */
    private static String state(Entry entry) {
        String state = StatusCode.PROBLEM_STATE.of(entry, "clinicalStatus");
        boolean ended = entry.latest(entry.when("abatementDateTime", "abatementPeriod")) != null
                || Stream.of("abatementString", "abatementAge", "abatementRange")
                        .anyMatch(entry.fields()::has);
        return state.isEmpty() && ended ? "inactive" : state;
    }

    /** A beginning or an end that is no date, in words: "in childhood", at an age, between two ages. */
    private static void course(Entry entry, String what, String words, String age) {
        Fields fields = entry.fields();
        if (!fields.text(what + "String").isEmpty()) {
            entry.note(words, fields.text(what + "String"));
        }
        if (fields.has(what + "Age")) {
            entry.note(age, quantity(fields.object(what + "Age")));
        }
        if (fields.has(what + "Range")) {
            Fields range = fields.object(what + "Range");
            entry.note(words, (quantity(range.object("low")) + " – " + quantity(range.object("high"))).strip());
        }
    }

    /** The stages in words; where the source only points to what it was assessed by, that result. */
    private static String stage(Entry entry, PatientDraft draft) {
        return entry.fields().objects("stage").stream()
                .map(each -> {
                    String summary = Concept.of(each.object("summary")).text();
                    return summary.isEmpty()
                            ? each.objects("assessment").stream()
                                    .map(entry::reference)
                                    .map(draft::resultText)
                                    .filter(text -> !text.isEmpty())
                                    .collect(Collectors.joining(", "))
                            : summary;
                })
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What the entry is about; left out when it says that there is nothing, or does not say what. */
    static Concept named(Entry entry) {
        Concept code = entry.concept("code");
        Absence.refuse(code);
        if (code.isEmpty()) {
            throw new LeftOut("says-nothing");
        }
        return code;
    }

    private static String verification(Entry entry, StatusCode certainty) {
        String verification = certainty.of(entry, "verificationStatus");
        if (verification.equals("entered-in-error")) {
            entry.withdraw("entered-in-error");
        }
        if (verification.equals("refuted")) {
            entry.warn("refuted");
        }
        return verification;
    }

    static void by(Entry entry, PatientDraft draft, Ref who) {
        var clinician = draft.clinician(who);
        if (clinician != null && clinician.getName() != null) {
            entry.note("note.by", clinician.getName());
        }
    }

    static Mapped allergy(Entry entry) {
        String verification = verification(entry, StatusCode.ALLERGY_CERTAINTY);
        Fields fields = entry.fields();
        Concept code = entry.concept("code");
        Absence.refuse(code);
        List<Fields> reactions = fields.objects("reaction");
        String substance = code.isEmpty()
                ? reactions.stream()
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
        allergy.setClinicalStatus(Concept.orNull(StatusCode.ALLERGY_STATE.of(entry, "clinicalStatus")));
        allergy.setVerificationStatus(Concept.orNull(verification));
        allergy.setCriticality(Concept.orNull(fields.text("criticality")));
        allergy.setRefuted(verification.equals("refuted"));
        allergy.setReaction(Concept.orNull(reactions.stream()
                .map(each -> reaction(entry, each))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "))));
        allergy.setRecordedOn(entry.past(entry.when("recordedDate", "assertedDate"), "note.recorded"));
        String onset = fields.text("onsetDateTime");
        if (entry.date(onset, "note.onset") != null) {
            entry.note("note.onset", entry.moment(onset));
        }
        course(entry, "onset", "note.onset", "note.onset-age");
        entry.ownNotes();
        return new Mapped(
                entry.reference("patient"),
                draft -> draft.careCase().getAllergies().add(entry.from(allergy)));
    }

    /** "hives (severe)". */
    private static String reaction(Entry entry, Fields reaction) {
        String shown = Concept.texts(reaction.objects("manifestation"));
        String words = shown.isEmpty() ? reaction.text("description") : shown;
        String severity = reaction.text("severity");
        if (words.isEmpty() && !severity.isEmpty()) {
            entry.note("note.severity", severity);
        }
        return words.isEmpty() || severity.isEmpty() ? words : entry.words("reaction", words, severity);
    }

    static String quantity(Fields quantity) {
        String unit = quantity.text("unit").isEmpty() ? quantity.text("code") : quantity.text("unit");
        return (quantity.text("comparator") + quantity.text("value") + " " + unit).strip();
    }

    static Mapped procedure(Entry entry) {
        String status = entry.status();
        if (status.equals("not-done")
                || entry.fields().text("notDone").equals("true")
                || entry.fields().text("notPerformed").equals("true")) {
            entry.withdraw("not-done");
        }
        if (status.equals("preparation")) {
            throw new LeftOut("not-yet-done");
        }
        Fields fields = entry.fields();
        Concept code = named(entry);
        PastProcedure procedure = MODEL.createPastProcedure();
        code.into(procedure.getCodings());
        procedure.setText(code.text());
        procedure.setStatus(Concept.orNull(status));
        procedure.setBodySite(Concept.orNull(Concept.texts(fields.objects("bodySite"))));
        procedure.setOutcome(Concept.orNull(outcome(entry)));
        String performed = entry.when("performedDateTime", "performedPeriod");
        procedure.setPerformedOn(entry.past(performed, "note.done"));
        course(entry, "performed", "note.done", "note.done-age");
        if (!entry.concept("statusReason").isEmpty()) {
            entry.note("note.reason", entry.concept("statusReason").text());
        }
        entry.ownNotes();
        String kind = "Procedure " + code.key() + " " + Objects.toString(procedure.getBodySite(), "");
        var recent = new Mapped.Recent(kind, PROCEDURES_OF_A_KIND, 0, entry.latest(performed));
        return new Mapped(
                entry.reference("subject"),
                recent,
                draft -> draft.careCase().getProcedures().add(entry.from(procedure)));
    }

    private static String outcome(Entry entry) {
        String complications = Concept.texts(entry.fields().objects("complication"));
        return Stream.of(
                        entry.concept("outcome").text(),
                        complications.isEmpty() ? "" : entry.words("complication", complications))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
