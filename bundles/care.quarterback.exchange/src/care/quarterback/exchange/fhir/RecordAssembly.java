package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives every gathered entry to its patient, once the whole file is known. */
final class RecordAssembly {

    private static final Set<String> NO_PERSON =
            Set.of("Group", "Device", "Location", "Organization", "Medication", "Substance", "Practitioner");

    private final RecordCollector record;
    private final RecordResults results;
    private final Set<Integer> used = new HashSet<>();
    private final PatientLinks links;
    private final PatientsInside inside;

    /** By the item of each Patient; Patients that are one person have one draft. */
    private final Map<Integer, PatientDraft> drafts = new LinkedHashMap<>();

    private final Map<Integer, LocalDate> newest = new HashMap<>();

    RecordAssembly(RecordCollector record) {
        this.record = record;
        this.results = new RecordResults(record);
        this.links = new PatientLinks(record.index());
        this.inside = new PatientsInside(drafts, this::newDraft);
    }

    List<PatientPlan> plans() {
        record.patients().forEach(this::draft);
        links.mains().forEach(this::join);
        Map<Integer, Integer> owners = owners();
        leaveNobody(Set.copyOf(owners.values()));
        record.patients().forEach((item, entry) -> PatientMapping.around(entry, drafts.get(item)));
        contactsFirst(owners);
        owners.forEach((item, owner) -> attach(item, owner, false));
        supporting();
        List<PatientPlan> plans = new ArrayList<>();
        new LinkedHashSet<>(drafts.values()).forEach(draft -> plans.add(PatientPlan.ofRecord(draft.careCase())));
        return plans;
    }

    private void draft(int item, Entry entry) {
        try {
            PatientDraft draft = newDraft(entry);
            links.add(item, entry, draft.careCase().getPatient());
            drafts.put(item, draft);
            tell(item, entry);
        } catch (BadEntry bad) {
            record.replace(item, Status.ERROR, bad.sentence(record.messages()));
        }
    }

    private PatientDraft newDraft(Entry entry) {
        var draft = new PatientDraft(record.index(), used, results::find, entry.today());
        draft.careCase().setPatient(PatientMapping.patient(entry));
        return draft;
    }

    private void join(int item, int main) {
        if (item != main) {
            drafts.put(item, drafts.get(main));
            record.replace(item, Status.OK, record.messages().of("patient-linked"));
        }
    }

    /** A Patient without a name, a date, a number and an entry makes no case. */
    private void leaveNobody(Set<Integer> owners) {
        for (int item : List.copyOf(drafts.keySet())) {
            if (item >= 0 && links.isEmpty(item) && !links.isLinked(item) && !owners.contains(item)) {
                drafts.remove(item);
                record.patients().remove(item);
                record.skip(item, "patient-empty");
            }
        }
    }

    /** Whose each waiting entry is; what is nobody's in the file is refused here. */
    private Map<Integer, Integer> owners() {
        record.patients().keySet().retainAll(drafts.keySet());
        Map<Integer, Integer> owners = new LinkedHashMap<>();
        record.waiting().forEach((item, waiting) -> {
            Ref subject = waiting.mapped().subject();
            RecordIndex.Indexed patient =
                    subject.isEmpty() ? null : record.index().find(subject, "Patient");
            if (patient != null && drafts.containsKey(patient.item())) {
                if (record.index().isOnOtherHost(subject, patient)) {
                    waiting.entry().warn("other-host");
                }
                own(owners, item, patient.item(), waiting.mapped());
            } else if (subject.type().equals("Patient") && subject.contained() != null) {
                inside.owner(waiting.entry(), subject.contained())
                        .ifPresentOrElse(
                                owner -> own(owners, item, owner, waiting.mapped()),
                                () -> record.replace(
                                        item, Status.ERROR, record.messages().of("contained-nobody")));
            } else if (NO_PERSON.contains(subject.type())) {
                record.skip(item, "no-person");
            } else {
                record.replace(
                        item,
                        Status.ERROR,
                        record.messages()
                                .of(
                                        subject.isEmpty()
                                                ? "no-subject"
                                                : record.patients().isEmpty() ? "no-patient" : "other-patient"));
            }
        });
        return owners;
    }

    private void own(Map<Integer, Integer> owners, int item, int owner, Mapped mapped) {
        owners.put(item, owner);
        Mapped.Recent recent = mapped.recent();
        if (recent != null && recent.date() != null) {
            newest.merge(owner, recent.date(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /** Relatives come before the care team that names them. */
    private void contactsFirst(Map<Integer, Integer> owners) {
        owners.forEach((item, owner) -> attach(item, owner, true));
    }

    private void attach(int item, int owner, boolean contacts) {
        RecordCollector.Waiting waiting = record.waiting().get(item);
        if (waiting.entry().type().equals("RelatedPerson") != contacts) {
            return;
        }
        Mapped.Recent recent = waiting.mapped().recent();
        if (recent != null && recent.months() > 0 && old(recent, newest.get(owner))) {
            record.skip(item, "older");
            return;
        }
        try {
            waiting.mapped().attach().accept(drafts.get(owner));
            tell(item, waiting.entry());
        } catch (BadEntry bad) {
            record.replace(item, Status.ERROR, bad.sentence(record.messages()));
        } catch (LeftOut out) {
            record.replace(item, Status.SKIP, out.sentence(record.messages()));
        }
    }

    private static boolean old(Mapped.Recent recent, LocalDate newest) {
        return newest != null && recent.date() != null && recent.date().isBefore(newest.minusMonths(recent.months()));
    }

    private void tell(int item, Entry entry) {
        List<String> warnings = entry.warnings();
        record.replace(
                item,
                warnings.isEmpty() ? Status.OK : Status.WARNING,
                warnings.isEmpty() ? record.messages().of("taken") : String.join(" ", warnings));
    }

    private void supporting() {
        List<RecordIndex.Indexed> roles = new ArrayList<>();
        record.supporting().forEach((item, entry) -> {
            if (entry.type().equals("PractitionerRole")) {
                roles.add(new RecordIndex.Indexed(item, entry));
            }
        });
        drafts.values().forEach(draft -> draft.roles(roles));
        record.supporting().forEach((item, entry) -> {
            if (used.contains(item)) {
                tell(item, entry);
            } else {
                record.skip(
                        item,
                        entry.type().equals("Binary")
                                ? "binary-unused"
                                : drafts.isEmpty() ? "no-patient-here" : "not-spoken-of");
            }
        });
    }
}
