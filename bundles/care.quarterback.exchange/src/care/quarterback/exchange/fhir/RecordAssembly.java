package care.quarterback.exchange.fhir;

import care.quarterback.core.person.Person;
import care.quarterback.core.person.SamePerson;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.exchange.fhir.RecordCollector.Waiting;
import care.quarterback.model.Patient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Gives every gathered entry to its patient, once the whole record is known. */
final class RecordAssembly {

    private static final Set<String> NO_PERSON =
            Set.of("Group", "Device", "Location", "Organization", "Medication", "Substance", "Practitioner");

    /** Of what waits for its patient, what other entries refer to. */
    private static final Set<String> SPOKEN_OF = Set.of("RelatedPerson", "Condition");

    private final RecordIndex index = new RecordIndex();
    private final PatientLinks links = new PatientLinks(index);
    private final List<Entry> supporting;
    private final Map<Entry, Waiting> waiting = new LinkedHashMap<>();
    private final RecordResults results = new RecordResults(waiting.values());
    private final Set<Entry> used = new HashSet<>();
    private final List<Entry> patients;
    private final Map<Entry, List<Entry>> parts = new HashMap<>();

    /** By Patient; Patients that are one person have one draft. */
    private final Map<Entry, PatientDraft> drafts = new LinkedHashMap<>();

    /** What is withdrawn, by the draft of what is not. */
    private final Map<PatientDraft, PatientDraft> withdrawn = new HashMap<>();

    private final PatientsInside inside = new PatientsInside(drafts, this::newDraft);
    private final Map<Entry, LocalDate> newest = new HashMap<>();
    private final boolean several;
    private boolean incomplete;

    RecordAssembly(List<RecordCollector> files) {
        several = files.size() > 1;
        patients = new Versions(RecordAssembly::onePerson, index::add, this::part)
                .of(all(files, RecordCollector::patients));
        supporting = new Versions(RecordAssembly::oneName, index::add).of(all(files, RecordCollector::supporting));
        files.forEach(file -> file.waiting().forEach(each -> waiting.put(each.entry(), each)));
        patients.forEach(index::add);
        supporting.forEach(index::add);
    }

    private static List<Entry> all(List<RecordCollector> files, Function<RecordCollector, List<Entry>> of) {
        return files.stream().flatMap(file -> of.apply(file).stream()).toList();
    }

    /** Two hospitals may each have a Patient/1: they are two people unless name and birth date fit. */
    private static boolean onePerson(Entry one, Entry other) {
        return !SamePerson.contradict(person(one), person(other));
    }

    /** One id is one person: what both say is put together. */
    private boolean part(Entry entry, Entry known) {
        entry.take("patient-linked");
        return parts.computeIfAbsent(known, none -> new ArrayList<>()).add(entry);
    }

    private static Person person(Entry entry) {
        return Person.of(PatientMapping.patient(entry), Set.of());
    }

    private static boolean oneName(Entry one, Entry other) {
        return one.file() == other.file() || name(one).equalsIgnoreCase(name(other));
    }

    private static String name(Entry entry) {
        return switch (entry.type()) {
            case "Practitioner" -> NameInUse.written(NameInUse.of(entry.fields(), entry.today()));
            case "Medication" -> entry.concept("code").text();
            default -> entry.fields().text("name");
        };
    }

    List<PatientPlan> plans() {
        patients.forEach(this::draft);
        links.mains().forEach(this::join);
        Map<Entry, Entry> owners = owners();
        leaveNobody(owners.values());
        settle(owners);
        if (several) {
            limit(owners);
        }
        patients.stream().filter(drafts::containsKey).forEach(entry -> PatientMapping.around(entry, drafts.get(entry)));
        owners.forEach((entry, owner) -> attach(entry, owner, true)); // relatives before the care team that names them
        owners.forEach((entry, owner) -> attach(entry, owner, false));
        supporting();
        List<PatientPlan> plans = new ArrayList<>();
        for (PatientDraft draft : new LinkedHashSet<>(drafts.values())) {
            plans.add(
                    PatientPlan.ofRecord(draft.careCase(), withdrawn.get(draft).careCase()));
        }
        return plans;
    }

    private void draft(Entry entry) {
        try {
            PatientDraft draft = newDraft(entry);
            links.add(entry, draft.careCase().getPatient());
            drafts.put(entry, draft);
            entry.take();
        } catch (BadEntry bad) {
            entry.refuse(bad);
        }
    }

    private PatientDraft newDraft(Entry entry) {
        Patient patient = PatientMapping.patient(entry);
        parts.getOrDefault(entry, List.of())
                .forEach(part -> PatientLinks.complete(patient, PatientMapping.patient(part)));
        var draft = new PatientDraft(index, used, results::find, entry.today());
        draft.careCase().setPatient(patient);
        withdrawn.put(draft, new PatientDraft(index, new HashSet<>(), results::find, entry.today()));
        return draft;
    }

    private void join(Entry entry, Entry main) {
        if (entry != main) {
            drafts.put(entry, drafts.get(main));
            entry.take("patient-linked");
        }
    }

    /** A Patient without a name, a date, a number and an entry makes no case. */
    private void leaveNobody(Collection<Entry> owners) {
        for (Entry entry : patients) {
            boolean nobody = drafts.containsKey(entry) && links.isEmpty(entry) && !links.isLinked(entry);
            if (nobody && !owners.contains(entry)) {
                drafts.remove(entry);
                entry.skip("patient-empty");
            }
        }
    }

    /** Whose each waiting entry is; what is nobody's in the record is refused here. */
    private Map<Entry, Entry> owners() {
        boolean nobody = drafts.isEmpty();
        Map<Entry, Entry> owners = new LinkedHashMap<>();
        waiting.forEach((entry, each) -> {
            Ref subject = each.mapped().subject();
            if (LooseDocument.is(entry)) {
                ofTheOne()
                        .ifPresentOrElse(
                                owner -> own(owners, entry, owner),
                                () -> entry.refuse(nobody ? "no-patient" : "document-whose"));
                return;
            }
            Entry patient = subject.isEmpty() ? null : index.find(subject, "Patient");
            if (patient != null && drafts.containsKey(patient)) {
                if (index.isOnOtherHost(subject, patient)) {
                    entry.warn("other-host");
                }
                own(owners, entry, patient);
            } else if (subject.type().equals("Patient") && subject.contained() != null) {
                inside.owner(entry, subject.contained())
                        .ifPresentOrElse(owner -> own(owners, entry, owner), () -> entry.refuse("contained-nobody"));
            } else if (NO_PERSON.contains(subject.type())) {
                entry.skip("no-person");
            } else {
                incomplete |= !subject.isEmpty();
                entry.refuse(subject.isEmpty() ? "no-subject" : nobody ? "no-patient" : "other-patient");
            }
        });
        return owners;
    }

    /** Whom all of the record is about; empty where it is about several, or about nobody. */
    private Optional<Entry> ofTheOne() {
        List<Entry> known = List.copyOf(drafts.keySet());
        boolean one = known.stream()
                .skip(1)
                .allMatch(each -> drafts.get(each) == drafts.get(known.getFirst())
                        || SamePerson.compare(person(known.getFirst()), person(each))
                                .named());
        return one ? known.stream().findFirst() : Optional.empty();
    }

    private void own(Map<Entry, Entry> owners, Entry entry, Entry owner) {
        owners.put(entry, owner);
        Mapped.Recent recent = waiting.get(entry).mapped().recent();
        if (recent != null && recent.date() != null) {
            newest.merge(owner, recent.date(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /** Whether an entry belongs to a patient that is not here, a patient is named that is not, or none is. Ask after the plans. */
    boolean isIncomplete() {
        return incomplete || patients.isEmpty() || links.leadOut();
    }

    /** Each file kept the newest of its measurements by itself: of several pages that is too much. */
    private void limit(Map<Entry, Entry> owners) {
        var recent = new RecentEntries();
        for (Map.Entry<Entry, Entry> each : new LinkedHashMap<>(owners).entrySet()) {
            Waiting waits = waiting.get(each.getKey());
            if (waits.isLimited()) {
                recent.add(drafts.get(each.getValue()), waits).ifPresent(older -> {
                    owners.remove(older.entry());
                    older.entry().skip("older-of-kind");
                });
            }
        }
    }

    /** Of several versions of an entry of one patient the newest counts. */
    private void settle(Map<Entry, Entry> owners) {
        var versions = new Versions(
                (one, other) ->
                        drafts.get(owners.get(one)) == drafts.get(owners.get(other)) && SameEntry.canBe(one, other),
                this::stand);
        owners.keySet().retainAll(new HashSet<>(versions.of(List.copyOf(owners.keySet()))));
        owners.keySet().forEach(each -> stand(each, each));
    }

    private void stand(Entry named, Entry stands) {
        if (SPOKEN_OF.contains(named.type())) {
            index.add(named, stands);
        }
    }

    private void attach(Entry entry, Entry owner, boolean contacts) {
        if (entry.type().equals("RelatedPerson") != contacts) {
            return;
        }
        Mapped mapped = waiting.get(entry).mapped();
        Mapped.Recent recent = mapped.recent();
        if (recent != null && recent.months() > 0 && old(recent, newest.get(owner)) && !entry.isWithdrawn()) {
            entry.skip("older");
            return;
        }
        PatientDraft draft = drafts.get(owner);
        try {
            mapped.attach().accept(entry.isWithdrawn() ? withdrawn.get(draft) : draft);
            if (entry.isWithdrawn()) {
                entry.skipWithdrawn();
            } else {
                entry.take();
            }
        } catch (BadEntry bad) {
            entry.refuse(bad);
        } catch (LeftOut out) {
            entry.skip(out);
        }
    }

    private static boolean old(Mapped.Recent recent, LocalDate newest) {
        return newest != null && recent.date() != null && recent.date().isBefore(newest.minusMonths(recent.months()));
    }

    private void supporting() {
        List<Entry> roles = supporting.stream()
                .filter(entry -> entry.type().equals("PractitionerRole"))
                .toList();
        drafts.values().forEach(draft -> draft.roles(roles));
        for (Entry entry : supporting) {
            if (used.contains(entry)) {
                entry.take();
            } else {
                entry.skip(
                        entry.type().equals("Binary")
                                ? "binary-unused"
                                : drafts.isEmpty() ? "no-patient-here" : "not-spoken-of");
            }
        }
    }
}
