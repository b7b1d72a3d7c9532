package care.quarterback.exchange.fhir;

import care.quarterback.core.person.Likeness.Verdict;
import care.quarterback.core.person.Person;
import care.quarterback.core.person.SamePerson;
import care.quarterback.model.Identifier;
import care.quarterback.model.Patient;
import care.quarterback.model.Telecom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Which Patients of a file are one person because the file says so. "Replaced by", "replaces" and "refer" say it; "see also"
 * says it only where nothing else speaks against it. Nothing but a link makes one person of two Patients of a file. Patients
 * of two files are one person also where that is proved.
 */
final class PatientLinks {

    private static final Set<String> SAYS_IT = Set.of("replaced-by", "replaces", "refer");
    private static final Set<String> LEADS_ON = Set.of("replaced-by", "refer");

    private final Map<Entry, Known> all = new LinkedHashMap<>();
    private final RecordIndex index;
    private boolean leadsOut;

    /** One Patient, the group it is in, and whether another one stands for it. */
    private static final class Known {
        private final Entry entry;
        private final Patient patient;
        private Person person;
        private boolean ledOn;
        private List<Known> group = new ArrayList<>(List.of(this));

        private Known(Entry entry, Patient patient) {
            this.entry = entry;
            this.patient = patient;
        }

        private Person person() {
            if (person == null) {
                person = Person.of(patient, Set.of());
            }
            return person;
        }

        private boolean retired() {
            return ledOn || entry.fields().text("active").equals("false");
        }
    }

    PatientLinks(RecordIndex index) {
        this.index = index;
    }

    void add(Entry entry, Patient patient) {
        all.put(entry, new Known(entry, patient));
    }

    /** Whether one of them names another that is not here. Ask after {@link #mains}. */
    boolean leadOut() {
        return leadsOut;
    }

    /** Whether the Patient says nothing of a person. */
    boolean isEmpty(Entry entry) {
        return all.get(entry).person().isNobody();
    }

    /** Whether the file says that the Patient is one with another of the file. */
    boolean isLinked(Entry entry) {
        return all.get(entry).group.size() > 1;
    }

    /** The Patient that stands for each, itself where no other does; what the others say besides is added to it. */
    Map<Entry, Entry> mains() {
        all.values().forEach(this::follow);
        provedInOtherFiles();
        Map<Entry, Entry> mains = new LinkedHashMap<>();
        for (Known each : all.values()) {
            Known main = each.group.stream()
                    .min(Comparator.comparing((Known one) -> one.person().isNobody())
                            .thenComparing(Known::retired))
                    .orElseThrow();
            mains.put(each.entry, main.entry);
            if (main != each) {
                complete(main.patient, each.patient);
            }
        }
        return mains;
    }

    private void follow(Known from) {
        for (Fields link : from.entry.fields().objects("link")) {
            Ref other = from.entry.reference(link.object("other"));
            leadsOut |= other.type().equals("Patient") && index.find(other, "Patient") == null;
            Optional.ofNullable(index.find(other, "Patient"))
                    .map(all::get)
                    .filter(to -> to != from && says(link.text("type"), from, to))
                    .ifPresent(to -> {
                        from.ledOn |= LEADS_ON.contains(link.text("type"));
                        join(from, to);
                    });
        }
    }

    /** Two files that are read together may each have a Patient of one person; two Patients of one file never are. */
    private void provedInOtherFiles() {
        List<Known> known = List.copyOf(all.values());
        for (int i = 0; i < known.size(); i++) {
            for (Known other : known.subList(0, i)) {
                Known one = known.get(i);
                if (one.entry.file() != other.entry.file()
                        && areApart(one.group, other.group)
                        && SamePerson.compare(other.person(), one.person()).is(Verdict.SAME)) {
                    join(other, one);
                }
            }
        }
    }

    private static boolean areApart(List<Known> ones, List<Known> others) {
        return ones.stream()
                .noneMatch(one -> others.stream().anyMatch(other -> one.entry.file() == other.entry.file()));
    }

    private static boolean says(String type, Known from, Known to) {
        boolean unnamed = from.person().isNobody() || to.person().isNobody();
        return SAYS_IT.contains(type)
                || type.equals("seealso") && (unnamed || !SamePerson.contradict(from.person(), to.person()));
    }

    private static void join(Known one, Known other) {
        if (one.group != other.group) {
            Collection<Known> joining = other.group;
            one.group.addAll(joining);
            joining.forEach(each -> each.group = one.group);
        }
    }

    /** What the main Patient leaves open, the other numbers and telephones, and a last name that is no more in use. */
    static void complete(Patient main, Patient other) {
        for (EAttribute attribute : main.eClass().getEAllAttributes()) {
            if (!main.eIsSet(attribute) && other.eIsSet(attribute)) {
                main.eSet(attribute, other.eGet(attribute));
            }
        }
        for (Identifier each : List.copyOf(other.getIdentifiers())) {
            if (main.getIdentifiers().stream().noneMatch(known -> Objects.equals(known.getValue(), each.getValue()))) {
                main.getIdentifiers().add(EcoreUtil.copy(each));
            }
        }
        for (Telecom each : List.copyOf(other.getTelecoms())) {
            if (main.getTelecoms().stream().noneMatch(known -> Objects.equals(known.getValue(), each.getValue()))) {
                main.getTelecoms().add(EcoreUtil.copy(each));
            }
        }
        former(main, Stream.of(other.getFamilyName()));
    }

    /** Keeps last names beside the one in use. */
    static void former(Patient patient, Stream<String> families) {
        List<String> known = new ArrayList<>();
        Stream.concat(
                        Stream.ofNullable(patient.getFormerNames()).flatMap(names -> Stream.of(names.split(", "))),
                        families)
                .filter(name -> name != null && !name.isBlank() && !name.equalsIgnoreCase(patient.getFamilyName()))
                .distinct()
                .forEach(known::add);
        patient.setFormerNames(known.isEmpty() ? null : String.join(", ", known));
    }
}
