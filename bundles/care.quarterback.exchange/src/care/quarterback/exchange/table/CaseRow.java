package care.quarterback.exchange.table;

import care.quarterback.core.spi.ImportPlan.Content;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareRole;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Clinician;
import care.quarterback.model.Condition;
import care.quarterback.model.Contact;
import care.quarterback.model.Coverage;
import care.quarterback.model.JournalEntry;
import care.quarterback.model.Patient;
import care.quarterback.model.Statement;
import care.quarterback.model.Telecom;
import care.quarterback.model.TelecomKind;
import java.util.List;
import java.util.Set;

/** A row of a list of cases as the draft of a case. */
final class CaseRow {

    private static final String SOURCE = "list of cases";

    private final TableRow row;
    private final TableWords words;
    private final CareCase draft = CaseFactory.eINSTANCE.createCareCase();

    CaseRow(TableRow row, TableWords words) {
        this.row = row;
        this.words = words;
    }

    /** The draft; the row tells what is wrong with it. @param at where the row stands */
    PatientPlan plan(String at) {
        patient();
        row.fill(draft, TablePart.CASE);
        if (!row.has(TablePart.CASE, "question")) {
            row.wrong(TablePart.CASE, "question", words.of("row.empty.question"));
        }
        contact();
        doctor(TablePart.FIRST_DOCTOR, CareRole.TREATING);
        doctor(TablePart.PRIMARY_CARE_DOCTOR, CareRole.PRIMARY_CARE);
        if (row.has(TablePart.PROBLEM, "text")) {
            Condition problem = CaseFactory.eINSTANCE.createCondition();
            problem.setMain(true);
            draft.getConditions().add(said(row.fill(problem, TablePart.PROBLEM), "problem", problem.getText()));
        }
        if (row.has(TablePart.INSURANCE, "planName")) {
            Coverage plan = row.fill(CaseFactory.eINSTANCE.createCoverage(), TablePart.INSURANCE);
            draft.getCoverages().add(said(plan, "insurance", plan.getPlanName()));
        }
        if (row.has(TablePart.NOTE, "text")) {
            JournalEntry note = CaseFactory.eINSTANCE.createJournalEntry();
            note.setOn(row.today());
            draft.getJournal().add(said(row.fill(note, TablePart.NOTE), "note", note.getText()));
        }
        return new PatientPlan(draft, Content.LISTED_CASE, Set.of(at));
    }

    private void patient() {
        Patient patient = CaseFactory.eINSTANCE.createPatient();
        draft.setPatient(patient);
        row.name(patient);
        if (!row.has(TablePart.PATIENT, "birthDate")) {
            row.wrong(TablePart.PATIENT, "birthDate", words.of("row.empty.birth"));
        }
        row.fill(patient, TablePart.PATIENT);
        telecom(row, TelecomKind.PHONE, TablePart.PATIENT_PHONE, patient.getTelecoms());
        telecom(row, TelecomKind.EMAIL, TablePart.PATIENT_EMAIL, patient.getTelecoms());
    }

    private void contact() {
        if (row.has(TablePart.CONTACT, "name")) {
            Contact contact = row.fill(CaseFactory.eINSTANCE.createContact(), TablePart.CONTACT);
            telecom(row, TelecomKind.PHONE, TablePart.CONTACT_PHONE, contact.getTelecoms());
            draft.getContacts().add(said(contact, "contact-name", contact.getName()));
        }
    }

    private void doctor(TablePart part, CareRole role) {
        if (row.has(part, "name")) {
            Clinician clinician = row.fill(CaseFactory.eINSTANCE.createClinician(), part);
            draft.getClinicians().add(clinician);
            CareTeamMember member = CaseFactory.eINSTANCE.createCareTeamMember();
            member.setClinician(clinician);
            member.getRoles().add(role);
            draft.getCareTeam().add(said(member, part.plain(), clinician.getName()));
        }
    }

    static void telecom(TableRow row, TelecomKind kind, TablePart part, List<Telecom> telecoms) {
        if (row.has(part, "value")) {
            Telecom telecom = CaseFactory.eINSTANCE.createTelecom();
            telecom.setKind(kind);
            telecoms.add(row.fill(telecom, part));
        }
    }

    /** The identifiers stay as they are for ever: by them a list is known again. */
    private static <S extends Statement> S said(S statement, String column, String cell) {
        statement.setSource(SOURCE);
        statement.setSourceIdentifier(SOURCE + "|" + column + "|" + cell);
        return statement;
    }
}
