package care.quarterback.exchange.fhir;

import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Clinician;
import care.quarterback.model.Contact;
import care.quarterback.model.Office;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the file holds of one patient, growing: the draft, and the clinicians, offices and medicines its entries speak of. */
final class PatientDraft {

    private static final String[] CLINICIANS = {"Practitioner", "PractitionerRole"};

    private final CareCase careCase = CaseFactory.eINSTANCE.createCareCase();
    private final Map<Object, Clinician> clinicians = new HashMap<>();
    private final Map<Object, Office> offices = new HashMap<>();
    private final Map<Object, Contact> contacts = new HashMap<>();
    private final RecordIndex index;
    private final Set<Entry> used;
    private final Function<Ref, Optional<Entry>> results;
    private final LocalDate today;

    /**
     * @param used collects the supporting entries that this draft speaks of
     * @param results finds a result of the file
     */
    PatientDraft(RecordIndex index, Set<Entry> used, Function<Ref, Optional<Entry>> results, LocalDate today) {
        this.index = index;
        this.used = used;
        this.results = results;
        this.today = today;
    }

    CareCase careCase() {
        return careCase;
    }

    /** The clinician that is meant, in this draft; null when the reference says nothing of use. */
    Clinician clinician(Ref ref) {
        if (ref.isEmpty()) {
            return null;
        }
        if (ref.contained() != null) {
            return contained(ref);
        }
        Entry target = index.find(ref, CLINICIANS);
        Object key = target == null ? ref.key() : target;
        Clinician present = clinicians.get(key);
        if (present != null) {
            return present;
        }
        Clinician made = target == null ? named(ref) : described(target);
        if (made != null) {
            clinicians.put(key, made);
            if (made.eContainer() == null) {
                careCase.getClinicians().add(made);
            }
        }
        return made;
    }

    Office office(Ref ref) {
        if (ref.isEmpty() || ref.contained() != null) {
            return null;
        }
        Entry target = index.find(ref, "Organization");
        Object key = target == null ? ref.key() : target;
        Office present = offices.get(key);
        if (present != null) {
            return present;
        }
        Office made = null;
        if (target != null && target.type().equals("Organization")) {
            used.add(target);
            made = Directory.office(target);
        } else if (target == null && !ref.display().isEmpty()) {
            made = CaseFactory.eINSTANCE.createOffice();
            made.setName(ref.display());
            made.setSourceIdentifier(ref.key());
        }
        if (made != null) {
            offices.put(key, made);
            careCase.getOffices().add(made);
        }
        return made;
    }

    /** The words and codes of the medicine that is meant; null when the file does not have it. */
    Concept medicine(Ref ref) {
        if (ref.contained() != null) {
            return Concept.of(ref.contained().object("code"));
        }
        Entry target = index.find(ref, "Medication");
        if (target == null || !target.type().equals("Medication")) {
            return null;
        }
        used.add(target);
        return target.concept("code");
    }

    /** The words of the condition that is meant; empty when the file does not have it. */
    String conditionText(Ref ref) {
        Entry target = index.find(ref, "Condition");
        return target == null || !target.type().equals("Condition")
                ? ref.display()
                : target.concept("code").text();
    }

    /** The bytes that are meant, as measured; empty when the file does not have them. */
    Optional<Fields> binary(Ref ref) {
        Entry target = ref.isEmpty() ? null : index.find(ref, "Binary");
        if (target == null
                || !target.type().equals("Binary")
                || !target.fields().has("dataSize")) {
            return Optional.empty();
        }
        used.add(target);
        return Optional.of(target.fields());
    }

    /** What the result says that is meant; the words beside the reference when the file does not have it. */
    String resultText(Ref ref) {
        return results.apply(ref)
                .map(entry -> ResultMapping.value(entry.fields()))
                .filter(text -> !text.isEmpty())
                .orElse(ref.display());
    }

    void know(Ref ref, Contact contact) {
        Entry target = index.find(ref, "RelatedPerson");
        if (target != null) {
            contacts.put(target, contact);
        }
    }

    Contact contact(Ref ref) {
        return contacts.get(index.find(ref, "RelatedPerson"));
    }

    private Clinician contained(Ref ref) {
        Clinician made = Directory.contained(ref.contained(), today);
        if (made == null) {
            return null;
        }
        Clinician same = clinicians.putIfAbsent(made.getName(), made);
        if (same == null) {
            careCase.getClinicians().add(made);
        }
        return same == null ? made : same;
    }

    /** A clinician of whom the record has no more than the words beside a reference. */
    private Clinician named(Ref ref) {
        if (ref.display().isEmpty() || !ref.type().isEmpty() && !ref.type().startsWith("Practitioner")) {
            return null;
        }
        Clinician made = CaseFactory.eINSTANCE.createClinician();
        made.setName(ref.display());
        made.setSourceIdentifier(ref.key());
        if (ref.key().contains("us-npi|")) {
            made.setNpi(Directory.checked(ref.key().substring(ref.key().indexOf("us-npi|") + 7)));
        }
        return made;
    }

    private Clinician described(Entry target) {
        if (target.type().equals("Practitioner")) {
            used.add(target);
            return Directory.clinician(target);
        }
        if (!target.type().equals("PractitionerRole")) {
            return null;
        }
        used.add(target);
        Clinician clinician = clinician(target.reference("practitioner"));
        if (clinician != null) {
            Directory.role(target, clinician);
            clinician.setOffice(office(target.reference("organization")));
        }
        return clinician;
    }

    /** Adds what the roles of the file say of clinicians that this draft speaks of. */
    void roles(Iterable<Entry> roles) {
        for (Entry role : roles) {
            Ref practitioner = role.reference("practitioner");
            Entry target = index.find(practitioner, "Practitioner");
            Object key = target == null ? practitioner.key() : target;
            Clinician known = clinicians.get(key);
            if (known == null && !practitioner.identifier().isEmpty()) {
                known = clinicians.get("Practitioner?identifier=" + practitioner.identifier());
            }
            if (known != null && !clinicians.containsKey(role)) {
                clinicians.put(role, known);
                used.add(role);
                Directory.role(role, known);
                if (known.getOffice() == null) {
                    known.setOffice(office(role.reference("organization")));
                }
            }
        }
    }
}
