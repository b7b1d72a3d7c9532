package care.quarterback.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.TableChoices;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;

/** Lists of cases are read for ever as they were: the names of --map, and the headings that people write. */
class TableHeadingsTest {

    /** The name of each field, a value, and the headings it is known by. */
    private static final String FIELDS = """
            name: Achterberg, Wilma: patient|patient name|name|client|client name|full name
            given-name: Wilma: given name|first name|firstname|first|forename|given
            family-name: Achterberg: family name|last name|lastname|last|surname|family
            birth-date: 3/14/1950: birth date|date of birth|dob|born|birthdate|birthday|b-day
            sex: F: sex|gender
            question: Is surgery right?: question|reason|case question|concern|second opinion for|issue|presenting question
            case-number: 26-014: case number|case no|case|number|case id|file number|file no
            owner: N. Okonjo: owner|coordinator|case manager|advocate|navigator|assigned to|staff
            opened-on: 2026-01-05: opened|opened on|start date|intake date|date opened|since
            telephone: 555-0100: phone|telephone|tel|phone number|mobile|cell|patient phone
            email: w@example.org: email|e-mail|mail|email address|e-mail address
            address: 1 Elm St: address|street|street address|address line 1
            city: Troy: city|town
            state: NY: state
            postal-code: 12180: zip|zip code|postal code|postcode
            language: Dutch: language|preferred language
            contact-name: Jan Achterberg: contact|contact name|family contact|emergency contact|next of kin|caregiver
            contact-relationship: son: relationship|contact relationship|relation
            contact-telephone: 555-0101: contact phone|contact telephone|caregiver phone|emergency phone
            first-doctor: Dr. Pell: doctor|doctor one|first doctor|specialist|treating doctor|treating physician|surgeon
            first-doctor-specialty: Orthopedics: specialty|doctor specialty|speciality
            primary-care-doctor: Dr. Ames: pcp|primary care|primary care doctor|primary care physician|family doctor|gp
            problem: Knee pain: diagnosis|problem|main problem|condition|dx
            insurance: Medicare: insurance|plan|health plan|payer|insurer|coverage
            member-number: 1AB: member id|member number|member no|policy number|insurance id|subscriber id
            note: Calls mornings: note|notes|comment|comments|remarks
            """;

    private static final String WHOLE = """
            number=26-014
            question=Is surgery right?
            openedOn=2026-01-05
            owner=N. Okonjo
            patient.givenName=Wilma
            patient.familyName=Achterberg
            patient.birthDate=1950-03-14
            patient.sex=FEMALE
            patient.telecoms.value=555-0100
            patient.telecoms.kind=EMAIL
            patient.telecoms.value=w@example.org
            patient.addressLines=1 Elm St
            patient.city=Troy
            patient.state=NY
            patient.postalCode=12180
            patient.language=Dutch
            contacts.source=list of cases
            contacts.sourceIdentifier=list of cases|contact-name|Jan Achterberg
            contacts.name=Jan Achterberg
            contacts.relationship=son
            contacts.telecoms.value=555-0101
            clinicians.name=Dr. Pell
            clinicians.specialty=Orthopedics
            clinicians.name=Dr. Ames
            careTeam.source=list of cases
            careTeam.sourceIdentifier=list of cases|first-doctor|Dr. Pell
            careTeam.clinician=Clinician
            careTeam.roles=[TREATING]
            careTeam.source=list of cases
            careTeam.sourceIdentifier=list of cases|primary-care-doctor|Dr. Ames
            careTeam.clinician=Clinician
            careTeam.roles=[PRIMARY_CARE]
            conditions.source=list of cases
            conditions.sourceIdentifier=list of cases|problem|Knee pain
            conditions.text=Knee pain
            conditions.main=true
            coverages.source=list of cases
            coverages.sourceIdentifier=list of cases|insurance|Medicare
            coverages.planName=Medicare
            coverages.memberIdentifier=1AB
            journal.source=list of cases
            journal.sourceIdentifier=list of cases|note|Calls mornings
            journal.on=2026-03-02
            journal.text=Calls mornings
            """;

    private static final List<String> NEEDED =
            List.of("family-name", "birth-date", "question", "contact-name", "first-doctor", "insurance");

    private record Known(String name, String value, List<String> headings) {}

    private static List<Known> fields() {
        return FIELDS.lines()
                .map(line -> line.split(": "))
                .map(parts -> new Known(parts[0], parts[1], List.of(parts[2].split("\\|"))))
                .toList();
    }

    private static String draft(Map<String, String> row, Map<String, String> map) {
        String text = String.join("\t", row.keySet()) + "\n" + String.join("\t", row.values()) + "\n";
        var choices = new TableChoices(map, Optional.empty());
        var source = new TableImporterTest.Bytes(text.getBytes(StandardCharsets.UTF_8), choices);
        var plan = new TableImporter(Fixed.on("2026-03-02")).read(source, Progress.NONE);
        assertEquals("", plan.refusal());
        assertEquals(1, plan.patients().size(), plan.items().toString());
        return dump(plan.patients().getFirst().draft(), "");
    }

    /** Whatever is set, a line each. */
    private static String dump(EObject object, String at) {
        List<String> lines = new ArrayList<>();
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (!object.eIsSet(feature)) {
                continue;
            }
            Object value = object.eGet(feature);
            String name = at + feature.getName();
            if (feature instanceof EReference reference && reference.isContainment()) {
                List<?> parts = value instanceof List<?> list ? list : List.of(value);
                parts.forEach(part -> lines.add(dump((EObject) part, name + ".")));
            } else {
                lines.add(name + "="
                        + (value instanceof EObject other ? other.eClass().getName() : value));
            }
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    @Test
    @Requirement("S137")
    void aWholeRowIsReadAsItWas() {
        Map<String, String> row = new LinkedHashMap<>();
        Map<String, String> map = new LinkedHashMap<>();
        for (Known field : fields()) {
            row.put("Column " + row.size(), field.value());
            map.put("Column " + map.size(), field.name());
        }
        assertEquals(WHOLE.strip(), draft(row, map));
    }

    @Test
    void everyHeadingGoesWhereItWent() {
        for (Known field : fields()) {
            List<String> headings = new ArrayList<>(field.headings());
            headings.add(field.name());
            headings.forEach(heading -> assertEquals(
                    with(field, "Column", Map.of("Column", field.name())), with(field, heading, Map.of()), heading));
        }
    }

    /** A row of its own for the field: with what every row needs, and with what its own entry needs. */
    private static String with(Known field, String heading, Map<String, String> map) {
        Map<String, String> row = new LinkedHashMap<>();
        Map<String, String> all = new LinkedHashMap<>(map);
        for (Known other : fields()) {
            if (NEEDED.contains(other.name()) && !other.name().equals(field.name())) {
                row.put("Needed " + other.name(), other.value());
                all.put("Needed " + other.name(), other.name());
            }
        }
        row.put(heading, field.value());
        return draft(row, all);
    }
}
