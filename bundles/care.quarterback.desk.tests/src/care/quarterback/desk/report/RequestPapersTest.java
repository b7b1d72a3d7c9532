package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Office;
import care.quarterback.model.SendMethod;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.chase.RecordPartCame;
import care.quarterback.steps.chase.SendRequestAgain;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the letters about requests say of a patient, and to whom. */
class RequestPapersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private static Trial asked() {
        return new Trial(DAY.toString())
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .does(new AddEntry(
                        EntryList.ACCESS_REQUESTS, Map.of("holder", "Harbor Spine", "requestedOn", "2026-03-12")));
    }

    private static ObjectId request(Trial trial) {
        return trial.id(careCase -> careCase.getAccessRequests().getFirst().getId());
    }

    private static String said(Trial trial, DocumentKind kind) {
        return trial.read(careCase -> said(kind.of(DocumentCases.source(careCase, DAY))));
    }

    private static String said(List<Document> documents) {
        return String.join(
                "\n",
                documents.stream()
                        .flatMap(document -> document.passages().stream())
                        .toList());
    }

    private static List<Document> round(CareCase... cases) {
        return DocumentKind.OFFICE_ROUND.of(PracticeCases.source(DAY, PracticeCases.of(DAY, cases)));
    }

    private static String round(Trial trial) {
        return trial.read(careCase -> said(round(careCase)));
    }

    /** Two offices in two towns have one name: neither learns who the other's patients are. */
    @Test
    @Requirement("S128")
    void anOfficeReadsNoPatientOfAnotherOneOfItsName() {
        CareCase here = caseOf("Ada", "12 Pier Road, Boston, MA");
        CareCase there = caseOf("Bea", "9 Dock Street, Tampa, FL");
        CareCase nowhere = caseOf("Cleo", null);
        List<Document> letters = round(here, there, nowhere);
        assertEquals(3, letters.size(), "who is at which of the two isn't known");
        for (Document letter : letters) {
            String text = said(List.of(letter));
            long patients = List.of("Ada", "Bea", "Cleo").stream()
                    .filter(text::contains)
                    .count();
            assertEquals(1, patients, text);
        }
        assertEquals(1, round(here, nowhere).size(), "one office of that name is known");
    }

    private static CareCase caseOf(String first, String address) {
        CareCase careCase = new Trial(DAY.toString())
                .does(new OpenCase(new PersonName(first, "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .read(each -> each);
        AccessRequest request = CaseFactory.eINSTANCE.createAccessRequest();
        request.setId("request-" + first);
        request.setHolder("Harbor Spine");
        request.setRequestedOn(LocalDate.of(2026, 3, 12));
        if (address != null) {
            Office office = CaseFactory.eINSTANCE.createOffice();
            office.setId("office-" + first);
            office.setName("Harbor Spine");
            office.setAddress(address);
            careCase.getOffices().add(office);
            request.setOffice(office);
        }
        careCase.getAccessRequests().add(request);
        return careCase;
    }

    @Test
    @Requirement({"S79", "S127"})
    void whatIsMissingStaysMissingAfterTheLetterThatAskedForIt() {
        Trial trial = asked();
        trial.does(new RecordPartCame(
                request(trial), LocalDate.of(2026, 3, 16), Optional.empty(), "the MRI images", Optional.empty()));
        trial.does(
                new SendRequestAgain(request(trial), LocalDate.of(2026, 3, 18), SendMethod.FAX, Optional.empty(), ""));
        assertTrue(round(trial).contains("the MRI images"), round(trial));
        assertTrue(said(trial, DocumentKind.OFFICE_LETTER).contains("the MRI images"));
        assertTrue(said(trial, DocumentKind.ACCESS_FOLLOW_UP).contains("This is still missing: the MRI images."));
    }

    @Test
    @Requirement({"S79", "S127"})
    void aRefusedCopyIsNotOverdueAndGoesToThePrivacyOfficerFirst() {
        Trial trial = asked();
        trial.does(new ChangeField(request(trial), "refusedOn", "2026-03-18"));
        String further = said(trial, DocumentKind.ACCESS_ESCALATION);
        assertTrue(further.contains("The office refused."), further);
        assertFalse(further.contains("overdue"), further);
        assertFalse(further.contains("Due under the rule"), further);
        assertEquals("", round(trial));
        assertEquals("", said(trial, DocumentKind.OFFICE_LETTER));
        trial.does(new ChangeField(request(trial), "escalatedOn", "2026-03-19"));
        assertTrue(round(trial).contains("Emma Tester"));
    }

    /** A verified rule of the state gives less time: the letter says whose date it is. */
    @Test
    @Requirement("S79")
    void theDateOfAStateIsCitedBesideTheThirtyDays() {
        Trial trial = asked();
        trial.does(new ChangeField(trial.id(careCase -> careCase.getPatient().getId()), "state", "TX"));
        for (String letter : List.of(said(trial, DocumentKind.ACCESS_FOLLOW_UP), round(trial))) {
            assertTrue(letter.contains("Thu, Apr 2, 2026"), letter);
            assertTrue(letter.contains("Texas Occupations Code section 159.006(d)"), letter);
        }
    }
}
