package care.quarterback.exchange.table;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareRole;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Clinician;
import care.quarterback.model.Condition;
import care.quarterback.model.Contact;
import care.quarterback.model.Coverage;
import care.quarterback.model.Element;
import care.quarterback.model.JournalEntry;
import care.quarterback.model.Patient;
import care.quarterback.model.Sex;
import care.quarterback.model.Statement;
import care.quarterback.model.Telecom;
import care.quarterback.model.TelecomKind;
import care.quarterback.steps.casefile.PersonName;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/** One row as the draft of a case. */
final class TableRow {

    private static final String SOURCE = "list of cases";
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
    private static final Map<String, Sex> SEXES = Map.of(
            "f", Sex.FEMALE,
            "female", Sex.FEMALE,
            "woman", Sex.FEMALE,
            "m", Sex.MALE,
            "male", Sex.MALE,
            "man", Sex.MALE,
            "other", Sex.OTHER,
            "x", Sex.OTHER,
            "unknown", Sex.UNKNOWN,
            "u", Sex.UNKNOWN);

    private final CSVRecord row;
    private final TableColumns columns;
    private final TableWords words;
    private final LocalDate today;
    private final CareCase draft = CaseFactory.eINSTANCE.createCareCase();
    private final Map<String, String> problems = new LinkedHashMap<>();

    TableRow(CSVRecord row, TableColumns columns, TableWords words, Clock clock) {
        this.row = row;
        this.columns = columns;
        this.words = words;
        this.today = LocalDate.now(clock);
    }

    /** What is wrong, by the heading of its column; empty when the row can be taken. */
    Map<String, String> problems() {
        return problems;
    }

    PatientPlan plan() {
        patient();
        careCase();
        contact();
        doctors();
        if (has(TableField.PROBLEM)) {
            Condition problem = CaseFactory.eINSTANCE.createCondition();
            problem.setText(cell(TableField.PROBLEM));
            problem.setMain(true);
            draft.getConditions().add(said(problem, TableField.PROBLEM));
            check(problem, Map.of("text", TableField.PROBLEM));
        }
        if (has(TableField.INSURANCE)) {
            Coverage plan = CaseFactory.eINSTANCE.createCoverage();
            plan.setPlanName(cell(TableField.INSURANCE));
            plan.setMemberIdentifier(blankToNull(cell(TableField.MEMBER_NUMBER)));
            draft.getCoverages().add(said(plan, TableField.INSURANCE));
            check(plan, Map.of("planName", TableField.INSURANCE, "memberIdentifier", TableField.MEMBER_NUMBER));
        }
        if (has(TableField.NOTE)) {
            JournalEntry note = CaseFactory.eINSTANCE.createJournalEntry();
            note.setOn(today);
            note.setText(cell(TableField.NOTE));
            draft.getJournal().add(said(note, TableField.NOTE));
            check(note, Map.of("text", TableField.NOTE));
        }
        return PatientPlan.ofLine(draft);
    }

    private void patient() {
        Patient patient = CaseFactory.eINSTANCE.createPatient();
        draft.setPatient(patient);
        PersonName name = name();
        patient.setGivenName(name.given());
        patient.setFamilyName(name.family());
        if (name.isBlank()) {
            TableField field = columns.of(TableField.NAME).isPresent() ? TableField.NAME : TableField.FAMILY_NAME;
            wrong(field, words.of("row.empty.name"));
        }
        if (has(TableField.BIRTH_DATE)) {
            date(TableField.BIRTH_DATE, patient::setBirthDate);
        } else {
            wrong(TableField.BIRTH_DATE, words.of("row.empty.birth"));
        }
        sex(patient);
        patient.setAddressLines(blankToNull(cell(TableField.ADDRESS)));
        patient.setCity(blankToNull(cell(TableField.CITY)));
        patient.setState(blankToNull(cell(TableField.STATE)));
        patient.setPostalCode(blankToNull(cell(TableField.POSTAL_CODE)));
        patient.setLanguage(blankToNull(cell(TableField.LANGUAGE)));
        telecom(TelecomKind.PHONE, TableField.TELEPHONE, patient.getTelecoms());
        telecom(TelecomKind.EMAIL, TableField.EMAIL, patient.getTelecoms());
        TableField family = columns.of(TableField.FAMILY_NAME).isPresent() ? TableField.FAMILY_NAME : TableField.NAME;
        TableField given = columns.of(TableField.GIVEN_NAME).isPresent() ? TableField.GIVEN_NAME : TableField.NAME;
        check(
                patient,
                Map.of(
                        "familyName", family,
                        "givenName", given,
                        "birthDate", TableField.BIRTH_DATE,
                        "addressLines", TableField.ADDRESS,
                        "city", TableField.CITY,
                        "state", TableField.STATE,
                        "postalCode", TableField.POSTAL_CODE,
                        "language", TableField.LANGUAGE));
    }

    private PersonName name() {
        if (has(TableField.FAMILY_NAME) || has(TableField.GIVEN_NAME)) {
            return new PersonName(cell(TableField.GIVEN_NAME), cell(TableField.FAMILY_NAME));
        }
        return has(TableField.NAME) ? PersonName.parse(cell(TableField.NAME)) : new PersonName("", "");
    }

    private void sex(Patient patient) {
        if (has(TableField.SEX)) {
            Sex sex = SEXES.get(cell(TableField.SEX).toLowerCase(Locale.ROOT));
            if (sex == null) {
                wrong(TableField.SEX, words.of("row.sex", shown(TableField.SEX)));
            } else {
                patient.setSex(sex);
            }
        }
    }

    private void careCase() {
        if (has(TableField.QUESTION)) {
            draft.setQuestion(cell(TableField.QUESTION));
        } else {
            wrong(TableField.QUESTION, words.of("row.empty.question"));
        }
        if (has(TableField.CASE_NUMBER)) {
            draft.setNumber(cell(TableField.CASE_NUMBER));
        }
        if (has(TableField.OWNER)) {
            draft.setOwner(cell(TableField.OWNER));
        }
        if (has(TableField.OPENED_ON)) {
            date(TableField.OPENED_ON, draft::setOpenedOn);
        }
        check(
                draft,
                Map.of(
                        "question", TableField.QUESTION,
                        "number", TableField.CASE_NUMBER,
                        "owner", TableField.OWNER,
                        "openedOn", TableField.OPENED_ON));
    }

    private void contact() {
        if (has(TableField.CONTACT_NAME)) {
            Contact contact = CaseFactory.eINSTANCE.createContact();
            contact.setName(cell(TableField.CONTACT_NAME));
            contact.setRelationship(blankToNull(cell(TableField.CONTACT_RELATIONSHIP)));
            telecom(TelecomKind.PHONE, TableField.CONTACT_TELEPHONE, contact.getTelecoms());
            draft.getContacts().add(said(contact, TableField.CONTACT_NAME));
            check(contact, Map.of("name", TableField.CONTACT_NAME, "relationship", TableField.CONTACT_RELATIONSHIP));
        }
    }

    private void doctors() {
        doctor(TableField.FIRST_DOCTOR, CareRole.TREATING, cell(TableField.FIRST_DOCTOR_SPECIALTY));
        doctor(TableField.PRIMARY_CARE_DOCTOR, CareRole.PRIMARY_CARE, "");
    }

    private void doctor(TableField field, CareRole role, String specialty) {
        if (has(field)) {
            Clinician clinician = CaseFactory.eINSTANCE.createClinician();
            clinician.setName(cell(field));
            clinician.setSpecialty(blankToNull(specialty));
            draft.getClinicians().add(clinician);
            CareTeamMember member = CaseFactory.eINSTANCE.createCareTeamMember();
            member.setClinician(clinician);
            member.getRoles().add(role);
            draft.getCareTeam().add(said(member, field));
            check(clinician, Map.of("name", field, "specialty", TableField.FIRST_DOCTOR_SPECIALTY));
        }
    }

    private void telecom(TelecomKind kind, TableField field, List<Telecom> telecoms) {
        if (has(field)) {
            Telecom telecom = CaseFactory.eINSTANCE.createTelecom();
            telecom.setKind(kind);
            telecom.setValue(cell(field));
            telecoms.add(telecom);
            check(telecom, Map.of("value", field));
        }
    }

    private <S extends Statement> S said(S statement, TableField field) {
        statement.setSource(SOURCE);
        statement.setSourceIdentifier(SOURCE + "|" + field.plain() + "|" + cell(field));
        return statement;
    }

    private void date(TableField field, Consumer<LocalDate> into) {
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate date = LocalDate.parse(cell(field), format);
                if (date.isAfter(today)) {
                    wrong(field, words.of("row.future"));
                } else {
                    into.accept(date);
                }
                return;
            } catch (DateTimeException other) {
                continue;
            }
        }
        wrong(field, words.of("row.date", shown(field)));
    }

    private void check(Element entry, Map<String, TableField> fields) {
        try {
            EntryRules.check(entry);
        } catch (CommandRejected rejected) {
            for (Problem problem : rejected.problems()) {
                TableField field = fields.get(problem.field());
                if (field != null) {
                    wrong(field, words.of(problem));
                }
            }
        }
    }

    private void wrong(TableField field, String sentence) {
        problems.putIfAbsent(columns.heading(field), sentence);
    }

    private boolean has(TableField field) {
        return !cell(field).isBlank();
    }

    private String cell(TableField field) {
        return columns.of(field)
                .filter(place -> place < row.size())
                .map(place -> row.get(place).strip())
                .orElse("");
    }

    private String shown(TableField field) {
        String text = cell(field);
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
