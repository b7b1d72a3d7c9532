package care.quarterback.exchange.fhir;

import care.quarterback.core.person.NameParts;
import care.quarterback.model.CareRole;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Clinician;
import care.quarterback.model.Contact;
import care.quarterback.model.Identifier;
import care.quarterback.model.Patient;
import care.quarterback.model.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Patient, and the people around the patient. */
final class PatientMapping {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    /** Codes of SNOMED CT and of HL7 for the sex. */
    private static final Map<String, Sex> SEXES =
            Map.of("248152002", Sex.FEMALE, "248153007", Sex.MALE, "F", Sex.FEMALE, "M", Sex.MALE);

    private PatientMapping() {}

    static Patient patient(Entry entry) {
        Fields fields = entry.fields();
        Patient patient = MODEL.createPatient();
        name(entry, patient);
        former(entry, patient);
        patient.setSex(sex(entry));
        birth(entry, patient);
        patient.setDeceased(fields.text("deceasedBoolean").equals("true") || fields.has("deceasedDateTime"));
        patient.setDeceasedOn(entry.date(fields.text("deceasedDateTime")));
        for (Fields each : fields.objects("identifier")) {
            if (!each.text("value").isEmpty() && !each.text("use").equals("old")) {
                Identifier identifier = MODEL.createIdentifier();
                identifier.setSystem(each.text("system"));
                identifier.setValue(each.text("value"));
                patient.getIdentifiers().add(identifier);
            }
        }
        Directory.telecoms(fields, patient.getTelecoms());
        address(fields, patient);
        for (Fields each : fields.objects("communication")) {
            if (patient.getLanguage() == null || each.text("preferred").equals("true")) {
                patient.setLanguage(
                        Concept.orNull(Concept.of(each.object("language")).text()));
            }
        }
        if (fields.text("active").equals("false")) {
            entry.warn("patient-inactive");
        }
        if (fields.objects("link").stream().anyMatch(link -> link.text("type").equals("replaced-by"))) {
            entry.warn("patient-replaced");
        }
        return patient;
    }

    /** A maiden name, and a name that was in use before: older records are known by them. */
    private static void former(Entry entry, Patient patient) {
        PatientLinks.former(
                patient,
                entry.fields().objects("name").stream()
                        .filter(each -> NameInUse.isFormer(each, entry.today()))
                        .map(each -> NameInUse.parts(each).family()));
    }

    private static void name(Entry entry, Patient patient) {
        NameParts name = NameInUse.parts(NameInUse.of(entry.fields(), entry.today()));
        patient.setFamilyName(Concept.orNull(name.family()));
        patient.setGivenName(Concept.orNull(name.given()));
        patient.setSuffix(Concept.orNull(name.suffix()));
        if (patient.getFamilyName() == null && patient.getGivenName() == null) {
            entry.warn("patient-nameless");
        }
    }

    /** The administrative gender; where it says nothing, the sex that US Core has in extensions. */
    private static Sex sex(Entry entry) {
        String gender = entry.fields().text("gender").toLowerCase(Locale.ROOT);
        Sex extended = extended(entry.fields());
        return switch (gender) {
            case "female" -> same(entry, Sex.FEMALE, extended);
            case "male" -> same(entry, Sex.MALE, extended);
            case "other" -> Sex.OTHER;
            default -> {
                if (!gender.isEmpty() && !gender.equals("unknown")) {
                    entry.warn("patient-gender");
                } else if (extended == Sex.UNKNOWN) {
                    entry.warn("patient-no-sex");
                }
                yield extended;
            }
        };
    }

    private static Sex same(Entry entry, Sex gender, Sex extended) {
        if (extended != Sex.UNKNOWN && extended != gender) {
            entry.warn(
                    "patient-sex-differs",
                    gender.name().toLowerCase(Locale.ROOT),
                    extended.name().toLowerCase(Locale.ROOT));
        }
        return gender;
    }

    private static Sex extended(Fields fields) {
        for (String name : List.of("us-core-sex", "us-core-birthsex")) {
            for (Fields extension : fields.objects("extension")) {
                String code = extension.text("valueCode").isEmpty()
                        ? extension.object("valueCoding").text("code")
                        : extension.text("valueCode");
                Sex sex = extension.text("url").endsWith("/" + name)
                        ? SEXES.getOrDefault(code, Sex.UNKNOWN)
                        : Sex.UNKNOWN;
                if (sex != Sex.UNKNOWN) {
                    return sex;
                }
            }
        }
        return Sex.UNKNOWN;
    }

    private static void birth(Entry entry, Patient patient) {
        String born = entry.fields().text("birthDate");
        LocalDate date = entry.date(born);
        patient.setBirthDate(date);
        if (born.isEmpty()) {
            entry.warn("patient-no-birth-date");
        } else if (date != null && entry.reading().isAhead(date)) {
            entry.warn("date-ahead", date);
        }
    }

    private static void address(Fields fields, Patient patient) {
        List<Fields> addresses = fields.objects("address").stream()
                .filter(each -> !each.text("use").equals("old"))
                .toList();
        Fields address = addresses.stream()
                .filter(each -> each.text("use").equals("home"))
                .findFirst()
                .orElse(addresses.isEmpty() ? new Fields() : addresses.getFirst());
        List<String> lines = address.texts("line");
        patient.setAddressLines(Concept.orNull(lines.isEmpty() ? address.text("text") : String.join(", ", lines)));
        patient.setCity(Concept.orNull(address.text("city")));
        patient.setState(Concept.orNull(address.text("state")));
        patient.setPostalCode(Concept.orNull(address.text("postalCode")));
        patient.setCountry(Concept.orNull(address.text("country")));
    }

    /** The contacts and the general practitioner that a Patient resource names itself. */
    static void around(Entry entry, PatientDraft draft) {
        int number = 0;
        for (Fields each : entry.fields().objects("contact")) {
            number++;
            String name = NameInUse.written(each.object("name"));
            if (!name.isEmpty()) {
                Contact contact = entry.from(MODEL.createContact(), "#contact-" + number);
                contact.setName(name);
                contact.setRelationship(Concept.orNull(relationship(each)));
                Directory.telecoms(each, contact.getTelecoms());
                draft.careCase().getContacts().add(contact);
            }
        }
        number = 0;
        for (Ref each : entry.references("generalPractitioner")) {
            number++;
            Clinician clinician = draft.clinician(each);
            if (clinician != null) {
                CareTeamMember member = entry.from(MODEL.createCareTeamMember(), "#practitioner-" + number);
                member.setClinician(clinician);
                member.setName(clinician.getName());
                member.getRoles().add(CareRole.PRIMARY_CARE);
                draft.careCase().getCareTeam().add(member);
            } else {
                draft.office(each);
            }
        }
    }

    static Mapped relatedPerson(Entry entry) {
        Contact contact = MODEL.createContact();
        String name = NameInUse.written(NameInUse.of(entry.fields(), entry.today()));
        if (name.isEmpty()) {
            throw new LeftOut("nobody-named");
        }
        contact.setName(name);
        contact.setRelationship(Concept.orNull(relationship(entry.fields())));
        Directory.telecoms(entry.fields(), contact.getTelecoms());
        return new Mapped(entry.reference("patient"), draft -> {
            draft.careCase().getContacts().add(entry.from(contact));
            draft.know(Ref.to(entry), contact);
        });
    }

    private static String relationship(Fields person) {
        return person.objects("relationship").stream()
                .map(each -> Concept.of(each).text())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static Mapped careTeam(Entry entry) {
        if (entry.status().equals("inactive")) {
            throw new LeftOut("team-inactive");
        }
        return new Mapped(entry.reference("subject"), draft -> {
            int number = 0;
            for (Fields each : entry.fields().objects("participant")) {
                member(entry, each, draft, ++number);
            }
        });
    }

    private static void member(Entry entry, Fields participant, PatientDraft draft, int number) {
        Ref who = entry.reference(participant.object("member"));
        if (who.type().equals("Patient") || who.isEmpty()) {
            return;
        }
        Clinician clinician = draft.clinician(who);
        Contact contact = clinician == null ? draft.contact(who) : null;
        String name = clinician != null ? clinician.getName() : contact != null ? contact.getName() : "";
        if (name.isEmpty()) {
            draft.office(who);
            return;
        }
        boolean there = draft.careCase().getCareTeam().stream()
                .anyMatch(each -> clinician != null && each.getClinician() == clinician
                        || contact != null && each.getContact() == contact);
        if (there) {
            return;
        }
        CareTeamMember member = entry.from(MODEL.createCareTeamMember(), "#" + number);
        member.setClinician(clinician);
        member.setContact(contact);
        member.setName(name);
        List<Concept> roles =
                participant.objects("role").stream().map(Concept::of).toList();
        member.getRoles().add(role(roles, contact != null));
        member.setResponsibleFor(Concept.orNull(roles.stream()
                .map(Concept::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "))));
        draft.careCase().getCareTeam().add(member);
    }

    private static CareRole role(List<Concept> roles, boolean family) {
        String words = roles.stream()
                .flatMap(each -> Stream.of(each.text(), each.code()))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        if (family) {
            return CareRole.FAMILY;
        }
        return words.contains("primary care") || words.contains("general practi") || words.contains("446050000")
                ? CareRole.PRIMARY_CARE
                : words.contains("pharmacist") ? CareRole.PHARMACIST : CareRole.TREATING;
    }
}
