package care.quarterback.exchange.fhir.out;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareRole;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Clinician;
import care.quarterback.model.Contact;
import care.quarterback.model.Identifier;
import care.quarterback.model.Office;
import care.quarterback.model.Patient;
import care.quarterback.model.Telecom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Patient, and the people and places around the patient. */
final class People {

    static final String PART = "people";

    /** Of our own numbers of cases; an arc under 2.25 is a random number, so that nobody else has it. */
    private static final String CASE_NUMBERS = "urn:oid:2.25.217301236813730664434416258551816990544";

    private static final String NPI = "http://hl7.org/fhir/sid/us-npi";
    private static final String INTERPRETER = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String PRIMARY_CARE = "446050000";

    private final Entries entries;
    private final Sentences sentences;

    People(Entries entries, Sentences sentences) {
        this.entries = entries;
        this.sentences = sentences;
    }

    void add(CareCase careCase) {
        patient(careCase);
        careCase.getOffices().forEach(this::office);
        careCase.getClinicians().forEach(this::clinician);
        Stated.of(careCase.getContacts()).forEach(contact -> contact(contact, careCase.getPatient()));
        team(careCase);
    }

    private void patient(CareCase careCase) {
        Patient patient = careCase.getPatient();
        Tree made = entries.begin("Patient", patient, PART);
        if (patient.getInterpreterLanguage() != null) {
            made.add("extension", new Tree().text("url", INTERPRETER).flag("valueBoolean", true));
        }
        for (Identifier each : patient.getIdentifiers()) {
            made.add("identifier", new Tree().text("system", each.getSystem()).text("value", each.getValue()));
        }
        String number = Objects.requireNonNullElse(careCase.getNumber(), careCase.getId());
        made.add("identifier", new Tree().text("system", CASE_NUMBERS).text("value", number));
        made.add("name", name(patient).text("use", "official"));
        if (!Tree.clean(patient.getFormerNames()).isEmpty()) {
            made.add("name", new Tree().text("use", "old").text("family", patient.getFormerNames()));
        }
        telecoms(made, patient.getTelecoms());
        made.text("gender", patient.getSex().name().toLowerCase(Locale.ROOT));
        made.date("birthDate", patient.getBirthDate());
        if (patient.getDeceasedOn() != null) {
            made.date("deceasedDateTime", patient.getDeceasedOn());
        } else if (patient.isDeceased()) {
            made.flag("deceasedBoolean", true);
        }
        made.add(
                "address",
                new Tree()
                        .addText("line", patient.getAddressLines())
                        .text("city", patient.getCity())
                        .text("state", patient.getState())
                        .text("postalCode", patient.getPostalCode())
                        .text("country", patient.getCountry()));
        if (patient.getLanguage() != null) {
            made.add("communication", new Tree().put("language", Concepts.words(patient.getLanguage())));
        }
        entries.say(made, PART, joined(fullName(patient), dated(patient)));
    }

    private static String dated(Patient patient) {
        return patient.getBirthDate() == null ? "" : patient.getBirthDate().toString();
    }

    private static String fullName(Patient patient) {
        return Stream.of(patient.getGivenName(), patient.getFamilyName(), patient.getSuffix())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static Tree name(Patient patient) {
        var name = new Tree().text("family", patient.getFamilyName());
        for (String given : Tree.clean(patient.getGivenName()).split("\\s+")) {
            name.addText("given", given);
        }
        return name.addText("suffix", patient.getSuffix());
    }

    private void office(Office office) {
        Tree made = entries.begin("Organization", office, PART);
        made.flag("active", true).text("name", named(office));
        telecoms(made, office.getTelecoms());
        boolean faxed =
                office.getTelecoms().stream().anyMatch(each -> Objects.equals(each.getValue(), office.getFax()));
        if (office.getFax() != null && !faxed) {
            made.add("telecom", new Tree().text("system", "fax").text("value", office.getFax()));
        }
        made.add("address", new Tree().text("text", office.getAddress()));
        entries.say(made, PART, joined(named(office), office.getAddress()));
    }

    /** A place without a name of its own is named by where it belongs or is. */
    private String named(Office office) {
        return Stream.of(office.getName(), office.getInstitution(), office.getAddress())
                .filter(each -> !Tree.clean(each).isEmpty())
                .findFirst()
                .orElse(BundleWords.of("office.unnamed"));
    }

    private void clinician(Clinician clinician) {
        Tree made = entries.begin("Practitioner", clinician, PART);
        if (clinician.getNpi() != null) {
            made.add("identifier", new Tree().text("system", NPI).text("value", clinician.getNpi()));
        }
        made.add("name", new Tree().text("text", clinician.getName()));
        entries.say(made, PART, joined(clinician.getName(), clinician.getSpecialty()));
        if (clinician.getSpecialty() != null || clinician.getOffice() != null) {
            Tree role = entries.begin("PractitionerRole", clinician.getId() + " role", PART);
            role.put("practitioner", entries.to(clinician));
            role.put("organization", entries.to(clinician.getOffice()));
            role.add("specialty", Concepts.words(clinician.getSpecialty()));
        }
    }

    private void contact(Contact contact, Patient patient) {
        Tree made = entries.begin("RelatedPerson", contact, PART);
        made.flag("active", true)
                .put("patient", entries.to(patient))
                .add("relationship", Concepts.words(contact.getRelationship()));
        made.add("name", new Tree().text("text", contact.getName()));
        telecoms(made, contact.getTelecoms());
        entries.say(made, PART, joined(contact.getName(), contact.getRelationship()));
    }

    private static void telecoms(Tree owner, List<Telecom> telecoms) {
        for (Telecom each : telecoms) {
            if (!Tree.clean(each.getValue()).isEmpty()) {
                owner.add(
                        "telecom",
                        new Tree()
                                .text("system", system(each))
                                .text("value", each.getValue())
                                .number("rank", each.isPreferred() ? 1 : null));
            }
        }
    }

    private static String system(Telecom telecom) {
        return switch (telecom.getKind()) {
            case PHONE -> "phone";
            case FAX -> "fax";
            case EMAIL -> "email";
            case PORTAL -> "url";
            case DIRECT, OTHER -> "other";
        };
    }

    private void team(CareCase careCase) {
        List<CareTeamMember> members = Stated.of(careCase.getCareTeam());
        if (members.isEmpty()) {
            return;
        }
        Tree made = entries.begin("CareTeam", "team", PART);
        made.text("status", "active").put("subject", entries.to(careCase.getPatient()));
        for (CareTeamMember each : members) {
            Map.Entry<Tree, String> who = who(each);
            made.add("participant", new Tree().add("role", role(each)).put("member", who.getKey()));
            entries.say(PART, joined(who.getValue(), each.getResponsibleFor()));
        }
    }

    private Map.Entry<Tree, String> who(CareTeamMember member) {
        String name = Stream.of(
                        member.getName(),
                        member.getClinician() == null
                                ? null
                                : member.getClinician().getName(),
                        member.getContact() == null ? null : member.getContact().getName())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Map.entry(
                member.getContact() != null && member.getClinician() == null
                        ? entries.to(member.getContact(), name)
                        : entries.to(member.getClinician(), name),
                name);
    }

    private Tree role(CareTeamMember member) {
        var role = new Tree();
        if (member.getRoles().contains(CareRole.PRIMARY_CARE)) {
            role.add("coding", new Tree().text("system", SNOMED).text("code", PRIMARY_CARE));
        }
        String words = member.getResponsibleFor() != null
                ? member.getResponsibleFor()
                : sentences.list(member.getRoles().stream().map(sentences::word).toList());
        return role.text("text", words);
    }

    /** What there is of several words, in one line. */
    static String joined(String... parts) {
        return Stream.of(parts).map(Tree::clean).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
