package care.quarterback.exchange.fhir;

import care.quarterback.model.CarePlanNote;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Clinician;
import care.quarterback.model.Contact;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.Encounter;
import care.quarterback.model.Goal;
import care.quarterback.model.GoalType;
import care.quarterback.model.JournalEntry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Insurance, goals, care plans, visits and appointments. */
final class PlanMapping {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;
    private static final int VISITS = 20;
    private static final int MONTHS = 24;
    private static final Set<String> CHECK_UPS = Set.of("185349003", "162673000", "410620009", "390906007");

    private static final Set<String> APPOINTMENT_STATUS = Set.of(
            "proposed", "pending", "booked", "arrived", "fulfilled", "cancelled", "noshow", "checked-in", "waitlist");

    private static final Pattern MANAGED =
            Pattern.compile("advantage|\\bhmo\\b|\\bppo\\b|part c\\b|managed care|replacement");

    private PlanMapping() {}

    static Mapped coverage(Entry entry) {
        String status = entry.status();
        if (status.equals("cancelled") || status.equals("draft")) {
            throw new LeftOut("coverage-ended");
        }
        Fields fields = entry.fields();
        Concept type = entry.concept("type");
        String plan = fields.objects("class").stream()
                .filter(each -> Concept.of(each.object("type")).hasCode("plan"))
                .map(each -> each.text("name"))
                .findFirst()
                .orElse("");
        Coverage coverage = MODEL.createCoverage();
        coverage.setMemberIdentifier(Concept.orNull(
                fields.text("subscriberId").isEmpty()
                        ? fields.object("identifier").text("value")
                        : fields.text("subscriberId")));
        coverage.setFrom(entry.date(fields.object("period").text("start"), "note.date"));
        coverage.setTo(entry.date(fields.object("period").text("end"), "note.date"));
        coverage.setPrimary(fields.text("order").equals("1"));
        return new Mapped(entry.reference("beneficiary"), draft -> {
            Ref payor = entry.reference("payor");
            var office = draft.office(payor);
            String payer = office != null && office.getName() != null ? office.getName() : payor.display();
            coverage.setPlanName(Concept.orNull(Stream.of(payer, plan)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "))));
            if (coverage.getPlanName() == null) {
                coverage.setPlanName(Concept.orNull(type.text()));
            }
            coverage.setKind(kind(type, payer + " " + plan + " " + type.text()));
            if (coverage.getKind() == CoverageKind.OTHER) {
                entry.warn("coverage-kind");
            }
            draft.careCase().getCoverages().add(entry.from(coverage));
        });
    }

    /**
     * What kind of plan it is, where codes or words prove it: "advantage" or "supplement" alone is in the names of many plans
     * that have nothing to do with Medicare.
     */
    private static CoverageKind kind(Concept type, String words) {
        String text = words.toLowerCase(Locale.ROOT);
        boolean medicare = text.contains("medicare");
        boolean medicaid = text.contains("medicaid");
        if (medicare && medicaid) {
            return CoverageKind.OTHER;
        }
        if (text.contains("medigap") || medicare && text.contains("supplement")) {
            return CoverageKind.MEDIGAP;
        }
        if (hasPaymentCode(type, "11") || medicare && MANAGED.matcher(text).find()) {
            return CoverageKind.MEDICARE_ADVANTAGE;
        }
        if (text.contains("original medicare")
                || text.contains("traditional medicare")
                || text.contains("medicare part a")
                || text.contains("medicare part b")
                || type.hasCode("121")) {
            return CoverageKind.ORIGINAL_MEDICARE;
        }
        if (medicaid || hasPaymentCode(type, "2")) {
            return CoverageKind.MEDICAID;
        }
        return type.hasCode("EHCPOL")
                ? CoverageKind.EMPLOYER
                : hasPaymentCode(type, "5") ? CoverageKind.PRIVATE : CoverageKind.OTHER;
    }

    /** Whether one of the codes begins so: the source of payment codes grow longer the more they say. */
    private static boolean hasPaymentCode(Concept type, String beginning) {
        return type.codings().stream()
                .map(each -> each.text("code"))
                .anyMatch(code -> code.matches("\\d{1,5}") && code.startsWith(beginning));
    }

    static Mapped goal(Entry entry) {
        String status = entry.fields().text("lifecycleStatus");
        if (status.equals("entered-in-error")) {
            entry.withdraw("entered-in-error");
        }
        if (List.of("cancelled", "rejected", "completed").contains(status)) {
            throw new LeftOut("goal-ended");
        }
        String text = entry.concept("description").text();
        if (text.isEmpty()) {
            throw new LeftOut("says-nothing");
        }
        Goal goal = MODEL.createGoal();
        goal.setText(text);
        goal.setType(GoalType.OTHER);
        goal.setByDate(entry.date(entry.fields().object("target").text("dueDate"), "note.date"));
        return new Mapped(entry.reference("subject"), draft -> {
            goal.setStatedBy(Concept.orNull(statedBy(entry, draft)));
            draft.careCase().getGoals().add(entry.from(goal));
        });
    }

    /** Who set a goal that is not the patient's own; empty when the patient did. */
    private static String statedBy(Entry entry, PatientDraft draft) {
        Ref who = entry.reference("expressedBy");
        if (who.isEmpty()) {
            return entry.words("goal.unnamed");
        }
        if (who.type().equals("Patient")
                || who.reference().equals(entry.reference("subject").reference())) {
            return "";
        }
        Clinician clinician = draft.clinician(who);
        if (clinician != null && clinician.getName() != null) {
            return clinician.getName();
        }
        Contact contact = draft.contact(who);
        if (contact != null && contact.getName() != null) {
            return contact.getName();
        }
        return !who.display().isEmpty()
                ? who.display()
                : entry.words(who.type().equals("RelatedPerson") ? "goal.relative" : "goal.clinician");
    }

    static Mapped carePlan(Entry entry) {
        String status = entry.status();
        if (List.of("completed", "revoked").contains(status)) {
            throw new LeftOut("plan-ended");
        }
        Fields fields = entry.fields();
        Stream<String> titles = Stream.of(
                fields.text("title"),
                fields.text("description"),
                fields.objects("category").stream()
                        .map(each -> Concept.of(each).text())
                        .filter(text -> !text.isEmpty() && !text.equals("assess-plan"))
                        .collect(Collectors.joining(", ")));
        Stream<String> activities = fields.objects("activity").stream()
                .map(each -> each.object("detail"))
                .map(each -> each.text("description").isEmpty()
                        ? Concept.of(each.object("code")).text()
                        : each.text("description"));
        String text = Stream.concat(titles, activities)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        if (text.isEmpty()) {
            throw new LeftOut("says-nothing");
        }
        CarePlanNote note = MODEL.createCarePlanNote();
        note.setText(text);
        note.setStatus(Concept.orNull(status));
        note.setFrom(entry.date(fields.object("period").text("start"), "note.date"));
        note.setTo(entry.date(fields.object("period").text("end"), "note.date"));
        return new Mapped(
                entry.reference("subject"),
                draft -> draft.careCase().getCarePlans().add(entry.from(note)));
    }

    static Mapped encounter(Entry entry) {
        String status = entry.status();
        if (List.of("cancelled", "planned").contains(status)) {
            throw new LeftOut("not-done");
        }
        List<Concept> types =
                entry.fields().objects("type").stream().map(Concept::of).toList();
        String text = types.stream()
                .map(Concept::text)
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        Encounter encounter = MODEL.createEncounter();
        encounter.setText(
                text.isEmpty() ? Concept.orNull(entry.fields().object("class").text("display")) : text);
        encounter.setPrimaryCare(
                types.stream().anyMatch(each -> CHECK_UPS.stream().anyMatch(each::hasCode)));
        encounter.setOn(entry.date(entry.when("period"), "note.date"));
        return new Mapped(
                entry.reference("subject"),
                new Mapped.Recent("Encounter", VISITS, MONTHS, entry.latest(entry.when("period"))),
                draft -> {
                    for (Fields each : entry.fields().objects("participant")) {
                        if (encounter.getClinician() == null) {
                            encounter.setClinician(draft.clinician(entry.reference(each.object("individual"))));
                        }
                    }
                    draft.careCase().getEncounters().add(entry.from(encounter));
                });
    }

    private static String appointmentStatus(String code) {
        return "appointment." + (APPOINTMENT_STATUS.contains(code) ? code : "other");
    }

    /** An appointment of the source is told in the journal: the case's own appointments belong to the opinion sought. */
    static Mapped appointment(Entry entry) {
        String status = entry.status();
        List<Ref> people = entry.fields().objects("participant").stream()
                .map(each -> entry.reference(each.object("actor")))
                .toList();
        Ref subject = people.stream()
                .filter(each ->
                        each.type().equals("Patient") || each.reference().startsWith("urn:"))
                .findFirst()
                .orElse(Ref.NONE);
        String start = entry.fields().text("start");
        JournalEntry journal = MODEL.createJournalEntry();
        journal.setOn(entry.dayOf(start));
        String what = Stream.of(
                        entry.fields().text("description"),
                        Concept.of(entry.fields().object("appointmentType")).text(),
                        Concept.of(entry.fields().object("serviceType")).text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return new Mapped(subject, draft -> {
            String with = people.stream()
                    .filter(each -> each != subject)
                    .map(each -> {
                        var clinician = draft.clinician(each);
                        return clinician == null ? each.display() : clinician.getName();
                    })
                    .filter(name -> name != null && !name.isEmpty())
                    .collect(Collectors.joining(", "));
            journal.setText(entry.words(
                    "appointment",
                    Stream.of(
                                    entry.moment(start),
                                    what,
                                    with.isEmpty() ? "" : entry.words("appointment.with", with),
                                    status.isEmpty() ? "" : entry.words(appointmentStatus(status)))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "))));
            draft.careCase().getJournal().add(entry.from(journal));
        });
    }
}
