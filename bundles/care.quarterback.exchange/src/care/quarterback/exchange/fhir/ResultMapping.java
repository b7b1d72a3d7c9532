package care.quarterback.exchange.fhir;

import care.quarterback.model.CaseFactory;
import care.quarterback.model.Clinician;
import care.quarterback.model.DiagnosticReport;
import care.quarterback.model.Observation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Measurements and reports. */
final class ResultMapping {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;
    private static final int OF_A_KIND = 3;
    private static final int MONTHS = 24;
    private static final String NUMBER = "-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?";

    private ResultMapping() {}

    static Mapped observation(Entry entry) {
        String status = notCancelled(entry);
        Concept code = entry.concept("code");
        String value = value(entry.fields());
        if (code.isEmpty() || value.isEmpty()) {
            throw new LeftOut("no-value");
        }
        Observation observation = MODEL.createObservation();
        code.into(observation.getCodings());
        observation.setText(code.text());
        Fields quantity = entry.fields().object("valueQuantity");
        observation.setValue(quantity.isEmpty() ? value : quantity.text("comparator") + quantity.text("value"));
        if (!quantity.text("value").isEmpty() && !quantity.text("value").matches(NUMBER)) {
            entry.warn("number-unclear", Faults.shown(quantity.text("value")));
        }
        observation.setUnit(
                Concept.orNull(quantity.text("unit").isEmpty() ? quantity.text("code") : quantity.text("unit")));
        observation.setInterpretation(
                Concept.orNull(Concept.texts(entry.fields().objects("interpretation"))));
        observation.setStatus(Concept.orNull(status));
        observation.setReferenceRange(Concept.orNull(ranges(entry)));
        observation.setBodySite(Concept.orNull(entry.concept("bodySite").text()));
        entry.ownNotes();
        observation.setCategory(Concept.orNull(Concept.texts(entry.fields().objects("category"))));
        String when = entry.when("effectiveDateTime", "effectiveInstant", "effectivePeriod", "issued");
        observation.setEffectiveOn(entry.past(when, "note.result"));
        String kind = "Observation " + code.key() + " " + Objects.toString(observation.getBodySite(), "");
        var recent = recent(entry, kind, code, when);
        return new Mapped(
                entry.reference("subject"),
                recent,
                draft -> draft.careCase().getObservations().add(entry.from(observation)));
    }

    /** What limits how much is kept of a kind of result; null for one that counts whatever its age, or lies ahead. */
    private static Mapped.Recent recent(Entry entry, String kind, Concept code, String when) {
        LocalDate latest = entry.latest(when);
        boolean ahead = latest == null && !when.isEmpty();
        return ahead || Decisive.is(code, entry.fields().objects("category"))
                ? null
                : new Mapped.Recent(kind, OF_A_KIND, MONTHS, latest);
    }

    private static String notCancelled(Entry entry) {
        String status = entry.status();
        if (status.equals("cancelled")) {
            entry.withdraw("cancelled");
        }
        return status;
    }

    /** What counts as normal, in the source's words or as its numbers. */
    private static String ranges(Entry entry) {
        return entry.fields().objects("referenceRange").stream()
                .map(each -> range(entry, each))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String range(Entry entry, Fields range) {
        Fields low = range.object("low");
        Fields high = range.object("high");
        String text = range.text("text");
        if (text.isEmpty() && !low.isEmpty() && !high.isEmpty()) {
            boolean sameUnit = low.text("unit").equals(high.text("unit"));
            String from = sameUnit ? low.text("value") : ClinicalMapping.quantity(low);
            text = entry.words("range", from, ClinicalMapping.quantity(high));
        } else if (text.isEmpty() && !low.isEmpty()) {
            text = entry.words("range.from", ClinicalMapping.quantity(low));
        } else if (text.isEmpty() && !high.isEmpty()) {
            text = entry.words("range.to", ClinicalMapping.quantity(high));
        }
        String whose = Concept.texts(range.objects("appliesTo"));
        return text.isEmpty() || whose.isEmpty() ? text : entry.words("range.of", text, whose);
    }

    /** What was found, in words; empty when the entry has no value of its own. */
    static String value(Fields owner) {
        for (String name : List.of("valueString", "valueBoolean", "valueInteger", "valueDateTime", "valueTime")) {
            if (!owner.text(name).isEmpty()) {
                return owner.text(name);
            }
        }
        if (owner.has("valueQuantity")) {
            return ClinicalMapping.quantity(owner.object("valueQuantity"));
        }
        if (owner.has("valueCodeableConcept")) {
            return Concept.of(owner.object("valueCodeableConcept")).said();
        }
        if (owner.has("valueRange")) {
            Fields range = owner.object("valueRange");
            return ClinicalMapping.quantity(range.object("low")) + " - "
                    + ClinicalMapping.quantity(range.object("high"));
        }
        if (owner.has("valueRatio")) {
            Fields ratio = owner.object("valueRatio");
            return ClinicalMapping.quantity(ratio.object("numerator")) + " : "
                    + ClinicalMapping.quantity(ratio.object("denominator"));
        }
        return owner.objects("component").stream()
                .map(ResultMapping::component)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String component(Fields component) {
        String value = value(component);
        return value.isEmpty() ? "" : Concept.of(component.object("code")).text() + " " + value;
    }

    static Mapped report(Entry entry) {
        String status = notCancelled(entry);
        Concept code = entry.concept("code");
        if (code.isEmpty()) {
            throw new LeftOut("says-nothing");
        }
        DiagnosticReport report = MODEL.createDiagnosticReport();
        code.into(report.getCodings());
        report.setText(code.text());
        report.setStatus(Concept.orNull(status));
        String conclusion = entry.fields().text("conclusion");
        report.setConclusion(Concept.orNull(
                conclusion.isEmpty() ? Concept.texts(entry.fields().objects("conclusionCode")) : conclusion));
        entry.ownNotes();
        String when = entry.when("effectiveDateTime", "effectivePeriod", "issued");
        report.setEffectiveOn(entry.past(when, "note.result"));
        var recent = recent(entry, "DiagnosticReport " + code.key(), code, when);
        return new Mapped(entry.reference("subject"), recent, draft -> {
            report.setIssuedBy(Concept.orNull(issuer(entry, draft)));
            DocumentMapping.ofReport(entry, draft, code).ifPresent(document -> {
                document.setServiceDate(report.getEffectiveOn());
                document.setAuthor(report.getIssuedBy());
                draft.careCase().getDocuments().add(document);
                report.setDocument(document);
            });
            draft.careCase().getDiagnosticReports().add(entry.from(report));
        });
    }

    private static String issuer(Entry entry, PatientDraft draft) {
        return entry.references("performer").stream()
                .map(each -> {
                    if (each.reference().isEmpty() && each.identifier().isEmpty()) {
                        return each.display(); // words alone do not tell a person from a place
                    }
                    Clinician clinician = draft.clinician(each);
                    if (clinician != null) {
                        return clinician.getName();
                    }
                    var office = draft.office(each);
                    return office == null ? "" : office.getName();
                })
                .filter(name -> name != null && !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
