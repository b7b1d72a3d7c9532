package care.quarterback.exchange.fhir;

import care.quarterback.model.CarePlanNote;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.Encounter;
import care.quarterback.model.Goal;
import care.quarterback.model.GoalType;
import care.quarterback.model.JournalEntry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static CoverageKind kind(Concept type, String words) {
        String text = words.toLowerCase(Locale.ROOT);
        if (text.contains("supplement") || text.contains("medigap")) {
            return CoverageKind.MEDIGAP;
        }
        if (text.contains("advantage")) {
            return CoverageKind.MEDICARE_ADVANTAGE;
        }
        if (text.contains("original medicare") || text.contains("medicare part") || type.hasCode("121")) {
            return CoverageKind.ORIGINAL_MEDICARE;
        }
        if (text.contains("medicaid") || type.hasCode("2")) {
            return CoverageKind.MEDICAID;
        }
        return type.hasCode("EHCPOL")
                ? CoverageKind.EMPLOYER
                : type.hasCode("5") ? CoverageKind.PRIVATE : CoverageKind.OTHER;
    }

    static Mapped goal(Entry entry) {
        String status = entry.fields().text("lifecycleStatus");
        if (status.equals("entered-in-error")) {
            throw new LeftOut("entered-in-error");
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
        return new Mapped(
                entry.reference("subject"), draft -> draft.careCase().getGoals().add(entry.from(goal)));
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
                .orElse(new Ref("", "", "", "", null));
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
