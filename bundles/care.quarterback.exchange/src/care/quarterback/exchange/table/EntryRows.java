package care.quarterback.exchange.table;

import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.spi.ImportPlan.Content;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Contact;
import care.quarterback.model.Patient;
import care.quarterback.model.Statement;
import care.quarterback.model.TelecomKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The rows of a list of entries of one kind, gathered by whose they are. */
final class EntryRows {

    private static final String SOURCE = "list of entries";

    private final EntryKind kind;
    private final TableColumns columns;
    private final TableWords words;
    private final EReference list;
    private final Map<String, Person> people = new LinkedHashMap<>();

    /** Whose rows they are, and what has been read of them. */
    private static final class Person {
        private final CareCase draft = CaseFactory.eINSTANCE.createCareCase();
        private final Set<String> rows = new LinkedHashSet<>();
        private final Map<String, Long> said = new LinkedHashMap<>();
        private final Map<String, Integer> times = new TreeMap<>();
    }

    EntryRows(EntryKind kind, TableColumns columns, TableWords words) {
        this.kind = kind;
        this.columns = columns;
        this.words = words;
        this.list = kind.places().stream()
                .filter(place -> place.getEContainingClass() == Literals.CARE_CASE)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Takes a row; the row tells what is wrong with it, and then nothing of it is taken.
     *
     * @return a sentence when an earlier row says the same, and this one is not taken
     */
    Optional<String> take(TableRow row, long number) {
        String at = words.of("at", number);
        Person whose = new Person();
        String key = columns.saysWhose() ? whose(row, whose.draft) : "";
        if (!row.has(TablePart.ENTRY)) {
            row.wrong(TablePart.ENTRY, "", words.of("row.empty.entry"));
        }
        Statement entry = row.fill((Statement) CaseFactory.eINSTANCE.create(kind.type()), TablePart.ENTRY);
        if (entry instanceof Contact contact) {
            CaseRow.telecom(row, TelecomKind.PHONE, TablePart.CONTACT_PHONE, contact.getTelecoms());
            CaseRow.telecom(row, TelecomKind.EMAIL, TablePart.CONTACT_EMAIL, contact.getTelecoms());
        }
        if (!row.problems().isEmpty()) {
            return Optional.empty();
        }
        Person person = people.computeIfAbsent(key, none -> whose);
        Long before = person.said.putIfAbsent(row.said(), number);
        if (before == null) {
            identify(entry, person);
            add(person.draft, entry);
            person.rows.add(at);
        }
        return Optional.ofNullable(before).map(first -> words.of("row.same", first));
    }

    /** What the file holds, of each person. */
    List<PatientPlan> plans() {
        return people.values().stream()
                .map(person -> new PatientPlan(person.draft, Content.LISTED_ENTRIES, person.rows))
                .toList();
    }

    /** By the number of the case, else by name and date of birth. */
    private String whose(TableRow row, CareCase draft) {
        String number = row.text(TablePart.CASE, "number");
        boolean named = row.has(TablePart.PATIENT_NAME)
                || row.has(TablePart.PATIENT, "familyName")
                || row.has(TablePart.PATIENT, "givenName");
        if (!number.isBlank()) {
            draft.setNumber(number);
        } else if (columns.of(TablePart.PATIENT, "birthDate").isEmpty()) {
            row.wrong(TablePart.CASE, "number", words.of("row.empty.number"));
        }
        if (number.isBlank() || named) {
            Patient patient = CaseFactory.eINSTANCE.createPatient();
            draft.setPatient(patient);
            row.name(patient);
            row.fill(patient, TablePart.PATIENT);
            if (number.isBlank() && patient.getBirthDate() == null) {
                row.wrong(TablePart.PATIENT, "birthDate", words.of("row.empty.birth"));
            }
            return SearchTerms.fold(number + "|" + patient.getFamilyName() + "|" + patient.getGivenName() + "|"
                            + patient.getSuffix())
                    + "|" + patient.getBirthDate();
        }
        return SearchTerms.fold(number);
    }

    /** The same entry of a list that is read again is known by what it is, not by what is said of it. */
    private void identify(Statement entry, Person person) {
        String name = words.catalogue()
                .main(kind)
                .map(main -> entry.eGet(
                        entry.eClass().getEStructuralFeature(main.field().feature())))
                .map(Object::toString)
                .orElse("");
        String what = kind.name() + "|" + SearchTerms.fold(name);
        int time = person.times.merge(what, 1, Integer::sum);
        entry.setSource(SOURCE);
        entry.setSourceIdentifier(SOURCE + "|" + what + (time > 1 ? "|" + time : ""));
    }

    @SuppressWarnings("unchecked")
    private void add(CareCase draft, Statement entry) {
        ((List<Statement>) draft.eGet((EStructuralFeature) list)).add(entry);
    }
}
